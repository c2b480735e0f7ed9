import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { seldom } from '../../lib/ui/seldom';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('calls at once, and once more for all calls in a row', () => {
  const called = vi.fn();
  const call = seldom(called);
  for (let mark = 0; mark < 100; mark += 1) call();
  expect(called).toHaveBeenCalledTimes(1);
  vi.advanceTimersByTime(400);
  expect(called).toHaveBeenCalledTimes(2);
  vi.advanceTimersByTime(10_000);
  expect(called).toHaveBeenCalledTimes(2);
  call();
  expect(called).toHaveBeenCalledTimes(3);
});
