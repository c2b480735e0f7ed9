import { readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { scriptsOf } from '../support/page-scripts.ts';
import { CHROME_BUILD } from '../support/stage.ts';
import type { Measured } from './figures.ts';

const PAGES = ['library', 'options', 'welcome'];

interface Size {
  readonly what: string;
  readonly bytes: number;
  readonly gzip: number | null;
  readonly aim: number | null;
}

/** How large each bundle is, minified, and the packages (built before). */
export function measureSizes(): Measured {
  const scripts = (what: string, files: readonly string[], aim: number | null = null): Size => {
    const texts = files.map((file) => readFileSync(join(CHROME_BUILD, file)));
    const bytes = texts.reduce((sum, { length }) => sum + length, 0);
    return { what, bytes, gzip: texts.reduce((sum, text) => sum + gzipSync(text).length, 0), aim };
  };
  const parts = readdirSync(CHROME_BUILD).filter((file) => /^(background-.+|labels)\.js$/.test(file));
  const data: Size[] = [
    scripts('popup, at its opening', scriptsOf(CHROME_BUILD, 'popup.html'), 60_000),
    scripts('popup, with all that comes later', scriptsOf(CHROME_BUILD, 'popup.html', true), 60_000),
    scripts('background, read at every start', ['background.js'], 90_000),
    scripts('background, with the part that is read when it is needed', ['background.js', ...parts], 90_000),
    ...PAGES.map((page) =>
      scripts(`${page}, with all that comes later`, scriptsOf(CHROME_BUILD, `${page}.html`, true)),
    ),
    scripts('the readers of other trackers’ files', ['read-files.js', 'labels.js']),
    ...packages(),
  ];
  return {
    title: 'Sizes',
    note: 'Bytes: scripts minified, and compressed each by itself; packages as the stores get them.',
    head: ['what', 'bytes', 'compressed', 'aimed at'],
    rows: data.map(({ what, bytes, gzip, aim }) => [
      what,
      String(bytes),
      gzip === null ? '' : String(gzip),
      aim === null ? '' : `${aim}${bytes > aim ? ', missed' : ''}`,
    ]),
    data,
  };
}

function packages(): Size[] {
  const folder = dirname(CHROME_BUILD);
  return readdirSync(folder)
    .filter((file) => file.endsWith('.zip'))
    .toSorted()
    .map((file) => ({
      what: file.replace(/-\d+\.\d+\.\d+/, ''),
      bytes: statSync(join(folder, file)).size,
      gzip: null,
      aim: file.includes('sources') ? null : 400_000,
    }));
}
