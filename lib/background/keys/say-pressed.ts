import { formatPair } from '../../domain/show';
import type { ProfileFacts } from '../../messages/protocol-household';
import { t } from '../../platform/i18n';
import type { Pressed } from './press-shortcut';

/** What a key did, for the icon and for a notification. */
interface Said {
  /** At most four characters, told apart by shape. */
  readonly sign: string;
  readonly sentence: string;
}

const SAID = {
  marked: { sign: '✓', words: 'keyMarked' },
  already: { sign: '✓✓', words: 'keyAlready' },
  undone: { sign: '↶', words: 'keyUndone' },
  notYet: { sign: '…', words: 'keyNotYet' },
  asked: { sign: '?', words: 'keyAsked' },
  nothingToUndo: { sign: '–', words: 'keyNothingToUndo' },
} as const;

/** The word about an act of a key; null for one that opened the popup or was ignored. */
export function sayPressed(pressed: Pressed, profiles: readonly ProfileFacts[]): Said | null {
  if (pressed.did === 'openPopup' || pressed.did === 'ignored') return null;
  const { sign, words } = SAID[pressed.did];
  const what = 'pair' in pressed ? `${pressed.show} ${formatPair(pressed.pair)}` : '';
  const profileId = 'profileId' in pressed ? pressed.profileId : undefined;
  return { sign, sentence: saidFor(profiles, profileId, t(words, what)) };
}

/** Where there are several profiles, the sentence says whose it is. */
export function saidFor(
  profiles: readonly ProfileFacts[],
  profileId: string | undefined,
  sentence: string,
): string {
  const name = profiles.length > 1 ? profiles.find(({ id }) => id === profileId)?.name : undefined;
  return name ? t('badgeOf', name, sentence) : sentence;
}
