/**
 * Moving through the rows by keyboard. A row is `[data-row]`; the things to press in it are `[data-rove]`, whose
 * value says what kind of thing it is. Each list is one Tab stop: only its current thing can be tabbed to.
 */
const ROW = '[data-row]';
const THING = '[data-rove]';

export type Step = 'up' | 'down' | 'first' | 'last' | 'back' | 'on';

/** What gets the focus after that step from `from` (any element; outside all rows it enters the first). */
export function stepFrom(root: Element, from: Element | null, step: Step): HTMLElement | null {
  const rows = [...root.querySelectorAll<HTMLElement>(ROW)];
  const row = from?.closest<HTMLElement>(ROW) ?? null;
  const index = row === null ? -1 : rows.indexOf(row);
  if (step === 'back' || step === 'on') return alongRow(row, from, step === 'on' ? 1 : -1);
  const wanted = { up: index - 1, down: index + 1, first: 0, last: rows.length - 1 }[step];
  const target = rows[Math.min(Math.max(wanted, 0), rows.length - 1)];
  return target === undefined ? null : thingOf(target, kindOf(from));
}

function alongRow(row: Element | null, from: Element | null, by: number): HTMLElement | null {
  const things = row === null ? [] : [...row.querySelectorAll<HTMLElement>(THING)];
  const index = things.findIndex((thing) => thing === from);
  return things[index + by] ?? null;
}

function kindOf(element: Element | null): string | null {
  return element?.closest(THING)?.getAttribute('data-rove') ?? null;
}

/** The thing of that kind in the row, else its mark, else its first. */
export function thingOf(row: Element, kind: string | null): HTMLElement | null {
  const things = [...row.querySelectorAll<HTMLElement>(THING)];
  const ofKind = (wanted: string | null) =>
    things.find((thing) => thing.getAttribute('data-rove') === wanted);
  return ofKind(kind) ?? ofKind('mark') ?? things[0] ?? null;
}

/** Leaves one Tab stop in the list: the focused thing, else the one that was it, else the first row's own. */
export function settleTabStop(list: Element): void {
  const things = [...list.querySelectorAll<HTMLElement>(THING)];
  const focused = list.contains(document.activeElement) ? document.activeElement : null;
  const row = list.querySelector(ROW);
  const stop =
    things.find((thing) => thing === focused) ??
    things.find((thing) => thing.getAttribute('tabindex') === '0') ??
    (row === null ? null : thingOf(row, null));
  for (const thing of things) thing.tabIndex = thing === stop ? 0 : -1;
}
