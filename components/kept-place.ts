import type { RefObject } from 'preact';
import { useEffect } from 'preact/hooks';
import { swallowHeldKey } from './repeat';

/** Where the focus is: an element, and at which place of its parent it and each of its ancestors stands. */
interface Place {
  readonly element: Element;
  readonly path: readonly { readonly parent: Element; readonly index: number }[];
  /** The page it is on, as the address names it. */
  readonly page: string;
}

const CONTROLS = 'a[href], button, input, select, textarea, summary, [tabindex]';

/**
 * Keeps the place of who works by keys. When what had the focus goes away, it goes to the control that took its place
 * or stands next to it; where a whole page made way for another, to the heading of that one.
 */
export function useKeptPlace(root: RefObject<HTMLElement | null>, drawn = true): void {
  useEffect(() => (root.current === null ? undefined : keepPlace(root.current)), [drawn]);
}

function keepPlace(root: HTMLElement): () => void {
  let place: Place | null = null;
  /** A key that is held since the place was lost presses nothing that it did not mean. */
  let held = false;
  const note = () => {
    const { activeElement } = document;
    place = activeElement !== null && root.contains(activeElement) ? placeOf(activeElement, root) : null;
  };
  const mend = () => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (place === null) return;
    if (!lost) return note();
    const target = place.element.isConnected ? place.element : targetOf(place, root);
    if (!(target instanceof HTMLElement)) return;
    held = true;
    // A heading takes the focus, but no place among the stops of Tab.
    if (!target.matches(CONTROLS)) target.tabIndex = -1;
    target.focus();
  };
  const swallow = (event: KeyboardEvent) => {
    if (!event.repeat) held = false;
    if (held) swallowHeldKey(event);
  };
  const observer = new MutationObserver(mend);
  observer.observe(root, { childList: true, subtree: true });
  root.addEventListener('focusin', note);
  // Before what is pressed does its work: a click beside everything leaves no place to keep.
  document.addEventListener('click', note, true);
  document.addEventListener('keydown', swallow, true);
  return () => {
    observer.disconnect();
    root.removeEventListener('focusin', note);
    document.removeEventListener('click', note, true);
    document.removeEventListener('keydown', swallow, true);
  };
}

function placeOf(element: Element, root: Element): Place {
  const path = [];
  for (let one = element; one !== root && one.parentElement !== null; one = one.parentElement) {
    const parent = one.parentElement;
    path.push({ parent, index: [...parent.children].indexOf(one) });
  }
  return { element, path, page: location.hash };
}

/** What stands where that stood, else before it; where nothing does, what the boxes around it have. */
function targetOf({ path, page }: Place, root: Element): Element | null {
  if (page !== location.hash) return root.querySelector('h1');
  const left = path.filter(({ parent }) => parent.isConnected);
  for (const [turn, { parent, index }] of left.entries()) {
    const boxes = [...parent.children];
    const before = boxes.slice(0, index).flatMap(controlsOf).at(-1);
    const behind = boxes.slice(index).flatMap(controlsOf)[0];
    const heading = parent.matches('section, article') ? parent.querySelector('h1, h2, h3') : null;
    const target = turn === 0 ? (behind ?? before ?? heading) : (heading ?? before ?? behind);
    if (target !== undefined && target !== null) return target;
  }
  return null;
}

function controlsOf(box: Element): HTMLElement[] {
  const all = [box, ...box.querySelectorAll(CONTROLS)];
  return all.filter((one): one is HTMLElement => one instanceof HTMLElement && isControl(one));
}

function isControl(element: HTMLElement): boolean {
  return (
    element.matches(CONTROLS) &&
    element.tabIndex >= 0 &&
    !element.matches(':disabled, [aria-disabled="true"]') &&
    element.checkVisibility?.({ visibilityProperty: true }) !== false
  );
}
