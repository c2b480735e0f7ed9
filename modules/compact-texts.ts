import { readFileSync } from 'node:fs';
import { defineWxtModule } from 'wxt/modules';

/**
 * Packs the texts of every language without what only people need who work on them: names of places to fill become
 * their numbers (`$SHOW$` of content `$1` is `$1`), remarks and blanks go. That is a third of their size.
 */
export default defineWxtModule({
  name: 'compact-texts',
  setup(wxt) {
    wxt.hooks.hook('build:publicAssets', (_, files) => {
      if (wxt.config.command !== 'build') return;
      for (const [at, file] of files.entries()) {
        if (!('absoluteSrc' in file) || !/^_locales[/\\]/.test(file.relativeDest)) continue;
        const contents = compacted(readFileSync(file.absoluteSrc, 'utf8'));
        files[at] = { relativeDest: file.relativeDest, contents };
      }
    });
  },
});

interface Text {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

function compacted(json: string): string {
  const texts: Record<string, Text> = JSON.parse(json);
  return JSON.stringify(
    Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, { message: numbered(text) }])),
  );
}

function numbered({ message, placeholders = {} }: Text): string {
  const places = new Map(
    Object.entries(placeholders).map(([name, { content }]) => [name.toLowerCase(), content]),
  );
  return message.replace(/\$(\w+)\$/g, (whole, name: string) => places.get(name.toLowerCase()) ?? whole);
}
