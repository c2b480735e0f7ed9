import * as v from 'valibot';
import type { Fact, Play } from '../../lib/domain/fact';
import { NO_PREFERENCES } from '../../lib/domain/preferences';
import type { Preferences } from '../../lib/domain/preferences';
import type { ShowList } from '../../lib/domain/progress';
import { instant, UNKNOWN } from '../../lib/domain/when';
import type { When } from '../../lib/domain/when';

/**
 * Worked stories of the next-episode rule, as kept in a file: a show, what was done with it, and where that leaves
 * a profile. Read from outside, so checked, and told in our own facts.
 */
export interface Story {
  readonly id: string;
  readonly title: string;
  readonly today: string;
  readonly preferences: Preferences;
  readonly show: ShowList;
  readonly facts: readonly Fact[];
  readonly expect: Expected;
}

export interface Expected {
  /** `S2E3`, or null for nothing left. */
  readonly up?: string | null | undefined;
  readonly state?: 'available' | 'waiting' | 'caught up' | 'finished' | undefined;
  readonly left?: number | undefined;
  readonly gaps?: number | undefined;
}

const number = v.pipe(v.number(), v.integer());
const time = v.pipe(v.string(), v.isoTimestamp());
const day = v.pipe(v.string(), v.isoDate());
const pair = v.object({ season: number, episode: number });
const base = {
  id: v.string(),
  device: v.optional(v.string(), 'A'),
  recordedAt: time,
  batch: v.nullish(v.string()),
};
const named = { ...base, episode: pair, episodeId: v.nullish(number) };

const recordSchema = v.variant('kind', [
  v.object({
    ...named,
    kind: v.literal('play'),
    watchedAt: v.nullish(v.union([time, day])),
    live: v.optional(v.boolean(), false),
    gap: v.optional(v.boolean(), false),
    begunAt: v.nullish(time),
  }),
  v.object({ ...named, kind: v.literal('jump') }),
  v.object({ ...named, kind: v.literal('skip') }),
  v.object({ ...named, kind: v.literal('unskip') }),
  v.object({ ...base, kind: v.literal('run') }),
  v.object({ ...base, kind: v.literal('stop'), of: v.string() }),
  v.object({ ...base, kind: v.literal('retract'), target: v.string() }),
  v.object({ ...base, kind: v.literal('restore'), target: v.string() }),
]);

const episodeSchema = v.object({
  season: v.optional(number),
  episode: number,
  id: v.nullish(number),
  airDate: v.nullish(day),
});

const storySchema = v.object({
  id: v.string(),
  title: v.string(),
  today: day,
  preferences: v.object({
    specials: v.optional(v.boolean()),
    oldest: v.optional(v.boolean()),
    dayOffset: v.optional(number),
  }),
  show: v.object({
    status: v.string(),
    seasons: v.array(v.object({ season: number, episodes: v.array(episodeSchema) })),
  }),
  facts: v.array(recordSchema),
  expect: v.object({
    up: v.optional(v.nullable(v.string())),
    state: v.optional(v.picklist(['available', 'waiting', 'caught up', 'finished'])),
    left: v.optional(number),
    gaps: v.optional(number),
  }),
});

type StoryRecord = v.InferOutput<typeof recordSchema>;

/** Reads the text of a story file. Throws with the path of what is wrong. */
export function readStories(text: string): Story[] {
  return v.parse(v.array(storySchema), JSON.parse(text)).map(tell);
}

function tell(story: v.InferOutput<typeof storySchema>): Story {
  const { id, title, today, expect } = story;
  const { specials = false, oldest = false, dayOffset = 0 } = story.preferences;
  const seasons = story.show.seasons.map(({ season, episodes }) => ({
    season,
    episodes: episodes.map((listed) => ({
      season,
      episode: listed.episode,
      id: listed.id ?? null,
      airDate: listed.airDate ?? null,
    })),
  }));
  return {
    id,
    title,
    today,
    expect,
    preferences: { ...NO_PREFERENCES, specials, oldestFirst: oldest, dayOffset },
    show: { status: story.show.status, seasons },
    facts: story.facts.flatMap((fact) => asFacts(fact, story.facts)),
  };
}

/** One record of a story; taking back a batch becomes one undo for each of its facts. */
function asFacts(record: StoryRecord, all: readonly StoryRecord[]): Fact[] {
  const shared = {
    id: record.id,
    profileId: 'default',
    showId: 1,
    op: record.batch ?? record.id,
    batch: record.batch ?? null,
    device: record.device,
    recordedAt: Date.parse(record.recordedAt),
  };
  switch (record.kind) {
    case 'play':
      return [{ ...shared, ...episodeOf(record), ...playOf(record) }];
    case 'jump':
    case 'skip':
    case 'unskip':
      return [{ ...shared, ...episodeOf(record), kind: record.kind }];
    case 'run':
      return [{ ...shared, kind: 'runStart' }];
    case 'stop':
      return [{ ...shared, kind: 'runStop', run: record.of }];
    default: {
      const kind = record.kind === 'retract' ? 'undo' : 'restore';
      return targetsOf(record.target, all).map((target, i) => ({
        ...shared,
        id: i === 0 ? shared.id : `${shared.id}/${i}`,
        kind,
        target,
      }));
    }
  }
}

type Named = Extract<StoryRecord, { episode: unknown }>;

function episodeOf({ episode, episodeId }: Named) {
  return { season: episode.season, episode: episode.episode, episodeId: episodeId ?? null };
}

function playOf(record: Extract<StoryRecord, { kind: 'play' }>) {
  return {
    kind: 'play',
    when: whenOf(record.watchedAt ?? null),
    begunAt: typeof record.begunAt === 'string' ? Date.parse(record.begunAt) : null,
    viewing: null,
    fillsGap: record.gap,
    live: record.live,
    source: { by: 'history' },
  } as const satisfies Partial<Play>;
}

function whenOf(text: string | null): When {
  if (text === null) return UNKNOWN;
  return text.length === 10 ? { kind: 'day', day: text } : instant(Date.parse(text), 0);
}

function targetsOf(target: string, all: readonly StoryRecord[]): string[] {
  const batch = all.filter((record) => record.batch === target).map((record) => record.id);
  return all.some((record) => record.id === target) || batch.length === 0 ? [target] : batch;
}
