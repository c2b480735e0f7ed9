import { foldWord } from '../match/clean-label';

const LANGUAGES = ['en', 'de', 'fr', 'es', 'it', 'pt', 'nl', 'pl', 'sv', 'da', 'nb', 'fi', 'ru'];
/** Shorter beginnings of a name say nothing. */
const SHORTEST = 3;

let held: ReadonlyMap<string, number> | null = null;

/** 1 for `January`, `janv.`, `tammikuuta`; null for what is no month, or another one elsewhere. */
export function monthNamed(word: string): number | null {
  held ??= monthNames();
  const key = foldWord(word);
  const exact = held.get(key);
  if (exact !== undefined) return exact || null;
  if (key.length < SHORTEST) return null;
  const begun = new Set([...held].filter(([name]) => name.startsWith(key)).map(([, month]) => month));
  const [only = 0] = begun;
  return begun.size === 1 ? only || null : null;
}

/** Made when the first name is met: most files write their months in numbers. 0 where two languages differ. */
function monthNames(): ReadonlyMap<string, number> {
  const names = new Map<string, number>();
  for (const language of LANGUAGES)
    for (const month of ['long', 'short'] as const)
      // Beside a day some languages inflect the name.
      for (const day of [undefined, 'numeric'] as const) {
        const format = new Intl.DateTimeFormat(language, { month, day, timeZone: 'UTC' });
        for (let at = 1; at <= 12; at++) {
          const parts = format.formatToParts(Date.UTC(2024, at - 1, 15));
          const name = foldWord(parts.find(({ type }) => type === 'month')?.value ?? '').replace(/\.$/, '');
          names.set(name, (names.get(name) ?? at) === at ? at : 0);
        }
      }
  return names;
}
