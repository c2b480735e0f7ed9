import './browser-double';
import { expect, it, vi } from 'vitest';
import { formatDay, recallDays, writtenDays } from '../../components/format-day';

const LONG = { weekday: 'long' } as const;

it('writes a day as it was written before, and hands on only what was asked for here', () => {
  const sunday = formatDay('2026-11-22', LONG);
  const [[key = '', text] = []] = Object.entries(writtenDays());
  expect(text).toBe(sunday);
  recallDays({ [key.replace('-22', '-23')]: 'kept', [key.replace('-22', '-24')]: 'never asked for' });
  const made = vi.spyOn(Intl, 'DateTimeFormat');
  expect(formatDay('2026-11-23', LONG)).toBe('kept');
  expect(formatDay('2026-11-22', LONG)).toBe(sunday);
  expect(made).not.toHaveBeenCalled();
  expect(Object.values(writtenDays())).toEqual([sunday, 'kept']);
});
