import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { createContext, runInContext } from 'node:vm';
import { describe, expect, it } from 'vitest';
import { GENERIC, SITES } from '../../lib/sites/registry';

const output = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '.output');

describe.each(['chrome-mv3', 'firefox-mv3'])('readers and what goes before them: %s', (browser) => {
  const script = (name: string) => readFileSync(join(output, browser, 'sites', `${name}.js`), 'utf8');

  /** Runs the files in one world, as a registration does, and answers what is in it then. */
  function run(names: readonly string[], world: Record<string, unknown> = {}): Record<string, unknown> {
    createContext(world);
    for (const name of names) runInContext(script(name), world);
    return world;
  }

  it('are all that is there', () => {
    const expected = ['shared-page', 'shared-player', ...[GENERIC, ...SITES].map(({ id }) => id)];
    expect(readdirSync(join(output, browser, 'sites')).toSorted()).toEqual(
      expected.map((name) => `${name}.js`).toSorted(),
    );
  });

  it.each([GENERIC, ...SITES])(
    '$id takes what the registry puts before it, all there',
    ({ id, helpers = 'page' }) => {
      const shared = run(['shared-page', 'shared-player']);
      const taken = new Set<string>();
      const missing: string[] = [];
      const watched = (kind: string, global: string) =>
        new Proxy(Object(shared[global]), {
          get(there, name) {
            taken.add(kind);
            if (!(name in there)) missing.push(String(name));
            return Reflect.get(there, name);
          },
        });
      const world = run([id], {
        couchmarkPage: watched('page', 'couchmarkPage'),
        couchmarkPlayer: watched('player', 'couchmarkPlayer'),
      });
      expect(world['couchmarkSite']).toMatchObject({ reader: { site: id } });
      expect([...taken]).toEqual(helpers === 'own' ? [] : [helpers]);
      expect(missing).toEqual([]);
    },
  );

  it('a newer reader takes nothing from an older copy’s helpers', () => {
    const world = run(['shared-page', 'shared-player'], {
      couchmarkPage: { old: true },
      couchmarkPlayer: { old: true },
    });
    expect(world['couchmarkPage']).not.toHaveProperty('old');
    expect(world['couchmarkPlayer']).not.toHaveProperty('old');
  });
});
