import { createMatch } from '../../lib/background/reports/match-report.ts';
import { systemClock } from '../../lib/platform/clock.ts';
import { createDatabase } from '../../lib/store/db.ts';
import { createClient } from '../../lib/tmdb/client.ts';

declare global {
  /** Matches one report for each of these shows of the seed; ms of each, until its answer. */
  var couchmarkMatch: (numbers: readonly number[]) => Promise<number[]>;
}

/** Runs in a page of the extension, for the benchmarks alone: the real matching over the real store. Asks nobody. */
globalThis.couchmarkMatch = async (numbers) => {
  const db = createDatabase();
  const tmdb = createClient({
    fetch: () => Promise.reject(new Error('A report of a show in the library asked TMDB.')),
    credential: () => Promise.resolve('0123456789abcdef0123456789abcdef'),
    language: () => 'en',
    clock: systemClock,
  });
  const match = createMatch({ db, clock: systemClock, newId: () => crypto.randomUUID(), tmdb });
  const all: number[] = [];
  for (const number of numbers) {
    const report = {
      reportId: `match-${number}`,
      site: 'netflix',
      siteShowId: null,
      claims: [{ source: 'player', show: `BENCH ${number}`, label: 'S1:E12', year: 2020 }],
      language: 'en',
      duration: 2700,
      localDay: '2026-01-01',
    } as const;
    const began = performance.now();
    const answer = await match(report, undefined);
    all.push(performance.now() - began);
    if (!(answer.ok && answer.value.kind === 'matched'))
      throw new Error(`Not matched: ${number} ${JSON.stringify(answer).slice(0, 300)}`);
    if (answer.value.catalogue.show.id !== 2_000_000 + number) throw new Error(`The wrong show: ${number}`);
  }
  await db.close();
  return all;
};
