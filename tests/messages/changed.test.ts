import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onChanged, tellChanged } from '../../lib/messages/changed';

/** A channel whose messages come at once, to everybody but its own sender; here both ends are in one place. */
class Channel extends EventTarget {
  postMessage(): void {
    this.dispatchEvent(new MessageEvent('message'));
  }
}

describe('hearing of changes', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.useRealTimers();
    vi.unstubAllGlobals();
  });

  it('is called at once, and once more for all that come in a row', () => {
    vi.stubGlobal('BroadcastChannel', Channel);
    const heard = vi.fn();
    const stop = onChanged(heard);
    for (let mark = 0; mark < 100; mark += 1) tellChanged();
    expect(heard).toHaveBeenCalledTimes(1);
    vi.advanceTimersByTime(400);
    expect(heard).toHaveBeenCalledTimes(2);
    vi.advanceTimersByTime(10_000);
    expect(heard).toHaveBeenCalledTimes(2);
    tellChanged();
    expect(heard).toHaveBeenCalledTimes(3);
    tellChanged();
    stop();
    vi.advanceTimersByTime(10_000);
    tellChanged();
    expect(heard).toHaveBeenCalledTimes(3);
  });
});
