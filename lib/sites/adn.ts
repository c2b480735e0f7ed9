import { naming } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { PageView, Reader, Reading } from './reading';

/** ADN (France, Germany): `/video/<show>/<id>-<slug>`; the page's data and title name the episode (2026-08). */
export const reader: Reader = {
  site: 'adn',
  isWatchPage: (url) => /\/video\/[^/]+\/\d+/.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const [, showId, id] = /\/video\/([^/]+)\/(\d+)/.exec(view.url.pathname) ?? [];
  const belongs = (address: string): boolean => address.includes(`/${id}-`) || naming(id)(address);
  const brand = /\s*[-|]\s*(?:ADN|Animation Digital Network).*$/i;
  return makeReading({
    id,
    showId,
    claims: pageClaims(view, { belongs, brand }),
  });
}
