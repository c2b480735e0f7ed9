import { FIRST_ASKED } from '../../lib/messages/first-asked.ts';
import type { Stage } from '../support/stage.ts';
import { median, SAMPLES, times, type Measured } from './figures.ts';

const FIRST_SHOW = 2_000_000;

/** What one mark costs by the size of the library, as a multiple of a message that only reads one setting. */
export async function measureMarking(
  stage: Stage,
  steps: readonly { readonly shows: number; readonly next: number; grow(): Promise<void> }[],
): Promise<Measured> {
  const data: { shows: number; floor: number; mark: number }[] = [];
  for (const { shows, next, grow } of steps) {
    await grow();
    console.log(`… ${shows} shows`);
    const floors: number[] = [];
    const marks: number[] = [];
    for (let at = 0; at < SAMPLES; at += 1) {
      // Whatever the mark before still made the worker do is over once this is answered.
      await timed(stage, 'tonight.list', FIRST_ASKED);
      floors.push(await timed(stage, 'credential.get', {}));
      // Ten shows take turns, so that each is marked three times, whatever the library.
      const showId = FIRST_SHOW + (at % 10);
      const entry = { opId: crypto.randomUUID(), profileId: 'default', showId };
      const episode = next + Math.floor(at / 10);
      marks.push(await timed(stage, 'progress.mark', { ...entry, season: 1, episode }));
    }
    data.push({ shows, floor: median(floors), mark: median(marks) });
  }
  const [least] = data;
  return {
    title: 'Marking an episode',
    note: `From the message to its answer, as the popup waits for it, on disk by then; medians of ${SAMPLES} samples, in turn with a message that reads one setting. Allowed between the smallest and the largest library: 1.20 ×.`,
    head: ['library', 'a mark', 'against a plain message', 'against the smallest library'],
    rows: data.map(({ shows, floor, mark }) => [
      `${shows} shows`,
      `${mark.toFixed(1)} ms`,
      times(mark / floor),
      times(mark / (least?.mark ?? mark)),
    ]),
    data,
  };
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
