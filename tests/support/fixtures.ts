import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

const PAGES = join(import.meta.dirname, '../pages');

/** The page fixtures of a site: name, path of the page, path of what it shows. Empty when it has none. */
export function fixturesOf(site: string): (readonly [name: string, page: string, facts: string])[] {
  const folder = join(PAGES, site);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.html'))
    .sort()
    .map((file) => {
      const name = file.replace(/\.html$/, '');
      return [name, join(folder, file), join(folder, `${name}.json`)] as const;
    });
}
