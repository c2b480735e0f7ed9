import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chromiumArguments } from './chromium-arguments.ts';
import { copyExtension } from './extension-copy.ts';
import { findChromium, takesExtensions } from './find-browser.ts';
import type { WorkFolder } from './work-folder.ts';
import { workFolder } from './work-folder.ts';

let work: WorkFolder;
beforeEach(() => {
  work = workFolder('unit');
});
afterEach(() => work.remove());

describe('finding a Chromium', () => {
  it.each([
    ['Chromium 156.0.7000.1 built on Debian', true],
    ['Google Chrome for Testing 156.0.7000.1', true],
    ['Google Chrome 136.0.7103.59', true],
    ['Google Chrome 137.0.7151.55', false],
    ['Google Chrome 156.0.7000.1 beta', false],
    ['Microsoft Edge 156.0.1.2', false],
  ])('%s: takes unpacked extensions = %s', (version, takes) => {
    expect(takesExtensions(version)).toBe(takes);
  });

  it.skipIf(process.platform === 'win32')('prefers the one named by CHROME_PATH, if it can', () => {
    const script = (name: string, says: string): string => {
      const path = join(work.path, name);
      writeFileSync(path, `#!/bin/sh\necho '${says}'\n`, { mode: 0o755 });
      return path;
    };
    const able = script('able', 'Chromium 150.0.1.2');
    const branded = script('branded', 'Google Chrome 150.0.1.2');
    expect(findChromium({ CHROME_PATH: able })).toBe(able);
    expect(findChromium({ CHROME_PATH: branded })).not.toBe(branded);
    expect(findChromium({ CHROME_PATH: join(work.path, 'nothing') })).not.toBe(able);
  });

  it('leads every name to the server but those that are to be real', () => {
    expect(chromiumArguments(4443)).toContain('--host-resolver-rules=MAP * 127.0.0.1:4443');
    expect(chromiumArguments(4443, ['api.themoviedb.org'])).toContain(
      '--host-resolver-rules=MAP * 127.0.0.1:4443, EXCLUDE api.themoviedb.org',
    );
  });
});

describe('the copy of a build', () => {
  const build = (): string => {
    const path = join(work.path, 'build');
    mkdirSync(path);
    const manifest = {
      manifest_version: 3,
      version: '0.1.0',
      host_permissions: ['https://api.themoviedb.org/*'],
      optional_host_permissions: ['*://*.netflix.com/*', '*://*.example.test/*', 'https://*/*'],
    };
    writeFileSync(join(path, 'manifest.json'), JSON.stringify(manifest));
    writeFileSync(join(path, 'background.js'), 'void 0;');
    return path;
  };
  const manifestOf = (path: string): unknown => JSON.parse(readFileSync(join(path, 'manifest.json'), 'utf8'));

  it('has what was granted as required permissions, and nothing else changed', () => {
    const to = join(work.path, 'copy');
    copyExtension(build(), to, { grant: ['*://*.netflix.com/*', 'https://demo.couchmark.test/*'] });
    expect(manifestOf(to)).toEqual({
      manifest_version: 3,
      version: '0.1.0',
      host_permissions: [
        'https://api.themoviedb.org/*',
        '*://*.netflix.com/*',
        'https://demo.couchmark.test/*',
      ],
      optional_host_permissions: ['*://*.example.test/*', 'https://*/*'],
    });
    expect(readFileSync(join(to, 'background.js'), 'utf8')).toBe('void 0;');
  });

  it('takes the place of an earlier copy, under another version', () => {
    const to = join(work.path, 'copy');
    mkdirSync(to);
    writeFileSync(join(to, 'old.js'), '');
    copyExtension(build(), to, { version: '0.2.0' });
    expect(manifestOf(to)).toMatchObject({ version: '0.2.0' });
    expect(() => readFileSync(join(to, 'old.js'))).toThrow('ENOENT');
  });

  it.each(['<all_urls>', 'https://*/*', 'http://*/*', '*://*/*'])('is never granted %s', (pattern) => {
    expect(() => copyExtension(build(), join(work.path, 'copy'), { grant: [pattern] })).toThrow('every site');
  });

  it('says so when there is no build', () => {
    expect(() => copyExtension(work.path, join(work.path, 'copy'))).toThrow('npm run build');
  });
});
