import messages from '../../public/_locales/en/messages.json';

/**
 * Stands in for the browser's own API where a test draws pages: the English texts, and the build's version. Imported
 * before anything that reads texts.
 */
interface Entry {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

const entries = new Map<string, Entry>(Object.entries(messages));

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
    i18n: { getMessage, getUILanguage: () => 'en-GB' },
    runtime: { id: 'couchmark', getManifest: () => ({ version: '1.2.3' }) },
  },
});

// The page of these tests fetches no pictures, and calls every one complete.
if (typeof HTMLImageElement !== 'undefined')
  Object.defineProperty(HTMLImageElement.prototype, 'complete', { configurable: true, get: () => false });
