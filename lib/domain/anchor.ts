import type { PlacedJump, PlacedPlay, Seen } from './seen';
import type { Step } from './walk';

/** What the place hangs on: the latest of the current run's plays and jumps. */
export type Anchor =
  | { readonly by: 'play'; readonly play: PlacedPlay; readonly at: number; readonly time: number }
  | { readonly by: 'jump'; readonly jump: PlacedJump; readonly at: number; readonly time: number };

/** From here on, only plays recorded after it hide an episode: a jump back onto a watched one. */
export interface Floor {
  readonly at: number;
  readonly recordedAt: number;
}

export interface Place {
  readonly anchor: Anchor | null;
  /** Jump targets that are still up next, in order: a special out of the list, then the place it returns to. */
  readonly targets: readonly Step[];
  readonly targetSince: number | null;
  readonly floor: Floor | null;
}

/** Finds the place (docs/rules.md "Up next" 3 and 4). With `oldestFirst` only jumps are anchors. */
export function findPlace(seen: Seen, oldestFirst: boolean): Place {
  const jumps = seen.jumps.flatMap((jump) => asJumpAnchor(jump));
  const plays = oldestFirst ? [] : seen.plays.flatMap((play) => asPlayAnchor(play, jumps));
  const anchor = latest([...plays, ...jumps]);
  const lastJump = latest(jumps);
  const target = anchor?.by === 'jump' ? pending(anchor.jump, seen) : null;
  const aside = pendingAside(seen, [...plays, ...jumps]);
  const asideTarget = aside === null ? null : aside.spot.step;
  const since = aside ?? (target !== null && anchor?.by === 'jump' ? anchor.jump : null);
  return {
    anchor,
    targets: [asideTarget, target].filter((step) => step !== null),
    targetSince: since?.fact.recordedAt ?? null,
    floor: lastJump?.by === 'jump' ? floorOf(lastJump.jump, lastJump.at, seen) : null,
  };
}

/** Jumps to specials that are no candidates hold for that one only and anchor nothing. */
function asJumpAnchor(jump: PlacedJump): Anchor[] {
  const { at } = jump.spot;
  return at === null ? [] : [{ by: 'jump', jump, at, time: jump.fact.recordedAt }];
}

function asPlayAnchor(play: PlacedPlay, jumps: readonly Anchor[]): Anchor[] {
  const { at } = play.spot;
  if (at === null || !play.inRun || play.replay || play.fact.fillsGap) return [];
  if (jumps.some((jump) => wasRunning(play, jump.time))) return [];
  return [{ by: 'play', play, at, time: play.time }];
}

/** Was it playing at that time? A date that was edited since does not make it play for longer. */
function wasRunning({ fact }: PlacedPlay, time: number): boolean {
  return fact.begunAt !== null && fact.begunAt <= time && time <= fact.recordedAt;
}

function latest(anchors: readonly Anchor[]): Anchor | null {
  return anchors.reduce<Anchor | null>((best, anchor) => (best && !wins(anchor, best) ? best : anchor), null);
}

/** Later; among equal times a jump, then the later in the list, then the later id. */
function wins(a: Anchor, b: Anchor): boolean {
  if (a.time !== b.time) return a.time > b.time;
  if (a.by !== b.by) return a.by === 'jump';
  if (a.at !== b.at) return a.at > b.at;
  return idOf(a) > idOf(b);
}

function idOf(anchor: Anchor): string {
  return anchor.by === 'play' ? anchor.play.fact.id : anchor.jump.fact.id;
}

/** The target of a jump until it is watched or skipped anew: by what was recorded after the jump. */
function pending(jump: PlacedJump, seen: Seen): Step | null {
  const { step, key } = jump.spot;
  if (step === null) return null;
  const since = jump.fact.recordedAt;
  if ((seen.recorded(key)?.latest ?? -Infinity) > since) return null;
  return (seen.skipped(step) ?? -Infinity) > since ? null : step;
}

/**
 * The latest jump, if it went to a special that is no candidate and nothing came after it. What was already
 * running when it was made does not count as coming after.
 */
function pendingAside(seen: Seen, anchors: readonly Anchor[]): PlacedJump | null {
  const jump = seen.jumps.findLast(({ spot }) => spot.at === null && spot.step !== null);
  if (jump === undefined || pending(jump, seen) === null) return null;
  const since = jump.fact.recordedAt;
  const movedOn = anchors.some(
    (anchor) => anchor.time > since && !(anchor.by === 'play' && wasRunning(anchor.play, since)),
  );
  return movedOn ? null : jump;
}

/** A jump onto a watched episode means "on from there". */
function floorOf(jump: PlacedJump, at: number, seen: Seen): Floor | null {
  const { recordedAt } = jump.fact;
  const first = seen.recorded(jump.spot.key)?.first;
  return first !== undefined && first <= recordedAt ? { at, recordedAt } : null;
}
