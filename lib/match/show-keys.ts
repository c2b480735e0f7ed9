import type { ShowFacts } from './match-types';
import { looseKeyOf, splitTitle } from './normalise';
import { isPlainSeasonName } from './placeholders';
import { remember } from './remember';

/** The key under which a title is looked up. */
export function searchKey(title: string): string {
  return looseKeyOf(splitTitle(title).name);
}

/** All keys under which a show is found: its names in all languages, and its seasons' where they have names of their own. */
export function showKeys(show: ShowFacts): string[] {
  const titles = [show.name, show.originalName, ...(show.otherTitles ?? []).map(({ title }) => title)];
  const seasons = (show.seasons ?? []).map(({ name }) => name).filter((name) => !isPlain(name));
  return [...new Set([...titles, ...seasons].map(searchKey))].filter((key) => key !== '');
}

/** Season names repeat from show to show; each is read once. */
const isPlain = remember(isPlainSeasonName, 2000);
