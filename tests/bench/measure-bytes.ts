import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CHROME_BUILD } from '../support/stage.ts';
import type { Measured } from './figures.ts';

/** Bytes (20 kB, as a thousand each) that one page may be given: core and reader together. */
export const MOST_BYTES = 20_000;

/** What each site's pages are given, minified: the core, its reader with its helpers, and for some a script in their own world. */
export function measureBytes(): Measured {
  const size = (...path: string[]) => {
    const text = readFileSync(join(CHROME_BUILD, ...path));
    return { bytes: text.length, gzip: gzipSync(text).length };
  };
  const core = size('content-scripts', 'watch.js');
  const state = size('page-state.js');
  const none = { bytes: 0, gzip: 0 };
  const data = readdirSync(join(CHROME_BUILD, 'sites'))
    .filter((file) => !file.startsWith('shared-'))
    .map((file) => {
      const site = file.replace(/\.js$/, '');
      const reader = size('sites', file);
      const kind = /globalThis\.couchmark(Page|Player)\b/.exec(
        readFileSync(join(CHROME_BUILD, 'sites', file), 'utf8'),
      )?.[1];
      const shared = kind === undefined ? none : size('sites', `shared-${kind.toLowerCase()}.js`);
      const parts = [core, shared, reader, site === 'netflix' ? state : none];
      return {
        site,
        bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
        gzip: parts.reduce((sum, part) => sum + part.gzip, 0),
        reader: reader.bytes + shared.bytes,
      };
    })
    .toSorted((a, b) => b.bytes - a.bytes || (a.site < b.site ? -1 : 1));
  return {
    title: 'Injected into a page',
    note: `Bytes of all scripts that a page of the site is given, minified. At most ${MOST_BYTES}; the core alone is ${core.bytes}.`,
    head: ['site', 'bytes', 'of these reader and helpers', 'compressed'],
    rows: data.map(({ site, bytes, reader, gzip }) => [site, String(bytes), String(reader), String(gzip)]),
    data: { core: core.bytes, most: MOST_BYTES, sites: data },
  };
}
