import type { WatchOutcome } from '../messages/protocol';

/** Gone after so long (ms), unless the pointer or the focus is on it. */
const STAYS = 8000;
const KEYS = ['keydown', 'keypress', 'keyup'] as const;

type Choice = 'undo' | 'mark' | 'no' | 'wrong';

export interface ToastHost {
  readonly document: Document;
  /** A text of the extension, by key. */
  text(key: string, ...values: string[]): string;
  /** A button was pressed by the user; answers what became of it, null when nothing is known. */
  answer(reportId: string, choice: Choice): Promise<WatchOutcome | null>;
  /** Nothing is asked while a video plays. */
  isPlaying(): boolean;
}

/**
 * The small message on the page: what was marked, with Undo, or a question. It lives in a closed shadow root, is never
 * shown over a fullscreen player (it waits until that ends, all in one), acts on the user's own clicks and keys alone
 * and keeps those keys from the page.
 */
export class Toast {
  private root: HTMLElement | null = null;
  private list: HTMLElement | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;
  private waiting: WatchOutcome[] = [];

  constructor(private readonly host: ToastHost) {}

  show(outcome: WatchOutcome): void {
    if (!outcome.tell || this.waiting.some((one) => one.reportId === outcome.reportId)) return;
    if (outcome.outcome === 'asked' ? this.host.isPlaying() : outcome.outcome !== 'marked') return;
    if (this.host.document.fullscreenElement !== null) {
      if (this.waiting.length === 0)
        this.host.document.addEventListener('fullscreenchange', this.onFullscreen);
      this.waiting.push(outcome);
    } else this.add(outcome);
  }

  close(): void {
    clearTimeout(this.timer);
    this.root?.remove();
    this.root = this.list = null;
    for (const type of KEYS) this.host.document.defaultView?.removeEventListener(type, this.onKey, true);
  }

  /** Takes it away for good, with what waits. */
  stop(): void {
    this.waiting = [];
    this.host.document.removeEventListener('fullscreenchange', this.onFullscreen);
    this.close();
  }

  private readonly onFullscreen = (): void => {
    if (this.host.document.fullscreenElement !== null) return;
    this.host.document.removeEventListener('fullscreenchange', this.onFullscreen);
    for (const outcome of this.waiting.splice(0)) this.add(outcome);
  };

  private add(outcome: WatchOutcome): void {
    const what = nameOf(outcome);
    if (what === '') return;
    const asks = outcome.outcome === 'asked';
    const words = this.host.text(asks ? 'toastFinished' : 'toastWatched', what);
    if (words === '') return;
    const line = this.make('div', '');
    line.append(this.make('span', words));
    const choices: [Choice, string][] = asks
      ? [
          ['mark', 'toastMark'],
          ['no', 'toastNo'],
        ]
      : [
          ['undo', 'toastUndo'],
          ['wrong', 'toastNotThis'],
        ];
    for (const [choice, key] of choices) line.append(this.button(choice, key, outcome, line));
    (this.list ?? this.open()).append(line);
    this.linger();
  }

  private button(choice: Choice, key: string, outcome: WatchOutcome, line: HTMLElement): HTMLElement {
    const button = this.make('button', this.host.text(key));
    button.addEventListener('click', (event) => {
      event.stopPropagation();
      if (event.isTrusted) void this.choose(choice, outcome, line);
    });
    return button;
  }

  private async choose(choice: Choice, outcome: WatchOutcome, line: HTMLElement): Promise<void> {
    line.querySelectorAll('button').forEach((button) => button.setAttribute('disabled', ''));
    const after = await this.host.answer(outcome.reportId, choice);
    const key = after === null ? 'toastFailed' : SAYS[after.outcome];
    if (key === undefined) this.close();
    else {
      line.replaceChildren(this.make('span', this.host.text(key, nameOf(after ?? outcome))));
      this.linger();
    }
  }

  private open(): HTMLElement {
    const { document } = this.host;
    const root = document.createElement('div');
    root.style.cssText = 'all:initial!important;position:fixed!important;z-index:2147483647!important';
    const shadow = root.attachShadow({ mode: 'closed' });
    const style = this.make('style', STYLE);
    const list = this.make('section', '');
    list.setAttribute('role', 'status');
    list.lang = document.defaultView?.navigator.language ?? '';
    list.addEventListener('pointerenter', () => clearTimeout(this.timer));
    list.addEventListener('pointerleave', () => this.linger());
    list.addEventListener('focusin', () => clearTimeout(this.timer));
    list.addEventListener('focusout', () => this.linger());
    shadow.append(style, list);
    (document.body ?? document.documentElement).append(root);
    for (const type of KEYS) document.defaultView?.addEventListener(type, this.onKey, true);
    this.root = root;
    this.list = list;
    return list;
  }

  /** Seen from outside, what is pressed inside is pressed on the root. The browser still acts on it. */
  private readonly onKey = (event: KeyboardEvent): void => {
    if (event.target !== this.root) return;
    event.stopImmediatePropagation();
    if (event.key === 'Escape' && event.isTrusted) this.close();
  };

  private linger(): void {
    clearTimeout(this.timer);
    this.timer = setTimeout(() => this.close(), STAYS);
  }

  private make<K extends keyof HTMLElementTagNameMap>(tag: K, words: string): HTMLElementTagNameMap[K] {
    const made = this.host.document.createElement(tag);
    made.textContent = words;
    return made;
  }
}

/** What a pressed button leads to; anything else simply closes. */
const SAYS: Partial<Record<WatchOutcome['outcome'], string>> = {
  undone: 'toastUndone',
  marked: 'toastWatched',
  waiting: 'toastWaiting',
};

function nameOf({ show, pair }: WatchOutcome): string {
  const episode = pair === null ? '' : `S${pair.season} E${pair.episode}`;
  return [show ?? '', episode].filter((part) => part !== '').join(' · ');
}

const STYLE = `
section{position:fixed;inset-block-end:24px;inset-inline-end:24px;max-width:min(420px,calc(100vw - 48px));
box-sizing:border-box;padding:6px 16px;border-radius:12px;background:#1b1714;color:#f6efe6;
box-shadow:0 8px 32px #0008;font:500 14px/20px system-ui,sans-serif}
div{display:flex;flex-wrap:wrap;align-items:center;gap:4px 12px;padding:6px 0}
span{margin-inline-end:auto;overflow-wrap:anywhere}
button{all:unset;padding:4px 10px;border-radius:8px;color:#ffc67a;cursor:pointer}
button:hover{background:#ffffff1a}
button:focus-visible{outline:2px solid #ffc67a}
button[disabled]{opacity:.5;cursor:default}
@media (prefers-color-scheme:light){section{background:#fffaf3;color:#2a211a}button{color:#8a4b00}
button:hover{background:#0000000f}button:focus-visible{outline-color:#8a4b00}}
@media (forced-colors:active){section{border:1px solid}}
`;
