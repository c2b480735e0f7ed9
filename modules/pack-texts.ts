import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { defineWxtModule } from 'wxt/modules';
import { BETWEEN, NAMES, PLACE, TEXTS } from '../lib/platform/packed-texts';

/** Packs the texts of every language, for lib/platform/packed-texts to read. */
export default defineWxtModule({
  name: 'pack-texts',
  setup(wxt) {
    wxt.hooks.hook('build:publicAssets', (_, files) => {
      if (wxt.config.command !== 'build') return;
      const languages = new Map<string, Texts>();
      for (const file of files)
        if ('absoluteSrc' in file && /^_locales[/\\]/.test(file.relativeDest))
          languages.set(file.relativeDest, JSON.parse(readFileSync(file.absoluteSrc, 'utf8')));
      const packed = packTexts(languages, join('_locales', 'en', 'messages.json'));
      for (const [at, { relativeDest }] of files.entries()) {
        const texts = packed.get(relativeDest);
        if (texts !== undefined) files[at] = { relativeDest, contents: JSON.stringify(texts) };
      }
    });
  },
});

interface Text {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** What a language's messages.json holds. */
export type Texts = Readonly<Record<string, Text>>;

/** What the manifest names, the browser reads by itself. */
const OF_MANIFEST = /^(?:extension|command)[A-Z]/;

/**
 * The messages of every language, packed. The names stand in the default language alone: the browser takes from there
 * what another has not.
 */
export function packTexts<Key>(languages: ReadonlyMap<Key, Texts>, defaultLanguage: Key): Map<Key, Texts> {
  // Without the names no page would find a text.
  if (!languages.has(defaultLanguage)) throw new Error(`There are no texts in ${String(defaultLanguage)}.`);
  const all = [...languages.values()].flatMap((texts) => Object.keys(texts));
  const names = [...new Set(all)].filter((name) => !OF_MANIFEST.test(name));
  return new Map(
    [...languages].map(([language, texts]) => [
      language,
      {
        ...Object.fromEntries(Object.entries(texts).filter(([name]) => OF_MANIFEST.test(name))),
        ...(language === defaultLanguage && { [NAMES]: { message: names.join(BETWEEN) } }),
        [TEXTS]: { message: names.map((name) => numbered(name, texts[name])).join(BETWEEN) },
      },
    ]),
  );
}

/** `$SHOW$` of content `$1` becomes `{1}`. */
function numbered(name: string, { message, placeholders = {} }: Text = { message: '' }): string {
  if (message.includes(BETWEEN) || message.search(PLACE) >= 0)
    throw new Error(`The text ${name} holds what only packed texts may hold: ${message}`);
  const text = message.replace(/\$(\w+)\$/g, (whole, place: string) => {
    const [, number] = /^\$(\d)$/.exec(placeholders[place.toLowerCase()]?.content ?? '') ?? [];
    return number === undefined ? whole : `{${number}}`;
  });
  if (text.includes('$'))
    throw new Error(`The text ${name} holds a dollar sign, which browsers read: ${text}`);
  return text;
}
