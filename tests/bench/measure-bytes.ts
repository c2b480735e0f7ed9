import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { CHROME_BUILD } from '../support/stage.ts';
import type { Measured } from './figures.ts';

/** Bytes (20 kB, as a thousand each) that one page may be given: core and reader together. */
export const MOST_BYTES = 20_000;

/** What each site's pages are given, minified: the shared core, its reader, and for some a script in their own world. */
export function measureBytes(): Measured {
  const size = (...path: string[]) => {
    const text = readFileSync(join(CHROME_BUILD, ...path));
    return { bytes: text.length, gzip: gzipSync(text).length };
  };
  const core = size('content-scripts', 'watch.js');
  const state = size('page-state.js');
  const data = readdirSync(join(CHROME_BUILD, 'sites'))
    .map((file) => {
      const site = file.replace(/\.js$/, '');
      const reader = size('sites', file);
      const more = site === 'netflix' ? state : { bytes: 0, gzip: 0 };
      return {
        site,
        bytes: core.bytes + reader.bytes + more.bytes,
        gzip: core.gzip + reader.gzip + more.gzip,
        reader: reader.bytes,
      };
    })
    .toSorted((a, b) => b.bytes - a.bytes || (a.site < b.site ? -1 : 1));
  return {
    title: 'Injected into a page',
    note: `Bytes of all scripts that a page of the site is given, minified. At most ${MOST_BYTES}; the core alone is ${core.bytes}.`,
    head: ['site', 'bytes', 'of these the reader', 'compressed'],
    rows: data.map(({ site, bytes, reader, gzip }) => [site, String(bytes), String(reader), String(gzip)]),
    data: { core: core.bytes, most: MOST_BYTES, sites: data },
  };
}
