/** Moving through a grid of cells by keyboard. */
export interface GridPlace {
  readonly at: number;
  readonly count: number;
  readonly columns: number;
  readonly rightToLeft: boolean;
}

type Press = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey'>;

/** The cell that a key leads to; null for a key that moves nowhere. It stays where there is nothing further. */
export function cellAfter({ key, ctrlKey, metaKey }: Press, place: GridPlace): number | null {
  const { at, count, columns, rightToLeft } = place;
  const last = count - 1;
  const whole = ctrlKey || metaKey;
  const on = rightToLeft ? -1 : 1;
  const rowStart = at - (at % columns);
  const moved: Readonly<Record<string, number>> = {
    ArrowRight: at + on,
    ArrowLeft: at - on,
    ArrowDown: downFrom(place),
    ArrowUp: at < columns ? at : at - columns,
    Home: whole ? 0 : rowStart,
    End: whole ? last : rowStart + columns - 1,
    PageDown: at + 3 * columns,
    PageUp: at - 3 * columns,
  };
  const wanted = Object.hasOwn(moved, key) ? moved[key] : undefined;
  return wanted === undefined ? null : Math.min(Math.max(wanted, 0), last);
}

/** Into a shorter last row it goes as far as there are cells; from the last row it goes nowhere. */
function downFrom({ at, count, columns }: GridPlace): number {
  const lastRow = Math.floor((count - 1) / columns);
  return Math.floor(at / columns) === lastRow ? at : Math.min(at + columns, count - 1);
}
