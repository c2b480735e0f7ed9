import { sharedNames } from '../lib/domain/show';
import { t } from '../lib/platform/i18n';

/** A show as it is told apart from its namesakes: `Ghosts (2019)`. */
export function nameAndYear(name: string, year: number | null): string {
  return year === null ? name : t('nameAndYear', name, year);
}

/** What shows are called, by id: namesakes with their years. A show may be given several times. */
export function namesApart(
  shows: readonly { readonly showId: number; readonly name: string; readonly year: number | null }[],
): ReadonlyMap<number, string> {
  const once = new Map(shows.map((show) => [show.showId, show]));
  const shared = sharedNames([...once.values()]);
  return new Map(
    [...once].map(([id, { name, year }]) => [id, shared.has(name) ? nameAndYear(name, year) : name]),
  );
}
