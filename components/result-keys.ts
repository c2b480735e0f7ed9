import { leaveOnEscape } from './close-on-escape';
import { stepFrom, type Step } from './roving';

const STEPS: Readonly<Record<string, Step>> = { ArrowDown: 'down', ArrowUp: 'up' };

/** Keys among the results of a search on a page: arrows walk through them, Escape leaves. The box itself has its own. */
export function walkResults(event: KeyboardEvent, onLeave: () => void): void {
  const { key, target, currentTarget: box } = event;
  leaveOnEscape(event, onLeave);
  const step = STEPS[key];
  if (step === undefined || !(box instanceof Element) || !(target instanceof HTMLButtonElement)) return;
  event.preventDefault();
  stepFrom(box, target, step)?.focus();
}
