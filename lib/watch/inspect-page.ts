import type { TabReading } from '../messages/protocol-services';
import { NOTHING, type Reading } from '../sites/reading';
import { createSampler } from './sampler';
import { findSite, type WatchSite } from './site';

/** A tab's reading, and the site's own ids: they stay inside the extension. */
export type PageReading = TabReading & Pick<Reading, 'id' | 'showId'>;

/**
 * What the page shows now and why it is or is not counting, for the settings page and for players in frames, whose
 * labels stand around them. Put into a tab only then. Plain data; null where Couchmark does not run.
 */
export function inspectPage(window: Window, world: Parameters<typeof findSite>[0]): PageReading | null {
  const site = findSite(world);
  if (site === null) return null;
  const video = findVideo(window.document, site);
  if (video === null) return said(readWithout(window, site), 'noVideo');
  const { reading, paused } = createSampler(window, site, Date.now)(video, 'look');
  return said(reading, whyNot(reading, paused));
}

/** The reader's choice, which may stand in a shadow root; without one, the longest. */
function findVideo(document: Document, { reader }: WatchSite): HTMLVideoElement | null {
  if (reader.pickVideo !== undefined) return reader.pickVideo(document);
  const length = ({ duration }: HTMLVideoElement): number => duration || 0;
  return [...document.querySelectorAll('video')].sort((a, b) => length(b) - length(a))[0] ?? null;
}

function said({ kind, claims, id, showId }: Reading, why: TabReading['why']): PageReading {
  return { kind, claims, why, id, showId };
}

/** What is said although no video is in the page itself. */
function readWithout({ document, location, navigator }: Window, { reader, askState }: WatchSite): Reading {
  const state = askState?.(document) ?? null;
  const mediaSession = navigator.mediaSession?.metadata ?? null;
  try {
    return reader.read({ document, url: new URL(location.href), mediaSession, state, video: null });
  } catch {
    return NOTHING;
  }
}

function whyNot({ ad, kind, claims, id }: Reading, paused: boolean): TabReading['why'] {
  if (ad) return 'ad';
  if (kind === 'film' || kind === 'trailer' || kind === 'live') return 'notAnEpisode';
  if (claims.length === 0 && id === null) return 'cannotRead';
  return paused ? 'paused' : 'counting';
}
