import type { Pair } from './show';

/**
 * Episodes of one season, kept small: a show of 700 unwatched episodes takes a few kilobytes of a stored row.
 * Numbers and ids that count up by one are kept as their first; days as the difference to the day before.
 */
export interface Stretch {
  readonly season: number;
  /** The first number, when they count up by one; else all. */
  readonly numbers: number | readonly number[];
  /** The first id, when they count up by one; else all. */
  readonly ids: number | readonly (number | null)[];
  /** Day number from which each counts as aired, as difference to the one before; null while unknown. */
  readonly from: readonly (number | null)[];
  /** Which of them have no air date of their own, by index. */
  readonly undated: readonly number[];
}

/** An episode out of a stretch. */
export interface Entry extends Pair {
  readonly id: number | null;
  /** Day number from which it counts as aired; null while unknown. */
  readonly from: number | null;
  /** True when it has an air date of its own, which is `from`. */
  readonly dated: boolean;
}

/** Packs episodes, keeping their order. */
export function pack(entries: readonly Entry[]): Stretch[] {
  const groups: Entry[][] = [];
  for (const entry of entries) {
    const last = groups.at(-1);
    if (last?.[0]?.season === entry.season) last.push(entry);
    else groups.push([entry]);
  }
  return groups.map(packSeason);
}

/** Unpacks them, in the same order. */
export function unpack(stretches: readonly Stretch[]): Entry[] {
  return stretches.flatMap((stretch) => {
    let day = 0;
    const undated = new Set(stretch.undated);
    return stretch.from.map((step, i): Entry => {
      day += step ?? 0;
      return { ...nameAt(stretch, i), from: step === null ? null : day, dated: !undated.has(i) };
    });
  });
}

/** What a look at a stretch answers for one day, without unpacking it. */
export interface Tally {
  /** How many have aired. */
  readonly aired: number;
  /** The first of them that has aired. */
  readonly firstAired: Entry | null;
  readonly first: Entry | null;
  /** The first day number after `today` on which one of them counts as aired; null when none is known. */
  readonly next: number | null;
}

/** Counts what has aired by `today` (a day number). */
export function tally(stretches: readonly Stretch[], today: number): Tally {
  let aired = 0;
  let next: number | null = null;
  let firstAired: Entry | null = null;
  for (const stretch of stretches) {
    let day = 0;
    for (let i = 0; i < stretch.from.length; i++) {
      const step = stretch.from[i] ?? null;
      if (step === null) continue;
      day += step;
      if (day <= today) {
        aired++;
        firstAired ??= entryAt(stretch, i, day);
      } else if (next === null || day < next) next = day;
    }
  }
  const head = stretches[0];
  const first = head === undefined ? null : entryAt(head, 0, head.from[0] ?? null);
  return { aired, firstAired, first, next };
}

function entryAt(stretch: Stretch, i: number, from: number | null): Entry {
  return { ...nameAt(stretch, i), from, dated: !stretch.undated.includes(i) };
}

function nameAt(stretch: Stretch, i: number): Pair & { id: number | null } {
  const { season, numbers, ids } = stretch;
  const episode = typeof numbers === 'number' ? numbers + i : (numbers[i] ?? 0);
  const id = typeof ids === 'number' ? ids + i : (ids[i] ?? null);
  return { season, episode, id };
}

function packSeason(entries: readonly Entry[]): Stretch {
  let day = 0;
  const from = entries.map((entry) => {
    if (entry.from === null) return null;
    const step = entry.from - day;
    day = entry.from;
    return step;
  });
  return {
    season: entries[0]?.season ?? 0,
    numbers: countingUp(entries.map((entry) => entry.episode)),
    ids: countingUp(entries.map((entry) => entry.id)),
    from,
    undated: entries.flatMap((entry, i) => (entry.dated ? [] : [i])),
  };
}

/** The first of a row of numbers that counts up by one, else the row. */
function countingUp<T extends number | null>(row: readonly T[]): number | readonly T[] {
  const first: number | null = row[0] ?? null;
  return first !== null && row.every((value, i) => value === first + i) ? first : row;
}
