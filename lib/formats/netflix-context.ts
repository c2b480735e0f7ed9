import { type TitleContext, labelOfTitle, prefixesOf } from './netflix-title';
import { languageOfTitles } from './season-label';

/** Film series have two or three parts with one beginning; what has more is a show. */
const SEVERAL = 4;

/** What all titles of a file together tell of each: their language, and which beginnings are shows. */
export function contextOf(titles: readonly string[]): Omit<TitleContext, 'number'> {
  const named = titles.map(labelOfTitle).filter((found) => found !== null);
  const language = languageOfTitles(
    titles,
    named.map(({ label }) => label),
  );
  const shows = new Set(named.flatMap(({ show, label }) => (label.kind === 'part' ? [] : [show])));
  const endings = new Map<string, Set<string>>();
  for (const title of titles) {
    for (const prefix of prefixesOf(title)) {
      const known = endings.get(prefix);
      if (known === undefined) endings.set(prefix, new Set([title]));
      else known.add(title);
    }
  }
  const under = (prefix: string) => endings.get(prefix)?.size ?? 0;
  return { language, under, isShow: (name) => shows.has(name) || under(name) >= SEVERAL };
}
