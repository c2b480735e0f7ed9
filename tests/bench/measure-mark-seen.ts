import type { Stage } from '../support/stage.ts';
import { median, type Measured } from './figures.ts';

const MARKS = 10;

interface Seen {
  readonly acted: number;
  readonly durable: number;
  readonly changed: number;
}

declare global {
  var benchMark: { at: number; acted: number; durable: number; changed: number };
}

/** From the key that marks an episode in the popup: when the row shows that, when it is on disk, when the next one stands there. */
export async function measureMarkSeen(
  stage: Stage,
  steps: readonly { readonly shows: number; grow(): Promise<void> }[],
): Promise<Measured> {
  const data: (Seen & { readonly shows: number })[] = [];
  for (const { shows, grow } of steps) {
    await grow();
    console.log(`… ${shows} shows`);
    const page = await stage.chromium.context.newPage();
    await page.setViewportSize({ width: 400, height: 600 });
    await page.addInitScript(watchMarks);
    await page.goto(`chrome-extension://${stage.chromium.extensionId}/popup.html`);
    await page.locator('main[data-from="answered"] li h2').first().waitFor();
    await page.keyboard.press('ArrowDown');
    const all: Seen[] = [];
    for (let at = 0; at < MARKS; at += 1) {
      await page.keyboard.press('x');
      await page.waitForFunction(() => globalThis.benchMark.durable > 0 && globalThis.benchMark.changed > 0);
      all.push(
        await page.evaluate(() => {
          const { at: pressed, acted, durable, changed } = globalThis.benchMark;
          return { acted: acted - pressed, durable: durable - pressed, changed: changed - pressed };
        }),
      );
      await page.waitForTimeout(500);
    }
    await page.close();
    const of = (name: keyof Seen) => median(all.map((one) => one[name]));
    data.push({ shows, acted: of('acted'), durable: of('durable'), changed: of('changed') });
  }
  const ms = (value: number) => `${value.toFixed(0)} ms`;
  return {
    title: 'A mark in the popup',
    note: `From the key to the first change of the list, to the answer (the mark is on disk by then), and until the row names the next episode; medians of ${MARKS} marks in a row.`,
    head: ['library', 'first change', 'on disk', 'next episode in the row'],
    rows: data.map(({ shows, acted, durable, changed }) => [
      `${shows} shows`,
      ms(acted),
      ms(durable),
      ms(changed),
    ]),
    data,
  };
}

/** Runs before the popup's own scripts. */
function watchMarks(): void {
  const fresh = () => ({ at: 0, acted: 0, durable: 0, changed: 0 });
  globalThis.benchMark = fresh();
  let row: Element | null = null;
  let named = '';
  const nameOf = (one: Element | null) => one?.querySelector('.episode')?.textContent ?? '';
  addEventListener(
    'keydown',
    ({ key }) => {
      if (key !== 'x') return;
      row = document.activeElement?.closest('li') ?? null;
      named = nameOf(row);
      globalThis.benchMark = { ...fresh(), at: performance.now() };
    },
    true,
  );
  new MutationObserver(() => {
    const mark = globalThis.benchMark;
    if (mark.at === 0) return;
    mark.acted ||= performance.now();
    if (nameOf(row) !== named) mark.changed ||= performance.now();
  }).observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
  // The page speaks by one of the two; where they are one object, it is wrapped once.
  for (const name of ['browser', 'chrome']) {
    const runtime: unknown = Reflect.get(Reflect.get(globalThis, name) ?? {}, 'runtime');
    const send: unknown =
      typeof runtime === 'object' && runtime !== null ? Reflect.get(runtime, 'sendMessage') : null;
    if (typeof runtime !== 'object' || runtime === null || typeof send !== 'function') continue;
    Reflect.set(runtime, 'sendMessage', async (...sent: unknown[]) => {
      const answer: unknown = await Reflect.apply(send, runtime, sent);
      if (JSON.stringify(sent).includes('"progress.mark"'))
        globalThis.benchMark.durable ||= performance.now();
      return answer;
    });
  }
}
