import * as v from 'valibot';
import { GROUPS } from '../domain/tonight-groups';
import { flag, instant, listTo, whole, wholeIn } from './check-fields';

/** The checks of tonight's list; see `CHECKS`. */
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
};
