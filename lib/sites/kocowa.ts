import { naming, segments } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import { playerRoot } from './player-root';
import type { PageView, Reader, Reading } from './reading';
import { claim, text } from './text';

/** KOCOWA: two lines over the picture, show and `Episode 1` (2026-06). */
export const reader: Reader = {
  site: 'kocowa',
  isWatchPage: (url) => segments(url).length > 1,
  read,
};

function read(view: PageView): Reading {
  const id = segments(view.url).at(-1);
  const root = playerRoot(view, '.video-js') ?? view.document;
  const show = text(root, '.vjs-dock-title') || text(view.document, '.vjs-dock-title');
  const label = text(root, '.vjs-dock-description') || text(view.document, '.vjs-dock-description');
  const page = pageClaims(view, { belongs: naming(id), brand: /\s*[-|]\s*KOCOWA.*$/i });
  if (show !== '' && label === '')
    return makeReading({ kind: 'film', id, claims: [claim('player', { show })] });
  return makeReading({ id, claims: [label === '' ? null : claim('player', { show, label }), ...page] });
}
