import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { artifact, openStage, type Stage } from '../../support/stage.ts';
import { DEMO_HOST } from '../../demo/addresses.ts';
import { inBothThemes } from '../axe.ts';
import { contentScriptOf, finished } from '../content-script.ts';
import { expectUpNext, rowOf } from '../popup.ts';

const SHOW = 'Saltmarsh Nine';
const OTHER = 'Paper Rockets';

describe('a household’s evening, by the keyboard alone', () => {
  let stage: Stage;
  let popup: Page;

  beforeAll(async () => {
    stage = await openStage();
    await stage.send('profiles.change', { profileId: 'default', name: 'Ada' });
    await stage.send('profiles.add', { name: 'Ben', colour: '' });
    popup = await stage.chromium.openPopup();
    await popup.getByRole('button', { name: 'Find a show' }).waitFor();
  });
  afterAll(() => stage.close());

  const press = async (...keys: string[]) => {
    for (const key of keys) await popup.keyboard.press(key);
  };
  const focused = () => popup.evaluate(() => document.activeElement?.getAttribute('data-rove') ?? '');
  const said = (words: string) => popup.getByRole('status').getByText(words).waitFor();

  /** Walks along the row to the chip that opens a form, or does the thing. */
  async function goTo(thing: string) {
    for (let steps = 0; (await focused()) !== thing; steps += 1) {
      expect(steps, `no ${thing} in this row`).toBeLessThan(30);
      await press('ArrowRight');
    }
  }
  /** To the row’s mark, wherever the focus is in it, and on to that thing of its open menu. */
  async function inMenu(thing: string) {
    await onRow();
    await goTo('more');
    if ((await popup.locator('[data-rove=more][aria-expanded=true]').count()) === 0) await press('Enter');
    await popup.locator('[data-rove=jump]').waitFor();
    await goTo(thing);
  }
  const onRow = async () => {
    await rowOf(popup, SHOW)
      .locator('[data-rove=mark]')
      .evaluate((button) => {
        if (!(button.closest('[data-row]')?.contains(document.activeElement) ?? false)) button.focus();
      });
    for (let steps = 0; (await focused()) !== 'mark'; steps += 1) {
      expect(steps).toBeLessThan(30);
      await press('ArrowLeft');
    }
  };
  async function add(name: string) {
    await press('/');
    await popup.keyboard.type(name);
    await press('Enter');
    const result = popup.getByRole('button', { name: new RegExp(`^Add ${name} \\(`) });
    await expect.poll(() => result.evaluate((button) => button === document.activeElement)).toBe(true);
    await press('Enter');
    await said(`${name} added`);
  }

  it('adds two shows', async () => {
    await add(OTHER);
    await add(SHOW);
    await expectUpNext(popup, SHOW, 'S1 E1');
  });

  it('marks, undoes, skips', async () => {
    await onRow();
    await press('x');
    await expectUpNext(popup, SHOW, 'S1 E2');
    await press('u');
    await expectUpNext(popup, SHOW, 'S1 E1');
    await onRow();
    await press('s');
    await expectUpNext(popup, SHOW, 'S1 E2');
    await press('u');
    await expectUpNext(popup, SHOW, 'S1 E1');
  });

  it('jumps, and fills a gap while the place stays', async () => {
    await onRow();
    await press('x');
    await expectUpNext(popup, SHOW, 'S1 E2');
    await inMenu('jump');
    await press('Enter', 'Tab', 'Tab');
    await popup.keyboard.type('4');
    await press('Enter');
    await expectUpNext(popup, SHOW, 'S1 E4');
    await rowOf(popup, SHOW).getByText('2 missed', { exact: true }).waitFor();
    await inMenu('gaps');
    await press('Enter');
    await popup.getByRole('list', { name: 'Missed before your place' }).getByText('S1 E3').waitFor();
    await picture('missed');
    await goTo('gap');
    await press('Enter');
    await rowOf(popup, SHOW).getByText('1 missed', { exact: true }).waitFor();
    await expectUpNext(popup, SHOW, 'S1 E4');
    await expect.poll(focused).toBe('gap');
    await press('u');
    await rowOf(popup, SHOW).getByText('2 missed', { exact: true }).waitFor();
    await press('Escape');
  });

  it('chooses nights and a place among the shows of an evening', async () => {
    await inMenu('nights');
    await press('Enter', 'Tab', 'Space');
    await said(`${SHOW} is on: Monday`);
    const slot = popup.getByRole('combobox', { name: 'Place in the evening' });
    await slot.waitFor();
    for (let tabs = 0; tabs < 9; tabs += 1) {
      if (await slot.evaluate((choice) => choice === document.activeElement)) break;
      await press('Tab');
    }
    await popup.keyboard.type('2');
    await said(`${SHOW}: number 2 of its evenings`);
    await picture('nights');
    await press('Escape');
    await press('u', 'u');
    await expect
      .poll(() => stage.send('show.preferences', { profileId: 'default', showId: idOf(SHOW) }))
      .toMatchObject({ value: { now: { nights: [], slot: null } } });
  });

  it('says what counts, and for whom', async () => {
    await inMenu('counting');
    await press('Enter');
    await popup.getByRole('checkbox', { name: 'Specials too' }).waitFor();
    await press('Tab', 'Space');
    await said(`Changed what counts of ${SHOW}`);
    await popup.getByRole('group', { name: 'Counts for' }).waitFor();
    await press('Tab', 'Tab', 'Tab', 'Space');
    await said(`Changed for whom ${SHOW} counts`);
    await picture('counting');
    expect(await stage.send('show.people', { showId: idOf(SHOW) })).toMatchObject({
      value: { audience: [expect.any(String), expect.any(String)] },
    });
    await press('Escape');
  });

  it('opens the places to watch at', async () => {
    await inMenu('places');
    await press('Enter');
    await popup.getByRole('list', { name: 'Where to watch…' }).waitFor();
    await picture('places');
    await press('Escape');
  });

  it('marks for both, after it was said where the other one is', async () => {
    await inMenu('together');
    await press('Enter');
    await popup.getByText('Ben has not begun').waitFor();
    await picture('together');
    const box = popup.getByRole('checkbox', { name: 'Ben has not begun' });
    await press('Tab');
    expect(await box.isChecked()).toBe(true);
    await press('Tab', 'Enter');
    await expectUpNext(popup, SHOW, 'S1 E5');
    await press('Escape');
  });

  it('switches to the other one, who stands there too, and back', async () => {
    await press('2');
    await popup.getByRole('button', { name: /Ben/ }).first().waitFor();
    await expectUpNext(popup, SHOW, 'S1 E5');
    expect(await rowOf(popup, OTHER).count()).toBe(0);
    await press('1');
    await rowOf(popup, OTHER).waitFor();
  });

  it('says in the library whose shows these are', async () => {
    const page = await stage.chromium.openPage('library.html');
    await page.getByText('Profile: Ada', { exact: true }).waitFor();
    await popup.bringToFront();
    await press('2');
    await page.getByText('Profile: Ben', { exact: true }).waitFor();
    expect(await page.getByRole('link', { name: OTHER }).count()).toBe(0);
    await page.close();
    await press('1');
    await rowOf(popup, OTHER).waitFor();
  });

  it('puts one on hold, and takes it back', async () => {
    await inMenu('hold');
    await press('Enter');
    await said(`${SHOW} is on hold`);
    await expect.poll(() => rowOf(popup, SHOW).count()).toBe(0);
    await press('u');
    await rowOf(popup, SHOW).waitFor();
  });

  it('says whole what was marked by itself for both', async () => {
    const { send, visit } = stage;
    const showId = idOf('The One-Minute Lighthouse');
    await send('show.add', { showId, profileId: 'default' });
    const people = await send('profiles.list', {});
    const { profiles } = people.value as { profiles: { id: string }[] };
    await send('show.audience', { showId, profileIds: profiles.map(({ id }) => id) });
    const site = await visit(`https://${DEMO_HOST}/`);
    const insider = await contentScriptOf(site);
    await insider(finished('generic', '01920000-0000-7000-8000-0000000000e1'));
    await popup.bringToFront();
    await popup.getByRole('button', { name: 'Not Ben' }).waitFor();
    const words = popup.getByRole('listitem').filter({ hasText: 'for Ada and Ben' }).locator('p').first();
    const clipped = await words.evaluate((one) => one.scrollWidth > one.clientWidth);
    expect([clipped, ((await words.boundingBox())?.width ?? 0) > 300]).toEqual([false, true]);
    await picture('marked for both');
  });

  function idOf(name: string): number {
    return stage.server.catalogue.shows.find((show) => show.name === name)?.id ?? 0;
  }

  /** With the form open: nothing for axe to say, and pictures to look at. */
  async function picture(name: string) {
    expect(await inBothThemes(popup), name).toEqual([]);
    mkdirSync(artifact('evening'), { recursive: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      await popup.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await popup.screenshot({ path: artifact(`evening/${name}-${colorScheme}.png`) });
    }
  }
});
