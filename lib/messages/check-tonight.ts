import * as v from 'valibot';
import { GROUPS } from '../domain/tonight';
import { flag, id, instant, listTo, ofProfile, pair, profileShow, whole, wholeIn } from './check-fields';
import { together } from './check-household';

/** The checks of the list and of what is done in it; see `CHECKS`. */
export const TONIGHT_CHECKS = {
  'tonight.list': v.strictObject({
    filters: v.exactOptional(
      v.strictObject({
        minutes: v.exactOptional(v.pipe(v.number(), v.minValue(1), v.maxValue(10_000))),
        services: flag,
      }),
    ),
    binge: flag,
    unfold: v.exactOptional(listTo(v.picklist(GROUPS), 10)),
    rows: v.exactOptional(wholeIn(1, 100_000)),
    shown: v.exactOptional(listTo(whole, 10_000)),
  }),
  'tonight.looked': v.strictObject({ at: instant }),
  'progress.list': ofProfile,
  'progress.set': v.strictObject({ opId: v.exactOptional(id), ...profileShow, ...pair }),
  'progress.advance': v.strictObject({ ...profileShow, expected: v.exactOptional(v.strictObject(pair)) }),
  'progress.mark': v.strictObject({
    opId: id,
    ...profileShow,
    ...pair,
    ...together,
    gap: flag,
  }),
  'progress.skip': v.strictObject({ opId: id, ...profileShow, ...pair }),
  'log.undo': v.strictObject({ op: id }),
  'log.restore': v.strictObject({ op: id }),
};
