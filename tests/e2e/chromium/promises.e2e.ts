import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoAddress } from '../../demo/addresses.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import { spoiltInJson } from '../../support/spoilt-message.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { video } from '../../support/video.ts';
import { playsInDatabase, type Answer, type ExtensionApi } from '../extension-pages.ts';
import { contentScriptOf, finished } from '../content-script.ts';
import { upNextOf } from '../log.ts';
import { addShow, expectUpNext } from '../popup.ts';

declare const chrome: ExtensionApi;

const FAST = 'rate=16&muted=1&autoplay=1&next=0';

let stage: Stage;
let backstage: Page;
let tab: Page;
let insider: (message: unknown) => Promise<Answer>;
let showId: number;

beforeAll(async () => {
  await video('webm', 61);
  stage = await openStage();
  backstage = await stage.chromium.openPage('options.html');
  showId = stage.server.catalogue.shows.find((one) => one.slug === DEMO_SLUG)?.id ?? 0;
  tab = await stage.visit(demoAddress(DEMO_SLUG, 1, 1, 'muted=1'));
  insider = await contentScriptOf(tab);
});
afterAll(() => stage.close());

/** Hosts that were asked, but for those that Chromium itself asks when it starts. */
function hosts(requests: readonly { readonly host: string }[]): string[] {
  const all = requests.map(({ host }) => host).filter((host) => !/\.google(apis)?\.com$/.test(host));
  return [...new Set(all)].sort();
}

const plays = () => backstage.evaluate(playsInDatabase);

describe('pages are untrusted', () => {
  it('a page has no way to speak to the extension', async () => {
    const reachable = await tab.evaluate(() => {
      const extension: unknown = Reflect.get(globalThis, 'chrome');
      return typeof extension === 'object' && extension !== null && Reflect.has(extension, 'runtime');
    });
    expect(reachable).toBe(false);
  });

  it.each(['netflix', 'disney', 'no-such-site'])('a page cannot claim an episode for %s', async (site) => {
    const answer = await insider(finished(site, '01920000-0000-7000-8000-000000000001'));
    expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
    expect(await plays()).toEqual([]);
  });

  it.each([
    ['progress.mark', { opId: 'x', profileId: 'default', showId: 900_001, season: 1, episode: 1 }],
    ['progress.advance', { profileId: 'default', showId: 900_001 }],
    ['credential.get', {}],
    ['credential.set', { text: '' }],
    ['library.list', { profileId: 'default' }],
    ['log.undo', { op: 'x' }],
  ])('a page cannot ask for %s', async (name, payload) => {
    expect(await insider({ name, payload })).toMatchObject({ ok: false, code: 'forbidden' });
  });

  it.each([
    ['no payload', undefined],
    ['numbers that are none', { ...finished('generic', 'a').payload, played: 'much' }],
    [
      'claims without end',
      {
        ...finished('generic', 'a').payload,
        claims: Array.from({ length: 5000 }, () => ({ source: 'page' })),
      },
    ],
    ['a title of a megabyte', { ...finished('generic', 'a').payload, siteId: 'x'.repeat(1_000_000) }],
  ])('a report with %s is refused', async (_, payload) => {
    const answer = await insider({ name: 'watch.finished', payload });
    expect(answer).toMatchObject({ ok: false, code: 'badMessage' });
    expect(await plays()).toEqual([]);
  });

  it('of five hundred generated messages from a page that was broken into none is taken', async () => {
    const before = await stage.send('library.list', { profileId: 'default' });
    const taken: unknown[] = [];
    for (const message of spoiltInJson(8, 500)) {
      const answer = await insider(message);
      // What lies in a text is looked at later than who sent it.
      if (answer.ok || !/^(badMessage|forbidden)$/.test(answer.code ?? '')) taken.push([message, answer]);
    }
    expect(taken).toEqual([]);
    expect(await plays()).toEqual([]);
    expect(await stage.send('library.list', { profileId: 'default' })).toEqual(before);
  });

  it('a page can at most claim an episode on its own site, and the same claim counts once', async () => {
    const report = finished('generic', '01920000-0000-7000-8000-00000000000a');
    const answers = await Promise.all([insider(report), insider(report), insider(report)]);
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    await expect.poll(() => upNextOf(stage, showId), { timeout: 15_000 }).toBe('S1 E2');
    await stage.chromium.stopWorker();
    expect(await insider(report)).toMatchObject({ ok: true });
    // The next episode is the proof that the repeated claim was dealt with.
    await stage.visit(demoAddress(DEMO_SLUG, 1, 2, FAST));
    await expect.poll(() => upNextOf(stage, showId), { timeout: 20_000 }).toBe('S1 E3');
    expect(await plays()).toHaveLength(2);
  });

  it('what the user took back stays taken back, however often the page says it again', async () => {
    const claim = finished('generic', '01920000-0000-7000-8000-00000000000c', 'Pocket Orchestra');
    const isMarked = (name: string) => async () => {
      const show = stage.server.catalogue.shows.find((one) => one.name === name);
      return (await plays()).filter((play) => play.showId === show?.id).map(({ op }) => op);
    };
    await insider(claim);
    await expect.poll(isMarked('Pocket Orchestra')).toHaveLength(1);
    const [op] = await isMarked('Pocket Orchestra')();
    expect(await stage.send('log.undo', { op })).toMatchObject({ ok: true });
    expect(await insider(claim)).toMatchObject({ ok: true });
    const { value } = await stage.send('tonight.list', {});
    expect(value).toMatchObject({ waiting: [] });
    expect(await isMarked('Pocket Orchestra')()).toEqual([op]);
  });
});

describe('minimum access', () => {
  it('speaks to TMDB and its image host and to nobody else', async () => {
    const before = stage.server.requests.all.length;
    const popup = await stage.chromium.openPopup();
    await addShow(popup, 'Saltmarsh Nine');
    await expectUpNext(popup, 'Saltmarsh Nine', 'S1 E1');
    await popup.getByRole('button', { name: 'Mark S1 E1 of Saltmarsh Nine watched' }).click();
    await expectUpNext(popup, 'Saltmarsh Nine', 'S1 E2');
    await stage.chromium.openPage('library.html');
    await stage.chromium.openPage('welcome.html');
    await expect.poll(() => stage.server.requests.count('image.tmdb.org')).toBeGreaterThan(0);
    const asked = hosts(stage.server.requests.all.slice(before));
    expect(asked).toEqual(['api.themoviedb.org', 'image.tmdb.org']);
    expect(hosts(stage.server.requests.all)).toEqual([
      'api.themoviedb.org',
      'demo.couchmark.test',
      'image.tmdb.org',
    ]);
  });

  it('holds no permission beyond the agreed ones and the services that are on', async () => {
    const held = await backstage.evaluate(() => chrome.permissions.getAll());
    expect(held.permissions?.toSorted()).toEqual(['alarms', 'scripting', 'storage', 'unlimitedStorage']);
    expect(held.origins?.toSorted()).toEqual([
      '*://*.netflix.com/*',
      'https://api.themoviedb.org/*',
      'https://demo.couchmark.test/*',
    ]);
  });
});
