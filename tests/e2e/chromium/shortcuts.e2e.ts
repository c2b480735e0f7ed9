import { execFile } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { COMMANDS } from '../../../lib/platform/shortcuts.ts';
import { demoAddress } from '../../demo/addresses.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { missingForDisplay, startDisplay, type Display } from '../../support/display.ts';
import { artifact, openStage, type Stage } from '../../support/stage.ts';
import { video } from '../../support/video.ts';
import { playsInDatabase, type ExtensionApi } from '../extension-pages.ts';
import { upNextOf } from '../log.ts';

declare const chrome: ExtensionApi & {
  readonly commands: { readonly onCommand: { dispatch(command: string): void } };
};

/** Keys reach a browser's window only where there is a display; elsewhere the command is given to its handler. */
const HEADED = missingForDisplay().length === 0;
const HOW = HEADED ? 'real key presses in a headed browser' : 'through the command handler, no display here';
const SHOW = 'The One-Minute Lighthouse';
/** Acts less than 1.5 s apart are one: a test that means two must leave a user's pause. */
const A_PAUSE = 1700;

const KEYS = { 'mark-watched': 'alt+shift+m', undo: 'alt+shift+u' } as const;

let display: Display | null = null;
let stage: Stage;
let backstage: Page;
const ids = new Map<string, number>();

beforeAll(async () => {
  await video('webm', 61);
  display = HEADED ? await startDisplay() : null;
  stage = await openStage(display === null ? {} : { chromium: { display: display.name } });
  backstage = await stage.chromium.openPage('options.html');
  for (const show of stage.server.catalogue.shows) ids.set(show.slug, show.id);
});
afterAll(async () => {
  await stage.close();
  await display?.close();
});

const idOf = (slug: string) => ids.get(slug) ?? 0;
const badge = () => backstage.evaluate(() => chrome.action.getBadgeText({}));

/** Presses a command's key, or where there is no display, hands the command to its listener. */
async function press(command: keyof typeof KEYS, heldFor = 0): Promise<void> {
  if (display !== null) {
    if (heldFor > 0) await display.hold(KEYS[command], heldFor);
    else await display.press(KEYS[command]);
    return;
  }
  const worker =
    stage.chromium.context.serviceWorkers()[0] ??
    (await stage.chromium.context.waitForEvent('serviceworker'));
  // A held key fires some 18 times a second.
  for (let times = 0; times <= heldFor / 55; times += 1) {
    await worker.evaluate((name) => chrome.commands.onCommand.dispatch(name), command);
    if (heldFor > 0) await wait(55);
  }
}

const upNext = (slug: string) => expect.poll(() => upNextOf(stage, idOf(slug)), { timeout: 15_000 });

describe(`the keyboard shortcuts (${HOW})`, () => {
  it('have the key that was suggested, every one of them', async () => {
    const given = await backstage.evaluate(() => chrome.commands.getAll());
    const suggested = Object.entries(COMMANDS).map(([name, { suggested_key: key }]) => [name, key.default]);
    expect(given.map(({ name, shortcut }) => [name, shortcut]).sort()).toEqual(suggested.sort());
  });

  it('mark one episode when held for two seconds, and take back one mark per press', async () => {
    const showId = idOf('pocket-orchestra');
    await stage.send('show.add', { showId, profileId: 'default' });
    const by = { opId: crypto.randomUUID(), profileId: 'default', showId, season: 1, episode: 1 };
    expect(await stage.send('progress.mark', by)).toMatchObject({ ok: true });
    await press('mark-watched', 2000);
    await upNext('pocket-orchestra').toBe('S1 E3');
    await press('undo');
    await upNext('pocket-orchestra').toBe('S1 E2');
    await wait(A_PAUSE);
    await press('undo');
    await upNext('pocket-orchestra').toBe('S1 E1');
    // Whatever the held key might still have done is done by now.
    const plays = await backstage.evaluate(playsInDatabase);
    expect(plays.filter((play) => play.showId === showId)).toHaveLength(2);
  });

  it('mark the episode that a tab plays, half way through, and it is not counted again at its end', async () => {
    const page = await stage.visit(demoAddress(DEMO_SLUG, 1, 1, 'muted=1&autoplay=1&next=0&at=30'));
    await expect
      .poll(async () => JSON.stringify((await stage.send('tonight.list', {})).value), { timeout: 15_000 })
      .toContain(`${SHOW} · S1 E1`);
    await page.waitForFunction(() => (document.querySelector('video')?.currentTime ?? 0) > 30.5);
    await press('mark-watched');
    await upNext(DEMO_SLUG).toBe('S1 E2');
    await page.evaluate(() => {
      const player = document.querySelector('video');
      if (player) player.playbackRate = 16;
    });
    await page.waitForFunction(() => document.querySelector('video')?.ended === true);
    await page.close();
    await stage.visit(demoAddress(DEMO_SLUG, 1, 2, 'rate=16&muted=1&autoplay=1&next=0'));
    await upNext(DEMO_SLUG).toBe('S1 E3');
    const plays = await backstage.evaluate(playsInDatabase);
    expect(plays.filter((play) => play.showId === idOf(DEMO_SLUG)).map(({ episode }) => episode)).toEqual([
      1, 2,
    ]);
  });

  it('say that an episode is already marked, and change nothing', async () => {
    const before = await backstage.evaluate(playsInDatabase);
    await wait(A_PAUSE);
    await press('mark-watched');
    await expect.poll(badge, { timeout: 5000 }).toBe('✓✓');
    expect(await upNextOf(stage, idOf(DEMO_SLUG))).toBe('S1 E3');
    expect(await backstage.evaluate(playsInDatabase)).toEqual(before);
  });

  it.runIf(HEADED)('open the toolbar popup, which shows the list', async () => {
    await display?.press('alt+shift+o');
    const heading = () =>
      backstage.evaluate(() =>
        chrome.extension
          .getViews({ type: 'popup' })
          .map((view) => view.document.querySelector('ul[aria-label="Tonight"] h2')?.textContent),
      );
    await expect.poll(heading, { timeout: 15_000 }).toEqual([SHOW]);
    mkdirSync(artifact('shortcuts'), { recursive: true });
    const shot = ['-f', 'x11grab', '-i', display?.name ?? '', '-frames:v', '1', '-y'];
    await promisify(execFile)('ffmpeg', [
      '-loglevel',
      'error',
      ...shot,
      artifact('shortcuts/popup-opened.png'),
    ]);
  });
});
