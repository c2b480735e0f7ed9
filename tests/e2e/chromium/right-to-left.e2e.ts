import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { artifact, openStage, type Stage } from '../../support/stage.ts';
import { inBothThemes } from '../axe.ts';

declare const chrome: { readonly i18n: { getMessage(name: string, substitutions?: unknown): string } };

describe('where people read from right to left', () => {
  let stage: Stage;
  let page: Page;
  let showId: number;

  beforeAll(async () => {
    stage = await openStage();
    await stage.chromium.context.addInitScript(mirrored);
    showId = stage.server.catalogue.shows.find(({ slug }) => slug === 'the-orchard-line')?.id ?? 0;
    await stage.send('show.add', { showId, profileId: 'default' });
    page = await stage.chromium.openPage('library.html');
    mkdirSync(artifact('right-to-left'), { recursive: true });
  });
  afterAll(() => stage.close());

  const left = (element: { boundingBox(): Promise<{ x: number } | null> }) =>
    element.boundingBox().then((box) => box?.x ?? Number.NaN);

  async function look(name: string): Promise<void> {
    expect(await page.evaluate(() => document.documentElement.dir)).toBe('rtl');
    expect(await page.evaluate(isTooWide), `${name} is wider than its window`).toBe(false);
    expect(await inBothThemes(page), name).toEqual([]);
    await page.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
    await page.screenshot({ path: artifact(`right-to-left/${name}.png`) });
  }

  async function open(path: string): Promise<void> {
    await page.goto(new URL(path, page.url()).href);
    await page.reload();
  }

  it('the library begins on the right', async () => {
    const nav = page.getByRole('navigation', { name: 'Pages' });
    await nav.waitFor();
    expect(await left(nav.getByRole('link', { name: 'Shows' }))).toBeGreaterThan(
      await left(nav.getByRole('link', { name: 'History' })),
    );
    await page.getByRole('list', { name: 'Shows' }).getByRole('link').first().waitFor();
    await look('wall');
  });

  it('the grid runs to the left, and so do its arrow keys', async () => {
    await open(`library.html#show=${showId}`);
    const cell = (episode: number) =>
      page.getByRole('gridcell', { name: new RegExp(`^Season 1 episode ${episode},`) });
    await cell(1).waitFor();
    expect(await left(cell(1))).toBeGreaterThan(await left(cell(2)));
    await cell(1).focus();
    await page.keyboard.press('ArrowLeft');
    await expect.poll(() => cell(2).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('ArrowRight');
    await expect.poll(() => cell(1).evaluate((one) => one === document.activeElement)).toBe(true);
    await page.keyboard.press('m');
    const menu = page.getByRole('group', { name: /^S1 E1 / });
    await menu.waitFor();
    const [box, over] = [await menu.boundingBox(), await cell(1).boundingBox()];
    expect(Math.abs((box?.x ?? 0) + (box?.width ?? 0) - ((over?.x ?? 0) + (over?.width ?? 0)))).toBeLessThan(
      40,
    );
    await look('menu');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
    await look('episode');
  });

  it('the other pages stand in their windows', async () => {
    for (const [path, role, name] of [
      ['library.html#history', 'button', /^Take back/],
      ['library.html#calendar', 'heading', 'Coming up'],
      ['options.html', 'switch', 'Add shows by themselves'],
      ['welcome.html', 'heading', 'Welcome to Couchmark'],
      ['popup.html', 'heading', 'Tonight'],
    ] as const) {
      await open(path);
      await page.getByRole(role, { name }).first().waitFor();
      await look(path.replace(/\W/g, '-'));
    }
  });
});

/** The browser says that its windows are laid out from right to left, as an Arabic or Hebrew one does. */
function mirrored(): void {
  if (!('chrome' in globalThis) || !('i18n' in chrome)) return;
  const { i18n } = chrome;
  const texts = i18n.getMessage.bind(i18n);
  Object.assign(i18n, {
    getMessage: (name: string, substitutions?: unknown) =>
      name === '@@bidi_dir' ? 'rtl' : texts(name, substitutions),
  });
}

function isTooWide(): boolean {
  const { scrollWidth, clientWidth } = document.documentElement;
  return scrollWidth > clientWidth;
}
