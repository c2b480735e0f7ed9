import * as v from 'valibot';
import { address, id, nothing, textTo } from './check-fields';
import type { In } from './protocol';
import type { BackupProtocol } from './protocol-backup';

const transfer = id;

/** The checks of the messages about what is kept; see `CHECKS`. */
export const BACKUP_CHECKS = {
  'data.read': nothing,
  'backup.export': v.strictObject({ after: v.nullable(textTo(2000)) }),
  'backup.saved': nothing,
  'backup.told': nothing,
  'backup.weekly': v.strictObject({ on: v.boolean() }),
  'backup.read': v.strictObject({
    transfer,
    address,
    bytes: v.pipe(v.number(), v.safeInteger(), v.minValue(0)),
  }),
  'backup.preview': v.strictObject({ transfer }),
  'backup.apply': v.strictObject({ transfer, mode: v.picklist(['merge', 'replace']) }),
  'backup.undo': v.strictObject({ transfer }),
  'backup.forget': v.strictObject({ transfer }),
  'data.rebuild': v.strictObject({ work: transfer }),
  'data.progress': v.strictObject({ work: transfer }),
  'data.stop': v.strictObject({ work: transfer }),
  'data.erase': nothing,
} satisfies { readonly [K in keyof BackupProtocol]: v.GenericSchema<In<K>> };
