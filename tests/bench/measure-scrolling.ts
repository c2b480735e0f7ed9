import type { Stage } from '../support/stage.ts';
import type { Measured } from './figures.ts';

/** px that the list moves in a frame: four times as fast as a wheel is turned. */
const STEP = 120;

/** The frames of the popup while a long list is scrolled from its first row to its last, more of it coming as one gets there. */
export async function measureScrolling(
  stage: Stage,
  shows: number,
  grow: () => Promise<void>,
): Promise<Measured> {
  await grow();
  const page = await stage.chromium.openPage('popup.html');
  await page.setViewportSize({ width: 400, height: 600 });
  await page.locator('main[data-from="answered"] li').first().waitFor();
  const frames = await page.evaluate(
    ([step, rows]) =>
      new Promise<number[]>((resolve, reject) => {
        const frames: number[] = [];
        const list = document.querySelector('main');
        if (list === null) return reject(new Error('no list'));
        let before = performance.now();
        let still = 0;
        const go = (now: number) => {
          frames.push(now - before);
          before = now;
          const top = list.scrollTop;
          list.scrollTop += step;
          still = list.scrollTop === top ? still + 1 : 0;
          const all = list.querySelectorAll('li').length >= rows;
          if (all && still > 5) resolve(frames);
          else if (still > 600) reject(new Error(`Only ${list.querySelectorAll('li').length} rows came.`));
          else requestAnimationFrame(go);
        };
        requestAnimationFrame((now) => {
          before = now;
          requestAnimationFrame(go);
        });
      }),
    [STEP, shows] as const,
  );
  await page.close();
  const long = frames.filter((ms) => ms > 50);
  const data = { shows, frames: frames.length, longest: Math.max(...frames), over50: long.length };
  return {
    title: 'Scrolling the popup',
    note: `A list of ${shows} shows, ${STEP} px a frame, from the first row to the last; what is not listed yet comes meanwhile. No frame may take over 50 ms.`,
    head: ['frames', 'longest', 'over 50 ms'],
    rows: [[String(data.frames), `${data.longest.toFixed(0)} ms`, String(data.over50)]],
    data,
  };
}
