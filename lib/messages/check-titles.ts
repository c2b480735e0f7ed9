import * as v from 'valibot';
import { id, listTo, nothing, number, ofShow, whole, wordsTo } from './check-fields';

const report = v.strictObject({ reportId: id });
const mayBePair = { season: v.exactOptional(number), episode: v.exactOptional(number) };
const title = { site: id, key: wordsTo(600) };

/** The checks of what says which show a title is; see `CHECKS`. */
export const TITLE_CHECKS = {
  'inbox.dismiss': report,
  'inbox.choose': v.strictObject({
    reportId: id,
    showId: whole,
    profileIds: v.exactOptional(v.pipe(listTo(id, 100), v.minLength(1))),
    ...mayBePair,
  }),
  'inbox.never': report,
  'inbox.reopen': report,
  'watching.correct': v.strictObject({
    identity: wordsTo(1000),
    showId: whole,
    ...mayBePair,
  }),
  'inbox.preview': v.strictObject({ reportId: id, showId: whole }),
  'bindings.list': nothing,
  'bindings.save': v.strictObject({
    ...title,
    showId: v.nullable(whole),
    offsets: listTo(
      v.strictObject({ from: v.nullable(whole), to: whole, add: v.pipe(v.number(), v.safeInteger()) }),
      50,
    ),
    order: v.nullable(id),
  }),
  'bindings.forget': v.strictObject(title),
  'show.orders': ofShow,
};
