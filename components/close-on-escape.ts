/**
 * Escape inside of what unfolds closes it and goes back to the button that unfolded it, the first in its box that says
 * so (`aria-expanded`). What lies further out stays open: a panel, the popup itself.
 */
export function closeOnEscape(event: KeyboardEvent, close: () => void): void {
  const { key, currentTarget: box } = event;
  if (key !== 'Escape' || !(box instanceof HTMLElement)) return;
  const opener = box.querySelector<HTMLElement>('[aria-expanded="true"]');
  if (opener === null) return;
  event.preventDefault();
  event.stopPropagation();
  opener.focus();
  close();
}

/** Escape inside of a question leaves it, and nothing further out. */
export function leaveOnEscape(event: KeyboardEvent, leave: () => void): void {
  if (event.key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  leave();
}
