import { describe, expect, it } from 'vitest';
import type { Fact } from '../../../lib/domain/fact';
import { NO_IDS } from '../../../lib/formats/import-row';
import { readFiles } from '../../../lib/formats/read-files';
import type { In, Out } from '../../../lib/messages/protocol';
import { readExport, WRITERS } from '../../../lib/ui/export-store';
import type { Ports } from '../../../lib/ui/ports';
import { appendFacts } from '../../../lib/store/log';
import { LOG_STORES } from '../../../lib/store/schema';
import { play, undo } from '../../domain/merging';
import { claim, demoShow, file, importHouse, ME, row, seen, standingPlays } from './import-house';

const MARSH = demoShow('Saltmarsh Nine');
const PELICAN = demoShow('Captain Pelican’s Long Voyage');
const MARKED = Date.parse('2026-03-01T20:00:00Z');
const by = (id: number) => claim('', { ids: { ...NO_IDS, tmdb: id } });

/** A library with days, times, a rewatch, an unknown date and numbers that run on. */
async function lived() {
  const house = importHouse().work();
  await house.bring(
    file('trakt', [
      row(seen(by(MARSH.id), { season: 1, number: 1 }, '2021-10-02T20:05:00Z')),
      row(seen(by(MARSH.id), { season: 1, number: 1 }, '2024-10-02T20:05:00Z')),
      row(seen(by(MARSH.id), { season: 2, number: 3 }, '2021-11-05')),
      row(seen(by(PELICAN.id), { season: 2, number: 62 })),
    ]),
  );
  return house;
}

type House = Awaited<ReturnType<typeof lived>>;

async function exported({ ask }: Pick<House, 'ask'>) {
  const send = (async (_: 'export.shows', asked: In<'export.shows'>) => {
    const value: Out<'export.shows'> = await ask('export.shows', asked);
    return { ok: true, value };
  }) as Ports['send'];
  const shows = await readExport({ send }, ME);
  if ('code' in shows) throw new Error(shows.code);
  return shows;
}

describe('taking a history out', () => {
  it.each([
    // Yamtrack keeps days only.
    ['yamtrack', (play: string) => play.replace(/T.*$/, '')],
    ['traktCsv', (play: string) => play],
    // SeriesGuide keeps no dates, and so no second viewing.
    ['seriesguide', (play: string) => play.split(' ').slice(0, 3).join(' ')],
  ] as const)('comes back through our own reader as it was: %s', async (format, told) => {
    const house = await lived();
    const before = (await standingPlays(house.db)).map(told);
    const text = WRITERS[format].write(await exported(house));
    const read = readFiles([{ name: WRITERS[format].name, bytes: new TextEncoder().encode(text) }]);
    if (!read.ok) throw new Error(read.code);
    const other = importHouse().work();
    await other.bring(...read.value);
    expect((await standingPlays(other.db)).map(told)).toEqual([...new Set(before)].sort());
  });

  it('counts a viewing that two devices marked once, and not at all where one of them took it back', async () => {
    const { ask, db } = await lived();
    const mark = (device: string, episode: number, minutes: number) =>
      play(`${device} ${episode}`, device, minutes, { showId: MARSH.id, episode, episodeId: null });
    const taken = { ...undo('u', 'a 3', 'a', 20), showId: MARSH.id };
    const facts = [mark('a', 2, 0), mark('b', 2, 5), mark('a', 3, 10), mark('b', 3, 15), taken];
    await db.write(LOG_STORES, (tx) => appendFacts(tx, facts));
    const [show] = (await ask('export.shows', { profileId: ME, part: 0 })) ?? [];
    const now = show?.plays.filter(({ when }) => when.kind === 'instant' && when.at >= MARKED);
    expect(now?.map(({ episode, when }) => [episode, when])).toEqual([
      [2, { kind: 'instant', at: MARKED, offset: 0 }],
    ]);
    expect(show?.seenThrough).toEqual({ season: 1, episode: 2 });
  });

  it('holds a show no longer than it was to be held', async () => {
    const { ask, db } = await lived();
    const status = async (until: string, minutes: number) => {
      const { id, device, recordedAt, op } = undo(until, '', 'a', minutes);
      const about = { id, device, recordedAt, op, profileId: ME, showId: MARSH.id, batch: null };
      const fact: Fact = { ...about, kind: 'status', status: 'onHold', until };
      await db.write(LOG_STORES, (tx) => appendFacts(tx, [fact]));
      return (await ask('export.shows', { profileId: ME, part: 0 }))?.[0]?.status;
    };
    expect(await status('2026-03-02', 10)).toBe('onHold');
    expect(await status('2026-03-01', 20)).toBe('watching');
  });

  it('says nothing of what is not among the shows', async () => {
    const { ask, undo, bring } = await lived();
    const { op } = await bring(
      file('trakt', [row({ kind: 'status', show: by(MARSH.id), status: 'dropped', at: null })]),
    );
    await undo(op);
    expect(await ask('export.shows', { profileId: 'nobody', part: 0 })).toBe(null);
    expect(await ask('export.shows', { profileId: ME, part: 1 })).toBe(null);
    expect(await ask('export.shows', { profileId: ME, part: 0 })).toMatchObject([
      { name: 'Saltmarsh Nine', status: null, seenThrough: { season: 1, episode: 1 } },
      { name: PELICAN.name, seenThrough: null },
    ]);
  });
});
