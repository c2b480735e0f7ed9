import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { findChromium } from './find-browser.ts';

/**
 * The path of a Chromium that loads the extension; where there is none, Playwright's own is downloaded. Null, with a
 * sentence printed, when that fails too.
 */
export function ensureChromium(): string | null {
  const found = findChromium();
  if (found !== null) return found;
  console.log('No Chromium here that loads unpacked extensions: downloading Playwright’s own …');
  const cli = fileURLToPath(new URL('../../node_modules/playwright-core/cli.js', import.meta.url));
  spawnSync(process.execPath, [cli, 'install', 'chromium'], { stdio: 'inherit' });
  const downloaded = findChromium();
  if (downloaded === null) {
    console.log('It could not be downloaded. Install Chromium, or name one with CHROME_PATH.');
  }
  return downloaded;
}
