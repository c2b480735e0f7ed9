/**
 * `npm start`: the main job, for real. Builds the extension, starts the stand-ins, plays an episode of the demo show to
 * its end in Chromium and looks into the popup. Ends with 0 only when it saw every step happen. With a display the
 * browser stays open to play with; with `TMDB_TOKEN` the real TMDB is asked.
 */
import { spawnSync } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { expectUpNext } from '../e2e/popup.ts';
import { demoAddress } from '../demo/addresses.ts';
import { DEMO_SLUG } from '../demo/shows-short.ts';
import { ensureChromium } from '../support/ensure-chromium.ts';
import { DEMO_TOKEN } from '../support/server.ts';
import { artifact, openStage } from '../support/stage.ts';
import { video } from '../support/video.ts';
import { root } from './steps.ts';

const SHOW = 'The One-Minute Lighthouse';
const folder = artifact('start');
const hasDisplay =
  process.platform !== 'linux' || Boolean(process.env['DISPLAY'] ?? process.env['WAYLAND_DISPLAY']);
const token = process.env['TMDB_TOKEN'];

function tell(line: string): void {
  console.log(`  ${line}`);
}

async function picture(page: Page, name: string): Promise<void> {
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

function build(): void {
  const done = spawnSync(join(root, 'node_modules', '.bin', 'wxt'), ['build', '-b', 'chrome'], {
    cwd: root,
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (done.status !== 0) throw new Error(`The build failed:\n${done.stdout}${done.stderr}`);
}

async function story(): Promise<() => Promise<void>> {
  mkdirSync(folder, { recursive: true });
  console.log('\nCouchmark, from an empty browser to the next episode:');
  if (ensureChromium() === null) throw new Error('There is no browser to show it in.');
  build();
  tell('built for Chrome');
  await video('webm', 61);
  const stage = await openStage({
    credential: null,
    chromium: {
      colorScheme: 'dark',
      ...(hasDisplay ? { display: '' } : {}),
      ...(token ? { realHosts: ['api.themoviedb.org', 'image.tmdb.org'] } : {}),
    },
  });
  tell(
    `started Chromium with the extension, ${token ? 'the real TMDB' : 'a stand-in for TMDB'} and the demo site`,
  );
  const options = await stage.chromium.openPage('options.html');
  await options.getByRole('textbox', { name: 'TMDB API key or read access token' }).fill(token ?? DEMO_TOKEN);
  await options.getByRole('button', { name: 'Save' }).click();
  await options.getByText('It works.').waitFor();
  tell('saved a TMDB token in the settings: it works');
  await picture(options, '1-options');
  const page = await stage.visit(demoAddress(DEMO_SLUG, 1, 1, 'rate=4&muted=1&autoplay=1&next=0'));
  tell(`playing ${SHOW} S1 E1 on the demo site (four times as fast)`);
  await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 5);
  await picture(page, '2-playing');
  await page.waitForFunction(() => document.querySelector('video')?.ended === true, undefined, {
    timeout: 120_000,
  });
  const popup = await stage.chromium.openPopup();
  if (token) return finishWithRealTmdb(stage.close, popup);
  await expectUpNext(popup, SHOW, 'S1 E2');
  tell('S1 E1 finished → up next S1 E2');
  await picture(popup, '3-marked-by-itself');
  await popup.getByRole('button', { name: `Mark S1 E2 of ${SHOW} watched` }).click();
  await expectUpNext(popup, SHOW, 'S1 E3');
  tell('S1 E2 marked by hand → up next S1 E3');
  // The mark made by itself can be taken back further up; the footer's is the last act.
  await popup.getByRole('button', { name: 'Undo' }).last().click();
  await expectUpNext(popup, SHOW, 'S1 E2');
  tell('taken back → up next S1 E2');
  await picture(popup, '4-taken-back');
  return stage.close;
}

/** The demo show is invented, so the real TMDB cannot know it: the report must wait for an answer, not be guessed. */
async function finishWithRealTmdb(close: () => Promise<void>, popup: Page): Promise<() => Promise<void>> {
  await popup.getByText(SHOW).first().waitFor({ timeout: 60_000 });
  tell('S1 E1 finished → the real TMDB does not know the invented show, so the popup asks');
  await picture(popup, '3-asked');
  return close;
}

try {
  const close = await story();
  console.log(`\nEvery step was seen. Screenshots: ${folder}`);
  if (hasDisplay && process.env['CI'] === undefined) {
    console.log('The browser stays open to play with; Ctrl+C ends it.');
    await new Promise((resolve) => process.once('SIGINT', resolve));
  }
  await close();
  process.exit(0);
} catch (error) {
  console.error(`\nThat did not work: ${error instanceof Error ? error.message : String(error)}`);
  process.exit(1);
}
