import type { Result } from '../domain/result';
import type { FilesFaultCode } from '../formats/files-fault';
import type { In } from '../messages/protocol';
import type {
  ImportApplied,
  ImportPreview,
  ImportState,
  LastImport,
  ReportLine,
  Whose,
} from '../messages/protocol-import';
import type { Ports } from './ports';
import type { Reading, StartReading } from './reading';
import { shareFile, type ShareFile } from './share-file';
import { createStore, type Store } from './store';

export interface ImportView {
  /** Files on their way to the background: how much of them; null when none are. */
  readonly reading: { readonly done: number; readonly of: number } | null;
  /** Null while there is no import; undefined until the background has answered. */
  readonly job: ImportState | null | undefined;
  readonly preview: ImportPreview | null;
  readonly applied: ImportApplied | null;
  /** The last one that was applied, while no other is under way; null when there is none. */
  readonly last: LastImport | null;
  /** It was taken back after it was applied. */
  readonly undone: boolean;
  /** Something is under way that must not be asked for twice. */
  readonly busy: boolean;
  /** Why the files cannot be read, and which of them. */
  readonly fileFault: {
    readonly code: FilesFaultCode;
    readonly file: string;
    readonly seen: readonly string[];
  } | null;
  /** The code of what went wrong last; null when nothing did. */
  readonly problem: string | null;
}

export type ImportStore = ReturnType<typeof createImportStore>;

/** ms between two looks at how far the lookup has come. */
const LOOK = 250;

const NOTHING: ImportView = {
  reading: null,
  job: undefined,
  preview: null,
  applied: null,
  last: null,
  undone: false,
  busy: false,
  fileFault: null,
  problem: null,
};

/**
 * The step that is drawn. Whoever answers one question after the other keeps their place: while an answer is looked up
 * what was shown before stands, as long as that goes on by itself.
 */
export function drawnStep({ reading, job, preview }: Pick<ImportView, 'reading' | 'job' | 'preview'>) {
  if (reading !== null) return 'reading';
  if (job?.step === 'matching' && job.waits === null && preview !== null) return 'ready';
  return job?.step === 'ready' && preview === null ? 'matching' : job?.step;
}

/** Brings a history in: files are read beside the page, handed over in parts, looked up, shown, and written when told. */
export function createImportStore(
  { send, later }: Pick<Ports, 'send' | 'later'>,
  start: StartReading,
  share: ShareFile = shareFile,
) {
  const store = createStore<ImportView>(NOTHING);
  const patch = (change: Partial<ImportView>) => store.update((view) => ({ ...view, ...change }));
  let reading: Reading | null = null;
  let stopLooking = () => {};
  /** What was asked before something else was begun is answered too late. */
  let turn = 0;

  /** Where an import stands, also one that was begun before this page was opened. */
  async function load(): Promise<void> {
    stopLooking();
    const mine = ++turn;
    const answer = await send('import.state', {});
    if (mine !== turn) return;
    if (!answer.ok) return lookAgain(answer.code);
    await show(answer.value);
    if (answer.value === null || answer.value.step === 'applied') await lookBack();
  }

  /** A worker that stops while it is asked answers nothing: the next question starts it again. */
  function lookAgain(code: string): void {
    if (code === 'unreachable' && store.get().job) stopLooking = later(LOOK, () => void load());
    else patch({ problem: code });
  }

  async function lookBack(): Promise<void> {
    const last = await send('import.last', {});
    if (last.ok) patch({ last: last.value, undone: last.value?.undone ?? false });
  }

  async function show(job: ImportState | null): Promise<void> {
    const before = store.get().job;
    const step = drawnStep({ ...store.get(), job, reading: null });
    patch({
      job,
      ...(step === 'ready' || job?.step === 'ready' || step === 'applied' ? {} : { preview: null }),
    });
    if (job?.step === 'matching') stopLooking = later(LOOK, () => void load());
    if (job?.step === 'ready' && (before?.step !== 'ready' || store.get().preview === null))
      await look(job.id);
  }

  async function look(id: string): Promise<void> {
    const mine = turn;
    const answer = await send('import.preview', { id });
    if (mine !== turn) return;
    if (!answer.ok) return lookAgain(answer.code);
    patch({ preview: answer.value, problem: null });
  }

  /** Runs one act on the import at a time. Answers whether it worked. */
  async function act<T>(asked: (id: string) => Promise<Result<T>>): Promise<T | null> {
    const { job, busy } = store.get();
    if (!job || busy) return null;
    patch({ busy: true });
    const answer = await asked(job.id);
    patch({ busy: false, problem: answer.ok ? null : answer.code });
    // Whether it was done before the worker stopped is for the worker to say.
    if (!answer.ok && answer.code === 'unreachable') await load();
    return answer.ok ? answer.value : null;
  }

  async function read(files: readonly File[]): Promise<void> {
    if (files.length === 0) return;
    reading?.end();
    patch({ ...NOTHING, job: null, reading: { done: 0, of: 1 } });
    const mine = start(files, (done, of) => mine === reading && patch({ reading: { done, of: of + 1 } }));
    reading = mine;
    const found = await mine.done;
    if (mine !== reading) return;
    if (found.kind === 'failed') {
      patch({ reading: null, fileFault: { code: found.code, file: found.file, seen: found.seen } });
    } else {
      const handed = await handOver(mine, found);
      if (mine !== reading) return;
      patch({ reading: null, ...(handed === null ? {} : { problem: handed }) });
      if (handed === null) await load();
    }
    mine.end();
    reading = null;
  }

  /** Hands everything over, part by part. Answers a code when it went wrong. */
  async function handOver(
    mine: Reading,
    { files, sources, parts, shows }: Extract<Awaited<Reading['done']>, { kind: 'read' }>,
  ) {
    const about = files.map(({ format, files: names, language, notes }) => ({
      format,
      names,
      language,
      notes,
    }));
    const begun = await send('import.begin', { files: about, sources, parts, shows });
    if (!begun.ok) return begun.code;
    let coming = parts > 0 ? mine.next() : null;
    for (let from = 0; coming !== null;) {
      const { count, rows } = await coming;
      // Made ready while those before are taken over.
      coming = from + count < parts ? mine.next() : null;
      if (mine !== reading) return null;
      const { address, done } = share(rows);
      const staged = await send('import.stage', { id: begun.value.id, from, address });
      done();
      if (!staged.ok) return staged.code;
      from += count;
      patch({ reading: { done: from, of: parts } });
    }
    return null;
  }

  return {
    state: store satisfies Store<ImportView>,
    load,
    read,

    /** Stops reading; nothing was taken over. */
    stop(): void {
      reading?.end();
      reading = null;
      patch({ ...NOTHING, job: null });
    },

    /** Whose each source is, and go. */
    async match(whose: readonly Whose[]): Promise<void> {
      const job = await act((id) => send('import.match', { id, whose }));
      if (job !== null) await show(job);
    },

    async pause(paused: boolean): Promise<void> {
      stopLooking();
      const job = await act((id) => send('import.pause', { id, paused }));
      if (job !== null) await show(job);
    },

    async cancel(): Promise<void> {
      stopLooking();
      if ((await act((id) => send('import.cancel', { id }))) !== null || store.get().problem === null)
        patch({ ...NOTHING, job: null });
      await lookBack();
    },

    /** The question goes at once; what comes of the answer, when it was looked up. */
    async answer(key: string, meant: In<'import.answer'>['show']): Promise<void> {
      stopLooking();
      turn += 1;
      const job = await act((id) => send('import.answer', { id, key, show: meant }));
      if (job === null) return load();
      const { preview } = store.get();
      if (preview !== null)
        patch({ preview: { ...preview, questions: preview.questions.filter((one) => one.key !== key) } });
      await show(job);
    },

    async take(offer: string, taken: boolean): Promise<void> {
      const job = await act((id) => send('import.take', { id, offer, taken }));
      if (job !== null) await look(job.id);
    },

    async apply(): Promise<void> {
      const applied = await act((id) => send('import.apply', { id }));
      if (applied === null) return;
      patch({ applied, undone: false });
      await load();
    },

    /** Takes all of it back, or brings it back again. */
    async undo(): Promise<void> {
      const { applied, job, last, undone, busy } = store.get();
      const op = applied?.op ?? job?.op ?? last?.op ?? null;
      if (op === null || busy) return;
      patch({ busy: true });
      const done = await send(undone ? 'log.restore' : 'log.undo', { op });
      patch({ busy: false, ...(done.ok ? { undone: !undone, problem: null } : { problem: done.code }) });
    },

    /** What became of each row, part by part. */
    async *report(): AsyncGenerator<readonly ReportLine[]> {
      const id = store.get().job?.id;
      if (id === undefined) return;
      for (let part = 0; ; part++) {
        const answer = await send('import.report', { id, part });
        if (!answer.ok) return patch({ problem: answer.code });
        if (answer.value === null) return;
        yield answer.value;
      }
    },
  };
}
