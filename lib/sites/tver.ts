import { naming } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { PageView, Reader, Reading } from './reading';
import { splitLabel } from './split-label';
import { claim, text } from './text';

/** Newer and older beginnings of the names, seen 2026-08 and 2024-02. */
const SHOW =
  '[class*="EpisodeDescription_seriesTitle"],[class*="titles_seriesTitle"],[class*="titles_container"] h2';
const TITLE = '[class*="EpisodeDescription_title"],[class*="titles_title"],[class*="titles_container"] h1';

/** TVer: `/episodes/<id>`; a heading with the show, one with `#2 Title`. Numbers are as each broadcaster gives them. */
export const reader: Reader = {
  site: 'tver',
  isWatchPage: (url) => /^\/(episodes|live|lp\/episodes)\//.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const id = /\/episodes\/(\w+)/.exec(view.url.pathname)?.[1];
  if (id === undefined) return makeReading({ kind: 'live' });
  const show = text(view.document, SHOW);
  const title = text(view.document, TITLE);
  const numbered = splitLabel(title) !== null || /^[#＃第]/.test(title);
  return makeReading({
    id,
    claims: [
      claim('page', numbered ? { show, label: title } : { show, title }),
      ...pageClaims(view, { belongs: naming(id), brand: /\s*[-|｜]\s*TVer.*$/i }),
    ],
  });
}
