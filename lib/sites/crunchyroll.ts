import { naming } from './address';
import { jsonLdEpisode } from './json-ld';
import { makeReading } from './make-reading';
import type { PageView, Reader, Reading } from './reading';
import { claim, text } from './text';

/** `E2 - Title`, double ones `E2-3 - Title`; films and specials have no number before their name, or one that is none of the season's (`OVA 2`). */
const NUMBERED =
  /^(?:S\d+[^\p{L}\d]{1,3})?(?!(?:O[VAN][AD]|SP|PV|CM|NC(?:OP|ED)|s?p[eé]cia\p{L}*|esp\p{L}*|extra|bonus|movie|films?)(?!\p{L}))[\p{L}\p{M}]{1,12}\.? ?(\d+(?:\.\d+)?)(?:-(\d+))?(?: ?[-–—:] (.*))?$/iu;

/**
 * Crunchyroll. The line under the player names the episode without its season; the season stands in the page's data,
 * which is of the page first loaded and counts only with the id in the address. Long shows number through.
 */
export const reader: Reader = {
  site: 'crunchyroll',
  isWatchPage: (url) => /\/watch\/\w+/.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const id = /\/watch\/(\w+)/.exec(view.url.pathname)?.[1];
  const info = view.document.querySelector('.erc-current-media-info');
  const show = text(info, '.show-title-link');
  const line = text(info, 'h1.title') || text(info, 'h1');
  const data = jsonLdEpisode(view, naming(id));
  const showId = /\/series\/(\w+)/.exec(
    info?.querySelector('a.show-title-link[href]')?.getAttribute('href') ?? '',
  )?.[1];
  const numbered = NUMBERED.exec(line);
  if (numbered !== null) {
    // The place is fixed, so the number is one although a letter alone may stand before it.
    const [, number, last, title] = numbered;
    const numbers = { episode: number, lastEpisode: last };
    const player = claim('player', { show, label: line, ...numbers, title });
    return makeReading({ id, showId, claims: [player, data] });
  }
  if (/^(?:第 ?)?\d+ ?[话話集화회]/.test(line)) {
    return makeReading({ id, showId, claims: [claim('player', { show, label: line }), data] });
  }
  if (data === null && line !== '' && (show === '' || line === show)) {
    return makeReading({ kind: 'film', id, claims: [claim('player', { show: line })] });
  }
  return makeReading({
    ...(data === null ? { kind: 'unknown' as const } : {}),
    id,
    showId,
    claims: [claim('player', { show, title: line === show ? '' : line }), data],
  });
}
