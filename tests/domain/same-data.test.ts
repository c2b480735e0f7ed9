import { expect, it } from 'vitest';
import { sameData } from '../../lib/domain/same-data';

it.each<[string, unknown, unknown, boolean]>([
  ['one text', 'a', 'a', true],
  ['two texts', 'a', 'b', false],
  ['a number and its text', 1, '1', false],
  ['nothing and nothing', null, null, true],
  ['nothing and an object', null, {}, false],
  ['an object and nothing', {}, null, false],
  ['an object and a text', {}, '', false],
  ['nothing in either', {}, {}, true],
  ['fields in another order', { a: 1, b: 2 }, { b: 2, a: 1 }, true],
  ['another value', { a: 1, b: 2 }, { a: 1, b: 3 }, false],
  ['a field more', { a: 1 }, { a: 1, b: 2 }, false],
  ['a field less', { a: 1, b: 2 }, { a: 1 }, false],
  ['another field', { a: undefined }, { b: undefined }, false],
  ['what lies deeper', { a: { b: [1, { c: 2 }] } }, { a: { b: [1, { c: 2 }] } }, true],
  ['what differs deeper', { a: { b: [1, { c: 2 }] } }, { a: { b: [1, { c: 3 }] } }, false],
  ['a list in another order', [1, 2], [2, 1], false],
  ['a longer list', [1], [1, 2], false],
  ['a list and an object', [1], { 0: 1 }, false],
  ['an empty list and an empty object', [], {}, false],
])('do they say the same: %s', (_, a, b, same) => {
  expect(sameData(a, b)).toBe(same);
});
