import { readFileSync, readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { FileRead, NotCounted, RowSays } from '../../lib/formats/import-row';
import type { HandedFile } from '../../lib/formats/open-files';
import { readAll } from './files';

/**
 * Exports as people hold them, with what must come out of each. They are no part of the project: without a folder of
 * them there is nothing to do here.
 */
const folder = process.env['COUCHMARK_IMPORT_SAMPLES'];

function one(path: string): HandedFile {
  return { name: basename(path), bytes: new Uint8Array(readFileSync(join(folder ?? '', path))) };
}

function all(path: string): HandedFile[] {
  return readdirSync(join(folder ?? '', path)).map((name) => one(join(path, name)));
}

function only(read: readonly FileRead[]): FileRead {
  const [first] = read;
  if (first === undefined || read.length !== 1) throw new Error(`${read.length} reads`);
  return first;
}

function watched({ rows }: FileRead): Extract<RowSays, { kind: 'watched' }>[] {
  return rows.flatMap(({ says }) => (says.kind === 'watched' ? [says] : []));
}

/** One line for each episode: what the file calls it. */
function episodes(read: FileRead): Set<string> {
  return new Set(
    watched(read).map(({ about: { readings } }) => {
      const [{ show, episode }] = readings;
      return [
        show.ids.tmdb ?? show.ids.tvdb ?? show.title,
        episode.season,
        episode.number,
        episode.title,
        episode.ids.tmdb,
      ].join(' ');
    }),
  );
}

function counted({ rows }: FileRead, why: NotCounted): number {
  return rows.filter(({ says }) => says.kind === 'notCounted' && says.why === why).length;
}

function kinds({ rows }: FileRead, kind: RowSays['kind']): string[] {
  return rows.flatMap(({ says }) => (says.kind === kind && 'show' in says ? [says.show.title] : []));
}

describe.skipIf(folder === undefined)('exports beside the checkout', () => {
  test.each([
    ['ZIP', () => [one('trakt/trakt-export-sample.zip')]],
    ['loose files', () => all('trakt/flat')],
  ])('Trakt, %s', (_, files) => {
    const read = only(readAll(...files()));
    expect(watched(read)).toHaveLength(11);
    expect(episodes(read).size).toBe(9);
    const minutes = watched(read).map((row) =>
      JSON.stringify([
        row.about.readings[0].show.ids,
        row.about.readings[0].episode.season,
        row.about.readings[0].episode.number,
        row.when,
      ]),
    );
    expect(new Set(minutes).size).toBe(10);
    expect(
      read.rows.filter(({ at, says }) => at.includes('history') && says.kind === 'notCounted'),
    ).toHaveLength(1);
    expect(read.notes).toContainEqual({ code: 'incompleteHistory', words: 'Game of Thrones', count: 62 });
    expect(read.notes.filter(({ code }) => code === 'endpointFailed')).toHaveLength(1);
    const rewatch = read.rows.find(({ says }) => says.kind === 'rewatch')?.says;
    expect(rewatch).toMatchObject({ show: { title: 'Squid Game' }, at: Date.UTC(2025, 6, 1, 18, 38) });
    expect(watched(read).filter(({ when }) => when.kind === 'unknown')).toHaveLength(1);
  });

  test('Simkl', () => {
    const read = only(readAll(one('simkl/SimklBackup.json')));
    const upTo = read.rows.filter(({ says }) => says.kind === 'upTo').map(({ says }) => says);
    expect(upTo).toMatchObject([
      { show: { title: 'Game of Thrones' }, count: 73, when: { kind: 'unknown' } },
    ]);
    expect(watched(read)).toHaveLength(11);
    expect(watched(read).filter(({ when }) => when.kind === 'unknown')).toHaveLength(1);
    expect(kinds(read, 'status')).toEqual(['Severance', 'Emerald City', 'Dark']);
    expect(counted(read, 'film')).toBe(1);
  });

  test.each([
    ['ZIP', () => [one('tvtime/tv-time-personal-data.zip')]],
    ['loose files', () => all('tvtime/gdpr')],
  ])('TV Time, %s', (_, files) => {
    const read = only(readAll(...files()));
    expect(watched(read)).toHaveLength(10);
    expect(counted(read, 'duplicate')).toBe(1);
    expect(episodes(read).size).toBe(9);
    expect(JSON.stringify(read.rows.filter(({ says }) => says.kind !== 'notCounted'))).not.toContain(
      'Haikyu',
    );
    expect(JSON.stringify(read)).not.toContain('DECOY');
    const records = read.rows.filter(({ at }) => at.startsWith('tracking-prod-records-v2'));
    expect(records).toHaveLength(16);
  });

  test('what other tools brought out of TV Time', () => {
    const read = only(readAll(...all('tvtime/out')));
    expect(episodes(read).size).toBe(5);
    expect(watched(read)).toHaveLength(5);
    expect(watched(read).filter(({ when }) => when.kind === 'unknown')).toHaveLength(1);
    expect(kinds(read, 'status')).toHaveLength(6);
    expect(counted(read, 'film')).toBe(2);
  });

  test('Yamtrack', () => {
    const read = only(readAll(one('yamtrack/yamtrack.csv')));
    expect(watched(read)).toHaveLength(4);
    expect(episodes(read).size).toBe(3);
    expect(new Set(read.rows.map(({ at }) => at)).size).toBe(12);
  });

  test('Watcharr', () => {
    const read = only(readAll(one('watcharr/watcharr.json')));
    expect(episodes(read).size).toBe(2);
    expect(kinds(read, 'status')).toEqual(['Squid Game', 'Severance']);
  });

  test.each([
    ['en-US', 'en', 20, 1],
    ['de-DE', 'de', 8, 0],
    ['fr-FR', 'fr', 6, 0],
  ])('Netflix’s history, %s', (name, language, rows, nameless) => {
    const read = only(readAll(one(`netflix/NetflixViewingHistory.${name}.csv`)));
    expect(read.language).toBe(language);
    expect(read.rows).toHaveLength(rows);
    expect(counted(read, 'noTitle')).toBe(nameless);
    expect(watched(read)).toHaveLength(rows - nameless);
    expect(watched(read).every(({ when }) => when.kind === 'day')).toBe(true);
    expect(read.notes).toEqual([]);
  });

  test('Netflix’s activity', () => {
    const read = only(readAll(...all('netflix/gdpr/CONTENT_INTERACTION')));
    const kept = read.rows.filter(({ says }) => says.kind === 'watched');
    expect(kept.map(({ profile }) => profile)).toEqual(['Ana', 'Ana', 'Kids', 'Ana', 'Ana', 'José']);
    expect(watched(read).filter(({ about }) => about.orFilm)).toHaveLength(1);
    expect(watched(read).map(({ seconds }) => seconds)).toContain(1200);
    expect(counted(read, 'trailer')).toBe(2);
    expect(counted(read, 'notWatched')).toBe(2);
  });

  test('Prime Video, SeriesGuide, IMDb', () => {
    const prime = only(readAll(one('prime/exporter.en-US.csv')));
    expect([watched(prime).length, counted(prime, 'film')]).toEqual([4, 1]);
    expect(episodes(only(readAll(one('seriesguide/sg-shows-minimal.json')))).size).toBe(2);
    const imdb = only(readAll(one('imdb/ratings.csv')));
    expect(imdb.rows).toHaveLength(6);
    expect(watched(imdb).map(({ about }) => about.readings[0].episode.ids.imdb)).toEqual(['tt2301451']);
  });
});
