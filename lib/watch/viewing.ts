import type { Thresholds } from '../messages/protocol-watch';
import type { Reading } from '../sites/reading';
import { sameEpisode, fillIn, namesEpisode, namesOne, type Known } from './identity';
import type { Stand } from './outcome';
import type { Place } from './sample';

/** Shorter than this (seconds) is a clip. */
const CLIP = 60;
/** A viewing is young for so many seconds, or this share of its length if that is less: its labels may be late. */
const YOUNG = 15;
const YOUNG_SHARE = 0.1;
/** Much shorter than the episode it is taken for: an advert without a sign. */
const MUCH_SHORTER = 0.6;
/** So short beside it that it is no other episode either, though nothing names it and the first was near its end. */
const FAR_SHORTER = 0.2;

const NOTHING_KNOWN: Known = { id: null, showId: null, claims: [] };

/** One episode on one loaded source in one tab. Times in seconds, walls in epoch ms. */
export interface Viewing {
  id: string;
  known: Known;
  kind: Reading['kind'];
  /** Its length grows while it plays, as that of a live channel does, whose edge is its end. */
  live: boolean;
  profile: string | null;
  position: number;
  duration: number;
  /** Where playing began; null until it does. */
  start: number | null;
  begunAt: number;
  /** Played here. */
  played: number;
  /** Played in earlier viewings of the episode, as the background told. */
  carried: number;
  /** Began with a new source; the labels may still be those of the episode before. */
  bySource: boolean;
  /** It was taken for another episode; or its labels are those of the next one, whose source is still to come. */
  renamed: boolean;
  /** The address or the labels changed, but the video does not show the new episode yet; since when (epoch ms). */
  awaiting: number | null;
  /** The site's credits mark was passed, or the video said `ended`. */
  over: boolean;
  /** It was told to the background that this episode began. */
  begun: boolean;
  /** Its one report was made, or made no sense any more. */
  reported: boolean;
  /** When its progress was last told (epoch ms), and where it stood. */
  toldAt: number;
  toldPosition: number;
}

/**
 * What one copy of the script hands to the next when it is replaced in the middle of an episode: id, position,
 * duration, start, begunAt, played, carried, begun, reported. A list, for two versions name their fields differently.
 */
export type Inheritance = readonly [string, number, number, number, number, number, number, boolean, boolean];

export function startViewing(id: string, wall: number, place: Place, bySource: boolean): Viewing {
  return {
    ...place,
    id,
    known: NOTHING_KNOWN,
    kind: 'unknown',
    live: false,
    profile: null,
    start: null,
    begunAt: wall,
    played: 0,
    carried: 0,
    bySource,
    renamed: false,
    awaiting: null,
    over: false,
    begun: false,
    reported: false,
    toldAt: wall,
    toldPosition: place.position,
  };
}

/** Takes over what the reading adds; what it does not say stays. */
export function learn(viewing: Viewing, reading: Reading): void {
  viewing.known = fillIn(viewing.known, reading);
  // A film is known by what is missing: of an episode's lines one may go a moment before the other.
  const half =
    reading.kind === 'film' && viewing.known.claims.some(namesOne) && !reading.claims.some(namesOne);
  if (reading.kind !== 'unknown' && !half) viewing.kind = reading.kind;
  viewing.profile = reading.profile ?? viewing.profile;
}

/** Forgets what it was taken for: it is another episode, whose labels came late. */
export function relearn(viewing: Viewing, reading: Reading): void {
  viewing.known = NOTHING_KNOWN;
  viewing.kind = 'unknown';
  viewing.start = null;
  viewing.played = viewing.carried = 0;
  viewing.begun = false;
  viewing.renamed = true;
  learn(viewing, reading);
}

export function isYoung(viewing: Viewing): boolean {
  return viewing.played < Math.min(YOUNG, YOUNG_SHARE * viewing.duration);
}

export function isClip(viewing: Viewing): boolean {
  return viewing.duration < CLIP;
}

/** Something between: a clip, or a video much shorter than the episode left for it that claims to be the same one. */
export function isInterlude(viewing: Viewing, left: Viewing | null): boolean {
  if (isClip(viewing)) return true;
  if (!left || !isMuchShorter(viewing, left)) return false;
  const same = sameEpisode(left.known, viewing.known);
  return (
    same ||
    (same === null && (shareOf(left) < MUCH_SHORTER || viewing.duration < FAR_SHORTER * left.duration))
  );
}

/** So short beside the other that it is an advert, not another episode. */
export function isMuchShorter(viewing: Place, other: Place): boolean {
  return viewing.duration < MUCH_SHORTER * other.duration;
}

/** Can it be counted at all? Films, live channels and videos that nothing names never are. */
export function isEpisode(viewing: Viewing): boolean {
  const counts = viewing.kind === 'episode' || viewing.kind === 'unknown';
  return counts && !viewing.live && namesEpisode(viewing.known, viewing.kind);
}

export function shareOf({ position, duration }: Place): number {
  return position / duration;
}

export function playedSoFar(viewing: Viewing): number {
  return viewing.played + viewing.carried;
}

/** How far it has come, as the table of outcomes asks it. */
export function standOf(viewing: Viewing, thresholds: Thresholds): Stand {
  const start = viewing.start ?? 0;
  const late = start / viewing.duration > thresholds.finished - thresholds.played;
  // Played on from there, and not skipped to the end.
  const playedOn = viewing.played >= 0.7 * (viewing.position - start);
  return {
    share: shareOf(viewing),
    played: playedSoFar(viewing) / viewing.duration,
    over: viewing.over,
    startedLate: late && playedOn,
  };
}
