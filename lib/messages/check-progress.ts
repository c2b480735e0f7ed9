import * as v from 'valibot';
import { flag, id, listTo, ofProfile, pair, profileShow } from './check-fields';
import type { In } from './protocol';
import type { ProgressProtocol } from './protocol-progress';

const act = { opId: id, ...profileShow };
const together = { with: v.exactOptional(listTo(id, 100)) };

/** The checks of the messages of the place in a show; see `CHECKS`. */
export const PROGRESS_CHECKS = {
  'progress.list': ofProfile,
  'progress.set': v.strictObject({ opId: v.exactOptional(id), ...profileShow, ...pair }),
  'progress.advance': v.strictObject({ ...profileShow, expected: v.exactOptional(v.strictObject(pair)) }),
  'progress.mark': v.strictObject({ ...act, ...pair, ...together, gap: flag }),
  'progress.skip': v.strictObject({ ...act, ...pair }),
  'show.startAt': v.strictObject({ ...act, ...pair, ...together, before: v.boolean() }),
  'progress.unskip': v.strictObject({ ...act, ...pair }),
  'progress.upTo': v.strictObject({ ...act, ...pair, ...together, before: flag }),
  'gaps.list': v.strictObject(profileShow),
  'run.start': v.strictObject({ ...act, from: v.exactOptional(v.strictObject(pair)) }),
  'run.stop': v.strictObject(act),
  'log.undo': v.strictObject({ op: id }),
  'log.restore': v.strictObject({ op: id }),
} satisfies { readonly [K in keyof ProgressProtocol]: v.GenericSchema<In<K>> };
