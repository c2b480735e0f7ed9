import { vi } from 'vitest';
import type { WatchOutcome } from '../../lib/messages/protocol-watch';
import { createToast, type ToastHost } from '../../lib/watch/toast';

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
  const buttons = () => [...(section()?.querySelectorAll('button') ?? [])];
  return {
    section,
    mode: () => mode,
    /** Null where no toast is on the page. */
    host: () => (root?.host.isConnected ? root.host : null),
    /** What each line says, without its buttons. */
    lines: () => [...(section()?.querySelectorAll('span') ?? [])].map(({ textContent }) => textContent),
    buttons,
    button: (words: string) => buttons().find(({ textContent }) => textContent === words),
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

/** A toast whose texts are their keys; every button is answered with `after`. */
export function setUp(after: WatchOutcome | null = { ...MARKED, outcome: 'undone' }) {
  const answer = vi.fn<ToastHost['answer']>(async () => after);
  const text = vi.fn<ToastHost['text']>((key, ...values) =>
    key === 'language' ? 'en' : [key, ...values].join(' '),
  );
  return { ...toastOnPage(), show: createToast({ document, text, answer }), answer, text };
}

export function fullscreen(element: Element | null): void {
  Object.defineProperty(document, 'fullscreenElement', { value: element, configurable: true });
  document.dispatchEvent(new Event('fullscreenchange'));
}

/** An empty page, on which time passes only when told. */
export function emptyPage(): () => void {
  vi.useFakeTimers();
  document.body.replaceChildren();
  fullscreen(null);
  return () => vi.useRealTimers();
}
