import { naming } from './address';
import { clean } from './clean';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { PageView, Reader, Reading } from './reading';
import { splitLabel } from './split-label';
import { claim, text } from './text';

const INFO = '[data-testid="information-title"]';

/** Vidio (Indonesia): a heading and below it `Season 1: Ep 02 - Title` (2025-10); before, a picker and `Ep 02 - Title`. */
export const reader: Reader = {
  site: 'vidio',
  isWatchPage: (url) => /^\/(watch|live)\//.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const id = /^\/watch\/(\d+)/.exec(view.url.pathname)?.[1];
  if (id === undefined) return makeReading({ kind: 'live' });
  const info = view.document.querySelector(INFO);
  const show = text(info, 'h1');
  const rest = [...(info?.querySelectorAll('p,span,h2,h3,div') ?? [])]
    .filter((one) => one.querySelector('h1') === null)
    .map((one) => clean(one.textContent));
  const label = [...rest, olderLine(view.document)].find(
    (line) => line !== show && splitLabel(line) !== null,
  );
  const belongs = (address: string): boolean => address.includes(`/${id}-`) || naming(id)(address);
  const page = pageClaims(view, { belongs, brand: /\s*[-|]\s*Vidio.*$/i });
  return makeReading({ id, claims: [label === undefined ? null : claim('page', { show, label }), ...page] });
}

/** The season stands in the picker of lists, if anywhere (2022). */
function olderLine(document: Document): string {
  const season = /season \d+/i.exec(text(document, '.watch-playlist-picker__selector'))?.[0] ?? '';
  return `${season} ${text(document, '.video-property__title')}`;
}
