import { describe, expect, it } from 'vitest';
import { fault, ok } from '../../lib/domain/result';
import type { ReadingDone } from '../../lib/formats/answer-reading';
import type { ImportPreview, ImportState } from '../../lib/messages/protocol-import';
import { createImportStore } from '../../lib/ui/import-store';
import type { Reading, StartReading } from '../../lib/ui/reading';
import { later, pretend } from './pretend';

const FILES = [new File(['x'], 'history.csv')];
const READ: ReadingDone = {
  kind: 'read',
  files: [{ format: 'trakt', files: ['history.csv'], language: null, notes: [] }],
  sources: [{ file: 0, profile: null, rows: 3 }],
  parts: 3,
  shows: 1,
};
const JOB: ImportState = {
  id: 'one',
  step: 'whose',
  files: [{ format: 'trakt', names: ['history.csv'], language: null, notes: [] }],
  sources: READ.sources,
  rows: { done: 0, of: 3 },
  shows: { done: 0, of: 1 },
  waits: null,
  op: null,
};
const PREVIEW: ImportPreview = {
  rows: 3,
  fates: { added: 3 },
  plays: 3,
  shows: [],
  questions: [],
  offers: [],
  repeats: 0,
};

function reading(done: Awaited<Reading['done']>): { start: StartReading; ended: () => number } {
  let portions = [['a', 'b'], ['c']];
  let ends = 0;
  return {
    ended: () => ends,
    start: () => ({
      done: Promise.resolve(done),
      next: async () => {
        const parts = portions.shift() ?? [];
        return { count: parts.length, rows: new Blob([parts.join('\n')]) };
      },
      end: () => {
        ends += 1;
      },
    }),
  };
}

describe('the import page’s store', () => {
  it('hands over what was read, part by part, and asks whose it is', async () => {
    const { ports, sent } = pretend({
      'import.begin': () => ok({ id: 'one' }),
      'import.stage': () => ok(null),
      'import.state': () => ok(JOB),
    });
    const { start, ended } = reading(READ);
    const shared: Blob[] = [];
    let open = 0;
    const store = createImportStore(ports, start, (rows) => {
      open += 1;
      return { address: `blob:${shared.push(rows)}`, done: () => void (open -= 1) };
    });
    await store.read(FILES);
    expect(sent.filter(({ name }) => name === 'import.stage').map(({ payload }) => payload)).toEqual([
      { id: 'one', from: 0, address: 'blob:1' },
      { id: 'one', from: 2, address: 'blob:2' },
    ]);
    expect(await Promise.all(shared.map((rows) => rows.text()))).toEqual(['a\nb', 'c']);
    expect(open).toBe(0);
    expect(store.state.get()).toMatchObject({ reading: null, job: { step: 'whose' } });
    expect(ended()).toBe(1);
  });

  it('says what is wrong with a file and sends nothing', async () => {
    const { ports, sent } = pretend({});
    const { start } = reading({ kind: 'failed', code: 'zipBomb', file: 'history.zip', seen: [] });
    const store = createImportStore(ports, start);
    await store.read(FILES);
    expect(store.state.get()).toMatchObject({ reading: null, job: null, fileFault: { code: 'zipBomb' } });
    expect(sent).toEqual([]);
  });

  it('stops reading when told, whatever comes of it later', async () => {
    const { ports, sent } = pretend({});
    const { promise, answer } = later<Awaited<Reading['done']>>();
    const store = createImportStore(ports, () => ({
      done: promise,
      next: () => new Promise(() => {}),
      end: () => {},
    }));
    const read = store.read(FILES);
    store.stop();
    answer(READ);
    await read;
    expect(store.state.get()).toMatchObject({ reading: null, job: null });
    expect(sent).toEqual([]);
  });

  it('looks how far it is, then shows what would come in', async () => {
    let job: ImportState = { ...JOB, step: 'matching' };
    const { ports, pass, pauses } = pretend({
      'import.state': () => ok(job),
      'import.preview': () => ok(PREVIEW),
    });
    const store = createImportStore(ports, reading(READ).start);
    await store.load();
    expect(pauses()).toEqual([250]);
    job = { ...JOB, step: 'ready' };
    pass();
    await expect.poll(() => store.state.get().preview).toEqual(PREVIEW);
    expect(pauses()).toEqual([]);
  });

  it('goes on looking when the worker stops while it is asked', async () => {
    let job: ImportState = { ...JOB, step: 'matching' };
    let stopped = false;
    const { ports, pass, pauses } = pretend({
      'import.state': () => (stopped ? fault('unreachable') : ok(job)),
      'import.preview': () => ok(PREVIEW),
    });
    const store = createImportStore(ports, reading(READ).start);
    await store.load();
    stopped = true;
    pass();
    await expect.poll(pauses).toEqual([250]);
    expect(store.state.get().problem).toBe(null);
    stopped = false;
    job = { ...JOB, step: 'ready' };
    pass();
    await expect.poll(() => store.state.get().preview).toEqual(PREVIEW);
  });

  it('applies once, and turns it round and back', async () => {
    let job: ImportState = { ...JOB, step: 'ready' };
    const { ports, names } = pretend({
      'import.state': () => ok(job),
      'import.preview': () => ok(PREVIEW),
      'import.apply': () => {
        job = { ...JOB, step: 'applied', op: 'one' };
        return ok({ op: 'one', plays: 3, shows: 1 });
      },
      'log.undo': () => ok({ what: [], rows: [] }),
      'log.restore': () => ok({ what: [], rows: [] }),
    });
    const store = createImportStore(ports, reading(READ).start);
    await store.load();
    await Promise.all([store.apply(), store.apply()]);
    expect(names().filter((name) => name === 'import.apply')).toHaveLength(1);
    await store.undo();
    expect(store.state.get().undone).toBe(true);
    await store.undo();
    expect(store.state.get().undone).toBe(false);
    expect(names().slice(-2)).toEqual(['log.undo', 'log.restore']);
  });

  it.each<[string, ImportState | null]>([
    ['which is still shown', { ...JOB, step: 'applied', op: 'one' }],
    ['long ago', null],
  ])('knows of one %s that it was taken back', async (_, job) => {
    const { ports, names } = pretend({
      'import.state': () => ok(job),
      'import.last': () => ok({ op: 'one', plays: 3, shows: 1, at: 0, undone: true }),
      'log.restore': () => ok({ what: [], rows: [] }),
    });
    const store = createImportStore(ports, reading(READ).start);
    await store.load();
    expect(store.state.get().undone).toBe(true);
    await store.undo();
    expect([names().at(-1), store.state.get().undone]).toEqual(['log.restore', false]);
  });

  it('says what went wrong and keeps what stands', async () => {
    const { ports } = pretend({
      'import.state': () => ok({ ...JOB, step: 'ready' }),
      'import.preview': () => ok(PREVIEW),
      'import.apply': () => fault('storageFull'),
    });
    const store = createImportStore(ports, reading(READ).start);
    await store.load();
    await store.apply();
    expect(store.state.get()).toMatchObject({ problem: 'storageFull', preview: PREVIEW, applied: null });
  });
});
