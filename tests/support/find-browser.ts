import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright-core';

/** Branded Chrome takes no unpacked extension from the command line since this version. */
const BRANDED_LIMIT = 137;

/**
 * The path of a Chromium that loads unpacked extensions, or null: `CHROME_PATH`, a Chromium of the system, the one
 * Playwright downloads, or a Chrome for Testing. Branded Chrome counts only while it still could.
 */
export function findChromium(env: NodeJS.ProcessEnv = process.env): string | null {
  const applications = ['/Applications', join(homedir(), 'Applications')];
  const candidates = [
    env['CHROME_PATH'],
    ...onPath(['chromium', 'chromium-browser'], env),
    playwrights(),
    ...applications.flatMap((folder) => [
      join(folder, 'Chromium.app/Contents/MacOS/Chromium'),
      join(folder, 'Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing'),
    ]),
    ...chromeForTesting(),
    ...onPath(['google-chrome', 'google-chrome-stable', 'chrome'], env),
  ];
  return candidates.find((path) => isThere(path) && loadsExtensions(path)) ?? null;
}

/** The path of a Firefox, or null: `FIREFOX_PATH` or one of the system. */
export function findFirefox(env: NodeJS.ProcessEnv = process.env): string | null {
  const candidates = [
    env['FIREFOX_PATH'],
    ...onPath(['firefox-esr', 'firefox'], env),
    '/Applications/Firefox.app/Contents/MacOS/firefox',
    join(env['ProgramFiles'] ?? String.raw`C:\Program Files`, 'Mozilla Firefox', 'firefox.exe'),
  ];
  return candidates.find(isThere) ?? null;
}

/** The paths at which the commands would be found. */
export function onPath(commands: readonly string[], env: NodeJS.ProcessEnv = process.env): string[] {
  const folders = (env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const ending = process.platform === 'win32' ? '.exe' : '';
  return commands
    .flatMap((command) => folders.map((folder) => join(folder, command + ending)))
    .filter((path) => existsSync(path));
}

/** What a browser says of itself: is it one that takes `--load-extension`? */
export function takesExtensions(version: string): boolean {
  const branded = /^(?:Google Chrome|Microsoft Edge)(?! for Testing)\D*(\d+)/.exec(version.trim());
  return branded === null || Number(branded[1]) < BRANDED_LIMIT;
}

/** Does this Firefox keep an extension that nobody signed? Those of long support do where they are told to. */
export function takesUnsigned(path: string): boolean {
  return execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 }).trim().endsWith('esr');
}

function loadsExtensions(path: string): boolean {
  // On Windows the question opens a window instead of being answered; the names are clear enough there.
  if (process.platform === 'win32') return !/Google[\\/]Chrome[\\/]Application/.test(path);
  try {
    return takesExtensions(execFileSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 }));
  } catch {
    return false;
  }
}

function isThere(path: string | undefined | null): path is string {
  return typeof path === 'string' && path !== '' && existsSync(path);
}

function playwrights(): string | null {
  try {
    return chromium.executablePath();
  } catch {
    return null;
  }
}

/** Those that puppeteer's installer keeps in the home folder, newest last name first. */
function chromeForTesting(): string[] {
  const root = join(homedir(), '.cache/puppeteer/chrome');
  if (!existsSync(root)) return [];
  const inside = [
    'chrome-linux64/chrome',
    'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
    'chrome-win64/chrome.exe',
  ];
  return readdirSync(root)
    .toSorted()
    .toReversed()
    .flatMap((version) => inside.map((path) => join(root, version, path)));
}
