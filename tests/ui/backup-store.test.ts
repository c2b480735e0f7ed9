import { describe, expect, it } from 'vitest';
import { fault, ok } from '../../lib/domain/result';
import type { BackupPreview, DataFacts } from '../../lib/messages/protocol-backup';
import { createBackupStore, type BackupPorts } from '../../lib/ui/backup-store';
import { later, pretend } from './pretend';

const FACTS: DataFacts = {
  shows: 1,
  plays: 30,
  waiting: 0,
  entries: 10,
  backedUpAt: null,
  weekly: false,
  weeklyFailed: null,
  unsaved: true,
};

const FOUND: BackupPreview = {
  plays: { fresh: 1, known: 0 },
  marks: { fresh: 0, known: 0 },
  shows: { fresh: 1, known: 0 },
  people: [],
  titles: { fresh: 0, known: 0, changed: 0 },
  choices: { fresh: 0, known: 0, changed: 0 },
  waiting: { fresh: 0, known: 0 },
  differing: 0,
  takenBack: 0,
  leaving: 0,
  empty: true,
};

const file = new File(['12345'], 'mine.json');

function house(handlers: Parameters<typeof pretend>[0], more: Partial<BackupPorts> = {}) {
  const world = pretend({ 'data.read': () => ok(FACTS), 'backup.forget': () => ok(null), ...handlers });
  const offered: [string, Blob][] = [];
  const forgotten = { count: 0 };
  const shared = { count: 1 };
  const store = createBackupStore({
    ...world.ports,
    shareFile: () => ({ address: 'blob:mine', done: () => void (shared.count -= 1) }),
    offerFile: (name, pieces) => void offered.push([name, new Blob([...pieces])]),
    estimate: async () => 1234,
    requestDownloads: async () => true,
    forgetPages: async () => void (forgotten.count += 1),
    now: () => 5,
    today: () => '2026-03-01',
    ...more,
  });
  return { ...world, store, offered, forgotten, shared, state: () => store.state.get() };
}

describe('a backup', () => {
  it('is collected part by part and noted once it is with the user', async () => {
    const part = { section: 'plays', count: 4, library: 'lib' } as const;
    const { store, offered, names, state } = house({
      'backup.export': ({ after }) =>
        ok(
          after === null
            ? { ...part, text: '{"id":"a"}', next: 'x' }
            : { ...part, section: 'marks', text: '', next: null },
        ),
      'backup.saved': () => ok(null),
    });
    await store.save();
    const [[name, file] = []] = offered;
    expect(name).toBe('couchmark-backup-2026-03-01.json');
    expect(JSON.parse((await file?.text()) ?? '')).toEqual({
      format: 'couchmark-backup',
      version: 1,
      madeAt: 5,
      library: 'lib',
      plays: [{ id: 'a' }],
      marks: [],
    });
    expect(names()).toEqual(['backup.export', 'backup.export', 'backup.saved', 'data.read']);
    expect(state()).toMatchObject({ work: null, said: { what: 'saved' }, problem: null });
  });

  it('is not noted when it was stopped on the way', async () => {
    const answered =
      later<ReturnType<typeof ok<{ section: 'plays'; count: 1; text: ''; next: null; library: '' }>>>();
    const { store, offered, names, state } = house({ 'backup.export': () => answered.promise });
    const saving = store.save();
    expect(state().work).toEqual({ what: 'saving', share: null });
    await store.cancel();
    answered.answer(ok({ section: 'plays', count: 1, text: '', next: null, library: '' }));
    await saving;
    expect([offered, names().includes('backup.saved')]).toEqual([[], false]);
    expect(state()).toMatchObject({ work: null, said: { what: 'cancelled' } });
  });
});

describe('a file', () => {
  it('is put aside, looked at, brought in, and taken back', async () => {
    const { store, sent, state } = house({
      'backup.read': () => ok(null),
      'backup.preview': () => ok(FOUND),
      'backup.apply': () => ok({ plays: 1, marks: 0, missing: 1 }),
      'backup.undo': () => ok(null),
    });
    await store.read(file);
    expect(state().preview).toEqual({ name: 'mine.json', transfer: 'op1', found: FOUND });
    await store.bring('merge');
    expect(state()).toMatchObject({
      preview: null,
      undoes: 'op1',
      said: { what: 'brought', applied: { plays: 1 } },
    });
    await store.takeBack();
    expect(state()).toMatchObject({ undoes: null, said: { what: 'takenBack' } });
    expect(sent.filter(({ name }) => name !== 'data.read')).toEqual([
      { name: 'backup.read', payload: { transfer: 'op1', address: 'blob:mine', bytes: 5 } },
      { name: 'backup.preview', payload: { transfer: 'op1' } },
      { name: 'backup.apply', payload: { transfer: 'op1', mode: 'merge' } },
      { name: 'backup.undo', payload: { transfer: 'op1' } },
    ]);
  });

  it.each([
    ['with an entry that cannot be read', fault('badEntry', 'plays 1: id')],
    ['that is none', fault('packed')],
  ])('%s is not asked about any further, and shared no longer', async (_, refused) => {
    const { store, names, shared, state } = house({ 'backup.read': () => refused });
    await store.read(file);
    expect(state()).toMatchObject({ preview: null, problem: { code: refused.code } });
    expect(names().filter((name) => name.startsWith('backup'))).toEqual(['backup.read', 'backup.forget']);
    expect(shared.count).toBe(0);
  });

  it('is stopped while it is read: nothing of it stays aside', async () => {
    const answered = later<ReturnType<typeof fault>>();
    const { store, names, state } = house({
      'data.stop': () => ok(null),
      'backup.read': () => answered.promise,
    });
    const reading = store.read(file);
    await store.cancel();
    answered.answer(fault('cancelled'));
    await reading;
    expect(names()).toEqual(['backup.read', 'data.stop', 'backup.forget', 'data.read']);
    expect(state()).toMatchObject({ preview: null, said: { what: 'cancelled' } });
  });

  it('is stopped while it is brought in: nothing of it stays', async () => {
    const answered = later<ReturnType<typeof fault>>();
    const { store, names, pass, state } = house({
      'backup.read': () => ok(null),
      'backup.preview': () => ok(FOUND),
      'data.progress': () => ok(0.25),
      'data.stop': () => ok(null),
      'backup.apply': () => answered.promise,
    });
    await store.read(file);
    const bringing = store.bring('replace');
    pass();
    await Promise.resolve();
    await Promise.resolve();
    expect(state().work).toEqual({ what: 'bringing', share: 0.25 });
    await store.cancel();
    answered.answer(fault('cancelled'));
    await bringing;
    expect(names().slice(-4)).toEqual(['data.progress', 'data.stop', 'backup.forget', 'data.read']);
    expect(state()).toMatchObject({ preview: null, undoes: null, said: { what: 'cancelled' } });
  });
});

describe('weekly backups', () => {
  it('ask for the downloads folder in the call itself', async () => {
    let asked = 0;
    const { store, state } = house(
      { 'backup.weekly': () => ok(null) },
      {
        requestDownloads: async () => {
          asked += 1;
          return true;
        },
      },
    );
    const choosing = store.chooseWeekly(true);
    expect(asked).toBe(1);
    await choosing;
    expect(state().said).toEqual({ what: 'weekly' });
    await store.chooseWeekly(false);
    expect([asked, state().said]).toEqual([1, { what: 'noWeekly' }]);
  });

  it('stay off when the browser or the user says no', async () => {
    const { store, names, state } = house({}, { requestDownloads: async () => false });
    await store.chooseWeekly(true);
    expect(state().said).toEqual({ what: 'notAllowed' });
    expect(names()).not.toContain('backup.weekly');
  });
});

describe('deleting everything', () => {
  it('takes what pages keep along, but only when the rest is gone', async () => {
    const { store, handlers, forgotten, state } = house({ 'data.erase': () => fault('storageFull') });
    await store.erase();
    expect([forgotten.count, state().problem?.code]).toEqual([0, 'storageFull']);
    handlers['data.erase'] = () => ok(null);
    await store.erase();
    expect([forgotten.count, state().said]).toEqual([1, { what: 'erased' }]);
  });

  it('is not begun while something else is going on', async () => {
    const answered = later<ReturnType<typeof ok<null>>>();
    const { store, names } = house({ 'data.rebuild': () => answered.promise, 'data.erase': () => ok(null) });
    const rebuilding = store.rebuild();
    await store.erase();
    answered.answer(ok(null));
    await rebuilding;
    expect(names()).not.toContain('data.erase');
  });
});
