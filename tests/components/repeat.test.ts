import { describe, expect, it } from 'vitest';
import { createGestureFilter, swallowHeldKey } from '../../components/repeat';

const clickAt = (timeStamp: number, detail = 1) => ({ timeStamp, detail });

describe('one gesture or two', () => {
  it('passes the first click and not the second of a double click', () => {
    const deliberate = createGestureFilter();
    expect(deliberate('a', clickAt(1000))).toBe(true);
    expect(deliberate('a', clickAt(1900, 2))).toBe(false);
  });

  it('passes two separate clicks', () => {
    const deliberate = createGestureFilter();
    expect(deliberate('a', clickAt(1000))).toBe(true);
    expect(deliberate('a', clickAt(1400))).toBe(true);
  });

  it('takes two clicks within 400 ms for one, whatever the browser counts', () => {
    const deliberate = createGestureFilter();
    expect(deliberate('a', clickAt(1000))).toBe(true);
    expect(deliberate('a', clickAt(1399))).toBe(false);
    expect(deliberate('a', clickAt(1401))).toBe(true);
  });

  it('lets another button be pressed at once', () => {
    const deliberate = createGestureFilter();
    expect(deliberate('a', clickAt(1000))).toBe(true);
    expect(deliberate('b', clickAt(1050))).toBe(true);
  });
});

describe('a held key', () => {
  it.each([
    ['Enter', true, true],
    [' ', true, true],
    ['Enter', false, false],
    ['ArrowDown', true, false],
  ])('%s, repeated %s: swallowed %s', (key, repeat, swallowed) => {
    let prevented = false;
    swallowHeldKey({ key, repeat, preventDefault: () => (prevented = true) });
    expect(prevented).toBe(swallowed);
  });
});
