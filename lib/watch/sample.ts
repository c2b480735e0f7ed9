import type { Reading } from '../sites/reading';

/** Media events that are listened to, and what the page itself does: `look` (something may have changed), `hidden`. */
export const MEDIA_EVENTS = [
  'play',
  'playing',
  'timeupdate',
  'pause',
  'seeking',
  'seeked',
  'ratechange',
  'ended',
  'loadstart',
  'emptied',
  'durationchange',
  'loadedmetadata',
] as const;

export type SampleEvent = (typeof MEDIA_EVENTS)[number] | 'look' | 'hidden';

/** One moment of the video that is watched. */
export interface Sample {
  readonly event: SampleEvent;
  /** Epoch ms. */
  readonly wall: number;
  /** Tells elements apart; the same for the same `<video>`. */
  readonly element: number;
  /** `currentTime`, seconds. */
  readonly time: number;
  /** `duration`, seconds; NaN before it is known, Infinity where it says nothing. */
  readonly duration: number;
  readonly paused: boolean;
  readonly seeking: boolean;
  /** `playbackRate`. */
  readonly rate: number;
  /** The user did something on the page within the last seconds (transient activation). */
  readonly gesture: boolean;
  readonly reading: Reading;
}

/** Where the video stands, in seconds: by the site's own bar where there is one, else by the element. */
export interface Place {
  readonly position: number;
  readonly duration: number;
}

/** Seconds; nothing that says to be longer is an episode. */
const LONGEST = 1_000_000;

/** Null while the length is not known, or never (live, a duration of Infinity without the site's own bar). */
export function placeOf(sample: Sample): Place | null {
  const bar = sample.reading.progress;
  const position = bar?.position ?? sample.time;
  const duration = bar?.duration ?? sample.duration;
  if (!(duration > 0 && duration <= LONGEST) || !Number.isFinite(position)) return null;
  return { position: Math.min(Math.max(position, 0), duration), duration };
}

/** Is it running at this moment? */
export function isPlaying(sample: Sample): boolean {
  return !sample.paused && !sample.seeking && Number.isFinite(sample.time);
}

/** Faster than this nobody watches. */
const FASTEST = 16;
/** Slack of the clock, and seconds that a late event may bring along. */
const SLACK = 1.25;
const GRACE = 1;

/**
 * Seconds really played between two moments of one element: the step of `currentTime`, if it is no longer than the
 * time that passed allows at this rate. A longer step was a jump, whoever made it.
 */
export function playedBetween(before: Sample, now: Sample): number {
  if (before.element !== now.element || !isPlaying(before) || now.seeking) return 0;
  const step = now.time - before.time;
  const elapsed = Math.max(0, now.wall - before.wall) / 1000;
  const rate = Math.min(Math.max(before.rate, now.rate, 0), FASTEST);
  return step > 0 && step <= elapsed * rate * SLACK + GRACE ? step : 0;
}
