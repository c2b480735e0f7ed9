import { zipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { MAX_FILE_BYTES, openFiles } from '../../lib/formats/open-files';
import { readFiles } from '../../lib/formats/read-files';
import { bytesOf, codeOf, csv, file, readOne, zip } from './files';

const PLAYS = csv('show|season|episode', 'Quiet Sea|1|2');

/** Makes the list and the headers of a ZIP say that its files are encrypted. */
function locked(bytes: Uint8Array): Uint8Array {
  const copy = bytes.slice();
  const view = new DataView(copy.buffer);
  for (let at = 0; at + 4 < copy.length; at++) {
    const sign = view.getUint32(at, true);
    if (sign === 0x04034b50) copy[at + 6] = (copy[at + 6] ?? 0) | 1;
    if (sign === 0x02014b50) copy[at + 8] = (copy[at + 8] ?? 0) | 1;
  }
  return copy;
}

describe('files that cannot be read', () => {
  const picture = Uint8Array.from([
    0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0, 0, 13, 73, 72, 68, 82, 0, 0,
  ]);
  const packed = zip('a.zip', { 'plays.csv': PLAYS });
  const cases = {
    empty: file('a.csv', ''),
    notText: file('holiday.zip', picture),
    brokenZip: file('a.zip', packed.bytes.slice(0, packed.bytes.length - 30)),
    passwordProtected: file('a.zip', locked(packed.bytes)),
    unsafeZip: zip('a.zip', { '../../plays.csv': PLAYS }),
    brokenCsv: file('a.csv', 'show,season,episode\n"Quiet Sea,1,2\n'),
    brokenJson: file('a.json', '[{"show": '),
    tooDeep: file('a.json', '['.repeat(10_000) + ']'.repeat(10_000)),
    unknownFormat: file('a.csv', 'colour,size\nred,4\n'),
    tooLarge: { name: 'a.csv', bytes: new Uint8Array(MAX_FILE_BYTES + 1).fill(0x61) },
    zipBomb: {
      name: 'a.zip',
      bytes: zipSync({ 'plays.csv': new Uint8Array(30_000_000).fill(0x20) }, { level: 9 }),
    },
  };
  for (const [code, handed] of Object.entries(cases))
    it(code, () => {
      expect(codeOf(handed)).toBe(code);
    });

  it('knows an empty ZIP, an absolute path, a drive and a backslash that climbs', () => {
    expect(codeOf(zip('a.zip', {}))).toBe('empty');
    for (const path of ['/etc/plays.csv', 'C:/plays.csv', 'a\\..\\..\\plays.csv', 'a/../plays.csv'])
      expect(codeOf(zip('a.zip', { [path]: PLAYS })), path).toBe('unsafeZip');
  });

  it('names the file, and what it saw instead of a known format', () => {
    const read = readFiles([file('a.csv', 'colour,size\nred,4\n')]);
    expect(read).toMatchObject({ ok: false, code: 'unknownFormat', file: 'a.csv', seen: ['colour', 'size'] });
    const json = readFiles([file('a.json', { colour: 1, size: 2 })]);
    expect(json).toMatchObject({ code: 'unknownFormat', seen: ['colour', 'size'] });
  });

  it('finds a damaged file by its sum', () => {
    const { bytes } = zip('a.zip', { 'plays.csv': PLAYS.repeat(50) });
    const damaged = bytes.slice();
    damaged[60] = (damaged[60] ?? 0) ^ 0xff;
    expect(codeOf(file('a.zip', damaged))).toBe('brokenZip');
  });

  it('does not believe a size that is too small', () => {
    const { bytes } = zip('a.zip', { 'plays.csv': PLAYS.repeat(50) });
    const lying = bytes.slice();
    const view = new DataView(lying.buffer);
    for (let at = 0; at + 4 < lying.length; at++)
      if (view.getUint32(at, true) === 0x02014b50) view.setUint32(at + 24, 10, true);
    expect(codeOf(file('a.zip', lying))).toBe('zipBomb');
  });
});

describe('what is opened of a ZIP', () => {
  const paths = (files: Record<string, string>) => {
    const opened = openFiles([zip('a.zip', files)]);
    return opened.ok ? opened.value.entries.map(({ path }) => path) : opened.code;
  };

  it('is only what a reader wants, in any folder', () => {
    const rest = { 'x/access_token.csv': 'a', 'x/ip_address.csv': 'a', 'x/user_settings.csv': 'a' };
    expect(paths({ 'x/tracking-prod-records-v2.csv': 'key', ...rest })).toEqual([
      'x/tracking-prod-records-v2.csv',
    ]);
  });

  it('may stand in "here", as some packers write it, but not be hidden', () => {
    expect(paths({ './watched-history-1.json': '[]', './.cache/watched-history-2.json': '[]' })).toEqual([
      './watched-history-1.json',
    ]);
  });

  it('is any table or JSON where no name is known, but never what names a secret', () => {
    const files = {
      'mine.csv': 'a',
      'more.json': '[]',
      'token.csv': 'a',
      'login.json': '{}',
      'profile.csv': 'a',
      'note.md': 'a',
    };
    expect(paths(files)).toEqual(['mine.csv', 'more.json']);
    const lists = { 'watchlist.csv': 'a', 'ratings-shows.json': '[]' };
    expect(paths({ ...files, ...lists })).toEqual([
      'mine.csv',
      'more.json',
      'watchlist.csv',
      'ratings-shows.json',
    ]);
  });

  it('is told of by name where it was handed over beside others and not opened', () => {
    const read = readOne(file('friends.csv', PLAYS), file('mine.csv', PLAYS), file('token.csv', 'a'));
    expect(read.files).toEqual(['mine.csv']);
    expect(read.notes).toEqual([
      { code: 'fileIgnored', words: 'friends.csv', count: null },
      { code: 'fileIgnored', words: 'token.csv', count: null },
    ]);
  });

  it('is told of where lists stand beside those of a known name', () => {
    const files = {
      'history-1.json': '[]',
      'NetflixViewingHistory.csv': csv('Title|Date', 'Quiet Sea: Season 1: Fog|5/13/24'),
      'mine.csv': PLAYS,
      'access_token.csv': 'a',
      'notes.md': 'a',
      'empty.csv': '',
    };
    expect(readOne(zip('a.zip', files)).notes).toEqual([
      { code: 'fileIgnored', words: 'mine.csv', count: null },
    ]);
    const many = Object.fromEntries(Array.from({ length: 8 }, (_, at) => [`x/list${at}.csv`, PLAYS]));
    expect(readOne(zip('a.zip', { ...files, ...many })).notes).toEqual([
      {
        code: 'fileIgnored',
        words: 'mine.csv, list0.csv, list1.csv, list2.csv, list3.csv … +4',
        count: null,
      },
    ]);
  });

  it('leaves out what a Mac adds, and looks into a ZIP within', () => {
    const inner = zip('b.zip', { 'watched-history-1.json': '[]' }).bytes;
    const opened = openFiles([
      { name: 'a.zip', bytes: zipSync({ '__MACOSX/._mine.csv': bytesOf('a'), 'b.zip': inner }) },
    ]);
    expect(opened).toMatchObject({
      ok: true,
      value: { entries: [{ path: 'watched-history-1.json', handed: 'a.zip' }] },
    });
  });

  it('stays locked only where a wanted file is', () => {
    const bytes = locked(zip('a.zip', { 'access_token.csv': 'a', 'plays.csv': PLAYS }).bytes);
    expect(codeOf(file('a.zip', bytes))).toBe('passwordProtected');
  });
});

describe('encodings', () => {
  const text = 'show;season;episode\r\nLes Öé;1;2\rNaïve;1;3\nĦ;1;4';
  const wide = (order: 'le' | 'be', mark: boolean, said = text) => {
    const bytes = new Uint8Array(said.length * 2 + (mark ? 2 : 0));
    const view = new DataView(bytes.buffer);
    if (mark) view.setUint16(0, 0xfeff, order === 'le');
    for (let at = 0; at < said.length; at++)
      view.setUint16(at * 2 + (mark ? 2 : 0), said.charCodeAt(at), order === 'le');
    return bytes;
  };
  const titles = (bytes: Uint8Array) =>
    readOne(file('a.csv', bytes)).rows.map(({ says }) =>
      says.kind === 'watched' ? says.about.readings[0].show.title : says.kind,
    );

  it('reads UTF-8 and UTF-16, with and without a mark, and mixed line ends', () => {
    const marked = new Uint8Array([0xef, 0xbb, 0xbf, ...bytesOf(text)]);
    for (const bytes of [
      bytesOf(text),
      marked,
      wide('le', true),
      wide('be', true),
      wide('le', false),
      wide('be', false),
    ])
      expect(titles(bytes)).toEqual(['Les Öé', 'Naïve', 'Ħ']);
  });

  it('falls back to Windows-1252, and says so', () => {
    const bytes = Uint8Array.from('show,season,episode\nCaf\u00e9 \u0080,1,2', (sign) => sign.charCodeAt(0));
    const read = readOne(file('a.csv', bytes));
    expect(titles(bytes)).toEqual(['Café €']);
    expect(read.notes).toEqual([{ code: 'encodingGuessed', words: 'a.csv', count: null }]);
  });

  it('falls back to what spreadsheets write elsewhere where that alone makes sense of it', () => {
    // `シリーズ,話数`, a row of `静かな海,2` in Shift_JIS; `Сериал;Серия`, a row of `Море;2` in Windows-1251.
    const shiftJis = '8356 838a 815b 8359 2c 9862 9094 0a 90c3 82a9 82c8 8a43 2c 32';
    const cyrillic = 'd1e5f0e8e0eb 3b d1e5f0e8ff 0a cceef0e5 3b 32';
    const bytes = (hex: string) =>
      Uint8Array.from(hex.match(/[0-9a-f]{2}/g) ?? [], (two) => parseInt(two, 16));
    expect(titles(bytes(shiftJis))).toEqual(['静かな海']);
    expect(titles(bytes(cyrillic))).toEqual(['Море']);
    expect(codeOf(file('a.csv', bytes(cyrillic.replace(/^.*?0a/, ''))))).toBe('unknownFormat');
  });

  it('is text though a few signs of no text stand in it', () => {
    const rows = Array.from({ length: 40 }, (_, at) => `Sea,1,${at}`).join('\n');
    const read = titles(bytesOf(`show,season,episode\n${rows}\nS\u0000ea,1,41\nSea\u0001,1,42\n\u001a`));
    expect(read.length).toBeGreaterThanOrEqual(42);
    expect(codeOf(file('a.csv', bytesOf(`a,b\n${'\u0001x'.repeat(200)}`)))).toBe('notText');
  });

  it('keeps UTF-8 that is cut off in the middle of a sign', () => {
    const whole = bytesOf('show,season,episode\nÄÖÜß,1,2\nÄÖÜß,1,3\n日本');
    expect(titles(whole.slice(0, -1)).slice(0, 2)).toEqual(['ÄÖÜß', 'ÄÖÜß']);
  });
});
