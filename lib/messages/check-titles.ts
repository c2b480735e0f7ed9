import * as v from 'valibot';
import { id, nothing, number, whole } from './check-fields';

const title = { site: id, key: v.pipe(v.string(), v.minLength(1), v.maxLength(600)) };

/** The checks of what says which show a title is; see `CHECKS`. */
export const TITLE_CHECKS = {
  'inbox.dismiss': v.strictObject({ reportId: id }),
  'inbox.choose': v.strictObject({
    reportId: id,
    showId: whole,
    profileIds: v.exactOptional(v.pipe(v.array(id), v.minLength(1), v.maxLength(100))),
    season: v.exactOptional(number),
    episode: v.exactOptional(number),
  }),
  'inbox.never': v.strictObject({ reportId: id }),
  'inbox.reopen': v.strictObject({ reportId: id }),
  'watching.correct': v.strictObject({
    identity: v.pipe(v.string(), v.minLength(1), v.maxLength(1000)),
    showId: whole,
    season: v.exactOptional(number),
    episode: v.exactOptional(number),
  }),
  'inbox.preview': v.strictObject({ reportId: id, showId: whole }),
  'bindings.list': nothing,
  'bindings.save': v.strictObject({
    ...title,
    showId: v.nullable(whole),
    offsets: v.pipe(
      v.array(
        v.strictObject({ from: v.nullable(whole), to: whole, add: v.pipe(v.number(), v.safeInteger()) }),
      ),
      v.maxLength(50),
    ),
    order: v.nullable(id),
  }),
  'bindings.forget': v.strictObject(title),
  'show.orders': v.strictObject({ showId: whole }),
};
