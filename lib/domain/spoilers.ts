import { samePair, type Pair } from './show';

/** What a profile wants hidden. `none`: nothing. `later`: what comes after up next. `unseen`: up next too. */
export type Spoilers = 'none' | 'later' | 'unseen';

/** Are an episode's title, text and picture hidden? What was ever seen never is. */
export function isSpoiler(
  spoilers: Spoilers,
  one: Pair & { readonly everSeen: boolean },
  upNext: Pair | null,
): boolean {
  if (spoilers === 'none' || one.everSeen) return false;
  return spoilers === 'unseen' || upNext === null || !samePair(upNext, one);
}
