import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDay } from '../../demo/demo-show.ts';
import { demoShows } from '../../demo/shows.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { workFolder } from '../../support/work-folder.ts';

const today = localDay(Date.now());
const LONG = 'Professor Quillfeather Explains';

/** 1280 px at four times the size, as WCAG's reflow has it. */
describe('in a window of 320 px', () => {
  let stage: Stage;
  let page: Page;
  let long = 0;

  beforeAll(async () => {
    stage = await openStage({ server: { today, shows: demoShows(today) } });
    const { shows } = stage.server.catalogue;
    long = shows.find(({ name }) => name === LONG)?.id ?? 0;
    for (const showId of [long, ...shows.slice(0, 3).map(({ id }) => id)])
      await stage.send('show.add', { showId, profileId: 'default' });
    const mark = { opId: 'long', profileId: 'default', showId: long, season: 1, episode: 1 };
    expect(await stage.send('progress.mark', mark)).toMatchObject({ ok: true });
  });
  afterAll(() => stage.close());

  const open = async (address: string) => {
    page = await stage.chromium.openPage(address);
    await page.setViewportSize({ width: 320, height: 800 });
  };
  const widthOf = async (selector: string) => (await page.locator(selector).first().boundingBox())?.width;
  const sideways = () =>
    page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

  it('the history’s text has the width of the line', async () => {
    await open('library.html#history');
    await page.getByRole('link', { name: LONG }).first().waitFor();
    expect(await widthOf('.act-texts')).toBeGreaterThan(200);
    expect(await sideways()).toBe(0);
  });

  it('the history’s buttons begin where its text does, however many lines they take', async () => {
    await open('library.html#history');
    const line = page.getByRole('listitem').filter({ hasText: 'S1 E1' }).first();
    await line.waitFor();
    // So long are the words in other languages.
    await line.getByRole('button').evaluateAll((all) => {
      for (const one of all) one.textContent = 'Wann war das eigentlich?';
    });
    const lefts = await line
      .locator('.act-texts, :scope > .chip')
      .evaluateAll((all) =>
        all.map(
          (one) => one.getBoundingClientRect().left + Number.parseFloat(getComputedStyle(one).paddingLeft),
        ),
      );
    expect(lefts).toHaveLength(3);
    expect(Math.max(...lefts) - Math.min(...lefts)).toBeLessThan(2);
  });

  it('what is up next stands above its buttons', async () => {
    await open(`library.html#show=${long}`);
    await page.getByRole('heading', { name: LONG }).waitFor();
    expect(await widthOf('.up-next-texts')).toBeGreaterThan(200);
    expect(await sideways()).toBe(0);
  });

  it('two posters stand side by side', async () => {
    await open('library.html');
    await page.getByRole('link', { name: LONG }).waitFor();
    const tops = await page
      .locator('.poster')
      .evaluateAll((all) => all.slice(0, 2).map((one) => Math.round(one.getBoundingClientRect().top)));
    expect(tops[0]).toBe(tops[1]);
    expect(await sideways()).toBe(0);
  });

  it('the settings scroll down alone, with a site of one’s own as well', async () => {
    await open('options.html');
    await page.getByRole('list', { name: 'Sites that you named' }).getByRole('switch').waitFor();
    expect(await sideways()).toBe(0);
  });

  it('a first show that was found stays inside its card', async () => {
    await open('welcome.html#shows');
    await page.getByRole('searchbox').fill(LONG);
    await page.getByRole('button', { name: 'I’m at… an episode of' }).click();
    const within = await page.evaluate(() => {
      const card = document.querySelector('section')?.getBoundingClientRect().right ?? 0;
      const right = (one: Element) => one.getBoundingClientRect().right;
      return [...document.querySelectorAll('section :is(.search, button)')].every(
        (one) => right(one) < card - 8,
      );
    });
    expect(within).toBe(true);
  });
});

describe('in a window of 900 px', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage({ server: { today, shows: demoShows(today) } });
  });
  afterAll(() => stage.close());

  it('a show’s name keeps its width beside its picture', async () => {
    const showId = stage.server.catalogue.shows.find(({ name }) => name === LONG)?.id ?? 0;
    await stage.send('show.add', { showId, profileId: 'default' });
    const page = await stage.chromium.openPage(`library.html#show=${showId}`);
    await page.setViewportSize({ width: 900, height: 800 });
    const name = page.getByRole('heading', { level: 1, name: LONG });
    await name.waitFor();
    expect((await name.boundingBox())?.width).toBeGreaterThan(400);
  });
});

describe('in a household, in a window of 768 px', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage({ server: { today, shows: demoShows(today) } });
    await stage.send('profiles.add', { name: 'Philippa', colour: '#7fd6a2' });
  });
  afterAll(() => stage.close());

  it('pages begin at one height, whether they are one person’s or everybody’s', async () => {
    const page = await stage.chromium.openPage('library.html#calendar');
    await page.setViewportSize({ width: 768, height: 800 });
    await page.getByText('Profile: Home').waitFor();
    const top = async () => (await page.getByRole('heading', { level: 1 }).boundingBox())?.y;
    const theirs = await top();
    await page.getByRole('link', { name: 'History' }).click();
    await page.getByRole('heading', { level: 1, name: 'History' }).waitFor();
    expect(await top()).toBe(theirs);
  });
});

/** As WCAG 2.2 asks for: whoever's hand is not steady. Links in sentences are as high as their line. */
describe('what can be pressed', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage({ server: { today, shows: demoShows(today) } });
    for (const { id } of stage.server.catalogue.shows.slice(0, 3))
      await stage.send('show.add', { showId: id, profileId: 'default' });
  });
  afterAll(() => stage.close());

  it.each(['options', 'library', 'library.html#about', 'library.html#history', 'welcome', 'popup'])(
    'is 24 px high and wide at least: %s',
    async (name) => {
      const page = await stage.chromium.openPage(name.includes('.') ? name : `${name}.html`);
      await page.getByRole('listitem').first().waitFor();
      expect(await page.evaluate(tooSmall)).toEqual([]);
      await page.close();
    },
  );
});

/** Firefox on a phone opens the popup over the whole window; a desktop with large text gives it less than it asks for. */
describe('the popup in a window that is not its own size', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await openStage({ server: { today, shows: demoShows(today) } });
    for (const { id } of stage.server.catalogue.shows.slice(0, 9))
      await stage.send('show.add', { showId: id, profileId: 'default' });
  });
  afterAll(() => stage.close());

  it('shows every row whole in a narrow tab of a desktop, whose mouse hovers', async () => {
    const page = await stage.chromium.openPopup();
    await page.setViewportSize({ width: 360, height: 740 });
    const marks = page.getByRole('button', { name: /^Mark .* watched$/ });
    await marks.first().waitFor();
    await expect.poll(() => page.evaluate(outside)).toEqual([]);
    const foot = await page.getByRole('contentinfo').boundingBox();
    expect(Math.round((foot?.y ?? 0) + (foot?.height ?? 0))).toBe(740);
    await page.close();
  });

  it.each([
    [360, 740],
    [412, 915],
    [820, 1180],
  ])(
    'of a phone or tablet (%i × %i) shows every row whole, and its footer at the bottom',
    async (width, height) => {
      const page = await stage.chromium.openPopup();
      const session = await stage.chromium.context.newCDPSession(page);
      await session.send('Emulation.setTouchEmulationEnabled', { enabled: true });
      await session.send('Emulation.setDeviceMetricsOverride', {
        width,
        height,
        deviceScaleFactor: 1,
        mobile: true,
      });
      await page
        .getByRole('button', { name: /^Mark .* watched$/ })
        .first()
        .waitFor();
      await expect.poll(() => page.evaluate(outside)).toEqual([]);
      const foot = await page.getByRole('contentinfo').boundingBox();
      expect(Math.round((foot?.y ?? 0) + (foot?.height ?? 0))).toBe(height);
      await page.close();
    },
  );
});

/** Chromium gives a popup 800 × 600 at most, whatever size its text has. */
describe('the popup in large text', () => {
  const folder = workFolder('large-text');
  let stage: Stage;

  beforeAll(async () => {
    const preferences = join(folder.path, 'profile', 'Default');
    mkdirSync(preferences, { recursive: true });
    const large = { webkit: { webprefs: { default_font_size: 24 } } };
    writeFileSync(join(preferences, 'Preferences'), JSON.stringify(large));
    stage = await openStage({
      server: { today, shows: demoShows(today) },
      chromium: { folder: folder.path, welcome: true },
    });
    for (const { id } of stage.server.catalogue.shows.slice(0, 9))
      await stage.send('show.add', { showId: id, profileId: 'default' });
  });
  afterAll(async () => {
    await stage.close();
    folder.remove();
  });

  it('has its footer at the bottom', async () => {
    const page = await stage.chromium.openPopup();
    await page.setViewportSize({ width: 600, height: 600 });
    await page
      .getByRole('button', { name: /^Mark .* watched$/ })
      .first()
      .waitFor();
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).fontSize)).toBe('24px');
    const foot = await page.getByRole('contentinfo').boundingBox();
    expect(Math.round((foot?.y ?? 0) + (foot?.height ?? 0))).toBe(600);
    expect(await page.evaluate(outside)).toEqual([]);
    // What a button says by a picture is text as well.
    const tick = await page.locator('.mark .icon').first().boundingBox();
    expect([tick?.width, tick?.height]).toEqual([30, 30]);
  });
});

/** What reaches out of the window at its sides. */
function outside(): string[] {
  return [...document.querySelectorAll('header, footer, main li, main button')]
    .filter((one) => one.checkVisibility())
    .filter((one) => {
      const { left, right } = one.getBoundingClientRect();
      return left < 0 || right > innerWidth;
    })
    .map((one) => one.outerHTML.slice(0, 60));
}

/** Controls that are lower or narrower than 24 px, with the labels that press them. */
function tooSmall(): string[] {
  return [...document.querySelectorAll('a, button, input, select, summary')]
    .filter((one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true }))
    .filter((one) => getComputedStyle(one).display !== 'inline' && !one.matches('.file-field'))
    .filter((one) => {
      const { width, height } = (one.closest('label') ?? one).getBoundingClientRect();
      return width < 24 || height < 24;
    })
    .map((one) => one.outerHTML.slice(0, 80));
}
