import type { Held, HeldReport } from './held.ts';
import type { Ledger } from './ledger.ts';
import type { Programme } from './programmes.ts';

/** What of all that was watched the database has, however far it has come there. */
export function findAtHome(ledger: Ledger, programmes: readonly Programme[]) {
  /** A report that is not in the ledger came from a tab that really played: each site plays one show. */
  function showOf({ reportId, site }: HeldReport): number | null {
    const wanted = ledger.find(reportId);
    if (wanted !== undefined) return Number(wanted.episode.split(' ')[0]);
    return programmes.find((one) => one.site === site)?.show.id ?? null;
  }

  return {
    /** The show that a report is about; null when it is none of the run's. */
    showOf,
    /** The episodes of which there is a report or a play. */
    homeOf({ reports, plays }: Held): ReadonlySet<string> {
      const reported = reports.flatMap((one) => {
        const show = showOf(one);
        return show === null || one.said === null ? [] : [`${show} ${one.said}`];
      });
      return new Set([...reported, ...plays.map(({ episode }) => episode)]);
    },
  };
}
