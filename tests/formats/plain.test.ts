import { describe, expect, it } from 'vitest';
import { brief, csv, file, readOne } from './files';

const read = (...lines: readonly string[]) => readOne(file('mine.csv', csv(...lines)));
const says = (...lines: readonly string[]) => brief(read(...lines).rows);

describe('a column that says whether an episode was watched', () => {
  const tick = (header: string, text: string) => {
    const [said = ''] = says(`show|season|episode|${header}`, `Sea|1|1|${text}`);
    return said.replace(/^Sea S1E1 @ /, '').replace(': Sea', '');
  };

  it.each(
    [
      'yes Y true 1 x ja oui sí sim はい ✓ ✔️ ☑ watched Seen gesehen ungefähr=unreadable 100% 90% 99,5%',
      'WAHR vrai VERDADERO verdadeiro vero completed finished vu visto bekeken 視聴済み',
      'no=notWatched false=notWatched FALSCH=notWatched 0=notWatched nein=notWatched -=notWatched ❌=notWatched',
      'Unwatched=notWatched unseen=notWatched ungesehen=notWatched 0%=notWatched 89.9%=notWatched 未視聴=notWatched',
      'watching=notWatched dropped=notWatched on_hold=notWatched planned=notWatched in-progress=notWatched',
      'not_yet=notWatched noch_nicht=notWatched pas_vu=notWatched no_visto=notWatched não_visto=notWatched',
      'never=notWatched nog_niet=notWatched haven’t_seen=notWatched not_watched=notWatched ☐_watched=notWatched',
      'perhaps=unreadable 7=unreadable 100=unreadable 45%_watched=notWatched ✓_watched',
    ]
      .join(' ')
      .split(' ')
      .map((one): [string, string] => {
        const [text = '', said = '?'] = one.split('=');
        return [text.replaceAll('_', ' '), said];
      }),
  )('reads %s', (text, said) => expect(tick('watched', text)).toBe(said));

  it.each(['Watched?', 'Gesehen', 'Vu', 'Visto', 'Bekeken', 'is_watched', 'Done', 'Seen'])(
    'is called %s',
    (header) => {
      expect(tick(header, 'ja')).toBe('?');
      expect(tick(header, 'noch nicht')).toBe('notWatched');
      expect(tick(header, '2024-05-01')).toBe('2024-05-01');
    },
  );

  it.each(['1.5.2024', '13 mai 2024', '1 set 2024', 'May 2024', '2024'])('may hold a date: %s', (text) =>
    expect(tick('watched', text)).toMatch(/^(?:\?|2024-\d\d-\d\d)$/),
  );

  it('says by an empty cell that nothing was watched, unless the column holds dates', () => {
    const header = 'show|season|episode|watched|date';
    expect(says(header, 'Sea|1|1|no|', 'Sea|1|2||')).toEqual(['notWatched: Sea', 'notWatched: Sea']);
    expect(says(header, 'Sea|1|1||', 'Sea|1|2||2024-05-01')).toEqual([
      'notWatched: Sea',
      'Sea S1E2 @ 2024-05-01',
    ]);
    expect(says(header, 'Sea|1|1|2024-05-01|', 'Sea|1|2||')).toEqual([
      'Sea S1E1 @ 2024-05-01',
      'Sea S1E2 @ ?',
    ]);
  });

  it('never hides the date of another column', () => {
    expect(says('show|season|episode|watched|datum', 'Sea|1|1|ja|1.5.2024')).toEqual([
      'Sea S1E1 @ 2024-05-01',
    ]);
  });
});

describe('a status beside an episode', () => {
  const status = (text: string, watched = '', date = '2024-05-01') => {
    const [said = ''] = says(`show|season|episode|status|watched|date`, `Sea|1|1|${text}|${watched}|${date}`);
    return said.replace(/^Sea S1E1 @ .*/, 'play').replace(': Sea', '');
  };

  it.each([
    ['watched', 'play'],
    ['Completed', 'play'],
    ['gesehen', 'play'],
    ['', 'play'],
    ['unwatched', 'notWatched'],
    ['not watched', 'notWatched'],
    ['unseen', 'notWatched'],
    ['watching', 'notWatched'],
    ['In Progress', 'notWatched'],
    ['dropped', 'notWatched'],
    ['on hold', 'notWatched'],
    ['planned', 'notWatched'],
    ['to watch', 'notWatched'],
    ['50% watched', 'notWatched'],
    ['en cours', 'unreadable'],
  ])('%s: %s', (text, said) => expect(status(text)).toBe(said));

  it('is the show’s where a tick beside it says that the episode was watched', () => {
    expect(status('watching', 'yes')).toBe('play');
    expect(status('dropped', '✓')).toBe('play');
    expect(status('unwatched', 'yes')).toBe('notWatched');
    expect(status('planned', 'yes')).toBe('notWatched');
    expect(status('watching', '2024-05-01')).toBe('notWatched');
  });

  it('says by an empty cell that nothing was watched where other episodes are marked', () => {
    const header = 'show|season|episode|status';
    expect(says(header, 'Sea|1|1|watched', 'Sea|1|2|')).toEqual(['Sea S1E1 @ ?', 'notWatched: Sea']);
    expect(says(header, 'Far Sea|||completed', 'Sea|1|2|')).toEqual([
      'up to all (?) Far Sea @ ?',
      'Sea S1E2 @ ?',
    ]);
  });

  it('is no status where it is the name of a list', () => {
    expect(says('show|season|episode|list', 'Sea|1|1|Evenings', 'Sea|1|2|watchlist')).toEqual([
      'Sea S1E1 @ ?',
      'notWatched: Sea',
    ]);
  });
});

describe('the date of a line', () => {
  it.each(['Bekeken op', 'Regardé le', 'Visto el', 'Gesehen am', 'Assistido em', 'Visto il'])(
    'stands under %s',
    (header) =>
      expect(says(`show|season|episode|${header}`, 'Sea|1|1|2. Mai 2024')).toEqual(['Sea S1E1 @ 2024-05-02']),
  );

  it('is the date of a status too', () =>
    expect(says('show|season|episode|date|status', 'Sea|||2. Mai 2024|dropped')).toEqual([
      'dropped Sea since 2024-05-02T00:00:00.000Z',
    ]));

  it('is told where it cannot be read', () => {
    const notes = (...dates: readonly string[]) =>
      read('show|season|episode|date', ...dates.map((date, at) => `Sea|1|${at + 1}|${date}`)).notes;
    expect(notes('2024-05-01', 'last spring', '昨日', '31.2.2024')).toEqual([
      { code: 'datesUnread', words: 'mine.csv', count: 3 },
    ]);
    expect(notes('2024-05-01', '', '-', 'unknown', 'n/a', '?', '0', '1970-01-01', '0001-01-01')).toEqual([]);
    expect(notes('2024-05-01', 'not yet', 'unwatched')).toEqual([]);
    expect(
      read('show|season|episode|watched', 'Sea|1|1|yes', 'Sea|1|2|May 2024', 'Sea|1|3|no').notes,
    ).toEqual([{ code: 'datesUnread', words: 'mine.csv', count: 1 }]);
  });

  it('says that nothing was watched where it says never', () => {
    expect(
      says('show|season|episode|date', 'Sea|1|1|not watched', 'Sea|1|2|never', 'Sea|1|3|no date'),
    ).toEqual(['notWatched: Sea', 'notWatched: Sea', 'Sea S1E3 @ ?']);
  });
});
