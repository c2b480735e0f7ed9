import type { TabReading } from '../messages/protocol';
import { createSampler } from './sampler';
import { findSite } from './site';

/**
 * What the page shows now and why it is or is not counting, for the settings page. Put into a tab only when the user
 * looks there. Plain data; null where Couchmark does not run.
 */
export function inspectPage(window: Window, world: Parameters<typeof findSite>[0]): TabReading | null {
  const site = findSite(world);
  if (site === null) return null;
  const videos = [...window.document.querySelectorAll('video')];
  const video = videos.sort((a, b) => b.duration - a.duration || 0)[0];
  if (video === undefined) return { kind: 'unknown', claims: [], why: 'noVideo' };
  const { reading, paused } = createSampler(window, site, Date.now)(video, 'look');
  return { kind: reading.kind, claims: reading.claims, why: whyNot(reading, paused) };
}

function whyNot(
  { ad, kind, claims, id }: ReturnType<ReturnType<typeof createSampler>>['reading'],
  paused: boolean,
): TabReading['why'] {
  if (ad) return 'ad';
  if (kind === 'film' || kind === 'trailer' || kind === 'live') return 'notAnEpisode';
  if (claims.length === 0 && id === null) return 'cannotRead';
  return paused ? 'paused' : 'counting';
}
