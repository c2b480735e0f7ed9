import { makeReading } from './make-reading';
import { segments } from './address';
import { playerRoot } from './player-root';
import type { PageView, Reader, Reading } from './reading';
import { claim, text } from './text';

/** Hulu (Japan), another service than Hulu: show, number and title over the picture (2026-08). */
export const reader: Reader = {
  site: 'hulujp',
  isWatchPage: (url) => /\/watch\//.test(url.pathname) || /^\/\d+/.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const id = segments(view.url).at(-1);
  const root = playerRoot(view, '.hulu-player') ?? view.document;
  const line = (selector: string): string => text(root, selector) || text(view.document, selector);
  const show = line('.watch-info-title > .title > a') || line('.watch-info-title > .title');
  const label = line('.ep_no');
  const title = line('.playable-title');
  if (show !== '' && label === '' && (title === '' || title === show)) {
    return makeReading({ kind: 'film', id, claims: [claim('player', { show })] });
  }
  return makeReading({
    id,
    claims: [label === '' && title === '' ? null : claim('player', { show, label, title })],
  });
}
