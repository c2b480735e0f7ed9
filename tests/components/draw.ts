import { render, type ComponentChild } from 'preact';
import { act } from 'preact/test-utils';

let last: HTMLElement | null = null;

/** Closes what was drawn last and answers the box of a fresh page. */
export function freshPage(): HTMLElement {
  const before = last;
  if (before !== null) act(() => render(null, before));
  document.body.replaceChildren();
  last = document.createElement('div');
  document.body.append(last);
  return last;
}

/** Draws into a fresh page, or into the one given, and answers the box it stands in. */
export function draw(page: ComponentChild, box: HTMLElement = freshPage()): HTMLElement {
  act(() => render(page, box));
  return box;
}

/** Does something and lets the page catch up, with all that follows at once. */
export async function after(what: () => unknown): Promise<void> {
  await act(async () => {
    await what();
    await new Promise((resolve) => setTimeout(resolve));
  });
}

/** The button of that name: its label, else its text. */
export function button(name: string, box: ParentNode = document): HTMLElement {
  const found = findButton(name, box);
  if (found === null) throw new Error(`no button “${name}” among: ${buttonNames(box).join(', ')}`);
  return found;
}

export function findButton(name: string, box: ParentNode = document): HTMLElement | null {
  return allButtons(box).find((one) => nameOf(one) === name) ?? null;
}

export function buttonNames(box: ParentNode = document): string[] {
  return allButtons(box).map(nameOf);
}

function allButtons(box: ParentNode): HTMLElement[] {
  return [...box.querySelectorAll<HTMLElement>('button')];
}

function nameOf(element: Element): string {
  return element.getAttribute('aria-label') ?? element.textContent.trim();
}

/** A click as the browser makes it: `detail` counts the clicks of a double click; `at` is its time stamp (ms). */
export function click(element: Element, at: number, detail = 1): void {
  const event = new MouseEvent('click', { bubbles: true, cancelable: true, detail });
  Object.defineProperty(event, 'timeStamp', { value: at });
  element.dispatchEvent(event);
}

/** A key press; answers whether the page let the browser do its own thing with it. */
export function press(key: string, options: KeyboardEventInit = {}): boolean {
  const target = document.activeElement ?? document.body;
  return target.dispatchEvent(
    new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }),
  );
}

/**
 * Unfolds something by that button, goes to the first control in it and presses Escape. Answers what the button says of it
 * before and after, what has the focus, and whether the press went on to the browser, which closes panels by it.
 */
export async function unfoldAndEscape(name: string) {
  const controls = () => [...document.querySelectorAll<HTMLElement>('button, input, select')];
  const before = new Set(controls());
  await after(() => button(name).click());
  const opened = button(name).getAttribute('aria-expanded');
  controls()
    .find((one) => !before.has(one))
    ?.focus();
  let goesOn = false;
  await after(() => {
    goesOn = press('Escape');
  });
  const { activeElement } = document;
  return {
    opened,
    closed: button(name).getAttribute('aria-expanded'),
    focus: activeElement === null ? '' : nameOf(activeElement),
    goesOn,
  };
}

/** What `unfoldAndEscape` answers where all is well. */
export const folded = (name: string) => ({ opened: 'true', closed: 'false', focus: name, goesOn: false });
