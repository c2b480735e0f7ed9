import { parse } from 'papaparse';
import type { Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import type { FormatId } from '../../../lib/formats/import-row.ts';
import { localDay, regularEpisodes } from '../../demo/demo-show.ts';
import { demoShows } from '../../demo/shows.ts';
import { SAMPLES } from '../../support/samples/all-samples.ts';
import { historyOf } from '../../support/samples/history.ts';
import { FATES, type Meaning, type Sample } from '../../support/samples/sample.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { playsInDatabase, type StoredPlay } from '../extension-pages.ts';

const today = localDay(Date.now());
const HISTORY = historyOf(today);
const FORMATS = Object.keys(SAMPLES) as FormatId[];
const LOOKUP = { timeout: 60_000 };

/** A line of the saved report. */
interface Told {
  readonly at: string;
  readonly show: string;
  readonly episode: string;
  readonly when: string;
  readonly fate: string;
}

/** What is printed of a format at the end. */
interface Tally {
  readonly format: string;
  readonly rows: number;
  readonly accounted: number;
  readonly episodes: number;
  readonly matched: number;
  readonly asked: number;
  readonly wrong: number;
}

describe('a history of every format', () => {
  let stage: Stage;
  let page: Page;
  const tallies: Tally[] = [];

  beforeAll(async () => {
    stage = await openStage({ server: { today, shows: demoShows(today) } });
    // Each format is somebody's own, so that none finds what another brought in.
    for (const format of FORMATS) {
      const added = await stage.send('profiles.add', { name: format, colour: 'teal' });
      expect(added.ok, added.code).toBe(true);
    }
    page = await stage.chromium.openPage('library.html#import');
  });
  // What one format leaves behind when it fails is none of the next one's.
  afterEach(async () => {
    const { value } = (await stage.send('import.state', {})) as { value: { id: string } | null };
    if (value === null) return;
    await stage.send('import.cancel', { id: value.id });
    await page.reload();
  });
  afterAll(async () => {
    console.table(tallies);
    await stage.close();
  });

  const button = (name: string) => page.getByRole('button', { name, exact: true });
  const plays = () => stage.backstage.evaluate(playsInDatabase);

  it.each(FORMATS)('comes in whole and right, and goes again: %s', async (format) => {
    const sample = SAMPLES[format](HISTORY);
    const before = await household();
    const known = new Set((await plays()).map(({ id }) => id));
    await page.getByLabel('Choose files').setInputFiles([...sample.files]);
    await button('Look the shows up').waitFor();
    await sayWhose(format);
    await button('Look the shows up').click();
    await button('Add to my shows').waitFor(LOOKUP);
    const boxes = page.getByRole('group').getByRole('checkbox');
    const offers = sample.rows.filter(({ means }) => 'upTo' in means).length;
    await expect.poll(() => boxes.count()).toBe(offers);
    for (let nth = 0; nth < offers; nth++) {
      await boxes.nth(nth).click();
      await expect.poll(() => boxes.nth(nth).isChecked()).toBe(true);
    }
    await button('Add to my shows').click();
    await page.getByText(/episodes? of \d+ shows? added/).waitFor(LOOKUP);

    const report = await savedReport();
    const added = (await plays()).filter(({ id }) => !known.has(id)).map(playWords);
    const tally = hold(sample, report, added);
    tallies.push(tally);
    expect(wrongOf(sample, report, added)).toEqual([]);
    expect(tally.accounted).toBe(tally.rows);
    expect(tally.matched, lackingOf(sample, report, added).join('\n')).toBeGreaterThanOrEqual(
      0.98 * tally.episodes,
    );
    const due = sample.rows.flatMap(({ means }) => ('upTo' in means ? offered(means, sample) : []));
    expect(due.filter((play) => !added.includes(play))).toEqual([]);

    await button('Undo').click();
    await page.getByText('Everything is as it was before').waitFor();
    expect(await household()).toEqual(before);
    await button('Import more').click();
    await page.getByText('Choose files').waitFor();
  });

  /** Where the file names nobody, the profile that bears the format's name; else new ones, as suggested. */
  async function sayWhose(format: string): Promise<void> {
    const asked = page.locator('form.whose select');
    for (let nth = 0; nth < (await asked.count()); nth++) {
      const names = await asked.nth(nth).locator('option').allTextContents();
      if (names.some((name) => name.startsWith('New'))) continue;
      await asked.nth(nth).selectOption({ label: format });
    }
  }

  async function savedReport(): Promise<Told[]> {
    const saving = page.waitForEvent('download');
    await button('Save what became of each row').click();
    const stream = await (await saving).createReadStream();
    const text = Buffer.concat(await stream.toArray()).toString();
    const [, ...lines] = parse<string[]>(text.replace('\uFEFF', '').trim()).data;
    return lines.map(([, at = '', , show = '', episode = '', when = '', fate = '']) => ({
      at,
      show,
      episode,
      when,
      fate,
    }));
  }

  /** Where every profile stands with every show. */
  async function household(): Promise<unknown> {
    const profiles = await stage.send('profiles.list', {});
    const { value } = profiles as { value: { profiles: { id: string; name: string }[] } };
    const all = value.profiles.map(async ({ id: profileId, name }) => [
      name,
      (await stage.send('progress.list', { profileId })).value,
    ]);
    return Promise.all(all);
  }
});

/** What a row should come to, and what it came to, in the same words. */
function meant(means: Meaning): string {
  if ('episode' in means)
    return `${means.show.name} S${means.episode.season} E${means.episode.number} ${means.when}`;
  if ('upTo' in means) return `${means.show.name} up to`;
  return 'about' in means ? means.about.name : means.fate;
}

function told({ show, episode, when, fate }: Told): string {
  if (episode !== '') return `${show} ${episode} ${when}`;
  return fate === FATES.notListed || show === '' ? fate : show;
}

/** Rows at one place stand together: what they mean, and what was told of them. */
function places(sample: Sample, report: readonly Told[]) {
  const expected = Map.groupBy(sample.rows, ({ at }) => at);
  const found = Map.groupBy(report, ({ at }) => at);
  return [...new Set([...expected.keys(), ...found.keys()])].map((at) => {
    const [means, lines] = [(expected.get(at) ?? []).map(({ means }) => means), found.get(at) ?? []];
    const words = means.map((one) => meant(one).replace(/ up to$/, ''));
    const left = [...words];
    const strange = lines.filter((line) => {
      const place = left.indexOf(told(line));
      if (place >= 0) left.splice(place, 1);
      return place < 0;
    });
    return { at, means, lines, strange, left };
  });
}

/** An episode that the file does not mean there, or no viewing that it holds: worse than one that is asked about. */
function wrongOf(sample: Sample, report: readonly Told[], added: readonly string[]): string[] {
  const truth = truthOf(sample);
  const strange = places(sample, report).flatMap(({ at, strange, left }) =>
    strange
      .filter(({ episode, fate }) => episode !== '' || !UNSURE.has(fate))
      .map((line) => `${at}: ${told(line)} (${line.fate}) instead of ${left.join(', ')}`),
  );
  const twice = added.filter((play, nth) => added.indexOf(play) !== nth);
  return [...strange, ...twice, ...added.filter((play) => !truth.has(play))];
}

const UNSURE: ReadonlySet<string> = new Set([FATES.asked, FATES.notListed]);

/** Rows of episodes that are told of otherwise, or of which no viewing came. */
function lackingOf(sample: Sample, report: readonly Told[], added: readonly string[]): string[] {
  const came = new Set(added);
  const left = new Map(places(sample, report).map(({ at, left }) => [at, [...left]]));
  return sample.rows.flatMap(({ at, means }) => {
    if (!('episode' in means)) return [];
    const others = left.get(at) ?? [];
    const place = others.indexOf(meant(means));
    if (place >= 0) others.splice(place, 1);
    return place >= 0 || !came.has(viewing(means)) ? [`${at}: ${meant(means)}`] : [];
  });
}

function hold(sample: Sample, report: readonly Told[], added: readonly string[]): Tally {
  const episodes = sample.rows.filter(({ means }) => 'episode' in means).length;
  return {
    format: sample.format,
    rows: sample.rows.length,
    accounted: places(sample, report).reduce(
      (sum, { means, lines }) => sum + Math.min(means.length, lines.length),
      0,
    ),
    episodes,
    matched: episodes - lackingOf(sample, report, added).length,
    asked: report.filter(({ fate }) => fate === FATES.asked).length,
    wrong: wrongOf(sample, report, added).length,
  };
}

/** Every viewing that the file holds, and those that its offers stand for. */
function truthOf(sample: Sample): ReadonlySet<string> {
  return new Set(
    sample.rows.flatMap(({ means }) =>
      'episode' in means ? [viewing(means)] : 'upTo' in means ? offered(means, sample) : [],
    ),
  );
}

function viewing({ show, episode, when }: Extract<Meaning, { episode: unknown }>): string {
  return placeWords(show.id, episode.season, episode.number) + when;
}

/** Only Simkl's table dates what it offers, and of that the last. */
function offered({ show, upTo }: Extract<Meaning, { upTo: unknown }>, { format }: Sample): string[] {
  const aired = regularEpisodes(show).filter(({ airDate }) => airDate && airDate <= today);
  const end =
    upTo === null
      ? aired.length - 1
      : aired.findIndex(({ season, number }) => season === upTo[0] && number === upTo[1]);
  return aired
    .slice(0, end + 1)
    .map(
      ({ season, number }, nth) =>
        placeWords(show.id, season, number) + (format === 'simklCsv' && nth === end ? DAY : ''),
    );
}

/** As the sample's lines have it. */
const DAY = '2025-08-21';

function placeWords(showId: number, season: number, episode: number): string {
  return `${showId} S${season} E${episode} `;
}

function playWords({ showId, season, episode, when }: StoredPlay): string {
  const text =
    when.kind === 'instant' ? new Date(when.at).toISOString() : when.kind === 'day' ? when.day : '';
  return placeWords(showId, season, episode) + text;
}
