import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const output = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '.output');

describe.each(['chrome-mv3', 'firefox-mv3'])('the scripts of %s', (name) => {
  const build = join(output, name);
  const scripts = readdirSync(build)
    .filter((file) => /^(background.*|labels|read-files)\.js$/.test(file))
    .map((file) => ({ file, text: readFileSync(join(build, file), 'utf8') }));
  const named = ({ text }: { text: string }) =>
    [...text.matchAll(/(?:\brequire\(|\bimport\(|\bfrom|\bimport)\s*["'`]([\w./-]+)["'`]/g)].map(
      ([, path = '']) => path,
    );

  it('import nothing that is not in the package', () => {
    expect(scripts.map(({ file }) => file)).toEqual(expect.arrayContaining(['labels.js', 'read-files.js']));
    const missing = scripts
      .flatMap(named)
      .filter((path) => !path.startsWith('./') || !existsSync(join(build, path)));
    expect(missing).toEqual([]);
  });

  it('have what reads labels once', () => {
    const users = scripts.filter((script) => named(script).includes('./labels.js'));
    expect(users.map(({ file }) => file.replace(/-[\w-]{8}\.js$/, ''))).toEqual(
      expect.arrayContaining(['background', 'read-files.js']),
    );
    const words = scripts.filter(({ text }) => text.includes('flg') && text.includes('tuotantokausi'));
    expect(words.map(({ file }) => file)).toEqual(['labels.js']);
  });
});
