import { FIRST_ASKED } from '../../lib/messages/first-asked.ts';
import type { Stage } from '../support/stage.ts';
import { median, SAMPLES, times, type Measured } from './figures.ts';

const FIRST_SHOW = 2_000_000;
/** Ten shows take turns, so that each is marked as often, whatever the library. */
const TURNS = 10;

/** A browser with a library of so many shows; `next`: the first episode that none of the first ten has watched. */
export interface Library {
  readonly stage: Stage;
  readonly shows: number;
  readonly next: number;
}

/**
 * What one mark costs by the size of the library, as a multiple of a message that only reads one setting. Each library
 * has a browser of its own and they take turns: a machine that has just marked is quicker than one that rested, and the
 * hour matters more than the library.
 */
export async function measureMarking(libraries: readonly Library[]): Promise<Measured> {
  const all = libraries.map((library) => ({ ...library, floors: [] as number[], marks: [] as number[] }));
  // The first marks in a worker's life are slow.
  for (const library of all) for (let at = 0; at < TURNS; at += 1) await mark(library, at);
  for (let at = 0; at < SAMPLES; at += 1) {
    for (const library of all) {
      library.floors.push(await timed(library.stage, 'credential.get', {}));
      library.marks.push(await mark(library, TURNS + at));
      // As pages do that hear of it. Nothing is left of the mark then that others would be measured beside.
      await timed(library.stage, 'tonight.list', FIRST_ASKED);
    }
  }
  const data = all.map(({ shows, floors, marks }) => ({ shows, floor: median(floors), took: median(marks) }));
  const [least] = data;
  return {
    title: 'Marking an episode',
    note: `From the message to its answer, as the popup waits for it, on disk by then; medians of ${SAMPLES} samples, in turn with a message that reads one setting and with the other libraries, each in a browser of its own. Allowed between the smallest and the largest library: 1.20 ×.`,
    head: ['library', 'a mark', 'against a plain message', 'against the smallest library'],
    rows: data.map(({ shows, floor, took }) => [
      `${shows} shows`,
      `${took.toFixed(1)} ms`,
      times(took / floor),
      times(took / (least?.took ?? took)),
    ]),
    data,
  };
}

function mark({ stage, next }: Library, at: number): Promise<number> {
  return timed(stage, 'progress.mark', {
    opId: crypto.randomUUID(),
    profileId: 'default',
    showId: FIRST_SHOW + (at % TURNS),
    season: 1,
    episode: next + Math.floor(at / TURNS),
  });
}

async function timed(stage: Stage, name: string, payload: object): Promise<number> {
  const { ok, ms } = await stage.backstage.evaluate(
    async (message) => {
      const began = performance.now();
      const answer = await chrome.runtime.sendMessage(message);
      return { ok: answer.ok, ms: performance.now() - began };
    },
    { name, payload },
  );
  if (!ok) throw new Error(`${name} ${JSON.stringify(payload)} was refused.`);
  return ms;
}

declare const chrome: { runtime: { sendMessage(message: unknown): Promise<{ ok: boolean }> } };
