import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ok } from '../../lib/domain/result';
import type { FilePart } from '../../lib/formats/backup-reader';
import { FILE_LIMIT, readBackupFile } from '../../lib/formats/read-backup-file';

const HEAD = '"format":"couchmark-backup","version":1';

/** What is read of a file that comes in pieces of these sizes. */
async function read(file: string | Uint8Array, sizes: readonly number[] = [1 << 20]) {
  const bytes = typeof file === 'string' ? new TextEncoder().encode(file) : file;
  const parts: FilePart[] = [];
  async function* pieces() {
    let from = 0;
    for (let turn = 0; from < bytes.length; turn += 1) {
      const size = sizes[turn % sizes.length] ?? 1;
      yield bytes.subarray(from, from + size);
      from += size;
    }
  }
  const answer = await readBackupFile(pieces(), async (part) => {
    parts.push(part);
    return ok(null);
  });
  return { code: answer.ok ? 'ok' : answer.code, parts };
}

/** The lists that the parts hold. */
function listsOf(parts: readonly FilePart[]): Record<string, unknown[]> {
  const lists: Record<string, unknown[]> = {};
  for (const { section, from, count, text } of parts) {
    const entries: unknown = JSON.parse(text);
    if (!Array.isArray(entries)) throw new Error('no list');
    const list = (lists[section] ??= []);
    expect([from, count]).toEqual([list.length, entries.length]);
    list.push(...entries);
  }
  return lists;
}

describe('a backup file', () => {
  it('comes apart into its lists, wherever it is cut, however it is spaced and ordered', async () => {
    const list = fc.array(fc.oneof(fc.jsonValue(), fc.object()), { maxLength: 5 });
    await fc.assert(
      fc.asyncProperty(
        fc.dictionary(fc.constantFrom('plays', 'marks', 'shows', 'settings', 'future', 'é"\\'), list, {
          noNullPrototype: true,
        }),
        fc.array(fc.integer({ min: 1, max: 50 }), { minLength: 1, maxLength: 5 }),
        fc.constantFrom(undefined, 2, '\t'),
        fc.boolean(),
        async (lists, sizes, indent, headFirst) => {
          const head = { format: 'couchmark-backup', version: 1, madeAt: 5 };
          const file = headFirst ? { ...head, ...lists } : { ...lists, ...head };
          const { code, parts } = await read(JSON.stringify(file, null, indent), sizes);
          expect(code).toBe('ok');
          const known = Object.entries(lists).filter(
            ([name, entries]) => /^(plays|marks|shows|settings)$/.test(name) && entries.length > 0,
          );
          expect(listsOf(parts)).toEqual(JSON.parse(JSON.stringify(Object.fromEntries(known))));
        },
      ),
    );
  });

  it('that is cut off anywhere hands on no part as complete', async () => {
    const whole = `{${HEAD},"plays":[{"id":"a","n":-1.5e3},{"id":"b","s":"\\"}]"}],"marks":[],"x":true}`;
    expect((await read(whole)).code).toBe('ok');
    for (let end = 1; end < whole.length; end += 1) {
      const { code } = await read(whole.slice(0, end), [3]);
      expect(code, whole.slice(0, end)).toBe(end < 28 ? 'notBackup' : 'truncated');
    }
  });

  it('is handed on in parts of about a million characters', async () => {
    const entry = `{"id":"${'x'.repeat(300)}"}`;
    const { code, parts } = await read(`{${HEAD},"plays":[${Array(10_000).fill(entry).join(',')}]}`);
    expect(code).toBe('ok');
    expect(parts).toHaveLength(4);
    expect(Math.max(...parts.map(({ text }) => text.length))).toBeLessThan(1_100_000);
    expect(listsOf(parts)['plays']).toHaveLength(10_000);
  });

  it('may begin with a mark of its encoding', async () => {
    expect((await read(`\uFEFF{${HEAD},"plays":[1]}`)).code).toBe('ok');
  });

  const bytes = (...values: number[]) => new Uint8Array([...values, ...Array(50).fill(0)]);
  it.each([
    ['nothing', '', 'empty'],
    ['white space', ' \n\t ', 'empty'],
    ['a ZIP', bytes(0x50, 0x4b, 3, 4), 'packed'],
    ['gzip', bytes(0x1f, 0x8b, 8), 'packed'],
    ['a picture', bytes(0x89, 0x50, 0x4e, 0x47), 'notBackup'],
    ['UTF-16', bytes(0xff, 0xfe, 0x7b, 0), 'notBackup'],
    ['words', 'Dear diary', 'notBackup'],
    ['a list', '[1,2]', 'notBackup'],
    ['an empty object', '{}', 'notBackup'],
    ['another program’s file', '{"format":"other","version":1,"plays":[]}', 'notBackup'],
    ['another program’s file, of version 7', '{"version":7,"shows":[{"a":1}]}', 'notBackup'],
    ['a newer version', '{"format":"couchmark-backup","version":2,"plays":[]}', 'newerVersion'],
    ['a newer version, said late', '{"plays":[1],"version":2,"format":"couchmark-backup"}', 'newerVersion'],
    ['no version', '{"format":"couchmark-backup","plays":[1]}', 'broken'],
    ['a version of words', '{"format":"couchmark-backup","version":"1"}', 'broken'],
    ['a list that is none', `{${HEAD},"plays":{"a":1}}`, 'broken'],
    ['something after the end', `{${HEAD}} {}`, 'broken'],
    ['a comma too many', `{${HEAD},"plays":[1,]}`, 'broken'],
    ['a comma too many at the end', `{${HEAD},}`, 'broken'],
    ['a comma too few', `{${HEAD},"plays":[1 2]}`, 'broken'],
    ['a colon too few', `{${HEAD},"plays" [1]}`, 'broken'],
    ['an entry without end', `{${HEAD},"plays":["${'x'.repeat(4_000_000)}`, 'broken'],
  ] as const)('%s is refused for what it is', async (_, file, code) => {
    const answer = await read(file);
    expect(answer.code).toBe(code);
    if (code !== 'broken') expect(answer.parts).toEqual([]);
  });

  it('larger than any backup is given up, without keeping it', async () => {
    const piece = new TextEncoder().encode('1'.repeat(1 << 20));
    async function* endless() {
      yield new TextEncoder().encode(`{${HEAD},"x":`);
      for (;;) {
        bytes += piece.length;
        yield piece;
      }
    }
    let bytes = 0;
    const answer = await readBackupFile(endless(), async () => ok(null));
    expect(answer).toMatchObject({ ok: false, code: 'tooLarge' });
    expect(bytes).toBeLessThanOrEqual(FILE_LIMIT + piece.length);
  });

  it('never throws, whatever it holds', async () => {
    await fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 200 }), fc.boolean(), async (rubbish, begun) => {
        const start = new TextEncoder().encode(begun ? `{${HEAD},"plays":[` : '');
        const { code } = await read(new Uint8Array([...start, ...rubbish]), [7]);
        expect(code).not.toBe('bug');
      }),
    );
  });
});
