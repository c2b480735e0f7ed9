import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { GENERIC, SITES } from '../../lib/sites/registry';
import { scriptsOf } from '../support/page-scripts.ts';

const build = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '.output', 'chrome-mv3');

function size(file: string): number {
  return statSync(join(build, file)).size;
}

const kB = 1000;

describe('sizes, minified', () => {
  it.each([GENERIC, ...SITES])('what one page gets injected is at most 20 kB: $id', (site) => {
    const { id, helpers = 'page', pageState = false } = site;
    const files = [`sites/${id}.js`, 'content-scripts/watch.js'];
    if (helpers !== 'own') files.push(`sites/shared-${helpers}.js`);
    if (pageState) files.push('page-state.js');
    expect(files.reduce((sum, file) => sum + size(file), 0)).toBeLessThanOrEqual(20 * kB);
  });

  it('the popup’s page names one script, which fetches the others after the first frame', () => {
    const html = readFileSync(join(build, 'popup.html'), 'utf8');
    expect(html.match(/<script|<link/g)).toEqual(['<script']);
    const [, also = ''] = /data-also="([^"]*)"/.exec(html) ?? [];
    const named = also
      .split(' ')
      .filter(Boolean)
      .map((path) => path.slice(1));
    expect(scriptsOf(build, 'popup.html')).toEqual(expect.arrayContaining(named));
    expect(scriptsOf(build, 'popup.html')).toHaveLength(named.length + 2);
  });

  it.each(['library.html', 'options.html', 'welcome.html'])('%s never runs what opens the popup', (page) => {
    const [main = ''] =
      /data-main="\/([^"]+)"/.exec(readFileSync(join(build, 'popup.html'), 'utf8'))?.slice(1) ?? [];
    expect(readFileSync(join(build, main), 'utf8').length).toBeGreaterThan(0);
    expect(scriptsOf(build, page, true)).not.toContain(main);
  });

  it('the popup is at most 60 kB', () => {
    const total = scriptsOf(build, 'popup.html').reduce((sum, file) => sum + size(file), 0);
    expect(total).toBeGreaterThan(5 * kB);
    expect(total).toBeLessThanOrEqual(60 * kB);
  });

  it('the builder brings no library of its own into pages', () => {
    const chunks = readdirSync(join(build, 'chunks')).map((name) =>
      readFileSync(join(build, 'chunks', name), 'utf8'),
    );
    expect(chunks.filter((code) => code.includes('[@wxt-dev/'))).toEqual([]);
  });

  it('what the worker reads at every start is at most 90 kB', () => {
    expect(size('background.js')).toBeLessThanOrEqual(90 * kB);
  });

  it('the rest of the background comes in parts, of which none is lost or grows unnoticed', () => {
    const parts = readdirSync(build).filter((name) => /^(background-.+|labels)\.js$/.test(name));
    const start = readFileSync(join(build, 'background.js'), 'utf8');
    expect(parts).toContain('labels.js');
    expect(parts.filter((part) => !start.includes(part))).toEqual([]);
    const total = parts.reduce((sum, part) => sum + size(part), 0);
    expect(total).toBeGreaterThan(0);
    expect(total).toBeLessThanOrEqual(310 * kB);
  });
});
