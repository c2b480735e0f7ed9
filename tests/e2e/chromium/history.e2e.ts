import { mkdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAddress } from '../../demo/addresses.ts';
import { localDay, type DemoShow } from '../../demo/demo-show.ts';
import { demoShows } from '../../demo/shows.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { artifact, openStage, type Stage } from '../../support/stage.ts';
import { video } from '../../support/video.ts';
import { inBothThemes } from '../axe.ts';
import { upNextOf } from '../log.ts';

const SHOW = 'The One-Minute Lighthouse';
const OTHER = 'Saltmarsh Nine';
const FAST = 'rate=16&muted=1&autoplay=1&next=0';
const today = localDay(Date.now());

describe('the history, where a mark was wrong', () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    await video('webm', 61);
    stage = await openStage({ server: { today, shows: demoShows(today) } });
    page = await stage.chromium.openPage('library.html#history');
  });
  afterAll(() => stage.close());

  const idOf = (name: string) => stage.server.catalogue.shows.find((one) => one.name === name)?.id ?? 0;
  const lines = () => page.getByRole('main').getByRole('listitem');
  const standing = (show: string, pair: string) =>
    lines().filter({ hasText: show }).filter({ hasText: pair }).filter({ hasNotText: 'taken back' });
  const status = () => page.getByRole('status');

  it('says why it was made', async () => {
    await stage.visit(demoAddress(DEMO_SLUG, 1, 1, FAST));
    await expect.poll(() => upNextOf(stage, idOf(SHOW)), { timeout: 30_000 }).toBe('S1 E2');
    await page.getByRole('button', { name: 'Why?' }).click();
    const line = lines().filter({ has: page.getByRole('button', { name: 'Wrong episode' }) });
    await line.getByText('The page said').waitFor();
    await line.getByText('same name').waitFor();
  });

  it('takes another episode, offers to count so always, and takes it back', async () => {
    await page.getByRole('button', { name: 'Wrong episode' }).click();
    const episode = page.getByRole('spinbutton', { name: 'Episode' });
    await episode.fill('3');
    await picture('wrong-episode');
    await page.getByRole('button', { name: 'It was this one' }).click();
    await status().getByText(`Now ${SHOW} S1 E3`).waitFor();
    await page.getByRole('button', { name: 'Always count so' }).waitFor();
    await picture('corrected');
    await expect.poll(() => upNextOf(stage, idOf(SHOW))).toBe('S1 E4');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => upNextOf(stage, idOf(SHOW))).toBe('S1 E2');
  });

  it('takes another show, and asks for the episode where the labels do not tell', async () => {
    await page.getByRole('button', { name: 'Wrong show' }).click();
    await page.getByRole('searchbox').fill(OTHER);
    await page
      .getByRole('list', { name: 'Results' })
      .getByRole('button', { name: new RegExp(OTHER) })
      .first()
      .click();
    // The episode's own title speaks against any episode of the other show: which one it is has to be said.
    await page.getByText(`Which episode of ${OTHER}`).waitFor();
    await picture('wrong-show');
    await page.getByRole('spinbutton', { name: 'Episode' }).fill('1');
    await page.getByRole('button', { name: 'It was this one' }).click();
    await status().getByText(`Now ${OTHER} S1 E1`).waitFor();
    await expect.poll(() => upNextOf(stage, idOf(OTHER))).toBe('S1 E2');
    await page.getByRole('button', { name: 'Undo', exact: true }).click();
    await expect.poll(() => upNextOf(stage, idOf(SHOW))).toBe('S1 E2');
  });

  it('says what was taken back and brought back, also to those who do not see it', async () => {
    await page.getByRole('button', { name: `Take back: ${SHOW} S1 E1` }).click();
    await status().getByText(`Taken back: ${SHOW} S1 E1`).waitFor({ state: 'attached' });
    await page.getByRole('button', { name: `Bring back: ${SHOW} S1 E1` }).click();
    await status().getByText(`Brought back: ${SHOW} S1 E1`).waitFor({ state: 'attached' });
    await expect.poll(() => upNextOf(stage, idOf(SHOW))).toBe('S1 E2');
  });

  it('says what TMDB has moved, and what it no longer has', async () => {
    const { catalogue } = stage.server;
    const gone = idOf(OTHER);
    await stage.send('show.add', { showId: gone, profileId: 'default' });
    const mark = { opId: 'other', profileId: 'default', showId: gone, season: 1, episode: 1 };
    expect(await stage.send('progress.mark', mark)).toMatchObject({ ok: true });
    catalogue.shows = catalogue.shows
      .filter(({ name }) => name !== OTHER)
      .map((show) => (show.name === SHOW ? firstLast(show) : show));
    await stage.send('catalogue.refresh', {});
    await standing(SHOW, 'S1 E1').getByText('TMDB counted it as').waitFor({ state: 'detached' });
    await lines().getByText('TMDB counted it as S1 E1 then').first().waitFor();
    await lines().getByText('TMDB no longer has this show').first().waitFor();
    await picture('moved');
    await page.goto(`${page.url().split('#')[0]}#show=${gone}`);
    await page.getByText('What you watched is kept.').waitFor();
    await picture('gone');
  });

  async function picture(name: string) {
    expect(await inBothThemes(page), name).toEqual([]);
    mkdirSync(artifact('history'), { recursive: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.screenshot({ path: artifact(`history/${name}-${colorScheme}.png`) });
    }
  }
});

/** The first episode of the first season becomes its last one, and all others move up. */
function firstLast(show: DemoShow): DemoShow {
  return {
    ...show,
    seasons: show.seasons.map((season) => {
      if (season.number !== 1) return season;
      const [first, ...others] = season.episodes;
      const episodes = first === undefined ? others : [...others, first];
      return { ...season, episodes: episodes.map((one, at) => ({ ...one, number: at + 1 })) };
    }),
  };
}
