import { fault, ok } from '../../lib/domain/result';
import type { Result } from '../../lib/domain/result';
import type { Season, Show } from '../../lib/domain/show';
import { formatPair } from '../../lib/domain/show';
import { createProgressService } from '../../lib/background/progress/progress-service';
import type { Progress } from '../../lib/background/progress/answers';
import type { Catalogue } from '../../lib/background/progress/catalogue';
import { countingIds, freshDatabase, testClock } from './database';

/** A catalogue of invented shows that counts what it is asked, and can be cut off. */
export function testCatalogue(...known: { show: Show; seasons: Season[] }[]) {
  const shows = new Map(known.map((entry) => [entry.show.id, entry]));
  const asked: string[] = [];
  let failing: string | null = null;
  const answer = <T>(question: string, find: () => T | null): Promise<Result<T | null>> => {
    asked.push(question);
    return Promise.resolve(failing === null ? ok(find()) : fault(failing));
  };
  const catalogue: Catalogue = {
    show: (id) => answer(`show ${id}`, () => shows.get(id) ?? null),
    season: (id, number) =>
      answer(
        `season ${id}/${number}`,
        () => shows.get(id)?.seasons.find((season) => season.season === number) ?? null,
      ),
  };
  return {
    ...catalogue,
    asked,
    fail: (code: string | null) => {
      failing = code;
    },
  };
}

/** A household on a fresh disk, on the evening of 1 March 2026, with a catalogue that knows these shows. */
export function household(...known: { show: Show; seasons: Season[] }[]) {
  const db = freshDatabase();
  const clock = testClock('2026-03-01T20:00:00Z');
  const catalogue = testCatalogue(...known);
  const newId = countingIds();
  const service = createProgressService({ db, clock, newId, catalogue });
  return { db, clock, catalogue, newId, service };
}

/** The place in short: `S1 E2`, `S1 E2 waiting`, `caughtUp at S1 E3`, `none`. */
export function brief(progress: Progress | null): string {
  if (progress === null) return 'none';
  const { state, upNext, at } = progress.position;
  if (upNext !== null) return formatPair(upNext) + (state === 'available' ? '' : ` ${state}`);
  return `${state} at ${at === null ? 'nothing' : formatPair(at)}`;
}

/** The value of an answer; a fault fails the test with its code. */
export async function value<T>(answer: Promise<Result<T>>): Promise<T> {
  const result = await answer;
  if (!result.ok) throw new Error(`fault ${result.code}: ${result.detail ?? ''}`);
  return result.value;
}

/** The code of a fault; an answer fails the test. */
export async function code(answer: Promise<Result<unknown>>): Promise<string> {
  const result = await answer;
  if (result.ok) throw new Error(`no fault but ${JSON.stringify(result.value)}`);
  return result.code;
}
