import { t } from '../lib/platform/i18n';

/** The names of several of these shows: those alone do not tell which is which. */
export function sharedNames(shows: readonly { readonly name: string }[]): ReadonlySet<string> {
  const once = new Set<string>();
  return new Set(shows.map(({ name }) => name).filter((name) => once.has(name) || !once.add(name)));
}

/** A show as it is told apart from its namesakes: `Ghosts (2019)`. */
export function nameAndYear(name: string, year: number | null): string {
  return year === null ? name : t('nameAndYear', name, year);
}
