import type { WatchOutcome } from '../messages/protocol-watch';

/** Gone after so long (ms), unless the pointer or the focus is on it. */
const STAYS = 8000;
const KEYS = ['keydown', 'keypress', 'keyup'] as const;

type Choice =
  | { readonly answer: 'undo' | 'mark' | 'no' | 'wrong' }
  /** Not for this one of several. */
  | { readonly answer: 'notFor'; readonly name: string };

export interface ToastHost {
  readonly document: Document;
  /** A text of the extension, by key; empty when the extension is gone. */
  text(key: string, ...values: string[]): string;
  /** A button was pressed by the user; answers what became of it, null when nothing is known. */
  answer(reportId: string, choice: Choice): Promise<WatchOutcome | null>;
}

/** What a pressed button leads to; after anything else its line simply goes. */
const SAYS: Partial<Record<WatchOutcome['outcome'], string>> = {
  undone: 'toastUndone',
  marked: 'toastWatched',
  asked: 'toastWaiting',
  waiting: 'toastWaiting',
};

/**
 * The small message on the page: what was marked, with Undo, or a question. It lives in a closed shadow root, is never
 * shown over a fullscreen player (it waits until that ends, all in one), acts on the user's own clicks and keys alone
 * and keeps those keys from the page. Answers the function that shows an outcome.
 */
export function createToast({ document, text, answer }: ToastHost): (outcome: WatchOutcome) => void {
  const window = document.defaultView;
  const told = new Set<string>();
  let waiting: WatchOutcome[] = [];
  let root: HTMLElement | null = null;
  let list: HTMLElement | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let pointed = false;

  function show(outcome: WatchOutcome): void {
    const asks = outcome.outcome === 'asked';
    if (!outcome.tell || told.has(outcome.reportId) || !(asks || outcome.outcome === 'marked')) return;
    // While something plays nothing is asked: the question stands in the popup.
    if (asks && [...document.querySelectorAll('video')].some((video) => !video.paused && !video.ended))
      return;
    told.add(outcome.reportId);
    if (document.fullscreenElement) waiting.push(outcome);
    else add(outcome);
  }

  function add(outcome: WatchOutcome): void {
    const asks = outcome.outcome === 'asked';
    const words = asks ? text('toastFinished', nameOf(outcome)) : watchedWords(outcome);
    if (words === '' || nameOf(outcome) === '') return;
    const line = make('div', '');
    const { who = [] } = outcome;
    const says = (answer: 'undo' | 'mark' | 'no' | 'wrong', key: string) =>
      button({ answer }, text(key), outcome, line);
    line.append(
      make('span', words),
      ...(asks
        ? [says('mark', 'toastMark'), says('no', 'toastNo')]
        : [
            says('undo', 'toastUndo'),
            ...(who.length > 1 ? who : []).map((name) =>
              button({ answer: 'notFor', name }, text('notFor', called(name)), outcome, line),
            ),
            says('wrong', 'toastNotThis'),
          ]),
    );
    (list ?? open()).append(line);
    linger();
  }

  /** The first profile has no name until somebody gives it one. */
  function called(name: string): string {
    return name === '' ? text('profileHome') : name;
  }

  /** "Lanterns · S2 E5 watched · for Ada and Ben · added": for whom is said where there are several. */
  function watchedWords(outcome: WatchOutcome): string {
    const { who = [], added = false } = outcome;
    const words = text('toastWatched', nameOf(outcome));
    if (words === '') return '';
    const names = () => new Intl.ListFormat(text('language')).format(who.map(called));
    const parts = [who.length > 0 && text('forWhom', names()), added && text('toastAdded')];
    return [words, ...parts.filter((part) => part !== false)].join(' · ');
  }

  function button(choice: Choice, words: string, outcome: WatchOutcome, line: HTMLElement): HTMLElement {
    const made = make('button', words);
    made.addEventListener('click', (event) => {
      event.stopPropagation();
      if (event.isTrusted) void choose(choice, outcome, line);
    });
    return made;
  }

  async function choose(choice: Choice, outcome: WatchOutcome, line: HTMLElement): Promise<void> {
    for (const one of line.querySelectorAll('button')) one.disabled = true;
    const after = await answer(outcome.reportId, choice);
    const key = after === null ? 'toastFailed' : SAYS[after.outcome];
    if (key === undefined) line.remove();
    else {
      const words = after?.outcome === 'marked' ? watchedWords(after) : text(key, nameOf(after ?? outcome));
      line.replaceChildren(make('span', words));
    }
    if (list?.hasChildNodes()) linger();
    else close();
  }

  function open(): HTMLElement {
    root = document.createElement('div');
    root.style.cssText = 'all:initial!important;position:fixed!important;z-index:2147483647!important';
    const made = make('section', '');
    made.setAttribute('role', 'status');
    made.lang = text('language');
    const point = (on: boolean) => () => {
      pointed = on;
      linger();
    };
    made.addEventListener('pointerenter', point(true));
    made.addEventListener('pointerleave', point(false));
    made.addEventListener('focusin', () => clearTimeout(timer));
    made.addEventListener('focusout', linger);
    root.attachShadow({ mode: 'closed' }).append(make('style', STYLE), made);
    (document.body ?? document.documentElement).append(root);
    for (const type of KEYS) window?.addEventListener(type, onKey, true);
    list = made;
    return made;
  }

  function close(): void {
    clearTimeout(timer);
    pointed = false;
    root?.remove();
    root = list = null;
    for (const type of KEYS) window?.removeEventListener(type, onKey, true);
  }

  /** Seen from outside, what is pressed inside is pressed on the root. The browser still acts on it. */
  function onKey(event: KeyboardEvent): void {
    if (event.target !== root) return;
    event.stopImmediatePropagation();
    if (event.key === 'Escape' && event.isTrusted) close();
  }

  function linger(): void {
    clearTimeout(timer);
    if (!pointed) timer = setTimeout(close, STAYS);
  }

  function make<K extends keyof HTMLElementTagNameMap>(tag: K, words: string): HTMLElementTagNameMap[K] {
    const made = document.createElement(tag);
    made.textContent = words;
    return made;
  }

  document.addEventListener('fullscreenchange', () => {
    if (document.fullscreenElement) return;
    for (const outcome of waiting) add(outcome);
    waiting = [];
  });
  return show;
}

function nameOf({ show, pair }: WatchOutcome): string {
  const episode = pair === null ? '' : `S${pair.season} E${pair.episode}`;
  return [show ?? '', episode].filter((part) => part !== '').join(' · ');
}

const STYLE = `
section{position:fixed;inset-block-end:24px;inset-inline-end:24px;max-width:min(420px,calc(100vw - 48px));
box-sizing:border-box;padding:6px 16px;border-radius:12px;background:#1b1714;color:#f6efe6;
box-shadow:0 8px 32px #0008;font:500 14px/20px system-ui,sans-serif}
div{display:flex;flex-wrap:wrap;justify-content:end;gap:4px 12px;padding:6px 0}
span{flex:1 0 100%;overflow-wrap:anywhere}
button{all:unset;padding:4px 10px;border-radius:8px;color:#ffc67a;cursor:pointer}
button:hover{background:#ffffff1a}
button:focus-visible{outline:2px solid #ffc67a}
button:disabled{opacity:.5;cursor:default}
@media (prefers-color-scheme:light){section{background:#fffaf3;color:#2a211a}button{color:#8a4b00}
button:hover{background:#0000000f}button:focus-visible{outline-color:#8a4b00}}
@media (forced-colors:active){section{border:1px solid}}
`;
