import type { ShowStatus } from '../domain/fact';
import type { When } from '../domain/when';
import { claimKey } from '../match/claim-key';
import type {
  EpisodeClaim,
  FileRead,
  ImportRow,
  NotCounted,
  Readings,
  RowSays,
  ShowClaim,
} from './import-row';

/** Rows that are looked up together, because the likeliest show of all of them is the same. */
export interface RowGroup {
  /** Of that show; empty for rows that are about none. */
  readonly key: string;
  /** Every show that some reading of a row names; the likeliest first. */
  readonly shows: readonly ShowClaim[];
  readonly rows: readonly GroupedRow[];
}

export interface GroupedRow {
  readonly at: string;
  /** Which profile of which file it comes from. */
  readonly source: number;
  readonly says: GroupedSays;
}

/** What a row says, its shows named by their place in the group. */
export type GroupedSays =
  | (GroupedReadings & {
      readonly kind: 'watched';
      readonly when: When;
      readonly times: number;
      readonly seconds?: number;
    })
  | (GroupedReadings & { readonly kind: 'skipped' })
  | { readonly kind: 'status'; readonly status: ShowStatus; readonly at: number | null }
  | { readonly kind: 'rewatch'; readonly at: number | null }
  | {
      readonly kind: 'upTo';
      readonly last: { readonly season: number; readonly episode: number } | null;
      readonly count: number | null;
      readonly when: When;
    }
  | { readonly kind: 'notCounted'; readonly words: string; readonly why: NotCounted };

interface GroupedReadings {
  readonly readings: readonly { readonly show: number; readonly episode: EpisodeClaim }[];
  readonly orFilm: boolean;
}

/** A profile of a file, in the file's words; null where it knows of none. */
export interface RowSource {
  /** Place among the files that were read. */
  readonly file: number;
  readonly profile: string | null;
  readonly rows: number;
}

/** Everything that was read, ready to be looked up. */
export interface GroupedRows {
  readonly sources: readonly RowSource[];
  readonly groups: readonly RowGroup[];
}

/** A group larger than this is cut in two with the same key. */
const MOST_ROWS = 2000;

/** Groups the rows of all files by their likeliest show, those with the same show together wherever they stand. */
export function groupRows(files: readonly FileRead[]): GroupedRows {
  const sources = new Map<string, RowSource & { index: number; rows: number }>();
  const groups = new Map<string, Draft[]>();
  for (const [file, { rows }] of files.entries()) {
    for (const row of rows) {
      const source = sourceOf(sources, file, row.profile);
      source.rows += 1;
      addRow(groups, row, source.index);
    }
  }
  return {
    sources: [...sources.values()].map(({ file, profile, rows }) => ({ file, profile, rows })),
    groups: [...groups.values()].flat().map(({ key, shows, rows }) => ({ key, shows, rows })),
  };
}

interface Draft {
  readonly key: string;
  readonly shows: ShowClaim[];
  readonly places: Map<string, number>;
  readonly rows: GroupedRow[];
}

function sourceOf(
  sources: Map<string, RowSource & { index: number; rows: number }>,
  file: number,
  profile: string | null,
) {
  const key = JSON.stringify([file, profile]);
  const held = sources.get(key) ?? { index: sources.size, file, profile, rows: 0 };
  sources.set(key, held);
  return held;
}

function addRow(groups: Map<string, Draft[]>, { at, says }: ImportRow, source: number): void {
  const [first] = showsOf(says);
  const key = first === undefined ? '' : claimKey(first);
  const drafts = groups.get(key) ?? [];
  groups.set(key, drafts);
  let draft = drafts.at(-1);
  if (draft === undefined || draft.rows.length >= MOST_ROWS) {
    draft = { key, shows: [], places: new Map(), rows: [] };
    drafts.push(draft);
  }
  draft.rows.push({ at, source, says: grouped(draft, says) });
}

function grouped(draft: Draft, says: RowSays): GroupedSays {
  switch (says.kind) {
    case 'watched':
      return {
        kind: says.kind,
        ...readingsOf(draft, says.about),
        when: says.when,
        times: says.times,
        ...(says.seconds !== undefined && { seconds: says.seconds }),
      };
    case 'skipped':
      return { kind: says.kind, ...readingsOf(draft, says.about) };
    case 'status':
      placeOf(draft, says.show);
      return { kind: says.kind, status: says.status, at: says.at };
    case 'rewatch':
      placeOf(draft, says.show);
      return { kind: says.kind, at: says.at };
    case 'upTo':
      placeOf(draft, says.show);
      return { kind: says.kind, last: says.last, count: says.count, when: says.when };
    case 'notCounted':
      return says;
  }
}

function readingsOf(draft: Draft, { readings, orFilm }: Readings): GroupedReadings {
  return {
    readings: readings.map(({ show, episode }) => ({ show: placeOf(draft, show), episode })),
    orFilm,
  };
}

/** The place of a show in its group. Of several rows the one that says most of it is kept. */
function placeOf(draft: Draft, claim: ShowClaim): number {
  const key = claimKey(claim);
  const held = draft.places.get(key);
  if (held === undefined) {
    draft.places.set(key, draft.shows.length);
    return draft.shows.push(claim) - 1;
  }
  const before = draft.shows[held];
  if (before !== undefined) draft.shows[held] = joined(before, claim);
  return held;
}

function joined(a: ShowClaim, b: ShowClaim): ShowClaim {
  if (a.title === b.title && a.year === b.year) return a;
  return {
    title: a.title || b.title,
    year: a.year ?? b.year,
    ids: {
      tmdb: a.ids.tmdb ?? b.ids.tmdb,
      tvdb: a.ids.tvdb ?? b.ids.tvdb,
      imdb: a.ids.imdb ?? b.ids.imdb,
    },
  };
}

function showsOf(says: RowSays): readonly ShowClaim[] {
  if ('about' in says) return says.about.readings.map(({ show }) => show);
  return 'show' in says ? [says.show] : [];
}

/** UTF-16 units: some twenty groups; what a stopped worker loses at most. */
const PART_SIZE = 48 * 1024;

/** The groups as texts to be staged, each a JSON array of groups. */
export function partsOf(groups: readonly RowGroup[]): string[] {
  const parts: string[] = [];
  let held: string[] = [];
  let size = 0;
  const flush = () => {
    if (held.length > 0) parts.push(`[${held.join(',')}]`);
    [held, size] = [[], 0];
  };
  for (const group of groups) {
    const text = JSON.stringify(group);
    if (size + text.length > PART_SIZE) flush();
    held.push(text);
    size += text.length;
  }
  flush();
  return parts;
}

/** Parts that are handed over together have about so many characters: what is lost when it is stopped stays short. */
const PORTION = 4 * 1024 * 1024;

/** Consecutive parts that are handed over together. */
export function portionsOf(parts: readonly string[]): string[][] {
  const portions: string[][] = [];
  let size = Infinity;
  for (const part of parts) {
    if (size + part.length > PORTION) {
      portions.push([]);
      size = 0;
    }
    portions.at(-1)?.push(part);
    size += part.length;
  }
  return portions;
}
