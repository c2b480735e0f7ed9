import { FIRST_ASKED } from '../../messages/first-asked';
import { plural, t } from '../../platform/i18n';
import { coalesce, type Pace } from '../coalesce';
import type { Surroundings } from './read-evening';
import type { AnswerTonight } from './ready-tonight';
import { saidFor } from '../keys/say-pressed';
import type { Badge } from '../show-badge';

/** What is counted for whom, and where to. */
export interface Counting {
  readonly answerTonight: AnswerTonight;
  readonly badge: Badge;
  activeProfile(): Promise<string>;
  surroundings(): Promise<Surroundings>;
  /** Work that nobody waits for: what fails is told. */
  later(where: string, work: Promise<unknown>): void;
}

/**
 * Puts tonight's count on the icon. What is counted is also what the next popup asks for: it is ready then. Read once
 * for many marks: with thousands of shows each would wait for the list of the one before.
 */
export function createCount(
  { answerTonight, badge, activeProfile, surroundings, later }: Counting,
  pace: Pace,
): () => Promise<void> {
  return coalesce(async () => {
    const [profileId, around] = await Promise.all([activeProfile(), surroundings()]);
    const { tonight, kept } = await answerTonight(profileId, FIRST_ASKED, around);
    const { count, profiles } = tonight;
    later('ready', kept);
    const sentence = count === 0 ? t('extensionName') : plural('badge', count);
    await badge.count(count, saidFor(profiles, profileId, sentence));
  }, pace);
}
