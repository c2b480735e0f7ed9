import { naming, segments } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import { playerRoot } from './player-root';
import type { PageView, Reader, Reading } from './reading';
import { claim, text } from './text';

/** Stan (Australia): two headings over the picture, show and label (2022-01). */
export const reader: Reader = {
  site: 'stan',
  isWatchPage: (url) => segments(url).length > 1,
  read,
};

function read(view: PageView): Reading {
  const id = segments(view.url).find((part) => /^\d{5,}$/.test(part));
  const root = playerRoot(view, '.video-js') ?? view.document;
  const show = text(root, '.vjs-metadata--title') || text(view.document, '.vjs-metadata--title');
  const label = text(root, '.vjs-metadata--subtitle') || text(view.document, '.vjs-metadata--subtitle');
  if (show !== '' && label === '')
    return makeReading({ kind: 'film', id, claims: [claim('player', { show })] });
  const page = pageClaims(view, {
    belongs: naming(id),
    brand: /^Watch |\s*[-|]\s*(?:Now Streaming.*|Stan\b.*)$/gi,
  });
  return makeReading({ id, claims: [label === '' ? null : claim('player', { show, label }), ...page] });
}
