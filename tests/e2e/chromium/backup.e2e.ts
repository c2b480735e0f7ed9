import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BACKUP_SETTINGS } from '../../../lib/domain/backup.ts';
import { localDay } from '../../demo/demo-show.ts';
import { demoShows } from '../../demo/shows.ts';
import { DEMO_TOKEN } from '../../support/server.ts';
import { artifact, openStage, type Stage } from '../../support/stage.ts';
import { workFolder } from '../../support/work-folder.ts';
import { inBothThemes } from '../axe.ts';
import { putRecords, readStores } from '../stores.ts';

const today = localDay(Date.now());
const KEPT = ['profiles', 'plays', 'marks', 'evidence', 'preferences', 'bindings', 'reports'] as const;

/** What nobody but the user changes: jobs go on, and what waits is tried again. */
const STILL = [
  'profiles',
  'plays',
  'marks',
  'evidence',
  'preferences',
  'bindings',
  'progress',
  'shows',
  'seasons',
];

const REPORT = {
  reportId: '018f0000-0000-7000-8000-000000000001',
  site: 'netflix',
  siteId: '80001',
  siteShowId: null,
  claims: [{ source: 'player', show: 'A show that nobody knows', label: 'S1:E2', season: 1, episode: 2 }],
  language: 'en',
  siteProfile: null,
  viewing: 'v',
  verdict: 'mark',
  finishedAt: 1_700_000_000_000,
  begunAt: 1_699_999_000_000,
  offset: 60,
  position: 2400,
  duration: 2500,
  played: 2300.5,
  previous: [],
  receivedAt: 1_700_000_000_001,
  watchedAt: 1_700_000_000_000,
  localDay: '2023-11-14',
  titleKey: 'a show that nobody knows',
  state: 'waiting',
  why: 'noCredential',
  candidates: [],
  decision: null,
  tries: 0,
  closedAt: null,
};

describe('a backup', () => {
  const folder = workFolder('backup');
  let stage: Stage;
  let page: Page;
  let before: Awaited<ReturnType<typeof readStores>>;
  let file: string;

  beforeAll(async () => {
    stage = await openStage({
      server: { today, shows: demoShows(today) },
      chromium: { permissions: ['downloads'] },
    });
    const { send } = stage;
    const [first, second, third] = stage.server.catalogue.shows.filter(({ seasons }) =>
      seasons.some(({ number, episodes }) => number === 1 && episodes.length > 3),
    );
    if (!first || !second || !third) throw new Error('too few shows');
    for (const { id } of [first, second, third])
      expect(await send('show.add', { showId: id, profileId: 'default' })).toMatchObject({ ok: true });
    const about = { profileId: 'default', showId: first.id };
    await send('progress.mark', { opId: 'one', ...about, season: 1, episode: 1 });
    await send('progress.mark', { opId: 'two', ...about, season: 1, episode: 2 });
    await send('log.undo', { op: 'two' });
    await send('progress.set', { profileId: 'default', showId: second.id, season: 1, episode: 3 });
    await send('progress.skip', {
      opId: 'skip',
      profileId: 'default',
      showId: second.id,
      season: 1,
      episode: 3,
    });
    await send('show.status', {
      opId: 'hold',
      profileId: 'default',
      showId: third.id,
      status: 'onHold',
      until: 'newSeason',
    });
    await send('show.preferences', { ...about, nights: [5], specials: true });
    const added = await send('profiles.add', { name: 'Ada', colour: '#aa5500' });
    expect(added.ok).toBe(true);
    await send('settings.set', { change: { theme: 'dark', eveningEndsAt: 3 } });
    await send('bindings.save', {
      site: 'netflix',
      key: 'ghost light',
      showId: first.id,
      offsets: [],
      order: null,
    });
    // It would be settled at once; what is put beside the worker waits.
    await putRecords(stage.backstage, 'reports', [REPORT]);
    await putRecords(stage.backstage, 'evidence', [
      {
        reportId: 'r1',
        site: 'netflix',
        showId: first.id,
        binding: null,
        claims: REPORT.claims,
        position: 1,
        duration: 2,
        played: 1,
        parts: ['nameEqual'],
      },
    ]);
    page = await stage.chromium.openPage('options.html#data');
    await page.getByText('Not backed up yet.').waitFor();
    before = await readStores(page);
  });
  afterAll(async () => {
    await stage.close();
    folder.remove();
  });

  const data = () => page.locator('#data');
  const button = (name: string) => data().getByRole('button', { name, exact: true });
  const says = (words: string | RegExp) => data().getByText(words).waitFor();
  const choose = (path: string) => data().locator('input[type=file]').setInputFiles(path);
  const saved = (name: string, text: string | Buffer) => {
    const path = join(folder.path, name);
    writeFileSync(path, text);
    return path;
  };

  it('is given in the click, without the key', async () => {
    const coming = page.waitForEvent('download');
    await button('Back up now').click();
    const download = await coming;
    expect(download.suggestedFilename()).toBe(`couchmark-backup-${today}.json`);
    file = join(folder.path, 'good.json');
    await download.saveAs(file);
    await says('The backup is with your downloads.');
    await says(/^Last backed up:/);
    const text = readFileSync(file, 'utf8');
    expect(text).not.toContain(DEMO_TOKEN);
    expect(JSON.parse(text)).toMatchObject({ format: 'couchmark-backup', version: 1 });
  });

  it('brings back everything that was deleted, and the rows once the catalogue was fetched', async () => {
    await button('Delete everything').click();
    await data().getByRole('textbox').fill('delet');
    expect(await button('Delete everything').isDisabled()).toBe(true);
    await data().getByRole('textbox').fill('Delete');
    await button('Delete everything').click();
    await says('Everything is deleted.');
    const empty = await readStores(page);
    for (const name of [...KEPT, 'shows', 'seasons', 'progress', 'viewings'] as const)
      expect(Object.keys(empty[name] ?? {}), name).toEqual(name === 'profiles' ? ['"default"'] : []);
    expect(empty['settings']?.['"credential"']).toBeUndefined();
    expect(empty['settings']?.['"libraryId"']).not.toEqual(before['settings']?.['"libraryId"']);

    await choose(file);
    await data().getByRole('heading', { name: 'In “good.json”' }).waitFor();
    await picture('preview');
    await button('Add to what is here').click();
    await says('Brought in 2 watched episodes. 3 shows are being looked up at TMDB.');
    const after = await readStores(page);
    for (const name of KEPT.filter((one) => one !== 'reports'))
      expect(after[name], name).toEqual(before[name]);
    // How often it was tried is this device's own: it is tried at once.
    const waiting = Object.values(after['reports'] ?? {});
    const waited = Object.values(before['reports'] ?? {}).map((one) => ({
      ...Object(one),
      tries: expect.any(Number),
    }));
    expect(waiting).toEqual(waited);
    for (const name of BACKUP_SETTINGS) {
      const key = JSON.stringify(name);
      // What was never chosen is written out as what it is.
      if (key in (before['settings'] ?? {}))
        expect(after['settings']?.[key], name).toEqual(before['settings']?.[key]);
    }

    await stage.send('credential.set', { text: DEMO_TOKEN });
    await expect
      .poll(async () => (await readStores(page))['progress'], { timeout: 20_000 })
      .toEqual(before['progress']);
    const fetched = await readStores(page);
    for (const name of ['plays', 'marks'] as const) expect(fetched[name], name).toEqual(before[name]);
    expect(Object.keys(fetched['seasons'] ?? {})).toEqual(Object.keys(before['seasons'] ?? {}));
  });

  it('brought in twice changes nothing, and is taken back by one click', async () => {
    const here = await readStores(page);
    await choose(file);
    await says('There is nothing new in it.');
    await button('Add to what is here').click();
    await says('Brought in 0 watched episodes.');
    const twice = await readStores(page);
    for (const name of STILL) expect(twice[name], name).toEqual(here[name]);
    await button('Undo').click();
    await says('Taken back. Everything is as it was before the file.');
    const undone = await readStores(page);
    for (const name of STILL) expect(undone[name], name).toEqual(here[name]);
  });

  it.each([
    ['empty.json', '', 'The file is empty.'],
    ['words.json', 'Dear diary', 'This is not a Couchmark backup.'],
    ['other.json', '{"shows":[{"name":"x"}]}', 'This is not a Couchmark backup.'],
    [
      'packed.json',
      Buffer.concat([Buffer.from('PK\u0003\u0004'), Buffer.alloc(1000)]),
      'This is a packed file.',
    ],
    [
      'newer.json',
      '{"format":"couchmark-backup","version":99}',
      'This backup was made by a newer Couchmark.',
    ],
    ['rubbish.json', Buffer.alloc(200_000_000, 'rubbish '), 'This is not a Couchmark backup.'],
    [
      'large.json',
      Buffer.concat([
        Buffer.from('{"format":"couchmark-backup","version":1,"x":"'),
        Buffer.alloc(200_000_000, 'rubbish '),
      ]),
      'The file is larger than any backup.',
    ],
  ])('%s is refused for what it is, and nothing is changed', async (name, text, words) => {
    const here = await readStores(page);
    await choose(saved(name, text));
    await data().getByRole('alert').getByText(words).waitFor();
    await data().getByText('Nothing was changed.').waitFor();
    const after = await readStores(page);
    for (const store of [...STILL, 'staging']) expect(after[store], store).toEqual(here[store]);
  });

  it('that is cut off or holds a wrong type is refused, and says where', async () => {
    const text = readFileSync(file, 'utf8');
    await choose(saved('cut.json', text.slice(0, text.length - 40)));
    await data().getByRole('alert').getByText('The file ends too early').waitFor();
    await choose(saved('wrong.json', text.replace(/"season":1/, '"season":"one"')));
    await data().getByRole('alert').getByText('(plays 1: season)').waitFor();
    const { staging = {} } = await readStores(page);
    expect(Object.keys(staging).filter((key) => !key.includes('brought'))).toEqual([]);
  });

  it('is written to the downloads folder every week', async () => {
    await data().getByRole('switch', { name: 'Back up every week' }).click();
    await says('A backup is made every week, the first one now.');
    const found = await expect.poll(weeklyFile, { timeout: 30_000 }).not.toBeNull().then(weeklyFile);
    const again = JSON.parse(readFileSync(found ?? '', 'utf8'));
    const first = JSON.parse(readFileSync(file, 'utf8'));
    expect(again.plays).toEqual(first.plays);
    expect(again.shows).toEqual(first.shows);
    // The worker looks at the download every now and then, and writes down that it is there.
    await expect
      .poll(async () => (await readStores(page))['settings']?.['"weekly"'], { timeout: 20_000 })
      .toEqual({ on: true, slot: 1, failed: null });
    await expect
      .poll(async () => (await readStores(page))['jobs']?.['"backup"'], { timeout: 20_000 })
      .toMatchObject({ tries: 1 });
  });

  it('has no fault for those who cannot see it', async () => {
    await picture('data');
  });

  /** Where the file lies that the worker saved; null until it is there. */
  const weeklyFile = () =>
    page.evaluate(async () => {
      const complete = await chrome.downloads.search({ state: 'complete' });
      return complete.find(({ url }) => url.startsWith('data:'))?.filename ?? null;
    });

  async function picture(name: string) {
    expect(await inBothThemes(page), name).toEqual([]);
    mkdirSync(artifact('backup'), { recursive: true });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme, reducedMotion: 'reduce' });
      await data().screenshot({ path: artifact(`backup/${name}-${colorScheme}.png`) });
    }
  }
});

describe('the library page', () => {
  let stage: Stage;
  beforeAll(async () => {
    stage = await openStage();
  });
  afterAll(() => stage.close());

  it('says once, from 25 watched episodes on, that they are nowhere else', async () => {
    const show = stage.server.catalogue.shows.find(({ seasons }) => seasons.length >= 25);
    const showId = show?.id ?? 0;
    await stage.send('show.add', { showId, profileId: 'default' });
    const pairs = (show?.seasons ?? [])
      .flatMap(({ episodes }) => episodes.map(({ season, number }) => ({ season, episode: number })))
      .filter(({ season }) => season > 0)
      .slice(0, 25);
    const opId = '01890000-0000-7000-8000-000000000025';
    expect(
      await stage.send('grid.mark', { opId, profileId: 'default', showId, pairs, when: { kind: 'unknown' } }),
    ).toMatchObject({ ok: true });
    const library = await stage.chromium.openPage('library.html');
    const notice = library.getByText('removing the extension deletes all of it');
    await notice.waitFor();
    expect(await inBothThemes(library)).toEqual([]);
    await library.getByRole('button', { name: 'Weekly' }).waitFor();
    const coming = library.waitForEvent('download');
    await library.getByRole('button', { name: 'Back up now' }).click();
    expect((await coming).suggestedFilename()).toContain('couchmark-backup');
    await library.getByText('The backup is with your downloads.').waitFor();
    await library.reload();
    await library.getByRole('navigation').waitFor();
    await library.waitForLoadState('networkidle');
    expect(await notice.count()).toBe(0);
  });
});

declare const chrome: {
  readonly downloads: {
    search(query: object): Promise<{ url: string; filename: string; state: string }[]>;
  };
};
