import type * as v from 'valibot';
import { BACKUP_CHECKS } from './check-backup';
import { HISTORY_CHECKS } from './check-history';
import { HOUSEHOLD_CHECKS } from './check-household';
import { IMPORT_CHECKS } from './check-import';
import { LIBRARY_CHECKS } from './check-library';
import { PROGRESS_CHECKS } from './check-progress';
import { SETTING_CHECKS } from './check-settings';
import { SHOW_CHECKS } from './check-shows';
import { TITLE_CHECKS } from './check-titles';
import { TONIGHT_CHECKS } from './check-tonight';
import { WATCH_CHECKS } from './check-watch';
import type { In, MessageName } from './protocol';

/**
 * What each message must look like, checked before any handler sees it. Objects are strict: a key too many is
 * refused like one too few. Texts from pages come cut to 500 characters; longer ones are refused here.
 */
export const CHECKS = {
  ...BACKUP_CHECKS,
  ...HISTORY_CHECKS,
  ...HOUSEHOLD_CHECKS,
  ...IMPORT_CHECKS,
  ...LIBRARY_CHECKS,
  ...PROGRESS_CHECKS,
  ...SETTING_CHECKS,
  ...SHOW_CHECKS,
  ...TITLE_CHECKS,
  ...TONIGHT_CHECKS,
  ...WATCH_CHECKS,
} satisfies { readonly [K in MessageName]: v.GenericSchema<In<K>> };
