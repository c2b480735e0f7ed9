import { describe, expect, it } from 'vitest';
import { addShow } from '../../lib/background/catalogue/add-show';
import { fetchCatalogue, loadCatalogue } from '../../lib/background/catalogue/load-catalogue';
import { matches, mayReport } from '../../lib/background/reports/may-report';
import { removeShow, setStatus } from '../../lib/background/tonight/place-show';
import { searchShows } from '../../lib/background/catalogue/search-shows';
import { noteCredential, readCredential, setCredential } from '../../lib/background/catalogue/set-credential';
import { readSetting } from '../../lib/store/settings';
import { aired, contents, inventShow, putShow } from '../support/database';
import { code, household, value } from '../support/progress';
import {
  clientOf,
  fakeTmdb,
  html,
  json,
  KEY,
  notFound,
  refusal,
  searchBody,
  searchRow,
  seasonBody,
  showBody,
  TOKEN,
} from '../tmdb/fake-tmdb';

const ME = 'default';
const SHOW = inventShow(1, { 1: aired(3) });

/** A household with one show on its disk, and a TMDB that knows show 77. */
async function home(broken: (() => Response) | null = null) {
  const house = household(SHOW);
  await putShow(house.db, SHOW);
  const fake = fakeTmdb(({ path }) => {
    if (broken !== null) return broken();
    if (path === '/search/tv') return json(searchBody([searchRow(77), searchRow(1, { name: 'Other' })]));
    if (path === '/authentication') return json({ success: true, status_code: 1, status_message: '' });
    return path === '/tv/77' ? json({ ...showBody([1]), 'season/1': seasonBody(1) }) : notFound();
  });
  const { client: tmdb } = clientOf(fake);
  return {
    ...house,
    tools: { db: house.db, clock: house.clock, newId: house.newId, tmdb },
    asked: fake.asked,
  };
}

describe('the catalogue of a show', () => {
  it('comes from the disk where it is held, without a request', async () => {
    const { tools, asked } = await home();
    expect((await value(loadCatalogue(tools, 1))).show.id).toBe(1);
    expect(asked).toEqual([]);
  });

  it('is asked for once and kept', async () => {
    const { tools, asked } = await home();
    expect((await value(loadCatalogue(tools, 77))).seasons.map((season) => season.episodes.length)).toEqual([
      3,
    ]);
    await value(loadCatalogue(tools, 77));
    expect(asked).toHaveLength(1);
    await value(fetchCatalogue(tools, 77));
    expect(asked).toHaveLength(2);
  });

  it('is unknown where TMDB says 404, and else says why there is no answer', async () => {
    expect(await code(loadCatalogue((await home()).tools, 5))).toBe('unknownShow');
    expect(await code(loadCatalogue((await home(() => html(502))).tools, 77))).toBe('busy');
    expect(await code(loadCatalogue((await home(() => refusal(401, 7))).tools, 77))).toBe('refused');
  });
});

describe('adding a show', () => {
  it('puts it on the list with one op, once', async () => {
    const { tools, service, db } = await home();
    const op = await value(addShow(tools, ME, 77));
    expect(op).not.toBeNull();
    expect(await value(addShow(tools, ME, 77))).toBeNull();
    expect(await contents(db, 'marks')).toMatchObject([{ kind: 'showAdded', showId: 77, op }]);
    await value(service.undo(op ?? ''));
    expect(await value(service.getProgress(ME, 77))).toBeNull();
  });

  it('twice at once writes it once', async () => {
    const { tools, db } = await home();
    await Promise.all([addShow(tools, ME, 77), addShow(tools, ME, 77)]);
    expect(await contents(db, 'marks')).toHaveLength(1);
  });

  it('brings one back that was removed, with what was watched', async () => {
    const { tools, service, db, clock, newId, catalogue } = await home();
    await value(addShow(tools, ME, 1));
    await value(service.markEpisode('a', ME, 1, 1, 1));
    const progressTools = { db, clock, newId, catalogue };
    await value(removeShow(progressTools, { opId: 'gone', profileId: ME, showId: 1 }));
    expect((await value(service.getProgress(ME, 1)))?.row.inLibrary).toBe(false);
    await value(addShow(tools, ME, 1));
    const back = await value(service.getProgress(ME, 1));
    expect(back?.row.inLibrary).toBe(true);
    expect(back?.position.upNext).toMatchObject({ season: 1, episode: 2 });
  });

  it('refuses a profile or a show that is none, and changes nothing', async () => {
    const { tools, db } = await home();
    expect(await code(addShow(tools, 'nobody', 1))).toBe('unknownProfile');
    expect(await code(addShow(tools, ME, 5))).toBe('unknownShow');
    expect(await contents(db, 'marks')).toEqual([]);
  });
});

describe('a choice for a show', () => {
  it('takes it off the list, or keeps it on; the same op again changes nothing', async () => {
    const { tools, db, clock, newId, catalogue } = await home();
    await value(addShow(tools, ME, 1));
    const place = { db, clock, newId, catalogue };
    const about = (opId: string) => ({ opId, profileId: ME, showId: 1 });
    expect((await value(setStatus(place, about('a'), 'onHold', '2026-04-01'))).row).toBeNull();
    expect((await value(setStatus(place, about('b'), 'planned', null))).row).toMatchObject({ showId: 1 });
    await value(setStatus(place, about('b'), 'dropped', null));
    expect((await contents(db, 'marks')).length).toBe(3);
  });

  it('until a new season keeps the day of the choice where the user is', async () => {
    const { tools, db, clock, newId, catalogue } = await home();
    await value(addShow(tools, ME, 1));
    const place = { db, clock: { ...clock, offset: () => -300 }, newId, catalogue };
    await value(setStatus(place, { opId: 'a', profileId: ME, showId: 1 }, 'onHold', 'newSeason'));
    const day = new Date(clock.now() - 300 * 60_000).toISOString().slice(0, 10);
    expect((await contents(db, 'marks')).at(-1)).toMatchObject({ until: 'newSeason', day });
  });
});

describe('search', () => {
  it('says which of the hits are followed already', async () => {
    const { tools } = await home();
    await value(addShow(tools, ME, 1));
    const hits = await value(searchShows(tools, ME, 'kettle'));
    expect(hits.filter(({ id }) => id === 1)).toMatchObject([{ inLibrary: true }]);
    expect(hits.filter(({ id }) => id === 77)).toMatchObject([{ inLibrary: false, year: 2025 }]);
  });
});

describe('the credential', () => {
  it.each([
    [KEY, 'v3'],
    [`  ${KEY}\n`, 'v3'],
    [TOKEN, 'v4'],
  ])('is checked and kept: %s', async (text, kind) => {
    const { tools, db } = await home();
    expect(await value(setCredential(db, tools.tmdb, text))).toEqual({ kind, state: 'works' });
    expect(await readCredential(db)).toEqual({ kind, state: 'works' });
  });

  it('that TMDB refuses, or that is none, leaves the one held', async () => {
    const { tools, db } = await home();
    await value(setCredential(db, tools.tmdb, KEY));
    const other = KEY.replace('0', 'f');
    const { tools: refusing } = { tools: { tmdb: clientOf(fakeTmdb(() => refusal(401, 7))).client } };
    expect(await code(setCredential(db, refusing.tmdb, other))).toBe('refused');
    expect(await code(setCredential(db, tools.tmdb, 'no key at all'))).toBe('malformed');
    expect(await db.read(['settings'], (tx) => readSetting(tx, 'credential'))).toBe(KEY);
  });

  it('is kept unchecked while TMDB cannot be asked, and goes with an empty text', async () => {
    const { tools, db } = await home(() => html(502));
    expect(await value(setCredential(db, tools.tmdb, KEY))).toEqual({ kind: 'v3', state: 'offline' });
    expect(await value(setCredential(db, tools.tmdb, '  '))).toEqual({ kind: 'none', state: 'none' });
    expect(await readCredential(db)).toEqual({ kind: 'none', state: 'none' });
  });
});

describe('what TMDB says of the credential later', () => {
  const told = async (...answers: (() => Response)[]) => {
    const { db } = await home();
    await value(setCredential(db, clientOf(fakeTmdb(() => html(502))).client, KEY));
    const noted: Promise<boolean>[] = [];
    const fake = fakeTmdb(() => (answers.shift() ?? notFound)());
    const { client } = clientOf(fake, {
      onTold: (credential, takes) => void noted.push(noteCredential(db, credential, takes)),
    });
    return { db, client, noted, state: async () => (await readCredential(db)).state };
  };
  const taken = () => json(searchBody([searchRow(77)]));

  it('is what is said of it from then on: taken after an outage, refused after it worked', async () => {
    const { client, noted, state } = await told(taken, taken, () => refusal(401, 7));
    expect(await state()).toBe('offline');
    await client.searchShows('kettle');
    await client.searchShows('kettles');
    expect(await Promise.all(noted)).toEqual([true]);
    expect(await state()).toBe('works');
    await client.searchShows('amber');
    await client.searchShows('ambers');
    expect(await Promise.all(noted)).toEqual([true, true]);
    expect(await state()).toBe('refused');
  });

  it('is told again when it was saved anew while TMDB was away', async () => {
    const { db, client, noted, state } = await told(taken, () => html(404), taken);
    await client.searchShows('kettle');
    await Promise.all(noted);
    await value(setCredential(db, client, KEY));
    expect(await state()).toBe('offline');
    await client.searchShows('amber');
    await Promise.all(noted);
    expect(await state()).toBe('works');
  });

  it('says nothing of another one, and nothing while TMDB is away', async () => {
    const { db, client, noted, state } = await told(
      () => html(502),
      () => html(502),
      taken,
    );
    await client.searchShows('kettle');
    expect(noted).toEqual([]);
    expect(await noteCredential(db, TOKEN, false)).toBe(false);
    expect(await state()).toBe('offline');
  });
});

describe('who may report', () => {
  const may = (site: string | null, url: string, granted: readonly string[]) =>
    mayReport(async (origins) => origins.every((one) => granted.includes(one)), site, new URL(url));
  const NETFLIX = '*://*.netflix.com/*';

  it.each([
    ['its own page, granted', 'netflix', 'https://www.netflix.com/watch/1', true],
    ['another page that names the site', 'netflix', 'https://elsewhere.test/watch/1', false],
    ['a name that only ends like it', 'netflix', 'https://notnetflix.com/watch/1', false],
    ['a name that only begins like it', 'netflix', 'https://netflix.com.elsewhere.test/', false],
    ['a file', 'netflix', 'file:///netflix.com', false],
    ['a site that is none', 'nowhere', 'https://www.netflix.com/', false],
  ])('%s', async (_, site, url, answer) => {
    const granted = ['*://*.netflix.com/*', 'https://www.netflix.com/*', 'https://*.netflix.com/*'];
    expect(await may(site, url, granted)).toBe(answer);
  });

  it('nobody whose permission was taken back', async () => {
    expect(await may('netflix', 'https://www.netflix.com/watch/1', [])).toBe(false);
  });

  it('a site that the user named, with the reader for such', async () => {
    expect(await may('generic', 'https://films.test/1', ['https://films.test/*'])).toBe(true);
    expect(await may('generic', 'https://films.test/1', ['https://other.test/*'])).toBe(false);
    expect(await may(null, 'https://films.test/1', ['https://films.test/*'])).toBe(true);
  });

  it.each([
    [NETFLIX, 'https://netflix.com/', true],
    [NETFLIX, 'http://a.b.netflix.com/x', true],
    ['https://netflix.com/*', 'http://netflix.com/', false],
    ['*://*/*', 'https://anything.test/', true],
    ['nonsense', 'https://anything.test/', false],
  ])('%s fits %s: %s', (pattern, url, fits) => {
    expect(matches(pattern, new URL(url))).toBe(fits);
  });
});
