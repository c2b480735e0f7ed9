import type { BackupApplied } from '../lib/messages/protocol-backup';
import { plural, t, type MessageKey } from '../lib/platform/i18n';

/** What was just done with what is kept. */
type Said =
  | { readonly what: keyof typeof WORDS }
  | { readonly what: 'brought'; readonly applied: BackupApplied };

const WORDS = {
  saved: 'saidSaved',
  weekly: 'saidWeekly',
  noWeekly: 'saidNoWeekly',
  notAllowed: 'saidNotAllowed',
  takenBack: 'saidTakenBack',
  rebuilt: 'saidRebuilt',
  erased: 'saidErased',
  cancelled: 'saidCancelled',
} as const satisfies Record<string, MessageKey>;

export function dataWords(said: Said): string {
  if (said.what !== 'brought') return t(WORDS[said.what]);
  const { plays, missing } = said.applied;
  const sentences = [plural('saidBrought', plays)];
  if (missing > 0) sentences.push(plural('saidMissing', missing));
  return sentences.join(' ');
}
