import { makeReading } from './make-reading';
import { naming, segments } from './address';
import { pageClaims } from './page-claims';
import { playerRoot } from './player-root';
import type { PageView, Reader, Reading } from './reading';
import { splitLabel } from './split-label';
import { claim, text } from './text';

/** Joyn: `/play/serien/<show>/<season>-<number>-<title>`; over the picture `.metadataTitle`, the rest without lasting names (2025-10). */
export const reader: Reader = {
  site: 'joyn',
  isWatchPage: (url) => url.pathname.startsWith('/play/'),
  read,
};

function read(view: PageView): Reading {
  const [, kind = '', showId, slug = ''] = segments(view.url);
  if (kind === 'live-tv') return makeReading({ kind: 'live' });
  if (/^filme?$/.test(kind)) return makeReading({ kind: 'film', id: showId });
  const numbers = /^(\d{1,3})-(\d{1,4})(?:-|$)/.exec(slug);
  const wrapper = playerRoot(view, '.metadataWrapper');
  const show = text(wrapper, '.metadataTitle');
  const rest = text(wrapper, '.metadataTitle ~ *') || text(wrapper?.parentElement, '.metadataWrapper ~ *');
  const id = slug === '' ? null : `${showId}/${slug}`;
  return makeReading({
    id,
    showId,
    claims: [
      claim('player', { show, label: splitLabel(rest) !== null ? rest : '' }),
      claim('url', { season: numbers?.[1], episode: numbers?.[2] }),
      ...pageClaims(view, { belongs: naming(slug), brand: /\s*[-|]\s*Joyn\b.*$/i }),
    ],
  });
}
