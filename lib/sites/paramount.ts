import { naming } from './address';
import { clean } from './clean';
import { jsonLd, addresses, isType } from './json-ld';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import { isShown, playerRoot } from './player-root';
import type { PageView, Reader, Reading } from './reading';

const AD = '[class*="ad-info-manager"],.ad-click-overlay';

/**
 * Paramount+. No text of its player is known to last; the page's data is, if it names the id in the address. Moves
 * inside the app leave it behind, and then the page's title with it: data that names no id may be such.
 */
export const reader: Reader = {
  site: 'paramount',
  isWatchPage: (url) => /\/(shows|movies)\/|\/live-tv\/|\/video\//.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const { pathname } = view.url;
  const id =
    /\/video\/([\w-]{6,})/.exec(pathname)?.[1] ?? /\/movies\/[^/]+\/([\w-]{10,})/.exec(pathname)?.[1];
  const ad = advert(playerRoot(view, '.video__player-area'));
  if (/\/live-tv\//.test(pathname)) return makeReading({ kind: 'live', ad });
  if (/\/movies\//.test(pathname)) return makeReading({ kind: 'film', id, ad });
  const belongs = naming(id);
  const data = jsonLd(view.document).filter(({ node }) => isType(node, /Episode$|^Movie$/));
  const left = data.length > 0 && !data.some(({ node }) => addresses(node).some(belongs));
  const brand = /^Watch |\s*[-|]\s*(?:Full show on )?Paramount(?: Plus|\+)\s*$/gi;
  return makeReading({ id, ad, claims: left ? [] : pageClaims(view, { belongs, brand }) });
}

/** The advert's frame and what lies over it may stay in the document; it is one while they show something. Seen 2026-09. */
function advert(root: ParentNode | null): boolean {
  return [...(root?.querySelectorAll(AD) ?? [])]
    .slice(0, 20)
    .some(
      (sign) => isShown(sign) && (sign.matches('.show,.ad-click-overlay') || clean(sign.textContent) !== ''),
    );
}
