import * as v from 'valibot';
import type { WatchIdentity } from '../../messages/protocol-watch';
import { checkTabReading } from '../../messages/check-watch';
import type { Sender } from '../../messages/receive';
import type { Claim } from '../../sites/reading';
import type { TabMemory } from '../sites/tab-memory';

/** Until this share of it was played, what the page around says may still be late. */
const SETTLED = 0.5;

export interface FramePorts {
  readonly memory: TabMemory;
  /** What the page of this tab, not its frames, shows now: unchecked, null where it cannot be asked. */
  inspectTop(tabId: number): Promise<unknown>;
  /** May a page of this address report for the site? */
  mayReport(site: string, url: URL): Promise<boolean>;
}

/** What a page said around the player in its frame. */
type Labels = v.InferOutput<typeof labelsCheck>;

const text = v.nullable(v.pipe(v.string(), v.maxLength(500)));
const idsCheck = v.object({ id: text, showId: text });
const labelsCheck = v.object({ ...idsCheck.entries, claims: v.array(v.custom<Claim>(isClaim)) });
const labelledCheck = v.object({
  viewing: v.string(),
  labels: labelsCheck,
  /** What it said of the episode before, if that was finished: until it says something else, it is left behind. */
  stale: v.nullable(labelsCheck),
});
const heldCheck = v.object({
  ...labelledCheck.entries,
  settled: v.boolean(),
  finished: v.boolean(),
  /** The viewing before: what became of it may be told when the next one plays already. */
  left: v.nullable(labelledCheck),
});
type Labelled = v.InferOutput<typeof labelledCheck>;
type Held = v.InferOutput<typeof heldCheck>;

const SILENT: Labels = { id: null, showId: null, claims: [] };

interface Watched extends WatchIdentity {
  readonly viewing: string;
  readonly duration: number;
  readonly position?: number;
}

export interface Joined<T> {
  readonly watched: T;
  /** What the page said of the episode before, when nothing names this one. */
  readonly previous: readonly Claim[];
}

/**
 * Joins a player in a frame with the labels of the page around it. They are asked for while it plays and kept for the
 * tab, so that a finish after the page moved on has them still. Only a page of the same site is asked, and only if no
 * video plays in the page itself. Answers null for a frame of which nothing can be said.
 */
export function createFrameJoin({ memory, inspectTop, mayReport }: FramePorts) {
  async function look(tabId: number, site: string, address: string | undefined): Promise<Labels> {
    if (address === undefined || !URL.canParse(address)) return SILENT;
    if (!(await mayReport(site, new URL(address)))) return SILENT;
    const answer = await inspectTop(tabId);
    const reading = checkTabReading(answer);
    const ids = v.safeParse(idsCheck, answer);
    if (reading === null || !['noVideo', 'paused'].includes(reading.why)) return SILENT;
    if (reading.kind !== 'episode' && reading.kind !== 'unknown') return SILENT;
    return { ...(ids.success ? ids.output : SILENT), claims: [...reading.claims] };
  }

  async function recall(key: string): Promise<Held | null> {
    const checked = v.safeParse(heldCheck, await memory.get(key));
    return checked.success ? checked.output : null;
  }

  /** The page took its time to answer: what the frame told meanwhile stands. */
  async function keep(key: string, held: Held, before: Held | null): Promise<void> {
    const now = await recall(key);
    const isSame = now?.viewing === held.viewing;
    if (!isSame && now?.viewing !== before?.viewing) return;
    await memory.set(key, { ...held, finished: held.finished || (isSame && now.finished) });
  }

  return async function join<T extends Watched>(
    watched: T,
    sender: Sender,
    finished: boolean,
  ): Promise<Joined<T> | null> {
    const tabId = sender.tab?.id;
    if (!sender.frameId || watched.claims.length > 0) return { watched, previous: [] };
    if (tabId === undefined) return null;
    const key = `frame:${tabId}`;
    const before = await recall(key);
    if (before?.left?.viewing === watched.viewing) {
      if (finished) await memory.set(key, afterFinish(before, before.left.labels));
      return joined(watched, before.left);
    }
    const same = before?.viewing === watched.viewing ? before : null;
    const stale = same === null ? (before?.finished ? before.labels : (before?.stale ?? null)) : same.stale;
    const seen = same?.settled
      ? same.labels
      : withoutStale(await look(tabId, watched.site, sender.tab?.url), stale);
    const labels = namesOne(seen) ? seen : (same?.labels ?? SILENT);
    const settled = namesOne(labels) && (watched.position ?? 0) >= SETTLED * watched.duration;
    const left = same === null ? leftOf(before) : same.left;
    const held: Held = { viewing: watched.viewing, labels, stale, settled, finished, left };
    await keep(key, held, before);
    return joined(watched, { labels, stale });
  };
}

function joined<T extends Watched>(
  watched: T,
  { labels, stale }: Pick<Labelled, 'labels' | 'stale'>,
): Joined<T> | null {
  const previous = namesOne(labels) ? [] : (stale?.claims ?? []);
  if (!namesOne(labels) && previous.length === 0) return null;
  const { id, showId, claims } = labels;
  const named = {
    ...watched,
    siteId: watched.siteId ?? id,
    siteShowId: watched.siteShowId ?? showId,
    claims: previous.length === 0 ? claims : [],
  };
  return { watched: named, previous };
}

function leftOf(held: Held | null): Labelled | null {
  return held === null ? null : { viewing: held.viewing, labels: held.labels, stale: held.stale };
}

/** The viewing before was finished after all: what this one has of its labels was left behind. */
function afterFinish(held: Held, finished: Labels): Held {
  const labels = withoutStale(held.labels, finished);
  return { ...held, labels, stale: finished, settled: held.settled && namesOne(labels) };
}

function withoutStale(labels: Labels, stale: Labels | null): Labels {
  if (stale === null) return labels;
  const old = stale.claims.map((claim) => JSON.stringify(claim));
  return {
    ...labels,
    id: labels.id === stale.id ? null : labels.id,
    claims: labels.claims.filter((claim) => !old.includes(JSON.stringify(claim))),
  };
}

function namesOne({ claims }: Labels): boolean {
  return claims.some(({ label, episode, title }) => (label ?? episode ?? title) !== undefined);
}

/** Claims were checked when they came in; what is kept of a tab is the extension's own. */
function isClaim(value: unknown): boolean {
  return typeof value === 'object' && value !== null && 'source' in value;
}
