import * as v from 'valibot';
import { BACKUP_SECTIONS } from '../domain/backup';
import type { In } from './protocol';
import type { BackupProtocol } from './protocol-backup';

const transfer = v.pipe(v.string(), v.minLength(1), v.maxLength(100));
const count = v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(100_000_000));
const nothing = v.strictObject({});

/** The checks of the messages about what is kept; see `CHECKS`. */
export const BACKUP_CHECKS = {
  'data.read': nothing,
  'backup.export': v.strictObject({ after: v.nullable(v.pipe(v.string(), v.maxLength(2000))) }),
  'backup.saved': nothing,
  'backup.told': nothing,
  'backup.weekly': v.strictObject({ on: v.boolean() }),
  'backup.stage': v.strictObject({
    transfer,
    part: count,
    section: v.picklist(BACKUP_SECTIONS),
    from: count,
    text: v.pipe(v.string(), v.maxLength(4 * 1024 * 1024)),
  }),
  'backup.preview': v.strictObject({ transfer }),
  'backup.apply': v.strictObject({ transfer, mode: v.picklist(['merge', 'replace']) }),
  'backup.progress': v.strictObject({ transfer }),
  'backup.undo': v.strictObject({ transfer }),
  'backup.forget': v.strictObject({ transfer }),
  'data.rebuild': nothing,
  'data.erase': nothing,
} satisfies { readonly [K in keyof BackupProtocol]: v.GenericSchema<In<K>> };
