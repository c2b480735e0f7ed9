import { stepFrom, type Step } from './roving';

const STEPS: Readonly<Record<string, Step>> = { ArrowDown: 'down', ArrowUp: 'up' };

/** Keys among the results of a search on a page: arrows walk through them, Escape leaves. The box itself has its own. */
export function walkResults(event: KeyboardEvent, onLeave: () => void): void {
  const { key, target, currentTarget: box } = event;
  if (!(target instanceof Element) || !(box instanceof Element)) return;
  const step = target.matches('input') ? undefined : STEPS[key];
  if (step === undefined && key !== 'Escape') return;
  event.preventDefault();
  event.stopPropagation();
  if (step === undefined) onLeave();
  else stepFrom(box, target, step)?.focus();
}
