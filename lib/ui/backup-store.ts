import { backupName, createBackupWriter } from '../domain/backup';
import type { MergeMode } from '../domain/merge-logs';
import { fault, ok, type Result } from '../domain/result';
import type { BackupApplied, BackupPart, BackupPreview, DataFacts } from '../messages/protocol-backup';
import type { Ports } from './ports';
import type { ShareFile } from './share-file';
import { createStore, type Store } from './store';

/** What a page that keeps backups needs of the world beyond messages. */
export interface BackupPorts extends Pick<Ports, 'send' | 'newId' | 'later'> {
  readonly shareFile: ShareFile;
  /** Gives the user a file to keep. */
  offerFile(name: string, pieces: readonly Blob[]): void;
  /** Bytes on the disk; null when the browser does not say. */
  estimate(): Promise<number | null>;
  /** Asks for the downloads folder; to be called in the click itself. */
  requestDownloads(): Promise<boolean>;
  /** Forgets what pages keep beside the database. */
  forgetPages(): Promise<void>;
  now(): number;
  today(): string;
}

export type WorkName =
  | 'saving'
  | 'reading'
  | 'weighing'
  | 'bringing'
  | 'takingBack'
  | 'rebuilding'
  | 'erasing';

export interface Work {
  readonly what: WorkName;
  /** How much of it is done, 0 to 1; null when nobody can tell. */
  readonly share: number | null;
}

export type DataSaid =
  | {
      readonly what:
        | 'saved'
        | 'weekly'
        | 'noWeekly'
        | 'notAllowed'
        | 'takenBack'
        | 'rebuilt'
        | 'erased'
        | 'cancelled';
    }
  | { readonly what: 'brought'; readonly applied: BackupApplied };

export interface BackupState {
  /** Null until the background has answered. */
  readonly facts: DataFacts | null;
  readonly bytes: number | null;
  readonly work: Work | null;
  /** A file that was read and waits for the word. */
  readonly preview: {
    readonly name: string;
    readonly transfer: string;
    readonly found: BackupPreview;
  } | null;
  readonly said: DataSaid | null;
  /** What was brought in last and can be taken back. */
  readonly undoes: string | null;
  readonly problem: { readonly code: string; readonly detail: string } | null;
}

export type BackupStore = ReturnType<typeof createBackupStore>;

const NOTHING: BackupState = {
  facts: null,
  bytes: null,
  work: null,
  preview: null,
  said: null,
  undoes: null,
  problem: null,
};
/** ms between two looks at how far a file is brought in. */
const LOOK = 250;

/** What is kept: counted, saved to a file, brought in from one, rebuilt, deleted. One thing at a time. */
export function createBackupStore(ports: BackupPorts) {
  const { send } = ports;
  const store = createStore(NOTHING);
  const patch = (change: Partial<BackupState>) => store.update((state) => ({ ...state, ...change }));
  const share = (done: number, total: number) =>
    store.update((state) =>
      state.work === null ? state : { ...state, work: { ...state.work, share: Math.min(1, done / total) } },
    );
  let stop = new AbortController();
  /** The work in the background that is waited for. */
  let followed: string | null = null;

  async function load(): Promise<void> {
    const [answer, bytes] = await Promise.all([send('data.read', {}), ports.estimate()]);
    patch(answer.ok ? { facts: answer.value, bytes } : { problem: problemOf(answer) });
  }

  /** Does one piece of work, if none is going on, and says what came of it. */
  async function doing(
    what: WorkName,
    work: (signal: AbortSignal) => Promise<Result<Partial<BackupState>>>,
  ): Promise<void> {
    if (store.get().work !== null) return;
    stop = new AbortController();
    patch({ work: { what, share: null }, said: null, problem: null });
    const done = await work(stop.signal);
    if (done.ok) patch({ work: null, ...done.value });
    else if (done.code === 'cancelled') patch({ work: null, said: { what: 'cancelled' } });
    else patch({ work: null, problem: problemOf(done) });
    await load();
  }

  const saying = async (what: Exclude<DataSaid['what'], 'brought'>, asked: Promise<Result<null>>) => {
    const answer = await asked;
    return answer.ok ? ok({ said: { what } as const }) : answer;
  };

  /** Each piece is encoded as it comes: all of them at the end would hold the page up. */
  async function collect(signal: AbortSignal): Promise<Result<Blob[]>> {
    const total = store.get().facts?.entries ?? 0;
    const pieces: Blob[] = [];
    let writer: ReturnType<typeof createBackupWriter> | null = null;
    let done = 0;
    let after: string | null = null;
    for (;;) {
      const answer: Result<BackupPart> = await send('backup.export', { after });
      if (signal.aborted) return fault('cancelled');
      if (!answer.ok) return answer;
      const { library, section, text, count, next }: BackupPart = answer.value;
      writer ??= createBackupWriter({ madeAt: ports.now(), library });
      pieces.push(new Blob([writer.add(section, text)]));
      share((done += count), Math.max(1, total));
      if (next === null) return ok([...pieces, new Blob([writer.end()])]);
      after = next;
    }
  }

  /** Has a file read and put aside. */
  async function put(file: File, transfer: string): Promise<Result<null>> {
    const { address, done } = ports.shareFile(file);
    const read = await following(transfer, send('backup.read', { transfer, address, bytes: file.size }));
    done();
    return read;
  }

  /** Does work that the background can tell of and stop, under this name. */
  async function following<T>(work: string, asked: Promise<Result<T>>): Promise<Result<T>> {
    followed = work;
    const stopWatching = watch(work);
    const answer = await asked;
    stopWatching();
    followed = null;
    return answer;
  }

  /** Looks how far it is, again and again until the returned function is called. */
  function watch(work: string): () => void {
    let over = false;
    let cancel = ports.later(LOOK, () => void look());
    async function look(): Promise<void> {
      const answer = await send('data.progress', { work });
      if (over) return;
      if (answer.ok && answer.value !== null) share(answer.value, 1);
      cancel = ports.later(LOOK, () => void look());
    }
    return () => {
      over = true;
      cancel();
    };
  }

  return {
    state: store satisfies Store<BackupState>,
    load,

    /** Gives the user a file with everything in it. */
    save: () =>
      doing('saving', async (signal) => {
        const pieces = await collect(signal);
        if (!pieces.ok) return pieces;
        ports.offerFile(backupName(ports.today()), pieces.value);
        return saying('saved', send('backup.saved', {}));
      }),

    /** A file a week; the browser asks for the downloads folder in the click itself. */
    async chooseWeekly(on: boolean): Promise<void> {
      const allowed = !on || (await ports.requestDownloads().catch(() => false));
      if (!allowed) return patch({ said: { what: 'notAllowed' }, problem: null });
      const answer = await send('backup.weekly', { on });
      patch(
        answer.ok
          ? { said: { what: on ? 'weekly' : 'noWeekly' }, problem: null }
          : { problem: problemOf(answer) },
      );
      await load();
    },

    /** Reads a file and says what bringing it in would do. Nothing is changed by it. */
    read: (file: File) =>
      doing('reading', async (signal) => {
        const transfer = ports.newId();
        // What was read before is put aside no longer.
        patch({ preview: null });
        const kept = await put(file, transfer);
        patch({ work: { what: 'weighing', share: null } });
        const found = kept.ok ? await send('backup.preview', { transfer }) : kept;
        if (found.ok && !signal.aborted)
          return ok({ preview: { name: file.name, transfer, found: found.value } });
        await send('backup.forget', { transfer });
        return signal.aborted || found.ok ? fault('cancelled') : found;
      }),

    /** Brings in the file that was read. */
    bring: (mode: MergeMode) =>
      doing('bringing', async () => {
        const transfer = store.get().preview?.transfer;
        if (transfer === undefined) return ok({});
        const answer = await following(transfer, send('backup.apply', { transfer, mode }));
        if (!answer.ok) {
          await send('backup.forget', { transfer });
          patch({ preview: null });
          return answer;
        }
        return ok({ preview: null, undoes: transfer, said: { what: 'brought', applied: answer.value } });
      }),

    /** Leaves the file, or stops what is going on. */
    async cancel(): Promise<void> {
      const { preview, work } = store.get();
      stop.abort();
      if (followed !== null) await send('data.stop', { work: followed });
      else if (preview !== null) await send('backup.forget', { transfer: preview.transfer });
      if (work === null) patch({ preview: null });
    },

    takeBack: () =>
      doing('takingBack', async () => {
        const transfer = store.get().undoes;
        if (transfer === null) return ok({});
        const done = await saying('takenBack', following(transfer, send('backup.undo', { transfer })));
        return done.ok ? ok({ ...done.value, undoes: null }) : done;
      }),

    rebuild: () =>
      doing('rebuilding', () => {
        const work = ports.newId();
        return saying('rebuilt', following(work, send('data.rebuild', { work })));
      }),

    erase: () =>
      doing('erasing', async () => {
        const done = await saying('erased', send('data.erase', {}));
        if (!done.ok) return done;
        await ports.forgetPages();
        return ok({ ...done.value, undoes: null, preview: null });
      }),

    /** The user was told that nothing is saved yet. */
    async tell(): Promise<void> {
      await send('backup.told', {});
    },
  };
}

function problemOf({ code, detail = '' }: { readonly code: string; readonly detail?: string }) {
  return { code, detail };
}
