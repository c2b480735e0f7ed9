import { expect, test } from 'vitest';
import { createGate } from '../../lib/tmdb/gate';

const turn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

test('newcomers stand in line, also while others leave', async () => {
  const gate = createGate(2);
  const order: number[] = [];
  let open = 0;
  let most = 0;
  const task = (nth: number) =>
    gate(async () => {
      order.push(nth);
      open += 1;
      most = Math.max(most, open);
      await turn();
      open -= 1;
    });
  const running: Promise<void>[] = [];
  for (let nth = 0; nth < 12; nth += 3) {
    running.push(task(nth), task(nth + 1), task(nth + 2));
    await turn();
  }
  await Promise.all(running);
  expect(most).toBe(2);
  expect(order).toEqual(Array.from({ length: 12 }, (_, nth) => nth));
});

test('a place that was left empty can be taken again', async () => {
  const gate = createGate(1);
  for (let nth = 0; nth < 3; nth += 1) expect(await gate(async () => nth)).toBe(nth);
  await expect(gate(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
  expect(await gate(async () => 'still open')).toBe('still open');
});
