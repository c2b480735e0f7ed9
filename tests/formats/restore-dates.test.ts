import { describe, expect, it } from 'vitest';
import { brief, csv, file, readOne, table } from './files';

const activity = (...starts: readonly string[]) =>
  readOne(
    file(
      'ViewingActivity.csv',
      csv(
        'Profile Name|Start Time|Duration|Title',
        ...starts.map((start, at) => `Ada|${start}|00:42:00|Quiet Sea: Season 1: Tide (Episode ${at + 1})`),
      ),
    ),
  );
const whens = (...starts: readonly string[]) =>
  activity(...starts).rows.map(({ says }) =>
    says.kind === 'watched' && says.when.kind === 'instant' ? new Date(says.when.at).toISOString() : says,
  );
const EVENING = '2024-05-13T20:30:00.000Z';

describe('dates that a spreadsheet wrote when it saved a tracker’s file', () => {
  it.each([
    ['as the tracker wrote it', '2024-05-13 20:30:00'],
    ['in America', '5/13/2024 20:30'],
    ['with half days', '5/13/2024 8:30:00 PM'],
    ['with a short year', '5/13/24 20:30'],
    ['in Germany', '13.05.2024 20:30'],
    ['in Britain', '13/05/2024 20:30:00'],
  ])('%s', (_, start) => {
    expect(whens(start)).toEqual([EVENING]);
  });

  it('have noon and midnight in the middle of their half days', () => {
    expect(whens('5/13/2024 12:05 AM', '5/13/2024 12:05 PM')).toEqual([
      '2024-05-13T00:05:00.000Z',
      '2024-05-13T12:05:00.000Z',
    ]);
  });

  it('are told as unsure where nothing says which part is the month', () => {
    expect(activity('5/4/2024 20:30').notes).toEqual([
      { code: 'dateOrderUnsure', words: 'ViewingActivity.csv', count: null },
    ]);
    expect(activity('5/13/2024 20:30').notes).toEqual([]);
    expect(activity('2024-05-04 20:30:00').notes).toEqual([]);
  });

  it('are known in the tables of Trakt and Amazon, too', () => {
    const trakt = csv(
      'watched_at|action|type|title|trakt_id|season_number|episode_number',
      '5/13/2024 20:30|watch|episode|Quiet Sea|1|1|2',
    );
    const amazon = csv(
      'Title|Playback Start Datetime (UTC)|Seconds Viewed',
      'Quiet Sea - Season 1 Episode 2|5/13/2024 20:30|3000',
    );
    for (const text of [trakt, amazon])
      expect(brief(readOne(file('a.csv', text)).rows)[0]).toMatch(/S1E2.* @ 2024-05-13T20:30:00Z( 3000s)?$/);
  });

  it('are known in the tables of TV Time and Yamtrack, too', () => {
    const records = table({
      key: 'watch-episode-a-1',
      created_at: '5/13/2024 20:30',
      series_name: 'Quiet Sea',
      s_id: 701,
      s_no: 1,
      ep_no: 2,
    });
    const native = csv(
      'created_at|show_name|episode_season_number|episode_number',
      '13.05.2024 20:30|Quiet Sea|1|2',
    );
    const out = csv(
      'series_tvdb_id|title|season|episode|tvdb_id|is_watched|watched_at',
      '701|Quiet Sea|1|2|9|TRUE|5/13/2024 20:30',
    );
    for (const text of [records, native, out])
      expect(brief(readOne(file('a.csv', text)).rows)[0]).toMatch(/S1E2.* @ 2024-05-13T20:30:00Z$/);
    const days = csv(
      'media_id|source|media_type|title|season_number|episode_number|end_date',
      '5|tmdb|episode|Quiet Sea|1|2|5/13/2024',
    );
    expect(brief(readOne(file('y.csv', days)).rows)).toEqual(['Quiet Sea[tmdb 5] S1E2 @ 2024-05-13']);
  });
});
