import { naming } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { PageView, Reader, Reading } from './reading';
import { claim, text } from './text';

/** ABEMA: `/video/episode/<series>_s<season>_p<part>`; the name may end in the number of its own season (2026-08). */
export const reader: Reader = {
  site: 'abema',
  isWatchPage: (url) => /\/(video\/(episode|title)|now-on-air|channels)\//.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const [, id, showId, season] =
    /\/video\/episode\/(([\w-]+?)(?:_s(\d+))?(?:_p\w+)?)\/?$/.exec(view.url.pathname) ?? [];
  if (/\/(now-on-air|channels)\//.test(view.url.pathname)) return makeReading({ kind: 'live' });
  const show = text(view.document, '[class*="EpisodeTitle__series-info"]');
  const label = text(view.document, '[class*="EpisodeTitle__episode-title"]');
  return makeReading({
    id,
    showId,
    claims: [
      label === '' ? null : claim('page', { show, label, season }),
      ...pageClaims(view, { belongs: naming(id), brand: /\s*[-|]\s*ABEMA.*$/i }),
    ],
  });
}
