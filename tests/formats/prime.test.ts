import { describe, expect, it } from 'vitest';
import { brief, csv, file, readOne, table } from './files';

describe('Prime Video’s page, read by a tool', () => {
  const HEADERS = [
    ['Date Watched|Type|Title|Episode', 'Series', 'Movie'],
    ['Date Watched|Type|Title|Episode Title', 'Series', 'Movie'],
    ['Datum angesehen|Typ|Titel|Folge', 'Serie', 'Film'],
    ['Date regardée|Type|Titre|Épisode', 'Série', 'Film'],
    ['Fecha de visualización|Tipo|Título|Episodio', 'Serie', 'Película'],
    ['Data assistida|Tipo|Título|Episódio', 'Série', 'Filme'],
    ['視聴日|種類|タイトル|エピソード', 'シリーズ', '映画'],
    ['观看日期|类型|标题|剧集', '剧集', '电影'],
  ] as const;

  it('is read in the account’s language', () => {
    for (const [header, series, film] of HEADERS) {
      const read = readOne(
        file(
          'a.csv',
          csv(header, `2025-01-09|${series}|Sea - Season 1|Episode 5: Salt`, `2024-04-11|${film}|A Film|`),
        ),
      );
      expect(read.format, header).toBe('primeHistory');
      expect(brief(read.rows), header).toEqual([
        'Sea S1E5 "Salt" | Sea S1 "Episode 5: Salt" @ 2025-01-09',
        'film: A Film',
      ]);
    }
  });

  it('has the season in the title, in several spellings, or none', () => {
    const rows = (title: string, episode: string) =>
      brief(
        readOne(
          file('a.csv', csv('Date Watched|Type|Title|Episode', `2025-01-09|Series|${title}|${episode}`)),
        ).rows,
      )[0]?.replace(' @ 2025-01-09', '');
    expect(rows('Sea, Season 11', 'Episode 21: Dial 1-900')).toBe(
      'Sea S11E21 "Dial 1-900" | Sea S11 "Episode 21: Dial 1-900"',
    );
    expect(rows('Sea - Staffel 2', 'Folge 3')).toBe('Sea S2E3');
    expect(rows('Sea', 'Episode 1')).toBe('Sea E1');
    expect(rows('Sea', 'Salt')).toBe('Sea "Salt"');
    expect(rows('Sea II', 'Episode 1')).toBe('Sea II E1 | Sea S2E1');
    expect(rows('Sea: The Final Season', 'Episode 1')).toBe('Sea (The Final Season)E1');
    expect(rows('Sea - Final Season', 'Episode 3')).toBe('Sea (Final Season)E3');
    expect(rows('Sea - Part 2', 'Episode 3')).toBe('Sea (Part 2)E3');
    expect(rows('Sea - Part Two', 'Episode 3')).toBe('Sea (Part Two)E3');
    expect(rows('Sea: Book Two', 'Episode 3')).toBe('Sea (Book Two)E3');
    expect(rows('Sea – Season Two', 'Episode 3')).toBe('Sea S2E3');
    expect(rows('Sea - Specials', 'Episode 3')).toBe('Sea S0E3');
    expect(rows('Sea, Extras', 'Salt')).toBe('Sea S0 "Salt"');
    expect(rows('Sea - Limited Series', 'Episode 3')).toBe('Sea S1E3');
    expect(rows('Sea: Chapter Two', 'Episode 3')).toBe('Sea: Chapter Two E3');
    expect(rows('Sea-Specials', 'Episode 3')).toBe('Sea-Specials E3');
    expect(rows('Sea - Season 1', '')).toBe('unreadable: Sea - Season 1');
    expect(rows('Sea', 'Episode 0: Official Trailer')).toBe('trailer: Sea: Episode 0: Official Trailer');
    expect(rows('Trailer Park Sea - Season 1', 'Episode 1')).toBe('Trailer Park Sea S1E1');
  });

  it('tells of dates that cannot be read, or in more than one way', () => {
    const notes = (...dates: readonly string[]) =>
      readOne(
        file(
          'a.csv',
          csv('Date Watched|Type|Title|Episode', ...dates.map((date) => `${date}|Series|Sea|Salt`)),
        ),
      ).notes.map(({ code, count }) => [code, count]);
    expect(notes('28 avril 2024', '2024-05-01', '')).toEqual([]);
    expect(notes('3/4/24')).toEqual([['dateOrderUnsure', null]]);
    expect(notes('28/12/23', '31/2/23', 'spring')).toEqual([['datesUnread', 2]]);
  });

  it('has its times from the page’s own data', () => {
    const line = (at: number, episode: string) => ({
      'Date Watched': at,
      Type: 'Series',
      Title: 'Sea - Season 1',
      'Episode Title': episode,
      'Global Title Identifier': 'x',
      'Image URL': 'y',
    });
    const read = readOne(
      file(
        'a.csv',
        table(
          line(1_588_363_200_000, 'Episode 1'),
          line(1_588_363_200_000, 'Episode 1'),
          line(1_588_449_600_000, 'Episode 1'),
        ),
      ),
    );
    expect(read.format).toBe('primeExport');
    expect(brief(read.rows)).toEqual([
      'Sea S1E1 @ 2020-05-01T20:00:00Z',
      'duplicate: Sea - Season 1',
      'Sea S1E1 @ 2020-05-02T20:00:00Z',
    ]);
  });
});

describe('Amazon’s answer to a data request', () => {
  const sitting = (
    title: string,
    at: string,
    seconds: number | string,
    more: Record<string, string> = {},
  ) => ({
    Title: title,
    'Playback Start Datetime (UTC)': at,
    'Seconds Viewed': seconds,
    'Material Type Description': 'Full',
    'Profile Type': 'Adult',
    ...more,
  });

  it('counts what was watched, and says why the rest is not', () => {
    const read = readOne(
      file(
        'Viewing History.csv',
        table(
          sitting('"The Pier-Quiet Sea - Season 3"', '2024-05-01 20:00:00', 3000),
          sitting('The Pier-Quiet Sea - Season 3', '2024-05-01T19:00:00Z', 30),
          sitting('Salt-Loud Sea', '2024-05-01 20:00:00', 3000, { 'Profile Type': 'Kids' }),
          sitting('Spider-Sea', '2024-05-01 20:00:00', 6000, { 'Material Type Description': 'Feature' }),
          sitting('Sea S2 E4 Salt', '2024-05-01 20:00:00', 'Not available'),
          sitting('Not available', '2024-05-01 20:00:00', 6000),
          sitting('Salt-Loud Sea', '2024-05-01 20:00:00', 60, { 'Material Type Description': 'Trailer' }),
          sitting('Ash-Loud Sea', '2024-05-01 20:00:00', 3000, { 'Is Autoplay': 'Yes' }),
          sitting('Ash-Loud Sea', '2024-05-01 20:00:00', 3000, { 'Is Deleted': 'Yes' }),
          sitting('Something', '2024-05-01 20:00:00', 3000),
        ),
      ),
    );
    expect(read.format).toBe('primeActivity');
    expect(brief(read.rows)).toEqual([
      'Adult: Quiet Sea S3 "The Pier" @ 2024-05-01T20:00:00Z 3030s',
      'Adult: notWatched: The Pier-Quiet Sea - Season 3',
      'Kids: Loud Sea "Salt" @ 2024-05-01T20:00:00Z 3000s',
      'Adult: film: Spider-Sea',
      'Adult: Sea S2E4 "Salt" @ 2024-05-01T20:00:00Z',
      'Adult: noTitle: Not available',
      'Adult: trailer: Salt-Loud Sea',
      'Adult: notWatched: Ash-Loud Sea',
      'Adult: notWatched: Ash-Loud Sea',
      'Adult: unreadable: Something',
    ]);
  });

  it('takes the watch events only where there is no history beside them', () => {
    const events = file(
      'WatchEvents.csv',
      table(
        {
          'Deleted from Watch History': 'no',
          'Most Recent Watch Date': '2024-05-01T20:00:00Z',
          'Seconds Watched': 3000,
          'Title Description': 'x',
          'Title Name': 'The Pier',
        },
        {
          'Deleted from Watch History': 'no',
          'Most Recent Watch Date': '2024-05-01T20:00:00Z',
          'Seconds Watched': 3000,
          'Title Description': 'x',
          'Title Name': 'The Pier-Quiet Sea - Season 3',
        },
      ),
    );
    expect(brief(readOne(events).rows)).toEqual([
      'noTitle: The Pier',
      'Quiet Sea S3 "The Pier" or film @ 2024-05-01T20:00:00Z',
    ]);
    const both = readOne(
      events,
      file('a.csv', table(sitting('The Pier-Quiet Sea - Season 3', '2024-05-01 20:00:00', 3000))),
    );
    expect(brief(both.rows).slice(1)).toEqual([
      'replaced: The Pier',
      'replaced: The Pier-Quiet Sea - Season 3',
    ]);
  });
});
