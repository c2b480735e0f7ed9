const NAME = 'couchmark.search';

/** A half-typed search outlives the popup for ten minutes (ms). */
const KEPT = 600_000;

/** Keeps what is typed into the search box; `now` is epoch ms. An empty query is forgotten. */
export function keepQuery(
  cupboard: Pick<Storage, 'setItem' | 'removeItem'>,
  query: string,
  now: number,
): void {
  try {
    if (query.trim() === '') cupboard.removeItem(NAME);
    else cupboard.setItem(NAME, `${now} ${query}`);
  } catch {
    // Full or forbidden: the next opening begins with an empty box.
  }
}

/** What was typed before the popup closed, or nothing when that is too long ago. */
export function readQuery(cupboard: Pick<Storage, 'getItem'>, now: number): string {
  const [, at = '', query = ''] = /^(\d+) (.+)$/s.exec(cupboard.getItem(NAME) ?? '') ?? [];
  const age = now - Number(at);
  return query !== '' && age >= 0 && age < KEPT ? query : '';
}
