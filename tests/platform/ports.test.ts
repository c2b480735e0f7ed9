import { afterEach, describe, expect, it, vi } from 'vitest';

const tabs = [{ id: 1 }, { id: 2 }];
const ran: number[] = [];

vi.mock('../../lib/platform/browser', () => ({
  browser: {
    tabs: { query: async () => tabs },
    scripting: {
      executeScript({ target }: { target: { tabId: number } }) {
        ran.push(target.tabId);
        // The first is frozen: nothing ever comes back from it.
        return target.tabId === 1 ? new Promise(() => undefined) : Promise.resolve([]);
      },
    },
  },
}));

afterEach(() => vi.useRealTimers());

describe('scripts for open tabs', () => {
  it('are put into each, and a tab that is frozen keeps nobody waiting for ever', async () => {
    vi.useFakeTimers();
    const { scriptingPort } = await import('../../lib/platform/ports');
    let done = false;
    const injecting = scriptingPort.inject(['https://a.test/*'], [{ js: ['one.js'] }]);
    void injecting.then(() => (done = true));
    await vi.advanceTimersByTimeAsync(4000);
    expect([ran, done]).toEqual([[1, 2], false]);
    await vi.advanceTimersByTimeAsync(2000);
    expect(done).toBe(true);
  });
});
