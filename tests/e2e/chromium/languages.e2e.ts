import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { artifact, openStage, type Stage } from '../../support/stage.ts';
import { LANGUAGES, textKeys, textsIn } from '../../support/texts.ts';
import { wordsOf, wordsOutOfPlace } from '../in-their-place.ts';

/** Every form that a row's menu opens. */
const FORMS = ['jump', 'upTo', 'together', 'nights', 'counting', 'places', 'holdUntil'];

describe.each(LANGUAGES)('in %s', (language) => {
  const text = textsIn(language);
  const tag = text('language');
  const known = new Set(textKeys().map((key) => text(key)));
  const keys = new Set(textKeys().filter((key) => !known.has(key)));
  let stage: Stage;

  beforeAll(async () => {
    mkdirSync(artifact('languages'), { recursive: true });
    stage = await openStage({ chromium: { language, locale: tag } });
    await stage.send('profiles.add', { name: 'Philippa', colour: '#7fd6a2' });
    for (const [at, { id: showId }] of stage.server.catalogue.shows.entries()) {
      const show = { showId, profileId: 'default' };
      expect(await stage.send('show.add', show)).toMatchObject({ ok: true });
      for (let time = 0; time < at % 4; time += 1) await stage.send('progress.advance', show);
    }
  });
  afterAll(() => stage.close());

  /** It speaks the language, wholly, and everything is in its place. */
  async function look(page: Page, name: string): Promise<void> {
    await page.screenshot({ path: artifact(`languages/${name}-${language}.png`) });
    const words = await wordsOf(page);
    expect
      .soft(
        {
          lang: await page.evaluate(() => document.documentElement.lang),
          keys: words.filter((one) => keys.has(one)),
          blanks: words.filter((one) => /\$[A-Z]+\$/.test(one)),
          outOfPlace: await wordsOutOfPlace(page),
        },
        name,
      )
      .toEqual({ lang: tag, keys: [], blanks: [], outOfPlace: [] });
  }

  it('the popup', async () => {
    const popup = await stage.chromium.openPopup();
    const row = popup.locator('[data-show]').first();
    await row.waitFor();
    await look(popup, 'popup');
    const lines = await popup.locator('.filters > *').evaluateAll((chips) =>
      chips.map((chip) => {
        const { top, bottom } = chip.getBoundingClientRect();
        return Math.round((top + bottom) / 20);
      }),
    );
    expect.soft(new Set(lines).size, 'lines of filters').toBe(1);
    await row.locator('[data-rove="more"]').click();
    for (const form of FORMS) {
      const button = row.locator(`[data-rove="${form}"]`);
      await button.click();
      await popup.locator(`[data-rove="${form}"][aria-expanded="true"]`).waitFor();
      await row.locator('.form, .jump').first().waitFor();
      await look(popup, `popup-${form}`);
    }
    await popup.keyboard.press('Escape');
    await popup.keyboard.press('?');
    await popup.getByRole('dialog', { name: text('keysTitle') }).waitFor();
    await look(popup, 'popup-keys');
    await popup.close();
  });

  it.each([
    ['shows', '.poster'],
    ['calendar', '.day-word'],
    ['history', '.act'],
    ['inbox', '.why'],
    ['show', '.up-next'],
    ['about', 'main section'],
    ['import', 'h2'],
  ])('the library’s page %s', async (name, drawn) => {
    const hash = name === 'show' ? `show=${stage.server.catalogue.shows[0]?.id}` : name;
    const page = await stage.chromium.openPage(`library.html#${hash}`);
    await page.locator(drawn).first().waitFor();
    await look(page, `library-${name}`);
    await page.close();
  });

  it('the settings', async () => {
    const page = await stage.chromium.openPage('options.html');
    await page.getByRole('switch').first().waitFor();
    await look(page, 'options');
    await page.screenshot({ path: artifact(`languages/options-${language}.png`), fullPage: true });
    await page.close();
  });

  it('the welcome, step by step', async () => {
    const page = await stage.chromium.openPage('welcome.html');
    for (const [step, title] of [
      ['key', 'welcomeKey'],
      ['services', 'welcomeServices'],
      ['shows', 'welcomeShow'],
      ['open', 'welcomeOpen'],
    ] as const) {
      await page.evaluate((hash) => location.assign(hash), `#${step}`);
      await page.getByRole('heading', { level: 2, name: text(title) }).waitFor();
      await look(page, `welcome-${step}`);
    }
    await page.close();
  });
});
