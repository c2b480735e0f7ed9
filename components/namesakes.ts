import { sharedNames } from '../lib/domain/show';
import { t } from '../lib/platform/i18n';

/** A show as it is told apart from its namesakes: `Ghosts (2019)`. */
export function nameAndYear(name: string, year: number | null): string {
  return year === null ? name : t('nameAndYear', name, year);
}

/** The row, with its year where its name is one of these. */
export function toldApart<R extends { readonly name: string; readonly year: number | null }>(
  row: R,
  shared: ReadonlySet<string>,
): R {
  return shared.has(row.name) ? { ...row, name: nameAndYear(row.name, row.year) } : row;
}

/** What shows are called, by id: namesakes with their years. A show may be given several times. */
export function namesApart(
  shows: readonly { readonly showId: number; readonly name: string; readonly year: number | null }[],
): ReadonlyMap<number, string> {
  const once = new Map(shows.map((show) => [show.showId, show]));
  const shared = sharedNames([...once.values()]);
  return new Map([...once].map(([id, show]) => [id, toldApart(show, shared).name]));
}
