import type { Thresholds } from '../messages/protocol-watch';
import type { Claim, Reading } from '../sites/reading';
import { courseAfter } from './course';
import { sameEpisode, sameShow } from './identity';
import { DEFAULT_THRESHOLDS, NEAR_END, outcomeOf, type Course } from './outcome';
import { isProgressDue } from './progress-due';
import { isPlaying, placeOf, playedBetween, type Place, type Sample } from './sample';
import { goesOn, isLoad, sameLength, showsNewSource, type Source } from './source';
import { staleBeside, withoutStale, type Stale } from './stale';
import * as viewings from './viewing';
import type { Inheritance, Viewing } from './viewing';

/** What is to be told to the background. The viewing is a copy of that moment. */
export type Effect =
  | { readonly tell: 'began'; readonly viewing: Readonly<Viewing> }
  | { readonly tell: 'unreadable'; readonly viewing: Readonly<Viewing> }
  | { readonly tell: 'progress'; readonly viewing: Readonly<Viewing>; readonly ended: boolean }
  | {
      readonly tell: 'finished';
      readonly viewing: Readonly<Viewing>;
      readonly verdict: 'mark' | 'ask';
      readonly wall: number;
      /** What the episode before was, when nothing names this one. */
      readonly previous: readonly Claim[];
    };

/** So long (ms, at normal speed) the old source may run on under a new address before it is taken for the new one. */
const AWAIT = 15_000;
/** A video longer than this, of which nothing was said for so long (s), is one that the reader cannot read. */
const LONG = 600;
const UNREAD = 180;

/** The viewings of one tab, one after the other. */
export interface Viewings {
  /** Takes one moment and answers what is to be told. */
  feed(sample: Sample): Effect[];
  /** The page is no longer one where something is watched: the viewing ends here. `wall` in epoch ms. */
  end(wall: number): Effect[];
  /** What the background knows of the episode: seconds played in earlier viewings, and the user's thresholds. */
  carry(viewing: string, seconds: number, thresholds?: Thresholds): void;
  /** What a newer copy of the script needs to go on with this viewing. */
  handOver(): Inheritance | null;
  /** Goes on with the viewing of an older copy, if the video still stands where that one left it. */
  inherit(inheritance: Inheritance): void;
}

/**
 * Pure: time and readings come with the samples, ids from `newId`. In a frame that says nothing of what it plays, the
 * viewing is told all the same: the background asks the page around it.
 */
export function createViewings(
  newId: () => string,
  isFrame = false,
  thresholds = DEFAULT_THRESHOLDS,
): Viewings {
  let current: Viewing | null = null;
  /** The one before, while it may still go on, or its outcome hangs on what comes. */
  let left: Viewing | null = null;
  let leftByGesture = false;
  let previous: readonly Claim[] = [];
  let stale: Stale | null = null;
  /** What the page said while the source that plays was there. */
  let said: Reading | null = null;
  /** Something was said of a video, or it was told that nothing is. */
  let wasRead = isFrame;
  let last: Sample | null = null;
  let source: Source | null = null;
  /** Signs of a new source were seen, and nothing has played since. */
  let moved = false;
  /** Seconds played of what plays while nothing says how long it is. */
  let unplaced = 0;
  /** When what plays was last seen to become longer (epoch ms). */
  let grewAt = 0;
  let inherited: Inheritance | null = null;
  let effects: Effect[] = [];

  function feed(sample: Sample): Effect[] {
    const place = placeOf(sample);
    const aside = sample.reading.ad || sample.reading.kind === 'trailer';
    wasRead ||= sample.reading.claims.length > 0;
    if (showsNewSource(aside ? null : source, sample, place)) moved = true;
    if (last?.element !== sample.element || isLoad(sample)) unplaced = 0;
    else if (!place) unplaced += playedBetween(last, sample);
    if (aside) last = null;
    else {
      if (place && isPlaying(sample)) settle(doubted(sample), place);
      const now = doubted(sample);
      identify(now);
      advance(now, place);
      last = now;
      if (current && place && !moved) decide(current, now);
      if (!moved) said = sample.reading;
    }
    return flush();
  }

  function doubted(sample: Sample): Sample {
    if (!stale) return sample;
    const reading = withoutStale(sample.reading, stale);
    stale = staleBeside(stale, reading);
    return { ...sample, reading };
  }

  function end(wall: number): Effect[] {
    // The advert that the page was left in has its episode's labels.
    const between = current && viewings.isInterlude(current, left);
    decideLeft('ended', wall);
    if (current?.awaiting === null && !between) close(current, 'ended', wall);
    current = left = last = source = stale = said = null;
    previous = [];
    moved = false;
    return flush();
  }

  function carry(viewing: string, seconds: number, wanted = thresholds): void {
    thresholds = wanted;
    for (const one of [current, left]) if (one?.id === viewing) one.carried = Math.max(one.carried, seconds);
  }

  function handOver(): Inheritance | null {
    if (!current || moved || current.awaiting !== null) return inherited;
    const { id, position, duration, start, begunAt, played, carried, begun, reported } = current;
    return [id, position, duration, start ?? 0, begunAt, played, carried, begun, reported];
  }

  /** Something plays: which viewing is it? */
  function settle(sample: Sample, place: Place): void {
    const isNew = moved;
    const before = source;
    moved = false;
    source = { element: sample.element, ...place };
    if (!current) start(sample, place, false);
    else if (current.awaiting !== null) arrive(current, sample, place, isNew);
    else if (isNew && !(before && goesOn(before, place) && !isOther(current, sample))) {
      if (canResume(sample, place)) resume();
      else {
        leave(current, sample);
        start(sample, place, true);
      }
    } else if (current.bySource && viewings.isYoung(current) && canResume(sample, place)) resume();
  }

  function start(sample: Sample, place: Place, bySource: boolean): void {
    current = viewings.startViewing(newId(), sample.wall, place, bySource);
    if (!inherited) return;
    const [id, position, duration, start, begunAt, played, carried, begun, reported] = inherited;
    if (goesOn({ position, duration }, place))
      Object.assign(current, { id, start, begunAt, played, carried, begun, reported });
    inherited = null;
  }

  /**
   * The new episode's source is there; or none came, and what runs is taken for it without being late. Never what runs
   * near its end: that is the old one's credits under the next one's labels.
   */
  function arrive(viewing: Viewing, sample: Sample, place: Place, isNew: boolean): void {
    const waited = (sample.wall - (viewing.awaiting ?? 0)) * Math.max(1, sample.rate);
    if (!isNew && (waited < AWAIT || viewings.shareOf(place) >= NEAR_END)) return;
    Object.assign(viewing, place, { awaiting: null, begunAt: sample.wall, start: isNew ? null : 0 });
    last = null;
  }

  function canResume(sample: Sample, place: Place): boolean {
    return !!left && goesOn(left, place) && !isOther(left, sample);
  }

  /** What came between is over (an advert without a sign, a change of quality): the one before goes on. */
  function resume(): void {
    current = left;
    left = last = stale = null;
  }

  function identify(sample: Sample): void {
    if (!current) return;
    if (!isOther(current, sample)) {
      if (!moved) viewings.learn(current, sample.reading);
    } else if (current.awaiting !== null && left && sameEpisode(left.known, sample.reading)) {
      // Not gone on to after all.
      resume();
    } else if (
      !moved &&
      current.awaiting === null &&
      viewings.isYoung(current) &&
      !current.reported &&
      (current.bySource || viewings.shareOf(current) < NEAR_END)
    ) {
      viewings.relearn(current, sample.reading);
    } else {
      const next = viewings.startViewing(newId(), sample.wall, { ...current, position: 0 }, false);
      leave(current, sample);
      next.awaiting = sample.wall;
      viewings.learn(next, doubted(sample).reading);
      current = next;
    }
  }

  function advance(sample: Sample, place: Place | null): void {
    if (!current || !place || moved || current.awaiting !== null) return;
    if (last) current.played += playedBetween(last, sample) + unplaced;
    unplaced = 0;
    if (place.duration > current.duration + 1) grewAt = sample.wall;
    // The clock may have been set back since.
    current.live = Math.abs(sample.wall - grewAt) < AWAIT * 2 && sample.event !== 'ended';
    if (!sample.seeking || sample.paused) Object.assign(current, place);
    source = { element: sample.element, ...place };
    if (current.start === null && isPlaying(sample)) {
      current.start = place.position;
      current.begunAt = sample.wall;
    }
    const credits = sample.reading.credits ?? Number.POSITIVE_INFINITY;
    const near = viewings.shareOf(current) >= Math.min(NEAR_END, thresholds.finished);
    current.over = near && (current.over || sample.event === 'ended' || current.position >= credits);
    join(current);
  }

  /** The same episode goes on from another source, not yet near its end: one viewing, not two. */
  function join(viewing: Viewing): void {
    if (!left || left.reported || viewings.shareOf(left) >= NEAR_END) return;
    if (viewings.isYoung(viewing) || !sameLength(left.duration, viewing.duration)) return;
    if (!sameEpisode(left.known, viewing.known)) return;
    const { known, profile, kind, position, duration } = viewing;
    current = { ...left, known, profile, kind, position, duration, played: left.played + viewing.played };
    left = null;
  }

  /** Another episode or another source takes the place of this one. */
  function leave(viewing: Viewing, sample: Sample): void {
    current = null;
    if (viewing.awaiting !== null || viewing.start === null || viewings.isInterlude(viewing, left)) return;
    if (viewing.renamed && viewings.isYoung(viewing)) return;
    decideLeft('ended', sample.wall);
    left = viewing;
    leftByGesture = sample.gesture;
    stale = null;
    if (viewings.shareOf(viewing) < NEAR_END) previous = [];
    else if (viewing.known.claims.length > 0 && isEpisode(viewing)) {
      previous = viewing.known.claims;
      const place = placeOf(sample) ?? viewing;
      // Of a much shorter one the labels may well be true: one was an advert in the other.
      if (!viewings.isMuchShorter(viewing, place) && !viewings.isMuchShorter(place, viewing))
        stale = staleAfter(viewing);
    }
  }

  function staleAfter({ known }: Viewing): Stale {
    return { id: said?.id ?? known.id, claims: [...known.claims, ...(said?.claims ?? [])] };
  }

  function isEpisode(viewing: Viewing): boolean {
    return viewings.isEpisode(viewing) || (isFrame && viewing.kind === 'unknown');
  }

  function decide(viewing: Viewing, sample: Sample): void {
    if (viewings.isInterlude(viewing, left)) return;
    // The old source may run out under the labels of the next one, which is then never played.
    if (left && (viewing.awaiting === null || sample.event === 'ended'))
      decideLeft(courseAfter(left, viewing, leftByGesture), sample.wall);
    if (viewing.awaiting !== null) return;
    if (!viewing.begun && !viewing.reported && !viewings.isYoung(viewing) && isEpisode(viewing)) {
      viewing.begun = true;
      effects.push({ tell: 'began', viewing: { ...viewing } });
    }
    close(viewing, sample.event === 'ended' && viewing.over ? 'ended' : 'runs', sample.wall);
    tellProgress(viewing, sample);
    if (wasRead || viewing.kind !== 'unknown' || viewing.duration < LONG || viewing.played < UNREAD) return;
    wasRead = true;
    effects.push({ tell: 'unreadable', viewing: { ...viewing } });
  }

  function decideLeft(course: Course | null, wall: number): void {
    if (!left || !course) return;
    const viewing = left;
    left = null;
    close(viewing, course, wall);
  }

  /** Applies the table; at the end of a viewing also tells where it stood. */
  function close(viewing: Viewing, course: Course, wall: number): void {
    if (viewing.reported || viewings.isClip(viewing)) return;
    const outcome = outcomeOf(viewings.standOf(viewing, thresholds), course, thresholds);
    const named = isEpisode(viewing);
    const isAnother = sameShow({ ...viewing.known, claims: previous }, viewing.known) === false;
    const unnamed = viewing.kind === 'unknown' && previous.length > 0 && !left && !isAnother;
    if ((outcome === 'mark' || outcome === 'ask') && (named || unnamed)) {
      viewing.reported = true;
      effects.push({
        tell: 'finished',
        // A show's name alone names no episode; the one before says it too.
        viewing: named ? { ...viewing } : { ...viewing, known: { ...viewing.known, claims: [] } },
        verdict: outcome,
        wall,
        previous: named && viewing.known.claims.length > 0 ? [] : previous,
      });
    } else if (course !== 'runs' && viewing.begun && named) {
      tellPlace(viewing, true);
    }
  }

  function tellProgress(viewing: Viewing, sample: Sample): void {
    if (!viewing.begun || viewing.reported || !isEpisode(viewing) || !isProgressDue(viewing, sample)) return;
    viewing.toldAt = sample.wall;
    viewing.toldPosition = viewing.position;
    tellPlace(viewing, false);
  }

  function tellPlace(viewing: Viewing, ended: boolean): void {
    effects.push({ tell: 'progress', viewing: { ...viewing }, ended });
  }

  function flush(): Effect[] {
    const told = effects;
    effects = [];
    return told;
  }

  return {
    feed,
    end,
    carry,
    handOver,
    inherit: (inheritance) => {
      inherited = inheritance;
    },
  };
}

function isOther(viewing: Viewing, sample: Sample): boolean {
  return sameEpisode(viewing.known, sample.reading) === false;
}
