/**
 * `npm run pictures`: takes the pictures for the stores anew, from the real pages on an invented evening, into
 * docs/store/pictures: screenshots of 1280 × 800 and the promotional tile of 440 × 280. Needs the build for Chrome.
 */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { demoShows } from '../demo/shows.ts';
import { openStage } from '../support/stage.ts';
import { root } from './steps.ts';

const TODAY = '2026-10-09';
const EVENING: readonly (readonly [show: string, watched: number])[] = [
  ['Paper Rockets', 2],
  ['Glasshouse Weather', 0],
  ['The Amber Station', 3],
  ['Moth & Marrow', 1],
  ['Saltmarsh Nine', 4],
  ['Pocket Orchestra', 9],
];
const SCREEN = { width: 1280, height: 800 };
const TILE = { width: 440, height: 280 };
const folder = join(root, 'docs', 'store', 'pictures');
const mark = readFileSync(join(root, 'docs', 'icon', 'mark.svg'), 'utf8');

const STYLE = `
  * { margin: 0; box-sizing: border-box; }
  body { display: flex; align-items: center; justify-content: center; height: 100vh; overflow: hidden;
    font-family: system-ui, sans-serif; color: #f6ede2; background: radial-gradient(circle at 30% 20%, #3a2b22, #14100e 70%); }
  h1 { font-size: 52px; line-height: 1.1; font-weight: 650; letter-spacing: -0.02em; }
  p { margin-top: 20px; font-size: 22px; line-height: 1.5; color: #cfc0b0; }
  section { width: 520px; margin-right: 90px; }
  img { height: 700px; border-radius: 14px; box-shadow: 0 24px 80px #000a; }
  .tile { gap: 18px; } .tile svg { width: 96px; height: 96px; flex: none; }
  .tile h1 { font-size: 38px; } .tile p { margin-top: 6px; font-size: 17px; }`;

async function compose(page: Page, size: typeof SCREEN, body: string, name: string): Promise<void> {
  await page.setViewportSize(size);
  await page.setContent(`<!doctype html><style>${STYLE}</style>${body}`);
  await page.evaluate(() => Promise.all([...document.images].map((image) => image.decode())));
  await page.screenshot({ path: join(folder, `${name}.png`) });
}

const stage = await openStage({
  server: { today: TODAY, shows: demoShows(TODAY) },
  chromium: { colorScheme: 'dark' },
});
try {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  const profileId = 'default';
  const ids = new Map(stage.server.catalogue.shows.map(({ name, id }) => [name, id]));
  for (const [show, watched] of EVENING) {
    const showId = ids.get(show) ?? 0;
    await stage.send('show.add', { showId, profileId });
    for (let time = 0; time < watched; time += 1) {
      const done = await stage.send('progress.advance', { profileId, showId });
      if (!done.ok) throw new Error(`${show}: ${done.code}`);
    }
  }

  const settled = async (page: Page) => {
    await page.waitForFunction(() =>
      [...document.images]
        .filter((image) => image.getBoundingClientRect().top < innerHeight)
        .every(({ complete, naturalWidth }) => complete && naturalWidth > 0),
    );
  };
  const popup = await stage.chromium.openPopup();
  await popup.getByRole('list', { name: 'Tonight' }).getByRole('heading').nth(3).waitFor();
  await popup.emulateMedia({ colorScheme: 'dark', reducedMotion: 'reduce' });
  await settled(popup);
  const shot = `data:image/png;base64,${(await popup.screenshot()).toString('base64')}`;
  await popup.close();

  const canvas = await stage.chromium.context.newPage();
  const words = `<section><h1>What are we watching tonight?</h1>
    <p>The next episode of every show, where to watch it, and how long it is. What you finish is marked by itself.</p></section>`;
  await compose(canvas, SCREEN, `${words}<img src="${shot}">`, '1-tonight');
  await compose(
    canvas,
    TILE,
    `<div class="tile" style="display:flex;align-items:center">${mark}<div><h1>Couchmark</h1><p>Your place in every show</p></div></div>`,
    'tile',
  );
  await canvas.close();

  const shown = ids.get('Saltmarsh Nine') ?? 0;
  const pages = [
    ['2-library', 'library.html', 'dark'],
    ['3-show', `library.html#show=${shown}`, 'dark'],
    ['4-services', 'options.html', 'light'],
  ] as const;
  for (const [name, path, colorScheme] of pages) {
    const page = await stage.chromium.openPage(path);
    await page.setViewportSize(SCREEN);
    await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
    await page.getByRole('heading').first().waitFor();
    await page.waitForLoadState('networkidle');
    await settled(page);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await page.close();
  }
  console.log(`Pictures for the stores: ${folder}`);
} finally {
  await stage.close();
}
