import { useLayoutEffect, useRef } from 'preact/hooks';
import { thingOf } from './roving';

interface Place {
  readonly element: HTMLElement;
  readonly row: string;
  readonly index: number;
  readonly kind: string | null;
}

/**
 * Keeps the focus in the list. When what had it goes away (its button, its menu or its whole row), it goes to the
 * same thing in the row, else to the row that took its place. Answers what to call on `focusin`.
 */
export function useKeptFocus(root: { readonly current: HTMLElement | null }, otherwise: () => void) {
  const last = useRef<Place | null>(null);
  useLayoutEffect(() => {
    const place = last.current;
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!lost || place === null || place.element.isConnected) return;
    const rows = [...(root.current?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
    const same = rows.find((row) => row.dataset['row'] === place.row);
    const target = same ?? rows[Math.min(place.index, rows.length - 1)];
    const thing = target === undefined ? null : thingOf(target, place.kind);
    if (thing === null) otherwise();
    else thing.focus({ preventScroll: same !== undefined });
  });
  return (event: FocusEvent) => {
    const element = event.target instanceof HTMLElement ? event.target : null;
    const row = element?.closest<HTMLElement>('[data-row]') ?? null;
    if (element === null || row === null) {
      last.current = null;
      return;
    }
    const rows = [...(root.current?.querySelectorAll('[data-row]') ?? [])];
    last.current = {
      element,
      row: row.dataset['row'] ?? '',
      index: rows.indexOf(row),
      kind: element.closest('[data-rove]')?.getAttribute('data-rove') ?? null,
    };
  };
}
