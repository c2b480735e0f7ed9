import type { Page, Worker } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { CHECKS } from '../../../lib/messages/check.ts';
import { demoAddress } from '../../demo/addresses.ts';
import { DEMO_SLUG } from '../../demo/shows-short.ts';
import type { FailureMode } from '../../support/failures.ts';
import { samplePayload } from '../../support/sample-message.ts';
import { DEMO_KEY } from '../../support/server.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { video } from '../../support/video.ts';
import { contentScriptOf, finished } from '../content-script.ts';
import { upNextOf } from '../log.ts';
import { addShow } from '../popup.ts';

/** A key that TMDB does not take; it must not show up either. */
const REFUSED = 'dead10cc'.repeat(4);
const SECRETS = [DEMO_KEY, REFUSED];
const FAILURES: readonly FailureMode[] = [401, 404, 429, 500, '502-html', 'cut', 'garbage'];
const NAMES = Object.keys(CHECKS).filter((name): name is keyof typeof CHECKS => Object.hasOwn(CHECKS, name));

let stage: Stage;
/** Everything that anybody could see, by where it was seen. */
const seen: { where: string; text: string }[] = [];

const see = (where: string, what: unknown) => seen.push({ where, text: JSON.stringify(what) ?? '' });

function listen(worker: Worker): void {
  worker.on('console', (message) => see('the worker’s console', message.text()));
}

beforeAll(async () => {
  await video('webm', 61);
  stage = await openStage({ credential: null });
  const { context } = stage.chromium;
  context.on('console', (message) => see('a console', message.text()));
  context.on('weberror', (error) => see('an error', String(error.error())));
  context.on('serviceworker', listen);
  context.serviceWorkers().forEach(listen);
});
afterAll(() => stage.close());

async function ask(name: string, payload: object): Promise<void> {
  see(`the answer to ${name}`, await stage.send(name, payload));
}

/** What a page shows and what its origin keeps, but for the one place where the key belongs. */
async function lookInto(page: Page): Promise<void> {
  see(page.url(), await page.content());
  see(
    `fields of ${page.url()}`,
    await page.locator('input').evaluateAll((inputs) => inputs.map((one) => Reflect.get(one, 'value'))),
  );
  see(`storage of ${page.url()}`, await page.evaluate(() => [{ ...localStorage }, { ...sessionStorage }]));
}

function kept(): Promise<unknown> {
  return stage.backstage.evaluate(async () => {
    const names = await caches.keys();
    const cached = await Promise.all(
      names.map(async (name) => (await (await caches.open(name)).keys()).map(({ url }) => url)),
    );
    const areas = [chrome.storage.local, chrome.storage.session, chrome.storage.sync];
    return { cached, areas: await Promise.all(areas.map((area) => area.get(null))) };
  });
}

/** Every store of the database; of the settings all but the key itself. */
function database(): Promise<unknown> {
  return stage.backstage.evaluate(async () => {
    const opened = indexedDB.open('couchmark');
    const until = (request: IDBRequest) =>
      new Promise<unknown>((resolve, reject) => {
        request.addEventListener('success', () => resolve(request.result));
        request.addEventListener('error', () => reject(request.error ?? new Error('no answer')));
      });
    await until(opened);
    const db = opened.result;
    const all: Record<string, unknown> = {};
    for (const name of db.objectStoreNames) {
      const store = db.transaction(name).objectStore(name);
      const [keys, values] = await Promise.all([until(store.getAllKeys()), until(store.getAll())]);
      const rows = (Array.isArray(keys) ? keys : []).map((key, at) => [key, Reflect.get(Object(values), at)]);
      all[name] = rows.filter(([key]) => name !== 'settings' || key !== 'credential');
    }
    db.close();
    return all;
  });
}

describe('the key', () => {
  it('is given, used and refused, with TMDB well and failing in every way', async () => {
    await ask('credential.set', { text: 'no key at all' });
    await ask('credential.set', { text: REFUSED });
    await ask('credential.set', { text: DEMO_KEY });
    const popup = await stage.chromium.openPopup();
    await addShow(popup, 'Saltmarsh Nine');
    const tab = await stage.visit(demoAddress(DEMO_SLUG, 1, 1, 'rate=16&muted=1&autoplay=1&next=0'));
    const showId = stage.server.catalogue.shows.find((one) => one.slug === DEMO_SLUG)?.id ?? 0;
    await expect.poll(() => upNextOf(stage, showId), { timeout: 30_000 }).toBe('S1 E2');
    const insider = await contentScriptOf(tab);
    for (const [at, mode] of FAILURES.entries()) {
      stage.server.fail({ match: 'api.themoviedb.org', mode });
      await ask('show.search', { query: `Pocket ${at}` });
      await ask('show.add', { profileId: 'default', showId: 900_003 });
      await ask('catalogue.refresh', {});
      const id = `01920000-0000-7000-8000-0000000000${at}0`;
      see('an answer to a page', await insider(finished('generic', id, `Unheard Of ${at}`)));
      await ask('tonight.list', {});
      stage.server.heal();
      await ask('credential.set', { text: DEMO_KEY });
    }
    await lookInto(popup);
    await lookInto(tab);
  });

  it('is in no answer to any message that there is', async () => {
    for (const name of NAMES.filter((one) => !one.startsWith('watch.'))) await ask(name, samplePayload(name));
    await ask('credential.set', { text: DEMO_KEY });
    await ask('credential.get', {});
    const tab = await stage.visit(demoAddress(DEMO_SLUG, 1, 2, 'muted=1'));
    const insider = await contentScriptOf(tab);
    for (const name of NAMES) {
      const answer = await insider({ name, payload: samplePayload(name) });
      see(`${name} to a page`, answer);
      if (!name.startsWith('watch.')) expect(answer).toMatchObject({ ok: false, code: 'forbidden' });
    }
    expect(seen.filter(({ where }) => where.startsWith('the answer to')).length).toBeGreaterThan(
      NAMES.length / 2,
    );
  });

  it('is on no page, in no log, and nowhere but in its one setting', async () => {
    for (const path of [
      'popup.html',
      'library.html',
      'library.html#history',
      'options.html',
      'welcome.html',
    ]) {
      const page = await stage.chromium.openPage(path);
      await page.locator('#app > *').first().waitFor();
      await lookInto(page);
    }
    see('storage of the extension', await kept());
    see('the database', await database());
    see('the requests’ addresses elsewhere', stage.server.requests.all);
    const found = seen.filter(({ text }) => SECRETS.some((secret) => text.includes(secret)));
    expect(found.map(({ where }) => where)).toEqual([]);
    // The search itself can find it: it is where it belongs.
    const setting = await stage.backstage.evaluate(
      () =>
        new Promise<unknown>((resolve) => {
          const opened = indexedDB.open('couchmark');
          opened.addEventListener('success', () => {
            const asked = opened.result.transaction('settings').objectStore('settings').get('credential');
            asked.addEventListener('success', () => resolve(asked.result));
          });
        }),
    );
    expect(setting).toBe(DEMO_KEY);
  });
});

interface Area {
  get(keys: null): Promise<unknown>;
}

declare const chrome: {
  readonly storage: { readonly local: Area; readonly session: Area; readonly sync: Area };
};
