import * as v from 'valibot';
import { id, instant, pair, when, whole, wholeIn } from './check-fields';
import type { In } from './protocol';
import type { HistoryProtocol } from './protocol-history';

/** The checks of the history's messages; see `CHECKS`. */
export const HISTORY_CHECKS = {
  'history.list': v.strictObject({
    profileId: v.exactOptional(id),
    showId: v.exactOptional(whole),
    site: v.exactOptional(id),
    before: v.exactOptional(v.strictObject({ at: instant, id })),
    limit: v.exactOptional(wholeIn(1, 200)),
  }),
  'play.undo': v.strictObject({ opId: id, showId: whole, id }),
  'play.restore': v.strictObject({ opId: id, showId: whole, id }),
  'play.weigh': v.strictObject({ from: whole, id, showId: whole, pair: v.nullable(v.strictObject(pair)) }),
  'play.correct': v.strictObject({
    opId: id,
    from: whole,
    id,
    showId: whole,
    pair: v.nullable(v.strictObject(pair)),
  }),
  'play.redate': v.strictObject({
    opId: id,
    showId: whole,
    target: id,
    when: v.union([v.literal('lastNight'), when]),
  }),
} satisfies { readonly [K in keyof HistoryProtocol]: v.GenericSchema<In<K>> };
