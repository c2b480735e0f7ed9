import { vi } from 'vitest';
import type { WatchOutcome } from '../../lib/messages/protocol-watch';

/** "Lanterns · S2 E5 watched": worth a toast. */
export const MARKED: WatchOutcome = {
  reportId: 'r1',
  outcome: 'marked',
  show: 'Lanterns',
  pair: { season: 2, episode: 5 },
  tell: true,
};

/** The toast's root is closed to the page, and to a test: it is caught where it is made. */
export function toastOnPage() {
  let root: ShadowRoot | null = null;
  let mode = '';
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    ({ mode } = init);
    root = attach.call(this, { ...init, mode: 'open' });
    return root;
  });
  const section = () => root?.querySelector('section') ?? null;
  return {
    section,
    mode: () => mode,
    /** Null where no toast is on the page. */
    host: () => (root?.host.isConnected ? root.host : null),
    /** What each line says, without its buttons. */
    lines: () => [...(section()?.querySelectorAll('span') ?? [])].map(({ textContent }) => textContent),
    buttons: () => [...(section()?.querySelectorAll('button') ?? [])],
    button(words: string): HTMLButtonElement | undefined {
      return this.buttons().find(({ textContent }) => textContent === words);
    },
  };
}

/** Trusted events cannot be made by a script; here they can. */
export function byUser<E extends Event>(event: E): E {
  return Object.defineProperty(event, 'isTrusted', { value: true });
}

/** Presses the button of these words as a user would, and lets the answer come. */
export async function press(button: Element | undefined): Promise<void> {
  button?.dispatchEvent(byUser(new Event('click', { bubbles: true })));
  await vi.advanceTimersByTimeAsync(0);
}
