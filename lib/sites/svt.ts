import { naming } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import { playerRoot } from './player-root';
import type { PageView, Reader, Reading } from './reading';
import { claim, text } from './text';

/** SVT Play: `/video/<id>/<show>/<n>-<title>`; the number is that within its season, which the address does not name. */
export const reader: Reader = {
  site: 'svt',
  isWatchPage: (url) => /^\/(video|kanaler)\//.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  if (view.url.pathname.startsWith('/kanaler/')) return makeReading({ kind: 'live' });
  const [, id, showId, slug = ''] =
    /^\/video\/([^/]+)(?:\/([^/]+))?(?:\/([^/]+))?/.exec(view.url.pathname) ?? [];
  const heading = playerRoot(view, '[data-rt="video-player"]')?.querySelector(
    '[data-rt="program-info-title"]',
  );
  const show = text(view.document, '[data-rt="program-info-title"]') || (heading?.textContent ?? '');
  const url = claim('url', { episode: /^(?:avsnitt-)?(\d{1,4})(?:-|$)/.exec(slug)?.[1] });
  const page = pageClaims(view, { belongs: naming(id), brand: /\s*[-–|]\s*SVT Play\s*$/i });
  const named = url !== null || page.some((one) => one !== null);
  return makeReading({ id, showId, claims: [claim('page', { show: named ? show : '' }), url, ...page] });
}
