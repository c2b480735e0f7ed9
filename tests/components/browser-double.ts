import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Stands in for the browser's own API where a test draws pages: the texts, English unless a test asks for others, and
 * the build's version. Imported before anything that reads texts.
 */
interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

let entries = textsOf('en');
let language = 'en-GB';

function textsOf(folder: string): Map<string, Entry> {
  const file = join(import.meta.dirname, '../../public/_locales', folder, 'messages.json');
  const texts: Record<string, Entry> = JSON.parse(readFileSync(file, 'utf8'));
  return new Map(Object.entries(texts));
}

/** From now on the browser is one of that language. Modules read before may hold what they worked out in the old one. */
export function speak(folder: string, tag: string): void {
  entries = textsOf(folder);
  language = tag;
}

function getMessage(name: string, substitutions: readonly string[] = []): string {
  if (name === '@@bidi_dir') return 'ltr';
  const entry = entries.get(name);
  if (entry === undefined) return '';
  return entry.message.replace(/\$(\w+)\$/g, (_, placeholder: string) => {
    const content = entry.placeholders?.[placeholder.toLowerCase()]?.content ?? '';
    return content.replace(/\$(\d)/g, (_, position: string) => substitutions[Number(position) - 1] ?? '');
  });
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
