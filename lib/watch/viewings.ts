import type { Thresholds } from '../messages/protocol';
import type { Claim } from '../sites/reading';
import { courseAfter } from './course';
import { compareEpisodes } from './identity';
import { DEFAULT_THRESHOLDS, NEAR_END, outcomeOf, type Course } from './outcome';
import { isPlaying, placeOf, playedBetween, type Place, type Sample } from './sample';
import { goesOn, sameLength, showsNewSource, type Source } from './source';
import * as viewings from './viewing';
import type { Inheritance, Viewing } from './viewing';

/** What is to be told to the background. The viewing is a copy of that moment. */
export type Effect =
  | { readonly tell: 'began'; readonly viewing: Readonly<Viewing> }
  | { readonly tell: 'progress'; readonly viewing: Readonly<Viewing>; readonly ended: boolean }
  | {
      readonly tell: 'finished';
      readonly viewing: Readonly<Viewing>;
      readonly verdict: 'mark' | 'ask';
      readonly wall: number;
      /** What the episode before was, when nothing names this one. */
      readonly previous: readonly Claim[];
    };

/** Progress is told at most once in this time while playing (ms); on a pause after this time, if it moved so far (s). */
const MINUTE = 60_000;
const WORTH_TELLING = 5;
const PAUSES = 10_000;
/** So long (ms, at normal speed) the old source may run on under a new address before it is taken for the new one. */
const AWAIT = 15_000;
/** The viewings of one tab, one after the other. Pure: time and readings come with the samples, ids from `newId`. */
export class Viewings {
  private current: Viewing | null = null;
  /** The one before, while it may still go on, or its outcome hangs on what comes. */
  private left: Viewing | null = null;
  private leftByGesture = false;
  private previous: readonly Claim[] = [];
  private last: Sample | null = null;
  private source: Source | null = null;
  /** Signs of a new source were seen, and nothing has played since. */
  private moved = false;
  private inherited: Inheritance | null = null;
  private effects: Effect[] = [];

  constructor(
    private readonly newId: () => string,
    public thresholds: Thresholds = DEFAULT_THRESHOLDS,
  ) {}

  /** Takes one moment and answers what is to be told. */
  feed(sample: Sample): Effect[] {
    const place = placeOf(sample);
    const aside = sample.reading.ad || sample.reading.kind === 'trailer';
    if (showsNewSource(aside ? null : this.source, sample, place)) this.moved = true;
    if (aside) this.last = null;
    else this.follow(sample, place);
    return this.flush();
  }

  /** The page is no longer one where something is watched: the viewing ends here. */
  end(wall: number): Effect[] {
    this.decideLeft('ended', wall);
    if (this.current !== null && this.current.awaiting === null) this.close(this.current, 'ended', wall);
    this.current = this.left = this.last = this.source = null;
    this.previous = [];
    this.moved = false;
    return this.flush();
  }

  /** What the background knows of the episode from earlier viewings: seconds played. */
  carry(viewing: string, seconds: number): void {
    if (this.current?.id === viewing) this.current.carried = seconds;
    else if (this.left?.id === viewing) this.left.carried = seconds;
  }

  /** What a newer copy of the script needs to go on with this viewing. */
  handOver(): Inheritance | null {
    if (this.current === null || this.moved || this.current.awaiting !== null) return null;
    const { id, position, duration, start, begunAt, played, carried, begun, reported } = this.current;
    return { id, position, duration, start: start ?? 0, begunAt, played, carried, begun, reported };
  }

  /** Goes on with the viewing of an older copy, if the video still stands where that one left it. */
  inherit(inheritance: Inheritance): void {
    this.inherited = inheritance;
  }

  private follow(sample: Sample, place: Place | null): void {
    if (place !== null && isPlaying(sample)) this.settle(sample, place);
    this.identify(sample);
    this.advance(sample, place);
    this.last = sample;
    if (this.current !== null && place !== null && !this.moved) this.decide(this.current, sample);
  }

  /** Something plays: which viewing is it? */
  private settle(sample: Sample, place: Place): void {
    const { current, moved } = this;
    this.moved = false;
    const source = this.source;
    this.source = { element: sample.element, ...place };
    if (current === null) this.start(sample, place, false);
    else if (current.awaiting !== null) this.arrive(current, sample, place, moved);
    else if (moved && !(source && goesOn(source, place) && !this.isOther(current, sample))) {
      if (this.canResume(sample, place)) this.resume();
      else {
        this.leave(current, sample);
        this.start(sample, place, true);
      }
    } else if (current.bySource && viewings.isYoung(current) && this.canResume(sample, place)) this.resume();
  }

  private start(sample: Sample, place: Place, bySource: boolean): void {
    this.current = viewings.startViewing(this.newId(), sample.wall, place, bySource);
    const { inherited } = this;
    this.inherited = null;
    if (inherited !== null && goesOn(inherited, place)) Object.assign(this.current, inherited, place);
  }

  /** The new episode's source is there; or none came, and what runs is taken for it without being late. */
  private arrive(current: Viewing, sample: Sample, place: Place, moved: boolean): void {
    const waited = (sample.wall - (current.awaiting ?? 0)) * Math.max(1, sample.rate);
    if (!moved && waited < AWAIT) return;
    current.awaiting = null;
    current.begunAt = sample.wall;
    if (!moved) current.start = 0;
    Object.assign(current, place);
    this.last = null;
  }

  private isOther(viewing: Viewing, sample: Sample): boolean {
    return compareEpisodes(viewing.known, sample.reading) === 'different';
  }

  private canResume(sample: Sample, place: Place): boolean {
    const { left } = this;
    return left !== null && goesOn(left, place) && !this.isOther(left, sample);
  }

  /** What came between is over (an advert without a sign, a change of quality): the one before goes on. */
  private resume(): void {
    this.current = this.left;
    this.left = this.last = null;
  }

  private identify(sample: Sample): void {
    const { current } = this;
    if (current === null) return;
    if (this.isOther(current, sample)) {
      if (!this.moved && current.awaiting === null && viewings.isYoung(current) && !current.reported) {
        viewings.relearn(current, sample.reading);
        return;
      }
      const next = viewings.startViewing(
        this.newId(),
        sample.wall,
        { position: 0, duration: current.duration },
        false,
      );
      this.leave(current, sample);
      next.awaiting = sample.wall;
      viewings.learn(next, sample.reading);
      this.current = next;
    } else if (!this.moved) viewings.learn(current, sample.reading);
  }

  private advance(sample: Sample, place: Place | null): void {
    const { current } = this;
    if (current === null || place === null || this.moved || current.awaiting !== null) return;
    if (this.last !== null) current.played += playedBetween(this.last, sample);
    if (!sample.seeking || sample.paused) Object.assign(current, place);
    this.source = { element: sample.element, ...place };
    if (current.start === null && isPlaying(sample)) {
      current.start = place.position;
      current.begunAt = sample.wall;
    }
    const credits = sample.reading.credits ?? Number.POSITIVE_INFINITY;
    const near = viewings.shareOf(current) >= Math.min(NEAR_END, this.thresholds.finished);
    current.credits = near && (current.credits || sample.event === 'ended' || current.position >= credits);
    this.join(current);
  }

  /** The same episode goes on from another source, not yet near its end: one viewing, not two. */
  private join(current: Viewing): void {
    const { left } = this;
    if (left === null || left.reported || viewings.shareOf(left) >= NEAR_END) return;
    if (viewings.isYoung(current) || !sameLength(left.duration, current.duration)) return;
    if (compareEpisodes(left.known, current.known) !== 'same') return;
    const { known, profile, kind, position, duration } = current;
    this.current = {
      ...left,
      known,
      profile,
      kind,
      position,
      duration,
      played: left.played + current.played,
    };
    this.left = null;
  }

  /** Another episode or another source takes the place of this one. */
  private leave(viewing: Viewing, sample: Sample): void {
    this.current = null;
    if (viewing.awaiting !== null || viewing.start === null || viewings.isInterlude(viewing, this.left))
      return;
    this.decideLeft('ended', sample.wall);
    this.left = viewing;
    this.leftByGesture = sample.gesture;
    if (viewings.shareOf(viewing) < NEAR_END) this.previous = [];
    else if (viewings.isEpisode(viewing)) this.previous = viewing.known.claims;
  }

  private decide(current: Viewing, sample: Sample): void {
    if (current.awaiting !== null || viewings.isInterlude(current, this.left)) return;
    if (this.left !== null) this.decideLeft(courseAfter(this.left, current, this.leftByGesture), sample.wall);
    this.begin(current);
    if (sample.event === 'ended' && current.credits) this.close(current, 'ended', sample.wall);
    else this.close(current, 'runs', sample.wall);
    this.tellProgress(current, sample);
  }

  private decideLeft(course: Course | null, wall: number): void {
    const { left } = this;
    if (left === null || course === null) return;
    this.left = null;
    this.close(left, course, wall);
  }

  /** Applies the table; at the end of a viewing also tells where it stood. */
  private close(viewing: Viewing, course: Course, wall: number): void {
    if (viewing.reported || viewings.isClip(viewing)) return;
    const outcome = outcomeOf(viewings.standOf(viewing, this.thresholds), course, this.thresholds);
    const named = viewings.isEpisode(viewing);
    const unnamed = viewing.kind === 'unknown' && this.previous.length > 0 && this.left === null;
    if ((outcome === 'mark' || outcome === 'ask') && (named || unnamed)) {
      viewing.reported = true;
      const previous = viewing.known.claims.length === 0 ? this.previous : [];
      this.effects.push({ tell: 'finished', viewing: { ...viewing }, verdict: outcome, wall, previous });
    } else if (course !== 'runs' && viewing.begun && named) {
      this.effects.push({ tell: 'progress', viewing: { ...viewing }, ended: true });
    }
  }

  /** The background hears of an episode once it is known and really plays. */
  private begin(current: Viewing): void {
    if (current.begun || current.reported || viewings.isYoung(current) || !viewings.isEpisode(current))
      return;
    if (viewings.isClip(current)) return;
    current.begun = true;
    this.effects.push({ tell: 'began', viewing: { ...current } });
  }

  private tellProgress(current: Viewing, sample: Sample): void {
    if (!current.begun || current.reported || !viewings.isEpisode(current)) return;
    const waited = sample.wall - current.toldAt;
    const stops = sample.event === 'hidden' || (sample.event === 'pause' && waited >= PAUSES);
    const moved = Math.abs(current.position - current.toldPosition) >= WORTH_TELLING;
    if (!(stops && moved) && !(waited >= MINUTE && isPlaying(sample))) return;
    current.toldAt = sample.wall;
    current.toldPosition = current.position;
    this.effects.push({ tell: 'progress', viewing: { ...current }, ended: false });
  }

  private flush(): Effect[] {
    const { effects } = this;
    this.effects = [];
    return effects;
  }
}
