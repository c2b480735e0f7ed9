import { describe, expect, it } from 'vitest';
import { healthKey, listHealth, noteRead, noteUnreadable } from '../../../lib/background/sites/keep-health';
import { beginViewing } from '../../../lib/background/reports/keep-viewing';
import { ownSites } from '../../../lib/background/sites/register-sites';
import { readRevision } from '../../../lib/store/ready';
import { readSetting } from '../../../lib/store/settings';
import { eveningOf } from '../../support/evening';

async function brokenSince(...sites: string[]) {
  const { tools, db, clock } = await eveningOf();
  for (const site of sites) await noteUnreadable(tools, site);
  const at = clock.now();
  clock.pass(60_000);
  for (const site of sites) await noteUnreadable(tools, site);
  const health = await db.read(['settings'], (tx) => readSetting(tx, 'health'));
  return { health, at, tools, db };
}

describe('a page that cannot be read', () => {
  it('is remembered from the first time on, until one can be read', async () => {
    const { health, at, tools, db } = await brokenSince('netflix');
    expect(health['netflix']).toMatchObject({ brokenSince: at, told: false });
    await noteRead(tools, 'netflix', false);
    const after = await db.read(['settings'], (tx) => readSetting(tx, 'health'));
    expect(after['netflix']).toMatchObject({ brokenSince: null });
  });

  it('is none where most of what plays is no show, or nobody knows what does', async () => {
    expect((await brokenSince('youtube', 'generic')).health).toEqual({});
  });
});

describe('a site that only the user named', () => {
  const site = (host: string, reader: 'generic' | 'jellyfin' = 'generic') =>
    ownSites([`https://${host}/*`], { [`https://${host}/*`]: reader });

  it('is told of by itself, by what was watched there', async () => {
    const { tools, clock } = await eveningOf();
    const watched = {
      site: 'generic',
      siteId: null,
      siteShowId: null,
      claims: [],
      language: '',
      siteProfile: null,
      page: 'https://kino.example/watch/1',
    };
    await beginViewing(tools, { ...watched, viewing: 'v', duration: 1400 });
    await noteRead(tools, healthKey(watched), true);
    const sites = [...site('kino.example'), ...site('other.example')];
    const [kino, other] = await listHealth(tools, sites, async () => []);
    expect(kino).toMatchObject({ workedAt: clock.now(), read: { at: clock.now() } });
    expect(other).toMatchObject({ workedAt: null, read: null });
  });

  it('is told of by the software that it runs', async () => {
    const { tools, clock } = await eveningOf();
    await noteRead(tools, 'jellyfin', true);
    const sites = site('media.example', 'jellyfin');
    expect(await listHealth(tools, sites, async () => [])).toMatchObject([{ workedAt: clock.now() }]);
  });
});

describe('a page that is read', () => {
  async function reads(...steps: readonly (readonly [finished: boolean, after: number])[]) {
    const { tools, db, clock } = await eveningOf();
    const start = clock.now();
    const kept = [];
    for (const [finished, after] of steps) {
      clock.pass(after);
      const before = await db.read(['ready'], readRevision);
      await noteRead(tools, 'netflix', finished);
      const health = await db.read(['settings'], (tx) => readSetting(tx, 'health'));
      const { workedAt = null, readAt = null } = health['netflix'] ?? {};
      const since = (time: number | null) => (time === null ? null : time - start);
      const wrote = (await db.read(['ready'], readRevision)) !== before;
      kept.push([since(workedAt), since(readAt), wrote]);
    }
    return kept;
  }

  it('is written down at most once a minute, and at once when it is the first that was finished', async () => {
    expect(
      await reads([false, 0], [false, 59_000], [true, 0], [true, 30_000], [false, 29_000], [true, 1000]),
    ).toEqual([
      [null, 0, true],
      [null, 0, false],
      [59_000, 59_000, true],
      [59_000, 59_000, false],
      [59_000, 59_000, false],
      [119_000, 119_000, true],
    ]);
  });

  it('is written down again once the clock was set back', async () => {
    expect(await reads([true, 0], [true, -3_600_000])).toEqual([
      [0, 0, true],
      [-3_600_000, -3_600_000, true],
    ]);
  });

  it('mends what was broken at once', async () => {
    const { tools, db } = await eveningOf();
    await noteRead(tools, 'netflix', false);
    await noteUnreadable(tools, 'netflix');
    await noteRead(tools, 'netflix', false);
    const health = await db.read(['settings'], (tx) => readSetting(tx, 'health'));
    expect(health['netflix']?.brokenSince).toBeNull();
  });
});
