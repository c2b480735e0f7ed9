import * as fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, it } from 'vitest';
import { readCsv } from '../../lib/formats/csv';
import { instantOf, readEpoch, readWhen } from '../../lib/formats/dates';
import { type DayHabits, readDays } from '../../lib/formats/day-order';
import { readJson } from '../../lib/formats/json';
import { splitCsv } from '../../lib/formats/split-csv';
import { file, readOne } from './files';
import { ownTime } from '../support/own-time';

describe('a table', () => {
  const cells = (text: string) => {
    const table = readCsv(text);
    return table.ok ? table.value.rows.map((row) => [row.number, ...row.cells]) : table.code;
  };

  it('finds its delimiter in the header, whatever the titles hold', () => {
    expect(cells('a;b\n"x, y; z";1,2,3')).toEqual([[2, 'x, y; z', '1,2,3']]);
    expect(cells('a\tb\nx\ty')).toEqual([[2, 'x', 'y']]);
    expect(cells('"a;b",c\nx;y,z')).toEqual([[2, 'x;y', 'z']]);
    expect(cells('sep=|\na|b\nx|y')).toEqual([[2, 'x', 'y']]);
  });

  it('may have a space behind each delimiter', () => {
    expect(cells('a, b\n"x, y", "say ""hi"""\nz, w')).toEqual([
      [2, 'x, y', 'say "hi"'],
      [3, 'z', ' w'],
    ]);
  });

  it('counts rows as a spreadsheet does, empty ones too', () => {
    expect(cells('\n\na,b\n\nx,y\n,,\nz,w\n')).toEqual([
      [5, 'x', 'y'],
      [7, 'z', 'w'],
    ]);
  });

  it('keeps quotes, commas and line ends inside quotes', () => {
    expect(cells('a,b\r\n"say ""hi""\r\nthere, you",2\r\n')).toEqual([[2, 'say "hi"\nthere, you', '2']]);
  });

  it('parts a text as a well-tried library does, and refuses what that finds fault with', () => {
    const signs = fc.constantFrom('a', '"', ',', '\n', ' ', ';', '""', '",', '\n"', ',"', 'é');
    const texts = fc.array(signs, { minLength: 1, maxLength: 14 }).map((all) => `${all.join('')}.`);
    fc.assert(
      fc.property(texts, (text) => {
        const { data, errors } = Papa.parse<string[]>(text, { delimiter: ',', newline: '\n' });
        const wanted = errors.some(({ type }) => type === 'Quotes') ? null : data;
        expect(splitCsv(text, ',')).toEqual(wanted);
      }),
      { numRuns: 2_000 },
    );
  });

  it('reads columns by name: case, ends, underscores and the order do not matter', () => {
    const table = readCsv(' Watched_At ,S-No,s_no\n x ,,7');
    if (!table.ok) throw new Error(table.code);
    const [row] = table.value.rows;
    if (row === undefined) throw new Error('no row');
    expect(table.value.cell(row, 'watched at')).toBe('x');
    expect(table.value.cell(row, 's no', 'watched at')).toBe('x');
    expect(table.value.has('watched at')).toBe(true);
    expect(table.value.has('watched')).toBe(false);
  });

  it('knows a row with more values than columns', () => {
    const table = readCsv('a,b\nx,y,\nx,y,z');
    expect(table.ok && table.value.rows.map(({ broken }) => broken)).toEqual([false, true]);
  });

  it('reads quotes that their writer left bare, line by line', () => {
    const lines = ['"Salt: "Le gâteau, ou pas"","3"', '"say ""hi"" again",2', '"The "Fog" again",x'];
    expect(cells(['a,b', ...lines, ''].join('\n'))).toEqual([
      [2, 'Salt: "Le gâteau, ou pas"', '3'],
      [3, 'say "hi" again', '2'],
      [4, 'The "Fog" again', 'x'],
    ]);
  });

  it('does not guess where a quote never closes', () => {
    for (const lines of ['"x,y', '"x,"y', 'x,"', '"The "Fog"",y\n"x,y'])
      expect(cells(`a,b\n${lines}\nz,w`), lines).toBe('brokenCsv');
  });
});

describe('JSON', () => {
  it('is refused when it is broken, and when it is too deep', () => {
    expect(readJson('{"a": 1')).toMatchObject({ code: 'brokenJson' });
    expect(readJson('{"a":'.repeat(100_000))).toMatchObject({ code: 'tooDeep' });
    expect(readJson(`"${'[{'.repeat(1000)}"`)).toMatchObject({ ok: true });
    expect(readJson(`{"a\\"[": ["${'['.repeat(100)}"]}`)).toMatchObject({ ok: true });
  });
});

describe('what would fill the memory', () => {
  it('is refused before anything is made of it', () => {
    expect(readCsv(`a,b\n${',\n'.repeat(1_000_001)}`)).toMatchObject({ code: 'tooLarge' });
    expect(readJson(`[${'{},'.repeat(3_000_000)}{}]`)).toMatchObject({ code: 'tooLarge' });
  });

  it('does not slow a reader down by titles without end', () => {
    const hostile = [
      ' '.repeat(900_000),
      'a: '.repeat(300_000),
      '('.repeat(900_000),
      'Season 1'.repeat(100_000),
    ];
    const line = (title: string) => `Ana,2024-01-01 10:00:00,00:50:00,"${title}x",,00:50:00`;
    const text = `Profile Name,Start Time,Duration,Title,Attributes,Bookmark\n${hostile.map(line).join('\n')}`;
    const begun = ownTime();
    expect(readOne(file('a.csv', text)).rows).toHaveLength(hostile.length);
    expect(ownTime() - begun).toBeLessThan(5_000);
  });
});

describe('dates', () => {
  it('are instants with a time, in UTC where no zone stands, days without one', () => {
    const at = Date.UTC(2021, 9, 2, 20, 5, 0);
    for (const text of [
      '2021-10-02 20:05:00',
      '2021-10-02T20:05:00Z',
      '2021-10-02T20:05:00.000Z',
      '2021/10/2 20:05',
      '2021-10-02 20:05:00+00',
      '2021-10-02 20:05:00 +0000 UTC',
      '2021-10-02 20:05:00 GMT',
      '1633205100',
      '1633205100000',
    ])
      expect(readWhen(text), text).toEqual({ kind: 'instant', at, offset: 0 });
    expect(readWhen('2021-10-02T22:05:00+02:00')).toEqual({ kind: 'instant', at, offset: 120 });
    expect(readWhen('2024-08-02T20:16:19.05521003Z')).toMatchObject({
      at: Date.UTC(2024, 7, 2, 20, 16, 19, 55),
    });
    expect(readWhen('2021-10-02T14:35:00-0530')).toEqual({ kind: 'instant', at, offset: -330 });
    expect(readWhen('2021-10-02T14:05-06')).toEqual({ kind: 'instant', at, offset: -360 });
    expect(readWhen('2021-10-02')).toEqual({ kind: 'day', day: '2021-10-02' });
    expect(readWhen('20211002')).toEqual({ kind: 'day', day: '2021-10-02' });
  });

  it('are unknown where they stand for nothing', () => {
    for (const text of [
      '',
      'unknown',
      '-',
      '0001-01-01 00:00:00',
      '1970-01-01T00:00:00.000Z',
      '1969-12-31T19:00:00-05:00',
      '1970-01-01',
      '2021-13-02',
      '2021-02-30',
      '9999-12-31',
      '20211302',
      '12345678',
      '2021-10-02T20:05:00+99:99',
      '2021-10-02T20:05:00-19:00',
      'yesterday',
    ])
      expect(readWhen(text), text).toEqual({ kind: 'unknown' });
    expect(instantOf('2021-10-02')).toBeNull();
  });

  it('are epochs in s, ms and µs', () => {
    const when = { kind: 'instant', at: 1_633_205_100_000, offset: 0 };
    for (const text of ['1633205100', '1633205100000', '1633205100000000', '1.6332051e+09', '1.6332051e+15'])
      expect(readEpoch(text), text).toEqual(when);
    expect(readWhen('1714600000.0')).toEqual(readWhen('1714600000'));
    expect(readWhen('1714600000000.0')).toEqual(readWhen('1714600000'));
    for (const text of ['0', '-5', 'x', '', '99999999999999999'])
      expect(readEpoch(text), text).toEqual({ kind: 'unknown' });
  });
});

describe('the order of a day’s parts', () => {
  const read = (texts: readonly string[], american = false, habits: DayHabits = {}) => {
    const days = readDays(texts, american ? 'mdy' : 'dmy', habits);
    return [days.unsure ? `${days.order}?` : days.order, ...texts.map((text) => days.read(text))];
  };

  it('is told by a part that can be no month', () => {
    expect(read(['3/4/24', '12/28/23'])).toEqual(['mdy', '2024-03-04', '2023-12-28']);
    expect(read(['3/4/24', '28/12/23'], true)).toEqual(['dmy', '2024-04-03', '2023-12-28']);
    expect(read(['2023-12-28', '2023-1-2'])).toEqual(['ymd', '2023-12-28', '2023-01-02']);
  });

  it('is told by what leaves the list sorted, where all parts could be months', () => {
    expect(read(['1/5/24', '12/4/23', '11/9/23'], false)[0]).toBe('mdy');
    expect(read(['5/1/24', '4/12/23', '9/11/23'], true)[0]).toBe('dmy');
  });

  it('is unsure where nothing tells, and then takes the likelier', () => {
    expect(read(['3/4/24'], true)).toEqual(['mdy?', '2024-03-04']);
    expect(read(['3/4/24'], false)).toEqual(['dmy?', '2024-04-03']);
    expect(read(['4/4/24'])).toEqual(['dmy', '2024-04-04']);
    expect(read(['3.4.24'], true)).toEqual(['dmy', '2024-04-03']);
  });

  it('takes a year of two digits first only where that alone brings order', () => {
    expect(read(['24/02/01', '23/12/28', '23/11/30', '23/11/05', '22/10/09'])[0]).toBe('ymd');
  });

  it('does not take three days for a list that is sorted by year: they may stand so by chance', () => {
    expect(read(['10.1.25', '10.8.10', '11.8.10'])).toEqual([
      'dmy?',
      '2025-01-10',
      '2010-08-10',
      '2010-08-11',
    ]);
    expect(read(['10/1/25', '10/8/10', '11/8/10'])[0]).toBe('dmy?');
  });

  it('reads the scripts and calendars of accounts', () => {
    expect(read(['2023年12月28日', '2023年1月2日'])).toEqual(['ymd', '2023-12-28', '2023-01-02']);
    expect(read(['2023. 12. 28.'])).toEqual(['ymd', '2023-12-28']);
    expect(read(['٢٨/١٢/٢٠٢٣'])).toEqual(['dmy', '2023-12-28']);
    expect(read(['28/12/2566'])).toEqual(['dmy', '2023-12-28']);
  });

  it('knows no day of a service before there was one, and of a table of one’s own no day far ahead', () => {
    expect(read(['28/12/66', '28/2/49'])).toEqual(['dmy', '2023-12-28', '2049-02-28']);
    expect(read(['28/12/66', '28-Dec-98', '28.2.49'], false, { typed: true })).toEqual([
      'dmy',
      '1966-12-28',
      '1998-12-28',
      '2049-02-28',
    ]);
  });

  it('is that of the texts that leave a doubt, however many do not', () => {
    const plain = ['2023-12-30', '29 Dec 2023', '2023-12-29'];
    expect(read([...plain, '28/12/23', '3/4/23'])).toEqual([
      'dmy',
      '2023-12-30',
      '2023-12-29',
      '2023-12-29',
      '2023-12-28',
      '2023-04-03',
    ]);
    expect(read([...plain, '3/4/24'])[0]).toBe('dmy?');
  });

  it('reads months by their English names', () => {
    const texts = ['28 Dec 2023', '28-Dec-23', 'December 28, 2023', 'Dec 28th 2023', '28. december 2023'];
    expect(read(texts)).toEqual(['ymd', ...texts.map(() => '2023-12-28')]);
    expect(read(['Decade 28, 2023', 'Dec 2023'])).toEqual(['dmy', null, null]);
  });

  it.each([
    ['fr', '13 avril 2024', '2024-04-13'],
    ['fr', '1er mai 2024', '2024-05-01'],
    ['fr', 'samedi 13 févr. 2024 à 20:15', '2024-02-13'],
    ['fr', '4 août 2024', '2024-08-04'],
    ['de', '13. März 2024', '2024-03-13'],
    ['de', '2. Mai 2024', '2024-05-02'],
    ['de', 'Sa., 7. Dez. 2024', '2024-12-07'],
    ['nl', '3 mrt 2024', '2024-03-03'],
    ['nl', '13 mei 2024', '2024-05-13'],
    ['es', '13 de enero de 2024', '2024-01-13'],
    ['es', '13-ago-24', '2024-08-13'],
    ['it', '1º giugno 2024', '2024-06-01'],
    ['it', '13 ott 2024', '2024-10-13'],
    ['pt', '13 de março de 2024', '2024-03-13'],
    ['pt', '13 de out. de 2024', '2024-10-13'],
    ['pl', '13 kwietnia 2024', '2024-04-13'],
    ['pl', '13 paź 2024', '2024-10-13'],
    ['sv', '13 juni 2024', '2024-06-13'],
    ['da', '13. maj 2024', '2024-05-13'],
    ['nb', '13. desember 2024', '2024-12-13'],
    ['fi', '13. huhtikuuta 2024', '2024-04-13'],
    ['en', 'Saturday, April 13th, 2024', '2024-04-13'],
    ['en', 'Sept 1, 2024', '2024-09-01'],
    ['ru', '13 мая 2024 г.', '2024-05-13'],
  ])('reads months by their names in %s: %s', (_, text, day) => {
    expect(read([text])).toEqual(['ymd', day]);
    expect(read(['28/12/2023', '27/12/2023', '26/12/2023', text]).at(-1)).toBe(day);
  });

  it('takes no other word for a month', () => {
    expect(read(['13 sol 2024', '13 jui 2024', '13 Netflix 2024', '31 avril 2024'])).toEqual([
      'ymd',
      null,
      null,
      null,
      null,
    ]);
  });

  it('leaves what is no day alone', () => {
    expect(read(['28/12/23', '', 'never', '31/2/23', '28/12/3'])).toEqual([
      'dmy',
      '2023-12-28',
      null,
      null,
      null,
      null,
    ]);
  });
});
