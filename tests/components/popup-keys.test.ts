import { describe, expect, it } from 'vitest';
import { readKey } from '../../components/popup-keys';

function read(key: string, change: Partial<KeyboardEvent> = {}, typing = false, rightToLeft = false) {
  const event = {
    key,
    repeat: false,
    ctrlKey: false,
    altKey: false,
    metaKey: false,
    isComposing: false,
    defaultPrevented: false,
    ...change,
  };
  return readKey(event, typing, rightToLeft);
}

describe('what a key asks', () => {
  it.each([
    ['j', { move: 'down' }],
    ['ArrowDown', { move: 'down' }],
    ['k', { move: 'up' }],
    ['ArrowUp', { move: 'up' }],
    ['Home', { move: 'first' }],
    ['End', { move: 'last' }],
    ['x', 'mark'],
    ['X', 'mark'],
    ['u', 'undo'],
    ['s', 'skip'],
    ['/', 'search'],
    ['?', 'help'],
    ['Escape', 'escape'],
    ['q', null],
    ['Enter', null],
  ])('%s', (key, act) => expect(read(key)).toEqual(act));

  it('follows the direction of the text along a row', () => {
    expect(read('ArrowRight')).toEqual({ move: 'on' });
    expect(read('ArrowRight', {}, false, true)).toEqual({ move: 'back' });
    expect(read('ArrowLeft', {}, false, true)).toEqual({ move: 'on' });
  });

  it('means nothing while something is typed, but Escape does', () => {
    expect(read('x', {}, true)).toBeNull();
    expect(read('ArrowDown', {}, true)).toBeNull();
    expect(read('Escape', {}, true)).toBe('escape');
  });

  it.each(['ctrlKey', 'altKey', 'metaKey', 'isComposing', 'defaultPrevented'] as const)(
    'leaves keys with %s to others',
    (flag) => expect(read('x', { [flag]: true })).toBeNull(),
  );

  it('moves on while held, but acts once', () => {
    expect(read('j', { repeat: true })).toEqual({ move: 'down' });
    expect(read('x', { repeat: true })).toBeNull();
    expect(read('u', { repeat: true })).toBeNull();
  });
});
