import { naming } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { Claim, PageView, Reader, Reading } from './reading';
import { splitLabel } from './split-label';
import { claim, text } from './text';

/** Viki: `/videos/<id>v-<slug>`; show and episode stand in one line over the picture, divided by a colon (2024-07). */
export const reader: Reader = {
  site: 'viki',
  isWatchPage: (url) => /\/videos\/\d+v/.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const id = /\/videos\/(\d+v)/.exec(view.url.pathname)?.[1];
  const belongs = (address: string): boolean =>
    id !== undefined && new RegExp(`/videos/${id}(?!\\w)`).test(address);
  const page = pageClaims(view, {
    belongs: id === undefined ? naming(null) : belongs,
    brand: /^Watch |\s*\|\s*(?:Rakuten )?Viki\s*$/gi,
  });
  return makeReading({ id, claims: [line(text(view.document, '#channel-link')), ...page] });
}

/** Names hold colons too, so the label tells where the name ends; in a language without such words, the last colon. */
function line(whole: string): Claim | null {
  const [, show, label] = /^(.+): ([^:]*\d[^:]*)$/.exec(whole) ?? [];
  return claim('player', splitLabel(whole) ?? { show, label });
}
