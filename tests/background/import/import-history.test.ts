import { describe, expect, it } from 'vitest';
import { imdbId, tvdbId } from '../../demo/tmdb-appendable.ts';
import { contents } from '../../support/database';
import { code, value } from '../../support/progress';
import { claim, demoShow, file, importHouse, row, seen, standingPlays, ME } from './import-house';
import { NO_IDS } from '../../../lib/formats/import-row';
import { LOG_STORES } from '../../../lib/store/schema';
import { seasonsOfShow } from '../../../lib/store/show-list';
import { saveSeasons } from '../../../lib/store/shows';

const MARSH = demoShow('Saltmarsh Nine');
const ORCHARDS = [demoShow('The Orchard Line')];
const AMBER = demoShow('The Amber Station');
const PELICAN = demoShow('Captain Pelican’s Long Voyage');
const byTmdb = (id: number, title = '') => claim(title, { ids: { ...NO_IDS, tmdb: id } });
const sum = (counts: object) =>
  Object.values(counts).reduce((total: number, count: number) => total + count, 0);

describe('an import', () => {
  it('finds shows by TMDB, TheTVDB and IMDb ids, and marks their episodes with their dates', async () => {
    const { bring, db } = importHouse().work();
    const done = await bring(
      file('trakt', [
        row(seen(byTmdb(MARSH.id), { number: 1 }, '2021-10-02T20:05:00Z')),
        row(seen(claim('', { ids: { ...NO_IDS, tvdb: tvdbId(AMBER) } }), { number: 2 }, '2021-10-03')),
        row(seen(claim('x', { ids: { ...NO_IDS, imdb: imdbId(PELICAN) } }), { season: 2, number: 62 })),
      ]),
    );
    expect(done).toMatchObject({ plays: 3, shows: 3 });
    expect(await standingPlays(db)).toEqual([
      `${MARSH.id} S1 E1 2021-10-02T20:05`,
      `${AMBER.id} S1 E2 2021-10-03`,
      `${PELICAN.id} S2 E62`,
    ]);
    expect(await contents(db, 'plays')).toMatchObject([{ live: false, batch: done.op, op: done.op }, {}, {}]);
  });

  it('finds shows by title in the language of the file, and episodes by theirs', async () => {
    const { bring, db } = importHouse().work();
    await bring(
      file(
        'netflixHistory',
        [row(seen(claim('Der Bernsteinbahnhof'), { title: 'Gast ohne Fahrkarte' }, '2025-12-01'))],
        'de-DE',
      ),
    );
    expect(await standingPlays(db)).toEqual([`${AMBER.id} S1 E2 2025-12-01`]);
  });

  it('asks about a title that two shows bear, once, and settles all its rows with the answer', async () => {
    const { matched, ask, runner, undo, db } = importHouse().work();
    const show = claim('The Orchard Line');
    const again = [file('plainCsv', [row(seen(show, { number: 4 }, '2020-01-03'))])];
    const id = await matched([
      file('plainCsv', [
        row(seen(show, { number: 1 }, '2020-01-01')),
        row(seen(show, { number: 2 }, '2020-01-02')),
      ]),
    ]);
    const { questions, fates, plays } = await ask('import.preview', { id });
    expect(questions).toMatchObject([{ words: 'The Orchard Line', rows: 2 }]);
    expect(questions[0]?.candidates.length).toBe(2);
    expect({ fates, plays }).toEqual({ fates: { asked: 2 }, plays: 0 });
    const [first] = ORCHARDS;
    await ask('import.answer', { id, key: questions[0]?.key ?? '', show: first?.id ?? 0 });
    await runner.go();
    expect(await ask('import.preview', { id })).toMatchObject({ questions: [], fates: { added: 2 } });
    const { op } = await ask('import.apply', { id });
    expect(await contents(db, 'bindings')).toMatchObject([{ site: 'import', showId: first?.id, op }]);
    // The next file with this title is not asked about, unless the answer was taken back along with its rows.
    expect(await ask('import.preview', { id: await matched(again) })).toMatchObject({ questions: [] });
    await undo(op);
    expect(await contents(db, 'bindings')).toEqual([]);
    expect((await ask('import.preview', { id: await matched(again) })).questions).toHaveLength(1);
  });

  it('tells namesakes apart by the year and by the titles of episodes', async () => {
    const { bring, db } = importHouse().work();
    await bring(
      file('plainCsv', [row(seen(claim('The Orchard Line', { year: 1988 }), { number: 1 }, '2020-01-01'))]),
      file(
        'netflixHistory',
        [row(seen(claim('The Orchard Line'), { title: 'The Inspector' }, '2020-01-05'))],
        'en',
      ),
    );
    const old = ORCHARDS[0]?.id;
    expect(await standingPlays(db)).toEqual([`${old} S1 E1 2020-01-01`, `${old} S1 E3 2020-01-05`]);
  });

  it('asks where the rows of one title are of two shows, though the first of them are all of one', async () => {
    const { matched, ask } = importHouse().work();
    const show = claim('The Orchard Line');
    const titles =
      'The Closing Order|Blossom Time|The Inspector|Steam|A Wet Sunday|Grafting|Windfall|Rootstock';
    const rows = titles
      .split('|')
      .map((title, nth) => row(seen(show, { season: 1, title }, `2020-01-1${nth}`)));
    const id = await matched([file('netflixHistory', rows, 'en')]);
    const { questions, fates, plays } = await ask('import.preview', { id });
    expect({ fates, plays }).toEqual({ fates: { asked: 8 }, plays: 0 });
    expect(questions).toMatchObject([{ words: 'The Orchard Line', rows: 8 }]);
    expect(questions[0]?.candidates.length).toBe(2);
  });

  it('accounts for every row, whatever it is', async () => {
    const { matched, ask } = importHouse().work();
    const rows = [
      row(seen(byTmdb(MARSH.id), { number: 1 }, '2020-01-01')),
      row(seen(byTmdb(MARSH.id), { number: 1 }, '2020-01-01')),
      row(seen(byTmdb(MARSH.id), { number: 99 }, '2020-01-01')),
      row(seen(byTmdb(MARSH.id), { season: 0, number: 1 }, '2020-01-01')),
      row(seen(byTmdb(MARSH.id), { number: 2 }, '2020-01-01', { seconds: 60 })),
      row(seen(claim('A Film: With a Colon'), { season: null, title: 'With a Colon' }, '', { orFilm: true })),
      row(seen(claim('Nobody Knows This'), { number: 1 })),
      row({ kind: 'notCounted', words: 'Trailer', why: 'trailer' }),
      row({ kind: 'status', show: byTmdb(AMBER.id), status: 'planned', at: null }),
      row({ kind: 'rewatch', show: byTmdb(MARSH.id), at: null }),
      row({
        kind: 'upTo',
        show: byTmdb(PELICAN.id),
        last: { season: 1, episode: 5 },
        count: 5,
        when: { kind: 'unknown' },
      }),
      row({
        kind: 'skipped',
        about: { readings: [{ show: byTmdb(MARSH.id), episode: seen0(3) }], orFilm: false },
      }),
    ];
    const id = await matched([file('trakt', rows)]);
    const preview = await ask('import.preview', { id });
    expect(preview.rows).toBe(rows.length);
    expect(sum(preview.fates)).toBe(rows.length);
    expect(preview.fates).toEqual({
      added: 3,
      double: 1,
      notListed: 1,
      special: 1,
      partly: 1,
      film: 1,
      asked: 1,
      trailer: 1,
      noDate: 1,
      offered: 1,
    });
    expect(preview.offers).toMatchObject([{ count: 5, episodes: 5, taken: false }]);
    const report = await ask('import.report', { id, part: 0 });
    expect(report?.map(({ at }) => at).sort()).toEqual(rows.map(({ at }) => at).sort());
    expect(await ask('import.report', { id, part: 1 })).toBe(null);
  });

  it('takes no day to come for one on which something was watched', async () => {
    const { bring, db } = importHouse().work();
    const days = ['2026-03-01T23:00:00Z', '2026-03-02', '2026-03-03', '2031-05-13T20:00:00Z'];
    const done = await bring(
      file(
        'plainCsv',
        days.map((day, at) => row(seen(byTmdb(MARSH.id), { number: at + 1 }, day))),
      ),
    );
    expect(done).toMatchObject({ plays: 2 });
    expect(await standingPlays(db)).toEqual([
      `${MARSH.id} S1 E1 2026-03-01T23:00`,
      `${MARSH.id} S1 E2 2026-03-02`,
    ]);
  });

  it('takes no episode that has not come out for watched where nobody says when', async () => {
    const { bring, db } = importHouse().work();
    const { id, seasons } = demoShow('Pocket Orchestra');
    const coming = seasons.flatMap(({ episodes }) =>
      episodes
        .filter(({ airDate }) => (airDate ?? '') > '2026-03-05')
        .map(({ season, number }) => ({ season, number })),
    );
    const [first = {}, second = {}] = coming;
    const done = await bring(
      file('simklJson', [row(seen(byTmdb(id), first)), row(seen(byTmdb(id), second, '2026-02-28'))]),
    );
    expect(done).toMatchObject({ plays: 1 });
    expect(await standingPlays(db)).toMatchObject([expect.stringMatching(/2026-02-28$/)]);
  });

  it('takes up an offer only when told to', async () => {
    const { matched, ask, db } = importHouse().work();
    const rows = [
      row({
        kind: 'upTo',
        show: byTmdb(PELICAN.id),
        last: { season: 1, episode: 3 },
        count: 3,
        when: { kind: 'day', day: '2024-05-01' },
      }),
    ];
    const id = await matched([file('simklJson', rows)]);
    const { offers } = await ask('import.preview', { id });
    await ask('import.take', { id, offer: offers[0]?.id ?? '', taken: true });
    expect(await ask('import.preview', { id })).toMatchObject({ plays: 3, fates: { added: 1 } });
    await ask('import.apply', { id });
    expect(await standingPlays(db)).toEqual([
      `${PELICAN.id} S1 E1`,
      `${PELICAN.id} S1 E2`,
      `${PELICAN.id} S1 E3 2024-05-01`,
    ]);
  });

  it('adds nothing the second time, and each viewing once from files that overlap', async () => {
    const { bring, db } = importHouse().work();
    const trakt = file('trakt', [
      row(seen(byTmdb(MARSH.id), { number: 1 }, '2021-10-02T21:05:00Z')),
      row(seen(byTmdb(MARSH.id), { number: 1 }, '2025-07-01T20:00:00Z')),
      row(seen(byTmdb(MARSH.id), { number: 2 })),
    ]);
    const netflix = file(
      'netflixHistory',
      [
        row(seen(claim('Saltmarsh Nine'), { title: 'Slack Water' }, '2021-10-02')),
        row(seen(claim('Saltmarsh Nine'), { title: 'The Ninth Chair' }, '2021-10-03')),
      ],
      'en',
    );
    await bring(trakt);
    expect(await bring(trakt)).toMatchObject({ plays: 0, shows: 0 });
    await bring(netflix);
    expect(await bring(netflix)).toMatchObject({ plays: 0, shows: 0 });
    expect(await bring(trakt, netflix)).toMatchObject({ plays: 0, shows: 0 });
    expect(await standingPlays(db)).toEqual([
      `${MARSH.id} S1 E1 2021-10-02T21:05`,
      `${MARSH.id} S1 E1 2025-07-01T20:00`,
      `${MARSH.id} S1 E2 2021-10-03`,
    ]);
  });

  it('does what holds when it is applied, whatever was marked or answered since it was shown', async () => {
    const { matched, ask, progress, undo, db } = importHouse().work();
    const rows = [
      row(seen(byTmdb(MARSH.id), { number: 1 })),
      row(seen(byTmdb(MARSH.id), { number: 2 })),
      row(seen(claim('The Orchard Line'), { number: 3 })),
    ];
    const id = await matched([file('trakt', rows)]);
    const shown = async () => (await ask('import.preview', { id })).fates;
    expect(await shown()).toEqual({ added: 2, asked: 1 });
    await value(progress.markEpisode('by hand', ME, MARSH.id, 1, 1));
    expect(await shown()).toEqual({ added: 1, known: 1, asked: 1 });
    await value(progress.markEpisode('by hand too', ME, MARSH.id, 1, 2));
    await undo('by hand');
    expect(await ask('import.apply', { id })).toMatchObject({ plays: 0 });
    const told = (await ask('import.report', { id, part: 0 }))?.map(({ fate }) => fate);
    expect(told).toEqual(['takenBack', 'known', 'asked']);
    expect((await standingPlays(db)).map((play) => play.slice(0, 12))).toEqual([
      `${MARSH.id} S1 E2`.slice(0, 12),
    ]);
  });

  it('knows what it brought in when TMDB has made the episodes anew since', async () => {
    const { bring, db } = importHouse().work();
    const rows = (show: typeof MARSH) => [
      row(seen(byTmdb(show.id), { number: 1 })),
      row(seen(byTmdb(show.id), { number: 2 }, '2021-10-03')),
    ];
    await bring(file('plainCsv', [...rows(MARSH), ...rows(AMBER)]));
    await db.write(LOG_STORES, async (tx) => {
      for (const { id } of [MARSH, AMBER])
        for (const { episodes, ...season } of await seasonsOfShow(tx, id)) {
          const anew = episodes.map((one) => ({ ...one, id: (one.id ?? 0) + 7e6, formerIds: [one.id ?? 0] }));
          await saveSeasons(tx, id, [{ ...season, episodes: anew }]);
        }
    });
    const stood = await standingPlays(db);
    // The titles of one come in the file's language, by a look of their own at TMDB.
    const german = [
      row(seen(byTmdb(AMBER.id), { season: null, title: 'Gast ohne Fahrkarte' }, '2021-10-03')),
    ];
    const again = await bring(file('plainCsv', rows(MARSH)), file('netflixHistory', german, 'de-DE'));
    expect(again.plays).toBe(0);
    expect(await standingPlays(db)).toEqual(stood);
  });

  it('is undone as one, comes back when imported again, and not what was taken back by itself', async () => {
    const { bring, undo, progress, db } = importHouse().work();
    await progress.markEpisode('own', ME, MARSH.id, 1, 1);
    const before = await shown(db);
    const history = file('trakt', [
      row(seen(byTmdb(MARSH.id), { number: 2 }, '2021-10-02')),
      row(seen(byTmdb(AMBER.id), { number: 1 }, '2021-10-02')),
      row({ kind: 'status', show: byTmdb(PELICAN.id), status: 'dropped', at: null }),
    ]);
    const first = await bring(history);
    const after = await shown(db);
    await undo(first.op);
    expect(await shown(db)).toEqual(before);
    const second = await bring(history);
    expect(second.plays).toBe(2);
    expect(await shown(db)).toEqual(after);
    await undo(second.op);
    expect(await shown(db)).toEqual(before);
    await bring(history);
    expect(await shown(db)).toEqual(after);
  });

  it('is known as taken back until it is brought back, or another takes its place', async () => {
    const { bring, ask, undo, progress } = importHouse().work();
    const undone = async () => (await ask('import.last', {}))?.undone ?? false;
    const history = file('trakt', [row(seen(byTmdb(MARSH.id), { number: 2 }, '2021-10-02'))]);
    const { op } = await bring(history);
    await progress.markEpisode('own', ME, MARSH.id, 1, 1);
    await undo('own');
    expect(await undone()).toBe(false);
    await undo(op);
    expect(await undone()).toBe(true);
    await progress.restore(op);
    expect(await undone()).toBe(false);
    await undo(op);
    await bring(history);
    expect(await undone()).toBe(false);
  });

  it('goes on where it was, whatever stops the worker, and comes to the same', async () => {
    const rows = [
      ...MARSH.seasons
        .flatMap(({ episodes }) => episodes)
        .map((one) =>
          row(seen(claim('Saltmarsh Nine'), { season: one.season, title: one.name }, '2022-02-02')),
        ),
      row(seen(claim('Der Bernsteinbahnhof'), { title: 'Endstation' }, '2022-02-03')),
      row(seen(claim('Captain Pelican’s Long Voyage'), { number: 5 }, '2022-02-03')),
      row(seen(claim('The Orchard Line'), { number: 5 }, '2022-02-03')),
    ];
    const files = [file('netflixHistory', rows, 'de-DE')];
    const calm = importHouse();
    const whole = calm.work();
    const wanted = await whole.ask('import.preview', { id: await whole.matched(files) });
    expect(sum(wanted.fates)).toBe(rows.length);

    const house = importHouse();
    const id = await house.work().stage(files);
    for (let requests = 0; requests < 10; requests += 1) {
      const stopped = house.stopAfter(requests);
      const ended = house.work().runner.go();
      await Promise.race([stopped, ended]);
    }
    house.goOn();
    const last = house.work();
    await last.runner.go();
    expect(await last.ask('import.preview', { id })).toEqual(wanted);
  });

  it.each(['offline', 'busy', 'refused'] as const)('waits while TMDB is %s, and goes on', async (trouble) => {
    const house = importHouse();
    const { matched, runner, state } = house.work();
    house.have(trouble);
    await matched([file('trakt', [row(seen(byTmdb(MARSH.id), { number: 1 }))])]);
    const waiting = await state();
    expect(waiting).toMatchObject({ step: 'matching', waits: { why: trouble } });
    const asked = house.asked.length;
    await runner.go();
    expect(house.asked.length).toBe(asked);
    house.have(null);
    if (trouble === 'busy') expect(waiting.waits?.until).toBeGreaterThanOrEqual(house.clock.now() + 20_000);
    house.clock.pass(60_000);
    if (trouble !== 'refused') {
      await runner.go();
      expect((await state()).step).toBe('ready');
    }
  });

  it('pauses, goes on, and is forgotten when cancelled', async () => {
    const house = importHouse();
    const { stage, ask, runner, state, tell, db } = house.work();
    house.have('offline');
    const id = await stage([file('trakt', [row(seen(byTmdb(MARSH.id), { number: 1 }))])]);
    await ask('import.pause', { id, paused: true });
    house.have(null);
    await runner.go();
    expect((await state()).step).toBe('paused');
    await ask('import.pause', { id, paused: false });
    await runner.go();
    expect((await state()).step).toBe('ready');
    await ask('import.cancel', { id });
    expect(await state()).toBe(null);
    expect(await contents(db, 'staging')).toEqual([]);
    expect(await contents(db, 'jobs')).toEqual([]);
    expect(await code(tell('import.apply', { id }))).toBe('noImport');
  });

  it('makes a new profile along with its rows, and takes it away with them', async () => {
    const { matched, ask, undo, db } = importHouse().work();
    const rows = [
      row(seen(byTmdb(MARSH.id), { number: 1 }, '2021-10-02'), 'Ana'),
      row(seen(byTmdb(MARSH.id), { number: 2 }, '2021-10-02'), 'Kids'),
    ];
    const id = await matched([file('netflixActivity', rows)], (profile) =>
      profile === 'Ana' ? { name: 'Ana' } : null,
    );
    expect(await ask('import.preview', { id })).toMatchObject({ fates: { added: 1, leftOut: 1 } });
    const { op } = await ask('import.apply', { id });
    const profiles = () => contents(db, 'profiles');
    expect(await profiles()).toMatchObject([
      { name: { value: 'Ana' }, removed: false },
      { id: ME, removed: false },
    ]);
    await undo(op);
    expect(await profiles()).toMatchObject([{ removed: true }, { id: ME, removed: false }]);
  });
});

const seen0 = (number: number) => ({ season: 1, seasonName: null, number, title: null, ids: NO_IDS });

/** Everything that is derived and shown: rows, profiles that exist, bindings, preferences. */
async function shown(db: Parameters<typeof contents>[0]) {
  return {
    progress: await contents(db, 'progress'),
    bindings: await contents(db, 'bindings'),
    preferences: await contents(db, 'preferences'),
    evidence: await contents(db, 'evidence'),
    plays: await standingPlays(db),
  };
}
