import { parseLabel } from './grammar';
import { foldTitle } from './normalise';

const NAMELESS = new Set([
  '',
  'tba',
  'tbd',
  'tbc',
  'na',
  'n a',
  'untitled',
  'unknown',
  'no title',
  'ohne titel',
  'sans titre',
  'pending',
]);

/**
 * Is this no name at all, but a stand-in: "Episode 4", "第 4 集", "Folge 4", "TBA", in any language of the label
 * table, or a bare number? Such names say nothing and are never matched on. "Chapter 4" is a name: some shows call
 * their episodes so.
 */
export function isPlaceholder(name: string): boolean {
  const folded = foldTitle(name);
  if (NAMELESS.has(folded) || /^[\d\s]+$/.test(folded)) return true;
  if (!/\p{Nd}/u.test(name) && !/第/u.test(name)) return false;
  const label = parseLabel(name);
  if (label === null || label.title !== '' || label.before !== '') return false;
  return label.kind === 'episode' || (label.season !== null && label.kind === null);
}

/** Is this season's name only its number, or "Specials"? */
export function isPlainSeasonName(name: string): boolean {
  if (isPlaceholder(name)) return true;
  const label = parseLabel(name);
  if (label !== null) return label.title === '' && label.before === '' && label.part === null;
  return /^(specials?|extras?|mini ?seri(?:e|es|en)|limited series|season|staffel|saison|temporada)$/.test(
    foldTitle(name),
  );
}
