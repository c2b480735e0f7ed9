import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { localDay } from '../../demo/demo-show.ts';
import { demoShows } from '../../demo/shows.ts';
import {
  evenings,
  file,
  netflixGerman,
  traktZip,
  tvtimeCsv,
  type ImportFile,
} from '../../support/import-files.ts';
import { artifact, openStage, type Stage } from '../../support/stage.ts';
import { workFolder } from '../../support/work-folder.ts';
import { inBothThemes } from '../axe.ts';
import { playsInDatabase } from '../extension-pages.ts';
import { progressRows } from '../log.ts';

const today = localDay(Date.now());
const SHOWS = demoShows(today);
const show = (name: string) => {
  const found = SHOWS.find((one) => one.name === name);
  if (found === undefined) throw new Error(`There is no ${name}.`);
  return found;
};
const MARSH = show('Saltmarsh Nine');
const AMBER = show('The Amber Station');
const PELICAN = show('Captain Pelican’s Long Voyage');
const LOOKUP = { timeout: 60_000 };

/** Lines that end in every way there is. */
const TITLED = [
  'show,season,episode,date\r\n',
  'Glasshouse Weather,1,1,2021-01-01\n',
  'Glasshouse Weather,1,2,2021-01-02\r',
  'Glasshouse Weather,1,3,2021-01-03\r\n',
  'Café “Öresund”,1,1,2021-01-01\n',
].join('');

/** As programs of Western Windows wrote it. */
function windows1252(text: string): Uint8Array {
  return Buffer.from(text.replaceAll('“', '\u0093').replaceAll('”', '\u0094'), 'latin1');
}

/** Makes the list and the headers of a ZIP say that its files are encrypted. */
function locked(zip: Uint8Array): Uint8Array {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  for (let at = 0; at + 10 < zip.length; at++) {
    const sign = view.getUint32(at, true);
    const flags = sign === 0x04034b50 ? at + 6 : sign === 0x02014b50 ? at + 8 : null;
    if (flags !== null) view.setUint16(flags, view.getUint16(flags, true) | 1, true);
  }
  return zip;
}

describe('bringing a history in', () => {
  let stage: Stage;
  let page: Page;

  beforeAll(async () => {
    stage = await openStage({ server: { today, shows: SHOWS } });
    page = await stage.chromium.openPage('library.html#import');
  });
  afterAll(() => stage.close());

  const choose = (...files: ImportFile[]) => page.getByLabel('Choose files').setInputFiles(files);
  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const plays = () => stage.backstage.evaluate(playsInDatabase);

  it('shows what would come in, brings it in and takes it back', async () => {
    const watched = evenings([MARSH, PELICAN], '2024-01-01');
    const before = await progressRows(stage);
    await choose(traktZip(watched));
    await button('Look the shows up').waitFor();
    await picture('whose');
    await button('Look the shows up').click();
    await page.getByText(`${watched.length} episodes of 2 shows would be marked`).waitFor(LOOKUP);
    expect(await plays()).toEqual([]);
    await page.getByText('Show by show').click();
    await picture('preview');
    await button('Add to my shows').click();
    await page.getByText(`${watched.length} episodes of 2 shows added`).waitFor(LOOKUP);
    expect(await plays()).toHaveLength(watched.length);
    await picture('added');
    await button('Undo').click();
    await page.getByText('Everything is as it was before').waitFor();
    expect(await progressRows(stage)).toEqual(before);
    await button('Bring it back').click();
    await page.getByText(`${watched.length} episodes of 2 shows added`).waitFor();
    await button('Import more').click();
  });

  it('adds each viewing once from files that overlap', async () => {
    const watched = evenings([MARSH, AMBER], '2024-01-01');
    await choose(tvtimeCsv(watched), netflixGerman(watched));
    await button('Look the shows up').click();
    const news = watched.filter((one) => one.show === AMBER).length;
    await page.getByText(`${news} episodes of 1 show would be marked`).waitFor(LOOKUP);
    await button('Add to my shows').click();
    await page.getByText(`${news} episodes of 1 show added`).waitFor();
    await button('Import more').click();
  });

  it('asks once about a title that several shows bear', async () => {
    const rows = [1, 2, 3].map((number) => `The Orchard Line,1,${number},2025-0${number}-01`);
    await choose(file('mine.csv', `show,season,episode,date\n${rows.join('\n')}\n`));
    await button('Look the shows up').click();
    const card = page.getByRole('article', { name: 'The Orchard Line' });
    await card.getByText('3 rows').waitFor(LOOKUP);
    await picture('question');
    await card
      .getByRole('button', { name: /^This show: The Orchard Line/ })
      .first()
      .click();
    await page.getByText('3 episodes of 1 show would be marked').waitFor(LOOKUP);
    await button('Cancel').click();
    await button('Choose files').or(page.getByText('Choose files')).first().waitFor();
  });

  it.each<[string, ImportFile, RegExp]>([
    ['nothing in it', file('nothing.csv', ''), /There is nothing in nothing\.csv/],
    [
      'a picture called ZIP',
      file('holiday.zip', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex')),
      /holiday\.zip is no list/,
    ],
    [
      'a quote that never closes',
      file('quote.csv', 'show,season,episode\n"Saltmarsh Nine,1,1\nA,1,2\n'),
      /never closes/,
    ],
    [
      'JSON ten thousand levels deep',
      file('deep.json', '['.repeat(10_000) + ']'.repeat(10_000)),
      /nested deeper/,
    ],
    [
      'a ZIP cut off',
      file('cut.zip', zipSync({ 'watched-history-1.json': strToU8('[]'.repeat(500)) }).slice(0, 60)),
      /damaged|was cut off/,
    ],
    [
      'a ZIP that climbs out',
      file('climb.zip', zipSync({ '../../watched-history-1.json': strToU8('[]') })),
      /outside of its own folder/,
    ],
    [
      'a ZIP bomb',
      file(
        'bomb.zip',
        zipSync({ 'watched-history-1.json': new Uint8Array(48 * 1024 * 1024).fill(32) }, { level: 9 }),
      ),
      /unpacks to far more|too large/,
    ],
    [
      'a ZIP with a password',
      file('locked.zip', locked(zipSync({ 'watched-history-1.json': strToU8('[]') }))),
      /locked with a password/,
    ],
    ['of nobody', file('letter.csv', 'dear,friend\nhello,there\n'), /no format that is known/],
  ])('says in a sentence what is wrong with a file: %s', async (_, wrong, sentence) => {
    const before = await plays();
    await choose(wrong);
    await expect.poll(() => page.getByRole('alert').textContent(), { timeout: 30_000 }).toMatch(sentence);
    expect(await page.getByRole('alert').textContent()).toContain('Nothing was changed');
    expect(await plays()).toEqual(before);
    await page.getByText('Choose files').waitFor();
  });

  it.each<[string, Uint8Array, string]>([
    ['UTF-16, low byte first, with its mark', Buffer.from(`\uFEFF${TITLED}`, 'utf16le'), 'Café “Öresund”'],
    [
      'UTF-16, high byte first, with its mark',
      Buffer.from(`\uFEFF${TITLED}`, 'utf16le').swap16(),
      'Café “Öresund”',
    ],
    ['UTF-8 with a mark', Buffer.from(`\uFEFF${TITLED}`), 'Café “Öresund”'],
    ['Windows-1252', windows1252(TITLED), 'Café “Öresund”'],
  ])('reads letters and mixed line ends right: %s', async (_, bytes, title) => {
    const before = await plays();
    await choose(file('mine.csv', bytes));
    await button('Look the shows up').click();
    // Three lines of a show that is here, one of another whose letters tell how they were read.
    await page.getByText('3 episodes of 1 show would be marked').waitFor(LOOKUP);
    await page.getByRole('article', { name: title }).waitFor();
    await button('Cancel').click();
    await page.getByText('Choose files').waitFor();
    expect(await plays()).toEqual(before);
  });

  it('does not even open a file of 200 MB', async () => {
    const folder = workFolder('huge');
    try {
      const path = join(folder.path, 'huge.csv');
      writeFileSync(path, Buffer.alloc(200 * 1024 * 1024, 'show,season\n'));
      await page.getByLabel('Choose files').setInputFiles(path);
      await expect
        .poll(() => page.getByRole('alert').textContent(), { timeout: 30_000 })
        .toMatch(/huge\.csv is too large.*Nothing was changed/);
    } finally {
      folder.remove();
    }
  });

  it('saves what became of each row', async () => {
    await choose(
      file(
        'mine.csv',
        'show,season,episode,date\nSaltmarsh Nine,1,1,2025-01-01\nSaltmarsh Nine,1,99,2025-01-01\n',
      ),
    );
    await button('Look the shows up').click();
    await button('Save what became of each row').waitFor(LOOKUP);
    const saving = page.waitForEvent('download');
    await button('Save what became of each row').click();
    const stream = await (await saving).createReadStream();
    const text = Buffer.concat(await stream.toArray()).toString();
    expect(text.trim().split('\r\n')).toHaveLength(3);
    expect(text).toContain('TMDB does not list');
    await button('Cancel').click();
  });

  it('takes the history out for other trackers', async () => {
    await picture('begin');
    for (const name of ['Trakt', 'Simkl', 'Yamtrack', 'SeriesGuide']) {
      const saving = page.waitForEvent('download');
      await button(`Save for ${name}`).click();
      const stream = await (await saving).createReadStream();
      expect(Buffer.concat(await stream.toArray()).toString()).toContain(
        name === 'SeriesGuide' ? String(MARSH.id) : MARSH.name,
      );
    }
  });

  async function picture(name: string) {
    expect(await inBothThemes(page), name).toEqual([]);
    mkdirSync(artifact('import'), { recursive: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await page.screenshot({ path: artifact(`import/${name}-${colorScheme}.png`), fullPage: true });
    }
  }
});

describe('bringing a history in while the worker stops', () => {
  it('comes to the same, stopped ten times on the way', async () => {
    const watched = evenings(
      SHOWS.filter(({ seasons }) => seasons.some(({ number }) => number > 0)),
      '2020-01-01',
    );
    const calm = await bringIn(watched, 0);
    const stopped = await bringIn(watched, 10);
    expect(stopped.stops).toBe(10);
    expect(stopped.plays).toEqual(calm.plays);
    expect(stopped.rows).toEqual(calm.rows);
  }, 240_000);

  async function bringIn(watched: ReturnType<typeof evenings>, times: number) {
    const stage = await openStage({ server: { today, shows: SHOWS } });
    try {
      // Slow enough that the way is longer than so many stops: once it is over, nothing wakes the worker to be stopped.
      stage.server.fail({ match: 'api.themoviedb.org/3/tv/', mode: { slow: 500 } });
      const page = await stage.chromium.openPage('library.html#import');
      await page.getByLabel('Choose files').setInputFiles([traktZip(watched)]);
      await page.getByRole('button', { name: 'Look the shows up' }).click();
      const add = page.getByRole('button', { name: 'Add to my shows' });
      let stops = 0;
      while (stops < times && !(await add.isVisible())) if (await stage.chromium.stopWorker()) stops += 1;
      await add.click({ timeout: 120_000 });
      await page.getByText(/episodes? of \d+ shows? added/).waitFor(LOOKUP);
      const plays = await stage.backstage.evaluate(playsInDatabase);
      const rows = await progressRows(stage);
      return {
        stops,
        plays: plays.map((one) => `${one.showId} ${one.season} ${one.episode}`).sort(),
        rows: rows.map(({ showId, position }) => ({ showId, position })).sort((a, b) => a.showId - b.showId),
      };
    } finally {
      await stage.close();
    }
  }
});
