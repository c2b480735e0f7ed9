/** Two acts on one button closer together than this (ms) are one gesture. */
const SAME_GESTURE = 400;

/**
 * Tells a deliberate click from the second one of a double click. A click passes unless the browser counts it as
 * part of a multiple click, or the same thing was done less than 400 ms before.
 */
export function createGestureFilter() {
  let last: { key: string; at: number } | null = null;
  return (key: string, event: Pick<MouseEvent, 'detail' | 'timeStamp'>): boolean => {
    const again = last !== null && last.key === key && event.timeStamp - last.at < SAME_GESTURE;
    if (event.detail > 1 || again) return false;
    last = { key, at: event.timeStamp };
    return true;
  };
}

/** A held Enter presses a button again and again: all but the first press are swallowed. */
export function swallowHeldKey(event: Pick<KeyboardEvent, 'repeat' | 'key' | 'preventDefault'>): void {
  if (event.repeat && (event.key === 'Enter' || event.key === ' ')) event.preventDefault();
}
