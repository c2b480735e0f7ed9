import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type ExportPlay, type ExportShow, NOT_HELD } from '../../lib/formats/export-show';
import type { ImportRow, RowSays } from '../../lib/formats/import-row';
import { writeSeriesguide } from '../../lib/formats/write-seriesguide';
import { writeSimkl } from '../../lib/formats/write-simkl';
import { writeTraktCsv } from '../../lib/formats/write-trakt-csv';
import { writeYamtrack } from '../../lib/formats/write-yamtrack';
import { writtenDay } from '../../lib/formats/written-dates';
import { UNKNOWN, type When, instant } from '../../lib/domain/when';
import { file, readOne } from './files';

const id = fc.integer({ min: 1, max: 9_999_999 });
const when: fc.Arbitrary<When> = fc.oneof(
  fc.constant(UNKNOWN),
  fc
    .integer({ min: 1_000_000_000, max: 1_900_000_000 })
    .chain((seconds) => fc.constantFrom(-300, 0, 120).map((offset) => instant(seconds * 1000, offset))),
  fc.constantFrom('2020-02-29', '2023-12-31', '1999-01-01').map((day): When => ({ kind: 'day', day })),
);
const place = {
  season: fc.integer({ min: 0, max: 30 }),
  episode: fc.integer({ min: 0, max: 1200 }),
  id: fc.option(id, { nil: null }),
};
const title = fc
  .string({
    unit: fc.constantFrom(...'ab Çé日,;"\'\n:-1'),
    minLength: 1,
    maxLength: 20,
  })
  .map((text) => `x${text.replace(/\s+/g, ' ')}x`);
const show: fc.Arbitrary<ExportShow> = fc
  .record({
    ids: fc.record({
      tmdb: id,
      tvdb: fc.option(id, { nil: null }),
      imdb: fc.option(fc.constant('tt0700001'), { nil: null }),
    }),
    name: title,
    year: fc.option(fc.integer({ min: 1950, max: 2030 }), { nil: null }),
    language: fc.constantFrom('de-DE', 'en-US'),
    status: fc.constantFrom('watching', 'planned', 'onHold', 'dropped', null),
    finished: fc.boolean(),
    seenThrough: fc.option(fc.record({ season: place.season, episode: place.episode }), { nil: null }),
    plays: fc.array(fc.record({ ...place, when }), { maxLength: 6 }),
    skipped: fc.array(fc.record(place), { maxLength: 3 }),
  })
  .map((one) => ({ ...one, seasonIds: new Map(one.plays.map(({ season }) => [season, season + 1])) }));
/** Each show once, as in a library. */
const shows = fc.uniqueArray(show, { selector: ({ ids }) => ids.tmdb, maxLength: 4, minLength: 1 });

const says = (name: string, text: string): RowSays[] =>
  readOne(file(name, text)).rows.map((row: ImportRow) => row.says);
const watched = (rows: readonly RowSays[]) => rows.filter((row) => row.kind === 'watched');
const about = (row: RowSays) =>
  row.kind === 'watched' || row.kind === 'skipped' ? row.about.readings[0] : null;

describe('files for other trackers, read back by our own readers', () => {
  it('Yamtrack: every play with its day, every status', () => {
    fc.assert(
      fc.property(shows, (all) => {
        const rows = says('a.csv', writeYamtrack(all));
        expect(
          watched(rows).map((row) => [
            about(row)?.show.ids.tmdb,
            about(row)?.show.title,
            about(row)?.episode.season,
            about(row)?.episode.number,
            writtenDay(row.when),
          ]),
        ).toEqual(
          all.flatMap((one) =>
            one.plays.map((play) => [
              one.ids.tmdb,
              one.name,
              play.season,
              play.episode,
              writtenDay(play.when),
            ]),
          ),
        );
        expect(statuses(rows)).toEqual(
          all.filter(({ finished }) => !finished).map((one) => [one.ids.tmdb, one.status ?? 'watching']),
        );
      }),
    );
  });

  it('Trakt: every play with its instant and the episode’s own id, every show that is planned', () => {
    fc.assert(
      fc.property(shows, (all) => {
        if (all.every((one) => one.plays.length === 0 && one.status !== 'planned')) return;
        const rows = says('a.csv', writeTraktCsv(all));
        const utc = (one: When) => (one.kind === 'instant' ? { ...one, offset: 0 } : one);
        expect(watched(rows).map((row) => ({ ...about(row), when: row.when }))).toEqual(
          all.flatMap((one) =>
            one.plays.map((play) => ({
              show: { title: one.name, year: one.year, ids: one.ids },
              episode: {
                season: play.season,
                seasonName: null,
                number: play.episode,
                title: null,
                ids: { tmdb: play.id, tvdb: null, imdb: null },
              },
              when: utc(play.when),
            })),
          ),
        );
        expect(statuses(rows)).toEqual(
          all.filter(({ status }) => status === 'planned').map((one) => [one.ids.tmdb, 'planned']),
        );
      }),
    );
  });

  it('SeriesGuide: every episode with its ids and how often, what was skipped, what is hidden', () => {
    fc.assert(
      fc.property(shows, (all) => {
        const rows = says('a.json', writeSeriesguide(all));
        const told = rows.flatMap((row) => {
          const { show: of, episode } = about(row) ?? {};
          const times = row.kind === 'watched' ? row.times : 0;
          return of === undefined || episode === undefined
            ? []
            : [`${of.ids.tmdb} ${episode.season}x${episode.number} ${times}`];
        });
        expect(told.toSorted()).toEqual(all.flatMap(episodesOf).toSorted());
        expect(statuses(rows).filter(([, status]) => status === 'dropped')).toEqual(
          all.filter(({ status }) => status === 'dropped').map((one) => [one.ids.tmdb, 'dropped']),
        );
        const written: unknown = JSON.parse(writeSeriesguide(all));
        expect(written).toMatchObject(all.map((one) => ({ tmdb_id: one.ids.tmdb, language: one.language })));
      }),
    );
  });

  it('Simkl: how far without a gap, and every status', () => {
    fc.assert(
      fc.property(shows, (all) => {
        const rows = says('a.csv', writeSimkl(all));
        const upTo = rows.flatMap((row) =>
          row.kind === 'upTo' && row.last !== null ? [[row.show.ids.tmdb, row.last]] : [],
        );
        expect(upTo).toEqual(
          all.flatMap((one) => (one.seenThrough === null ? [] : [[one.ids.tmdb, one.seenThrough]])),
        );
        expect(statuses(rows)).toEqual(
          all.filter(({ finished }) => !finished).map((one) => [one.ids.tmdb, one.status ?? 'watching']),
        );
        expect(watched(rows)).toEqual([]);
      }),
    );
  });

  it('are what those trackers document', () => {
    const play = (season: number, episode: number, at: When): ExportPlay => ({
      season,
      episode,
      id: 9000 + episode,
      when: at,
    });
    const sea: ExportShow = {
      ids: { tmdb: 501, tvdb: 701, imdb: null },
      name: 'Quiet "Sea"',
      year: 2019,
      language: 'de-DE',
      status: 'onHold',
      finished: false,
      seenThrough: { season: 1, episode: 1 },
      seasonIds: new Map([[1, 11]]),
      plays: [play(1, 1, instant(Date.UTC(2024, 4, 1, 22, 30), 120)), play(1, 3, UNKNOWN)],
      skipped: [{ season: 1, episode: 2, id: null }],
    };
    expect(JSON.parse(writeSeriesguide([sea]))).toEqual([
      {
        tmdb_id: 501,
        tvdb_id: 701,
        title: 'Quiet "Sea"',
        language: 'de-DE',
        seasons: [
          {
            tmdb_id: '11',
            season: 1,
            episodes: [
              { tmdb_id: 9001, episode: 1, watched: true },
              { tmdb_id: 9003, episode: 3, watched: true },
              { episode: 2, skipped: true },
            ],
          },
        ],
      },
    ]);
    expect(writeSimkl([sea]).split('\r\n')[1]).toBe(
      '"","701","501","","","tv","Quiet ""Sea""","2019","s1e1","on hold","5/2/2024","",""',
    );
    expect(writeTraktCsv([sea]).split('\r\n')[1]).toBe(
      '"episode","history","Quiet ""Sea""","2019","9001","1","1","2024-05-01T22:30:00.000Z","501","701",""',
    );
    expect(writeTraktCsv([sea]).split('\r\n')[2]).toContain('"unknown"');
    expect(
      writeYamtrack([sea])
        .split('\r\n')
        .slice(1, 4)
        .map((line) =>
          line
            .split(',')
            .filter((cell) => cell !== '""')
            .join(' '),
        ),
    ).toEqual([
      '"501" "tmdb" "tv" "Quiet ""Sea""" "2" "Paused"',
      '"501" "tmdb" "season" "Quiet ""Sea""" "1" "In progress"',
      '"501" "tmdb" "episode" "Quiet ""Sea""" "1" "1" "2024-05-02"',
    ]);
  });

  it('say what they have no place for', () => {
    expect(NOT_HELD.seriesguide).toContain('dates');
    expect(NOT_HELD.simklCsv).toContain('episodes');
    expect(NOT_HELD.traktCsv).toContain('dropped');
    expect(NOT_HELD.yamtrack).toContain('skipped');
  });
});

function statuses(rows: readonly RowSays[]): (readonly [number | null, string])[] {
  return rows.flatMap((row) => (row.kind === 'status' ? [[row.show.ids.tmdb, row.status] as const] : []));
}

/** What the format can hold of a show: each episode once, watched or else skipped. */
function episodesOf(one: ExportShow): string[] {
  const times = new Map<string, number>();
  for (const { season, episode } of one.skipped) times.set(`${season}x${episode}`, 0);
  for (const { season, episode } of one.plays)
    times.set(`${season}x${episode}`, (times.get(`${season}x${episode}`) ?? 0) + 1);
  return [...times].map(([place, count]) => `${one.ids.tmdb} ${place} ${count}`);
}
