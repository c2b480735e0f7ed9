import { expect, test } from 'vitest';
import { fault, ok } from '../../lib/domain/result';

test('an answer holds its value, a fault its code, and a detail only where there is one', () => {
  expect(ok(7)).toStrictEqual({ ok: true, value: 7 });
  expect(fault('gone')).toStrictEqual({ ok: false, code: 'gone' });
  expect(fault('gone', 'S1 E1')).toStrictEqual({ ok: false, code: 'gone', detail: 'S1 E1' });
});
