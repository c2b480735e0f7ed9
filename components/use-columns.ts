import { useLayoutEffect, useState } from 'preact/hooks';

/** Narrowest cell and gap, in CSS pixels. */
const CELL = 216;
const GAP = 18;
const MOST = 6;

/** How many cells stand side by side in a box of this width (CSS pixels). */
export function columnsIn(width: number): number {
  return Math.min(MOST, Math.max(1, Math.floor((width + GAP) / (CELL + GAP))));
}

/** The same for an element, kept as its width changes; 4 as long as it has none. */
export function useColumns(box: { readonly current: HTMLElement | null }): number {
  const [columns, setColumns] = useState(4);
  useLayoutEffect(() => {
    const element = box.current;
    if (element === null) return;
    const measure = () => {
      if (element.clientWidth > 0) setColumns(columnsIn(element.clientWidth));
    };
    measure();
    const observer = new ResizeObserver(measure);
    observer.observe(element);
    return () => observer.disconnect();
  }, [box]);
  return columns;
}
