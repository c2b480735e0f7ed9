import { makeReading } from './make-reading';
import { playerRoot } from './player-root';
import type { Claim, PageView, Reader, Reading } from './reading';
import { claim, text } from './text';

/** `/<lang>/play/<show>/<episode>-s3e17-<id>`, films `/play/<slug>-<id>`. */
const PLAY = /\/play\/(?:([^/]+)\/)?([^/]+?)-(\d+)\/?$/;

/**
 * Crave (Canada). The address stays behind when the next episode is played, so its numbers and its id count only
 * while the player's line does not say otherwise (2025-08).
 */
export const reader: Reader = {
  site: 'crave',
  isWatchPage: (url) => /\/play\//.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const [, showId, slug = '', id] = PLAY.exec(view.url.pathname) ?? [];
  const [, season, episode] = /-s(\d+)e(\d+)$/i.exec(slug) ?? [];
  const root = playerRoot(view, '.jasper-player', '[class*="jasper-player"]') ?? view.document;
  const show =
    text(root, '[class^="jasper-player-title__title"]') ||
    text(view.document, '[class^="jasper-player-title__title"]');
  const label =
    text(root, '[class^="jasper-player-title__subtitle"]') ||
    text(view.document, '[class^="jasper-player-title__subtitle"]');
  const url = claim('url', { season, episode });
  const player = label === '' ? null : claim('player', { show, label });
  if (player === null && (show !== '' || showId === undefined) && url === null) {
    return makeReading({ kind: 'film', id, claims: [claim('player', { show })] });
  }
  const stale = player !== null && !agrees(label, url);
  return makeReading({
    id: stale ? null : id,
    showId: stale ? null : showId,
    claims: stale ? [player] : [player, url],
  });
}

function agrees(label: string, url: Claim | null): boolean {
  const numbers = (label.match(/\d+/g) ?? []).map(Number);
  return url !== null && numbers[0] === url.season && numbers[1] === url.episode;
}
