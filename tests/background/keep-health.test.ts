import { describe, expect, it } from 'vitest';
import { noteRead, noteUnreadable } from '../../lib/background/keep-health';
import { readSetting } from '../../lib/store/settings';
import { eveningOf } from '../support/evening';

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
