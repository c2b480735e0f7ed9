import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { parse } from 'papaparse';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { EpisodeClaim, ShowClaim } from '../../../lib/formats/import-row.ts';
import { readFiles } from '../../../lib/formats/read-files.ts';
import { buildShow } from '../../demo/build-show.ts';
import { COMEDY } from '../../demo/genres.ts';
import type { DemoShow } from '../../demo/demo-show.ts';
import { openStage, type Stage } from '../../support/stage.ts';

/** Exports as people hold them lie beside the checkout; without a folder of them there is nothing to do here. */
const folder = process.env['COUCHMARK_IMPORT_SAMPLES'] ?? '';

const one = (path: string) => [join(folder, path)];
const all = (path: string) => readdirSync(join(folder, path)).map((name) => join(folder, path, name));
const EXPORTS: readonly (readonly [name: string, paths: () => string[]])[] = [
  ['Trakt, ZIP', () => one('trakt/trakt-export-sample.zip')],
  ['Trakt, loose files', () => all('trakt/flat')],
  ['TV Time, ZIP', () => one('tvtime/tv-time-personal-data.zip')],
  ['TV Time, loose files', () => all('tvtime/gdpr')],
  ['TV Time, Out', () => all('tvtime/out')],
  ['Simkl', () => one('simkl/SimklBackup.json')],
  ['SeriesGuide', () => one('seriesguide/sg-shows-minimal.json')],
  ['Yamtrack', () => one('yamtrack/yamtrack.csv')],
  ['Watcharr', () => one('watcharr/watcharr.json')],
  ['IMDb', () => one('imdb/ratings.csv')],
  ['Prime Video', () => one('prime/exporter.en-US.csv')],
  ['Netflix, English', () => one('netflix/NetflixViewingHistory.en-US.csv')],
  ['Netflix, German', () => one('netflix/NetflixViewingHistory.de-DE.csv')],
  ['Netflix, French', () => one('netflix/NetflixViewingHistory.fr-FR.csv')],
  ['Netflix, all about me', () => all('netflix/gdpr/CONTENT_INTERACTION')],
];

/** An episode that a file names by its numbers. */
interface Named {
  readonly show: ShowClaim;
  readonly episode: EpisodeClaim;
}

function namedIn(paths: readonly string[]): Named[] {
  const files = paths.map((path) => ({ name: basename(path), bytes: new Uint8Array(readFileSync(path)) }));
  const read = readFiles(files, () => undefined);
  if (!read.ok) throw new Error(read.code);
  return read.value
    .flatMap(({ rows }) => rows)
    .flatMap(({ says }) => (says.kind === 'watched' ? says.about.readings.slice(0, 1) : []));
}

/** Every show of which files name episodes by number, under all its names, as long as they say it is. */
function catalogueOf(named: readonly Named[]): DemoShow[] {
  const numbered = named.filter(
    ({ show, episode }) => show.title !== '' && episode.season !== null && episode.number !== null,
  );
  const groups: { ids: Set<number>; titles: Map<string, string>; rows: Named[] }[] = [];
  for (const row of numbered) {
    const { ids, title } = row.show;
    const same = groups.find(
      (one) => (ids.tmdb !== null && one.ids.has(ids.tmdb)) || one.titles.has(plain(title).toLowerCase()),
    );
    const group: (typeof groups)[number] = same ?? { ids: new Set(), titles: new Map(), rows: [] };
    if (same === undefined) groups.push(group);
    if (ids.tmdb !== null) group.ids.add(ids.tmdb);
    group.titles.set(plain(title).toLowerCase(), plain(title));
    group.rows.push(row);
  }
  return groups.map(({ ids, titles, rows }, at) => {
    const [id] = ids;
    const [name = '', ...others] = titles.values();
    const year = rows.map(({ show }) => yearOf(show)).find((one) => one !== null) ?? 2001;
    const seasons = [...Map.groupBy(rows, ({ episode }) => episode.season ?? 1)].sort(([a], [b]) => a - b);
    const show = buildShow({
      index: 500 + at,
      slug: `export-${at}`,
      name,
      alternatives: others.map((title) => ({ country: 'US', title })),
      overview: '',
      tagline: '',
      genres: [COMEDY],
      status: 'Returning Series',
      art: null,
      cast: ['Ida'],
      seasons: seasons.map(([number, episodes]) => ({
        number,
        titles: Math.max(...episodes.map(({ episode }) => episode.number ?? 1)),
        from: `${year}-01-05`,
        runtime: 30,
        but: Object.fromEntries(
          episodes.map(({ episode }) => [
            (episode.number ?? 1) - 1,
            episode.title === null ? {} : { name: episode.title },
          ]),
        ),
      })),
    });
    return id === undefined ? show : { ...show, id };
  });
}

function yearOf({ title, year }: ShowClaim): number | null {
  const [, written] = / \((\d{4})\)$/.exec(title) ?? [];
  return year ?? (written === undefined ? null : Number(written));
}

/** Without the year that some put behind it. */
function plain(title: string): string {
  return title.replace(/ \(\d{4}\)$/, '');
}

describe.skipIf(folder === '')('exports beside the checkout, through the page', () => {
  let stage: Stage;
  const tallies: object[] = [];
  const shows = folder === '' ? [] : catalogueOf(EXPORTS.flatMap(([, paths]) => namedIn(paths())));

  beforeAll(async () => {
    stage = await openStage({ server: { shows } });
  });
  afterAll(async () => {
    console.table(tallies);
    await stage.close();
  });

  /** Do the words of a row name that episode, by its number or its name? */
  function isSaid(words: string, name: string, pair: string): boolean {
    const episode = shows
      .find((show) => show.name === name)
      ?.seasons.flatMap(({ episodes }) => episodes)
      .find(({ season, number }) => `S${season} E${number}` === pair);
    return episode !== undefined && (words.includes(pair) || words.includes(episode.name));
  }

  it.each(EXPORTS)('%s', async (name, paths) => {
    const page = await stage.chromium.openPage('library.html#import');
    const button = (words: string) => page.getByRole('button', { name: words, exact: true });
    await page.getByLabel('Choose files').setInputFiles(paths());
    await button('Look the shows up').click({ timeout: 60_000 });
    await button('Save what became of each row').waitFor({ timeout: 60_000 });
    const { value: job } = (await stage.send('import.state', {})) as {
      value: { id: string; rows: { of: number } };
    };
    const saving = page.waitForEvent('download');
    await button('Save what became of each row').click();
    const stream = await (await saving).createReadStream();
    const text = Buffer.concat(await stream.toArray()).toString();
    const [, ...lines] = parse<string[]>(text.replace('\uFEFF', '').trim()).data;
    await stage.send('import.cancel', { id: job.id });
    await page.close();

    // Specials are counted differently everywhere, and half an episode was no viewing.
    const due =
      namedIn(paths()).filter(({ episode }) => (episode.season ?? 0) > 0 && episode.number !== null).length -
      lines.filter((line) => line.at(-1) === 'Less than half of the episode').length;
    const found = lines.filter(([, , , show, pair]) => show !== '' && /^S[1-9]/.test(pair ?? ''));
    const wrong = found.filter(([, , words = '', show = '', pair = '']) => !isSaid(words, show, pair));
    const asked = lines.filter((line) => line.at(-1) === 'Waiting for your answer').length;
    tallies.push({
      export: name,
      rows: job.rows.of,
      accounted: lines.filter((line) => (line.at(-1) ?? '') !== '').length,
      'episodes by number': due,
      matched: found.length,
      asked,
      wrong: wrong.length,
    });
    expect(lines).toHaveLength(job.rows.of);
    expect(lines.every((line) => (line.at(-1) ?? '') !== '')).toBe(true);
    expect(wrong).toEqual([]);
    expect(found.length).toBeGreaterThanOrEqual(0.98 * due);
  });
});
