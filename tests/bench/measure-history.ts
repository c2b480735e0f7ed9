import type { Stage } from '../support/stage.ts';
import type { Measured } from './figures.ts';

/** px that the list moves in a frame: four times as fast as a wheel is turned. */
const STEP = 120;
/** So many frames are looked at, and so often: at the top, and where much was read already. */
const FRAMES = 900;

interface Scrolled {
  readonly frames: readonly number[];
  readonly lines: number;
  readonly elements: number;
  readonly height: number;
}

/** The frames of the history of 50,000 viewings while it is scrolled, more of it coming as one gets there. */
export async function measureHistory(stage: Stage, grow: () => Promise<void>): Promise<Measured> {
  await grow();
  const page = await stage.chromium.openPage('library.html#history');
  await page.setViewportSize({ width: 1280, height: 800 });
  await page.locator('.act').first().waitFor();
  const runs: Scrolled[] = [];
  for (let run = 0; run < 3; run += 1) runs.push(await page.evaluate(scroll, [STEP, FRAMES] as const));
  await page.close();
  const data = runs.map(({ frames, lines, elements, height }) => ({
    longest: Math.max(...frames),
    over50: frames.filter((ms) => ms > 50).length,
    lines,
    elements,
    height,
  }));
  return {
    title: 'Scrolling the history',
    note: `50,000 viewings, ${STEP} px a frame, three times ${FRAMES} frames on from where the last time ended; what is not listed yet comes meanwhile. Only what is near the window is in the page.`,
    head: ['scrolled', 'longest frame', 'over 50 ms', 'lines in the page'],
    rows: data.map(({ height, longest, over50, lines }) => [
      `${Math.round(height)} px`,
      `${longest.toFixed(0)} ms`,
      String(over50),
      String(lines),
    ]),
    data,
  };
}

function scroll([step, count]: readonly [number, number]): Promise<Scrolled> {
  return new Promise((resolve) => {
    const frames: number[] = [];
    let before = 0;
    const go = (now: number) => {
      if (before > 0) frames.push(now - before);
      before = now;
      scrollBy(0, step);
      if (frames.length < count) requestAnimationFrame(go);
      else {
        const lines = document.querySelectorAll('.act').length;
        resolve({ frames, lines, elements: document.querySelectorAll('*').length, height: scrollY });
      }
    };
    requestAnimationFrame(go);
  });
}
