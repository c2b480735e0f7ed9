import * as v from 'valibot';
import { GROUPS } from '../domain/tonight';
import { id, instant, pair, profileShow, whole } from './check-fields';
import { together } from './check-household';

/** The checks of the list and of what is done in it; see `CHECKS`. */
export const TONIGHT_CHECKS = {
  'tonight.list': v.strictObject({
    filters: v.exactOptional(
      v.strictObject({
        minutes: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.maxValue(10_000))),
        services: v.exactOptional(v.boolean()),
      }),
    ),
    binge: v.exactOptional(v.boolean()),
    unfold: v.exactOptional(v.pipe(v.array(v.picklist(GROUPS)), v.maxLength(10))),
    rows: v.exactOptional(v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(100_000))),
    shown: v.exactOptional(v.pipe(v.array(whole), v.maxLength(10_000))),
  }),
  'tonight.looked': v.strictObject({ at: instant }),
  'progress.list': v.strictObject({ profileId: id }),
  'progress.set': v.strictObject({ opId: v.exactOptional(id), ...profileShow, ...pair }),
  'progress.advance': v.strictObject({ ...profileShow, expected: v.exactOptional(v.strictObject(pair)) }),
  'progress.mark': v.strictObject({
    opId: id,
    ...profileShow,
    ...pair,
    ...together,
    gap: v.exactOptional(v.boolean()),
  }),
  'progress.skip': v.strictObject({ opId: id, ...profileShow, ...pair }),
  'log.undo': v.strictObject({ op: id }),
  'log.restore': v.strictObject({ op: id }),
};
