import type { Portion, ReadingAsked, ReadingDone, ReadingSaid } from '../formats/answer-reading';

/** Files being read beside the page. */
export interface Reading {
  /** What was read, or why nothing was. Nothing more comes after `end`. */
  readonly done: Promise<ReadingDone | Extract<ReadingSaid, { kind: 'failed' }>>;
  /** The next parts to be staged. */
  next(): Promise<Portion>;
  end(): void;
}

/** Reads files in a worker of its own, which ends with the reading. */
export type StartReading = (
  files: readonly File[],
  onProgress: (done: number, of: number) => void,
) => Reading;

export const readInWorker: StartReading = (files, onProgress) => {
  // In Firefox it is in modules, as the background is (modules/background-in-parts).
  const worker = new Worker('/read-files.js', { type: import.meta.env.FIREFOX ? 'module' : 'classic' });
  const say = (asked: ReadingAsked) => worker.postMessage(asked);
  let heardPortion: (portion: Portion) => void = () => {};
  const done = new Promise<Awaited<Reading['done']>>((resolve) => {
    worker.addEventListener('message', ({ data }: MessageEvent<ReadingSaid>) => {
      if (data.kind === 'progress') onProgress(data.done, data.of);
      else if (data.kind === 'portion') heardPortion(data);
      else resolve(data);
    });
    // It ran out of memory, most likely: the page lives on.
    worker.addEventListener('error', () => resolve({ kind: 'failed', code: 'tooLarge', file: '', seen: [] }));
  });
  say({ files });
  return {
    done,
    next: () =>
      new Promise((resolve) => {
        heardPortion = resolve;
        say('next');
      }),
    end: () => worker.terminate(),
  };
};
