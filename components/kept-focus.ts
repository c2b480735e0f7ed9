import { useLayoutEffect, useRef } from 'preact/hooks';
import { thingOf } from './roving';

interface Place {
  readonly element: HTMLElement;
  /** Empty outside all rows. */
  readonly row: string;
  readonly index: number;
  readonly kind: string | null;
}

/**
 * Keeps the focus on the page. When what had it goes away (its button, its menu or its whole row), it goes to the
 * same thing in the row, else to the row that took its place; from outside the rows, where `otherwise` says.
 */
export function useKeptFocus(root: { readonly current: HTMLElement | null }, otherwise: () => void): void {
  const last = useRef<Place | null>(null);
  useLayoutEffect(() => {
    const place = last.current;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!lost || place === null || place.element.isConnected) return;
    last.current = null;
    const rows =
      place.row === '' ? [] : [...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const same = rows.find((row) => row.dataset['row'] === place.row);
    const target = same ?? rows[Math.min(place.index, rows.length - 1)];
    const thing = target === undefined ? null : thingOf(target, place.kind);
    if (thing === null) return otherwise();
    thing.focus({ preventScroll: same !== undefined });
    // What was found may stand elsewhere in the list, as a show of the library does that was looked for.
    if (thing.matches(':focus-visible')) thing.scrollIntoView({ block: 'nearest' });
  });
  useLayoutEffect(() => {
    const note = ({ target: element }: FocusEvent) => {
      if (!(element instanceof HTMLElement)) return;
      const row = element.closest<HTMLElement>('[data-row]');
      const rows = [...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
      last.current = {
        element,
        row: row?.dataset['row'] ?? '',
        index: row === null ? -1 : rows.indexOf(row),
        kind: element.closest('[data-rove]')?.getAttribute('data-rove') ?? null,
      };
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, [root]);
}
