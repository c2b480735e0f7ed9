import '../../components/browser-double';
import { beforeEach, describe, expect, it } from 'vitest';
import { followTabs } from '../../../lib/background/reports/follow-tabs';
import { neverTrack } from '../../../lib/background/reports/dismiss-report';
import { beginViewing, keepProgress } from '../../../lib/background/reports/keep-viewing';
import { recordFinish } from '../../../lib/background/reports/record-finish';
import { readWatching } from '../../../lib/background/tonight/watch-now';
import type { In } from '../../../lib/messages/protocol';
import type { WatchFinished } from '../../../lib/messages/protocol-watch';
import type { Sender } from '../../../lib/messages/receive';
import type { Claim } from '../../../lib/sites/reading';
import { saveSetting } from '../../../lib/store/settings';
import { recentViewings, saveViewing } from '../../../lib/store/viewings';
import { eveningOf } from '../../support/evening';
import { value } from '../../support/progress';

const PAGE = 'https://www.crunchyroll.com/watch/G1/dawn?t=3#x';
const TOP: Sender = { id: 'me', url: PAGE, frameId: 0, tab: { id: 7, url: PAGE } };
const FRAME: Sender = { ...TOP, url: 'https://static.crunchyroll.com/vilos-v2/player.html', frameId: 4 };

const says = (episode: number): Claim[] => [{ source: 'player', show: 'Lanterns', label: `S1 E${episode}` }];

let house: Awaited<ReturnType<typeof eveningOf>>;
let handlers: ReturnType<typeof followTabs>;
let top: unknown;
let asked: number;
let settled: number;
let uuids: number;

beforeEach(async () => {
  house = await eveningOf();
  top = null;
  asked = settled = uuids = 0;
  const kept = new Map<string, unknown>();
  const { tools } = house;
  handlers = followTabs(
    tools,
    {
      'watch.began': (began) => beginViewing(tools, began),
      'watch.progress': (progress) => keepProgress(tools, progress),
      'watch.finished': (report) => recordFinish(tools.db, tools.clock, report),
    },
    {
      memory: {
        get: async (key) => structuredClone(kept.get(key)),
        set: async (key, value) => void kept.set(key, value),
      },
      inspectTop: async () => {
        asked += 1;
        return top;
      },
      mayReport: async (site, url) => site === 'crunchyroll' && url.hostname === 'www.crunchyroll.com',
      reported: () => (settled += 1),
    },
  );
});

const around = (claims: Claim[], more = {}) => ({
  kind: 'episode',
  claims,
  why: 'noVideo',
  id: null,
  showId: null,
  ...more,
});

function watch(viewing: string, claims: Claim[] = [], siteId: string | null = null) {
  return {
    site: 'crunchyroll',
    siteId,
    siteShowId: null,
    claims,
    language: 'en',
    siteProfile: null,
    viewing,
  };
}

const begin = (viewing: string, sender = FRAME, claims: Claim[] = [], siteId: string | null = null) =>
  handlers['watch.began']({ ...watch(viewing, claims, siteId), duration: 1400 }, sender);

function progress(
  viewing: string,
  share: number,
  sender = FRAME,
  claims: Claim[] = [],
  siteId: string | null = null,
) {
  const played = share * 1400;
  const stand = { position: played, duration: 1400, played, ended: false };
  return handlers['watch.progress']({ ...watch(viewing, claims, siteId), ...stand }, sender);
}

async function finish(viewing: string, sender = FRAME, more: Partial<WatchFinished> = {}) {
  const now = house.clock.now();
  const report: In<'watch.finished'> = {
    ...watch(viewing),
    reportId: `01890000-0000-7000-8000-${String(++uuids).padStart(12, '0')}`,
    verdict: 'mark',
    finishedAt: now,
    begunAt: now - 1000,
    offset: 0,
    position: 1300,
    duration: 1400,
    played: 1300,
    previous: [],
    ...more,
  };
  expect(await handlers['watch.finished'](report, sender)).toMatchObject({ ok: true });
}

async function reports() {
  const all = await house.db.read(['reports'], (tx) => tx.objectStore('reports').getAll());
  return all.toSorted((a, b) => (a.reportId < b.reportId ? -1 : 1));
}

const viewings = () => house.db.read(['viewings'], (tx) => tx.objectStore('viewings').getAll());

describe('a site that only the user named', () => {
  const own: Sender = { id: 'me', frameId: 0, tab: { id: 8, url: 'https://kino.example/watch/1?t=3' } };
  const generic = { ...watch('a', says(1)), site: 'generic' };

  it('is called by its host while it plays, where its titles are listed, and among the profiles', async () => {
    const { tools, db, ask } = house;
    await handlers['watch.began']({ ...generic, duration: 1400 }, own);
    await handlers['watch.progress'](
      { ...generic, duration: 1400, position: 300, played: 300, ended: false },
      own,
    );
    const now = await db.read(['viewings', 'shows', 'settings'], (tx) => readWatching(tx, tools.clock.now()));
    expect(now).toMatchObject([{ siteName: 'kino.example' }]);
    expect(now[0]).not.toHaveProperty('asks');
    expect(await ask('profiles.sites', {})).toMatchObject([{ site: 'generic', siteName: 'kino.example' }]);
    await finish('a', own, { site: 'generic', claims: says(1) });
    const [report] = await reports();
    await value(neverTrack(tools, report?.reportId ?? ''));
    expect(await ask('bindings.list', {})).toMatchObject([{ siteName: 'kino.example', showId: null }]);
  });

  it('is no show, though its player says so: what is answered for one show is not kept for all of them', async () => {
    const brand: Claim[] = [
      { source: 'mediaSession', show: 'Kino', title: 'Episode 1' },
      { source: 'title', show: 'Lanterns', label: 'S1 E1' },
    ];
    await handlers['watch.began']({ ...generic, claims: brand, duration: 1400 }, own);
    expect(await viewings()).toMatchObject([{ claims: [{ title: 'Episode 1' }, { show: 'Lanterns' }] }]);
    await finish('a', own, { site: 'generic', claims: brand });
    expect(await reports()).toMatchObject([{ titleKey: 'generic:title:lanterns' }]);
  });

  it('has the page’s own numbers, where only the show is known', async () => {
    const { db, tools } = house;
    await handlers['watch.began']({ ...generic, duration: 1400 }, own);
    await db.write(['viewings'], async (tx) => {
      const [held] = await recentViewings(tx);
      if (held !== undefined) await saveViewing(tx, { ...held, showId: 7, pair: null });
    });
    const now = await db.read(['viewings', 'shows', 'settings'], (tx) => readWatching(tx, tools.clock.now()));
    expect(now).toMatchObject([{ showId: 7, pair: null, said: { season: 1, episode: 1 } }]);
  });

  it('will ask, where no title is looked up', async () => {
    const { db, tools } = house;
    await handlers['watch.began']({ ...generic, duration: 1400 }, own);
    await db.write(['settings'], (tx) => saveSetting(tx, 'lookUp', false));
    const now = await db.read(['viewings', 'shows', 'settings'], (tx) => readWatching(tx, tools.clock.now()));
    expect(now).toMatchObject([{ show: null, asks: true }]);
  });

  it('is never called by what it is inside', async () => {
    await handlers['watch.began']({ ...generic, duration: 1400 }, { id: 'me' });
    expect(await house.ask('profiles.sites', {})).toMatchObject([{ siteName: 'Sites that you named' }]);
  });
});

describe('a player in a frame', () => {
  it('is joined with the labels of the page around it', async () => {
    top = around(says(1), { id: 'G1', showId: 'L' });
    await begin('a');
    expect(await viewings()).toMatchObject([
      { viewing: 'a', siteId: 'G1', siteShowId: 'L', claims: says(1) },
    ]);
    await finish('a');
    expect(await reports()).toMatchObject([{ siteId: 'G1', claims: says(1), verdict: 'mark', previous: [] }]);
  });

  it('has its labels still when the page moved on before the finish', async () => {
    top = around(says(1));
    await begin('a');
    await progress('a', 0.6);
    top = around(says(2));
    await progress('a', 0.8);
    await finish('a');
    expect((await reports())[0]?.claims).toEqual(says(1));
  });

  it('takes labels that come late', async () => {
    top = around([]);
    await begin('a');
    expect(await viewings()).toEqual([]);
    top = around(says(2));
    await progress('a', 0.2);
    await finish('a');
    expect((await reports())[0]?.claims).toEqual(says(2));
  });

  it('labels that stay while the next one plays are of the one before', async () => {
    top = around(says(1));
    await begin('a');
    await finish('a');
    await begin('b');
    await progress('b', 0.6);
    await finish('b');
    expect(await reports()).toMatchObject([{ claims: says(1) }, { claims: [], previous: says(1) }]);
    expect(await viewings()).toEqual([]);
  });

  it('and those that change are its own', async () => {
    top = around(says(1));
    await begin('a');
    await finish('a');
    await begin('b');
    top = around(says(2));
    await progress('b', 0.3);
    await finish('b');
    expect((await reports())[1]).toMatchObject({ claims: says(2), previous: [] });
  });

  it('is finished still when what was asked of its page before comes after', async () => {
    top = around([]);
    await begin('a');
    const late = Promise.withResolvers<object>();
    top = late.promise;
    const slow = progress('a', 0.9);
    await expect.poll(() => asked).toBe(2);
    top = around(says(1));
    await finish('a');
    late.resolve(around(says(1)));
    await slow;
    await begin('b');
    await finish('b');
    expect(await reports()).toMatchObject([{ claims: says(1) }, { claims: [], previous: says(1) }]);
  });

  it('does not put itself back in the place of the next one, either', async () => {
    top = around(says(1));
    await begin('a');
    const late = Promise.withResolvers<object>();
    top = late.promise;
    const slow = progress('a', 0.2);
    await expect.poll(() => asked).toBe(2);
    top = around(says(2));
    await begin('b');
    await progress('b', 0.6);
    late.resolve(around(says(1)));
    await slow;
    top = around([]);
    await finish('b');
    expect(await reports()).toMatchObject([{ claims: says(2), previous: [] }]);
  });

  describe('that went straight on, and is told of when the next one plays already', () => {
    beforeEach(async () => {
      top = around(says(1), { id: 'G1' });
      await begin('a');
      await progress('a', 0.55);
    });

    it('is finished as what it was', async () => {
      top = around(says(2), { id: 'G2' });
      await begin('b');
      await finish('a');
      await finish('b');
      expect(await reports()).toMatchObject([
        { viewing: 'a', siteId: 'G1', claims: says(1) },
        { viewing: 'b', siteId: 'G2', claims: says(2) },
      ]);
    });

    it('is kept as what it was, if it just ended', async () => {
      top = around(says(2), { id: 'G2' });
      await begin('b');
      await progress('a', 0.75);
      expect(await viewings()).toMatchObject([
        { viewing: 'a', siteId: 'G1', position: 1050 },
        { viewing: 'b', siteId: 'G2', position: 0 },
      ]);
    });

    it('leaves the next one none of its labels', async () => {
      await begin('b');
      await progress('b', 0.55);
      await finish('a');
      await finish('b');
      expect(await reports()).toMatchObject([{ claims: says(1) }, { claims: [], previous: says(1) }]);
    });
  });

  it.each([
    ['a video plays in the page itself', () => around(says(1), { why: 'counting' })],
    ['a film', () => around(says(1), { kind: 'film', why: 'notAnEpisode' })],
    ['a page that names a show alone', () => around([{ source: 'title', show: 'Lanterns' }])],
    ['a page that cannot be asked', () => null],
    ['an answer that is none', () => ({ kind: 'episode', claims: [{ source: 'me' }], why: 'noVideo' })],
  ])('nothing is kept: %s', async (_, answer) => {
    top = answer();
    expect(await begin('a')).toMatchObject({ ok: true, value: { played: 0 } });
    await progress('a', 0.6);
    await finish('a');
    expect([await viewings(), await reports()]).toEqual([[], []]);
  });

  it('a page of another site is not asked', async () => {
    top = around(says(1));
    const elsewhere = { ...FRAME, tab: { id: 7, url: 'https://elsewhere.example/' } };
    await begin('a', elsewhere);
    await finish('a', { ...FRAME, tab: { id: 7 } });
    expect(asked).toBe(0);
    expect(await reports()).toEqual([]);
  });

  it('one that names its episode itself needs no page', async () => {
    await finish('a', FRAME, { claims: says(3) });
    expect(asked).toBe(0);
    expect(await reports()).toMatchObject([{ claims: says(3), verdict: 'mark' }]);
  });
});

describe('a page that loads the next episode anew', () => {
  const credits = async (share = 0.83) => {
    await begin('a', TOP, says(1));
    await progress('a', share, TOP, says(1));
    house.clock.pass(40_000);
  };

  it('finishes the one left in its credits', async () => {
    await credits();
    await begin('b', TOP, says(2));
    expect(await reports()).toMatchObject([{ verdict: 'mark', claims: says(1), viewing: 'a' }]);
    expect(settled).toBe(1);
    expect(await viewings()).toMatchObject([{ viewing: 'b' }]);
  });

  it.each<[string, () => Promise<unknown>]>([
    ['not yet in the credits', async () => [await credits(0.7), await begin('b', TOP, says(2))]],
    ['the same episode again', async () => [await credits(), await begin('b', TOP, says(1))]],
    [
      'another show',
      async () => [
        await credits(),
        await begin('b', TOP, [{ source: 'player', show: 'Dawn', label: 'S1 E2' }]),
      ],
    ],
    [
      'another tab',
      async () => [await credits(), await begin('b', { ...TOP, tab: { id: 8, url: PAGE } }, says(2))],
    ],
    [
      'another profile of the site',
      async () => [
        await credits(),
        await handlers['watch.began']({ ...watch('b', says(2)), siteProfile: 'Ada', duration: 1400 }, TOP),
      ],
    ],
    ['much later', async () => [await credits(), house.clock.pass(200_000), await begin('b', TOP, says(2))]],
    [
      'a page that says nothing sure',
      async () => [await credits(), await begin('b', TOP, [{ source: 'title', show: 'Lanterns' }])],
    ],
  ])('but not: %s', async (_, story) => {
    await story();
    expect(await reports()).toEqual([]);
  });

  it('nor one that was reported, though its page speaks once more', async () => {
    await credits();
    await finish('a', TOP, { claims: says(1) });
    await progress('a', 0.95, TOP, says(1));
    await begin('b', TOP, says(2));
    expect(await reports()).toHaveLength(1);
  });

  it('nor twice', async () => {
    await credits();
    await finish('a', TOP, { claims: [{ source: 'title', show: 'Lanterns', label: 'S1 E1' }] });
    await begin('b', TOP, says(2));
    expect(await reports()).toHaveLength(1);
  });
});

it('a viewing whose labels came late is one viewing', async () => {
  await begin('a', TOP, [{ source: 'title', label: 'Lanterns S1 E1' }]);
  await progress('a', 0.5, TOP, says(1));
  expect(await viewings()).toMatchObject([{ viewing: 'a', claims: says(1) }]);
});

it('the address of a finish is the page’s, without query and fragment', async () => {
  await finish('a', TOP, { claims: says(1) });
  expect((await reports())[0]?.page).toBe('https://www.crunchyroll.com/watch/G1/dawn');
});
