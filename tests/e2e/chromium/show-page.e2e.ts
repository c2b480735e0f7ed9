import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openStage, type Stage } from '../../support/stage.ts';
import { inBothThemes } from '../axe.ts';
import { upNextOf } from '../log.ts';

describe('a show’s page, by keyboard alone', () => {
  let stage: Stage;
  let page: Page;
  let showId: number;
  const cell = (name: RegExp) => page.getByRole('gridcell', { name });
  const isFocused = (name: RegExp) =>
    expect.poll(() => cell(name).evaluate((one) => one === document.activeElement)).toBe(true);
  const says = (words: string) => page.getByRole('status').getByText(words).waitFor();

  beforeAll(async () => {
    stage = await openStage();
    const show = stage.server.catalogue.shows.find(({ slug }) => slug === 'the-orchard-line');
    if (show === undefined) throw new Error('no such show');
    showId = show.id;
    await stage.send('show.add', { showId, profileId: 'default' });
    page = await stage.chromium.openPage(`library.html#show=${showId}`);
    await page.getByRole('heading', { level: 1, name: 'The Orchard Line' }).waitFor();
    await page.getByRole('gridcell').first().waitFor();
  });
  afterAll(() => stage.close());

  it('marks with Space, in two dimensions, and undoes with U', async () => {
    const tabs = page.getByRole('tab', { name: /^Season 1/ });
    await tabs.focus();
    // One Tab stop: from the tabs over the acts beside them into the grid, and out of it again.
    await expect
      .poll(async () => {
        await page.keyboard.press('Tab');
        return page.evaluate(() => document.activeElement?.getAttribute('role'));
      })
      .toBe('gridcell');
    await isFocused(/^Season 1 episode 1, .*, aired .*, not seen, up next$/);
    await page.keyboard.press('Space');
    await says('S1 E1 watched');
    await expect.poll(() => upNextOf(stage, showId)).toBe('S1 E2');
    await isFocused(/^Season 1 episode 1, .*, seen$/);
    await page.keyboard.press('ArrowDown');
    await isFocused(/^Season 1 episode 5,/);
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowRight');
    await isFocused(/^Season 1 episode 2,/);
    await page.keyboard.press('u');
    await says('Undone: S1 E1 watched');
    await expect.poll(() => upNextOf(stage, showId)).toBe('S1 E1');
    await cell(/^Season 1 episode 1, .*, not seen, up next$/).waitFor();
  });

  it('takes a range with Shift and the arrow keys, and one undo takes all of it back', async () => {
    await cell(/^Season 1 episode 1,/).focus();
    for (const key of ['ArrowRight', 'ArrowRight', 'ArrowDown']) await page.keyboard.press(`Shift+${key}`);
    await says('7 episodes chosen: Enter marks them');
    await page.keyboard.press('Enter');
    await says('7 episodes watched');
    await expect.poll(() => upNextOf(stage, showId)).toBe('S1 E8');
    await page.getByRole('tab', { name: 'Season 1 7 / 8' }).waitFor();
    await page.getByRole('button', { name: 'Undo' }).focus();
    await page.keyboard.press('Enter');
    await says('Undone: 7 episodes watched');
    await expect.poll(() => upNextOf(stage, showId)).toBe('S1 E1');
  });

  it('jumps, skips and opens the menu of a seen one without the mouse', async () => {
    await cell(/^Season 1 episode 4,/).focus();
    await page.keyboard.press('m');
    const menu = page.getByRole('group', { name: /^S1 E4 / });
    await menu.waitFor();
    await menu.getByRole('button', { name: 'Go on from here' }).focus();
    await page.keyboard.press('Enter');
    await says('Going on from S1 E4');
    await expect.poll(() => upNextOf(stage, showId)).toBe('S1 E4');
    await isFocused(/^Season 1 episode 4, .*, not seen, up next$/);
    await page.keyboard.press('Space');
    await cell(/^Season 1 episode 4, .*, seen$/).waitFor();
    await page.keyboard.press('Space');
    await menu.getByRole('button', { name: 'Watched again' }).waitFor();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await says('S1 E4 taken back');
    await cell(/^Season 1 episode 4, .*, not seen, up next$/).waitFor();
    await cell(/^Season 1 episode 6,/).focus();
    await page.keyboard.press('Space');
    await says('S1 E6 watched');
    await page.getByRole('button', { name: 'Mark up to here' }).focus();
    await page.keyboard.press('Enter');
    await page.getByRole('tab', { name: 'Season 1 6 / 8' }).waitFor();
  });

  it('opens all about an episode with Enter, acts there, and comes back to the cell', async () => {
    await cell(/^Season 1 episode 7,/).focus();
    await page.keyboard.press('Enter');
    const panel = page.getByRole('dialog', { name: /^S1 E7 / });
    await panel.waitFor();
    const press = async (name: string) => {
      await panel.getByRole('button', { name, exact: true }).focus();
      await page.keyboard.press('Enter');
    };
    await press('Mark watched');
    await panel.getByRole('status').getByText('S1 E7 watched').waitFor();
    await panel.getByRole('heading', { name: 'Watched' }).waitFor();
    expect(await inBothThemes(page), 'the panel').toEqual([]);
    await press('Undo');
    await panel.getByRole('status').getByText('Undone: S1 E7 watched').waitFor();
    await press('The next episode');
    await page.getByRole('dialog', { name: /^S1 E8 / }).waitFor();
    await page.keyboard.press('Escape');
    await page.getByRole('dialog').waitFor({ state: 'detached' });
    await isFocused(/^Season 1 episode 8,/);
  });

  it('hides what is ahead when it is asked to', async () => {
    await page.getByRole('combobox', { name: 'Spoilers' }).selectOption('later');
    await cell(/^Season 1 episode 8, title hidden, aired .*, not seen$/).waitFor();
    await page.reload();
    await cell(/^Season 1 episode 8, title hidden,/).waitFor();
    await page.getByRole('combobox', { name: 'Spoilers' }).selectOption('none');
    await cell(/^Season 1 episode 8, (?!title hidden)/).waitFor();
  });

  it('has nothing that axe holds against it, nor the wall of shows or the history', async () => {
    expect(await inBothThemes(page), 'the show').toEqual([]);
    await cell(/^Season 1 episode 1,/).focus();
    await page.keyboard.press('m');
    await page.getByRole('button', { name: 'When was it?' }).click();
    expect(await inBothThemes(page), 'the menu').toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('link', { name: 'Shows', exact: true }).click();
    await page.getByRole('list', { name: 'Shows' }).getByRole('link').first().waitFor();
    expect(await inBothThemes(page), 'the wall').toEqual([]);
    await page.getByRole('link', { name: 'History', exact: true }).click();
    await page
      .getByRole('button', { name: /^Take back: The Orchard Line S1 E6/ })
      .first()
      .waitFor();
    expect(await inBothThemes(page), 'the history').toEqual([]);
  });

  it('takes back and brings back from the history', async () => {
    await page
      .getByRole('button', { name: /^Take back: The Orchard Line S1 E6/ })
      .first()
      .click();
    const restore = page.getByRole('button', { name: /^Bring back: The Orchard Line S1 E6/ });
    await restore.waitFor();
    await restore.click();
    await page
      .getByRole('button', { name: /^Take back: The Orchard Line S1 E6/ })
      .first()
      .waitFor();
  });
});
