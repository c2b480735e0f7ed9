import { naming } from './address';
import { clean } from './clean';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import { shows } from './player-root';
import type { PageView, Reader, Reading } from './reading';
import { claim, text } from './text';

/** RTBF Auvio (Belgium): `Show S01` and below it `E01 - Title` (2025-10). */
export const reader: Reader = {
  site: 'rtbf',
  isWatchPage: (url) => /\/(media|live)\//.test(url.pathname),
  read,
  pickVideo: (document) =>
    [...document.querySelectorAll<HTMLVideoElement>('div.playerWrapper video')].at(-1) ?? null,
};

function read(view: PageView): Reading {
  const id = /-(\d+)\/?$/.exec(view.url.pathname)?.[1];
  const ad = shows(view.document, '.sas-ctrl-countdown.sas-enable');
  if (/\/live\//.test(view.url.pathname)) return makeReading({ kind: 'live', ad });
  const above = text(view.document, '[class*="TitleDetails_title"]');
  const below = text(view.document, '[class*="TitleDetails_subtitle"]');
  const [, show, season] = /^(.+?) (S\d+)$/.exec(above) ?? [undefined, above, ''];
  const label = /^[EÉ]\d+/.test(below) ? clean(`${season} ${below}`) : season;
  const page = pageClaims(view, {
    belongs: (address) => address.includes(`-${id}`) || naming(id)(address),
    brand: /\s*[-|]\s*(?:RTBF )?Auvio.*$/i,
  });
  return makeReading({
    id,
    ad,
    claims: [label === '' || label === undefined ? null : claim('page', { show, label }), ...page],
  });
}
