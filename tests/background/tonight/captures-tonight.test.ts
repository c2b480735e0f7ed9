import 'fake-indexeddb/auto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { addShow } from '../../../lib/background/catalogue/add-show';
import { listTonight } from '../../../lib/background/tonight/list-tonight';
import { createProgressService } from '../../../lib/background/progress/progress-service';
import { tmdbCatalogue } from '../../../lib/background/progress/catalogue';
import { formatPair } from '../../../lib/domain/show';
import { seasonsOfShow } from '../../../lib/store/show-list';
import { countingIds, freshDatabase, testClock } from '../../support/database';
import { clientOf, fakeTmdb, json, notFound } from '../../tmdb/fake-tmdb';

/**
 * Every show captured from the real TMDB goes through client, store, next episode and tonight. The captures are TMDB's
 * and no part of the project: without a folder of them there is nothing to do here.
 */
const folder = process.env['TMDB_CAPTURES'];
const DAY = '2026-11-22T20:00:00Z';

function read(file: string): object {
  return JSON.parse(readFileSync(join(folder ?? '', file), 'utf8'));
}

/** The captured answers by path; of several of one show the last by name. */
function captured() {
  const shows = new Map<number, object>();
  const seasons = new Map<string, object>();
  for (const file of readdirSync(folder ?? '').sort()) {
    const [, show] = /^tv-(\d+)(?!.*groups)/.exec(file) ?? [];
    if (show !== undefined) shows.set(Number(show), read(file));
    const [, id, season] = /^season-(\d+)-s(\d+)/.exec(file) ?? [];
    if (id !== undefined) seasons.set(`${id}/${season}`, read(file));
  }
  return { shows, seasons };
}

function house() {
  const { shows, seasons } = captured();
  const tmdb = fakeTmdb(({ path }) => {
    const [, id = '', season] = /^\/tv\/(\d+)(?:\/season\/(\d+))?$/.exec(path) ?? [];
    const body = season === undefined ? shows.get(Number(id)) : seasons.get(`${id}/${season}`);
    return body === undefined ? notFound() : json(body);
  });
  const clock = testClock(DAY);
  const tools = { db: freshDatabase(), clock, newId: countingIds(), tmdb: clientOf(tmdb).client };
  const progress = createProgressService({ ...tools, catalogue: tmdbCatalogue(tools.tmdb) });
  return { ids: [...shows.keys()], tools, progress };
}

describe.runIf(folder)('captured shows, from the client to tonight (needs TMDB_CAPTURES)', () => {
  it('are added, listed and advanced through without a fault', async () => {
    const { ids, tools, progress } = house();
    const faults: string[] = [];
    for (const id of ids) {
      const added = await addShow(tools, 'default', id);
      if (!added.ok) faults.push(`${id}: ${added.code}`);
    }
    expect(faults).toEqual([]);
    const tonight = await listTonight(tools, 'default');
    const rows = tonight.groups.flatMap((group) => group.rows);
    expect(rows.length).toBeGreaterThan(10);
    for (const { showId, position } of rows) {
      const seasons = await tools.db.read(['shows', 'seasons'], (tx) => seasonsOfShow(tx, showId));
      const regular = seasons.filter(({ season }) => season > 0).flatMap(({ episodes }) => episodes);
      // The first advance starts at the first regular episode that is listed, whatever its number.
      expect(position.upNext).toMatchObject(regular[0] ? { id: regular[0].id } : {});
      const advanced = await progress.advanceEpisode('default', showId);
      if (!advanced.ok) throw new Error(`${showId}: ${advanced.code}`);
      if (position.state !== 'available') continue;
      expect(advanced.value.marked).toEqual({
        season: position.upNext?.season,
        episode: position.upNext?.episode,
      });
      // Next is the next of the list, never a number that was counted up.
      const next = advanced.value.position.upNext;
      if (next !== null) expect(regular.some(({ id: one }) => one === next.id)).toBe(true);
    }
  });

  it.each([
    [37854, 'One Piece', 'S1 E1'],
    [1429, 'Attack on Titan', null],
    [57243, 'Doctor Who', null],
    [96677, 'Lupin', null],
    [1396, 'Breaking Bad', 'S1 E1'],
    [4607, 'Lost', 'S1 E1'],
  ])('%i, %s, shows %s first', async (id, name, first) => {
    const { tools, progress } = house();
    expect(await addShow(tools, 'default', id)).toMatchObject({ ok: true });
    const tonight = await listTonight(tools, 'default');
    const row = tonight.groups.flatMap((group) => group.rows).find((one) => one.showId === id);
    // Without a captured season nothing is listed: caught up stands in the waiting group, and nothing is made up.
    expect(row?.name).toBe(name);
    const next = row?.position.upNext ?? null;
    expect(next === null ? null : formatPair(next)).toBe(first);
    if (first === null) expect(row?.position).toMatchObject({ state: 'caughtUp', remaining: 0 });
    else {
      const jumped = await progress.setProgress('default', id, 1, 2);
      expect(jumped).toMatchObject({ ok: true, value: { position: { upNext: { season: 1, episode: 2 } } } });
    }
  });
});
