import { netflixState } from '../sites/netflix-state';

/**
 * The two ends of one question, asked across the border between the extension's world and the page's: an event
 * without content goes over, an event with a JSON text comes back, both on the document and within one call. No
 * global is left in the page and nothing of it is patched. The page can hear both and may answer whatever it likes:
 * what comes back is data to be checked, never believed.
 */
const ASK = 'couchmark:ask';
const ANSWER = 'couchmark:state';
const REPLACE = 'couchmark:state-replaced';
/** A longer answer is not read (UTF-16 units). */
const LIMIT = 16_384;
/** At most one reading of the page's globals in this time (ms). */
const PAUSE = 1000;

/** The page's `window`. */
interface Page {
  readonly location: { readonly pathname: string };
}

/** The page's side: answers when asked. A newer copy of the script takes the older one's place. */
export function answerState(document: Document, page: Page): void {
  let last = Number.NEGATIVE_INFINITY;
  const answer = (): void => {
    const now = performance.now();
    if (now - last < PAUSE) return;
    last = now;
    const detail = stateOf(page);
    if (detail !== null) document.dispatchEvent(new CustomEvent(ANSWER, { detail }));
  };
  document.dispatchEvent(new CustomEvent(REPLACE));
  document.addEventListener(ASK, answer);
  document.addEventListener(REPLACE, () => document.removeEventListener(ASK, answer), { once: true });
}

function stateOf(page: Page): string | null {
  const id = /\/watch\/(\d{1,20})/.exec(page.location.pathname)?.[1];
  if (id === undefined) return null;
  try {
    return JSON.stringify(netflixState(page, id));
  } catch {
    // A getter of the page threw: there is nothing to say.
    return null;
  }
}

/** The extension's side: what the page's world answers now, or null. Never throws. */
export function askState(document: Document): unknown {
  let answer: unknown = null;
  const hear = (event: Event): void => {
    const detail: unknown = 'detail' in event ? event.detail : null;
    if (typeof detail === 'string' && detail.length <= LIMIT) answer = parse(detail);
  };
  document.addEventListener(ANSWER, hear);
  document.dispatchEvent(new CustomEvent(ASK));
  document.removeEventListener(ANSWER, hear);
  return answer;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
