import { textsIn } from '../support/texts';

/**
 * Stands in for the browser's own API where a test draws pages: the texts, English unless a test asks for others, and
 * the build's version. Imported before anything that reads texts.
 */
let texts = textsIn('en');
let language = 'en-GB';

/** From now on the browser is one of that language. Modules read before may hold what they worked out in the old one. */
export function speak(folder: string, tag: string): void {
  texts = textsIn(folder);
  language = tag;
}

function getMessage(name: string, substitutions?: readonly string[]): string {
  return name === '@@bidi_dir' ? 'ltr' : texts(name, substitutions);
}

Object.assign(globalThis, {
  chrome: {
    i18n: { getMessage, getUILanguage: () => language },
    runtime: { id: 'couchmark', getManifest: () => ({ version: '1.2.3' }) },
  },
});

// The page of these tests fetches no pictures, and calls every one complete.
if (typeof HTMLImageElement !== 'undefined')
  Object.defineProperty(HTMLImageElement.prototype, 'complete', { configurable: true, get: () => false });
