import { evening as eveningOf, localDay } from '../domain/day';
import type { Tonight } from '../messages/protocol';
import { readReady } from '../store/ready';
import { readSetting } from '../store/settings';
import type { Surroundings } from './read-evening';
import type { Tools } from './tools';

interface Ready {
  /** All that the answer depends on and that no write tells: who asks, where, and on which day. */
  readonly question: string;
  /** The list that is kept for it; null when there is none, or when something was written since. */
  readonly held: Tonight | null;
}

/** Looks whether the answer to a popup that opens is kept ready; see `answerTonight`. */
export function lookReady(
  { db, clock }: Pick<Tools, 'db' | 'clock'>,
  asking: { readonly profileId: string; readonly around: Surroundings },
): Promise<Ready> {
  return db.read(['ready', 'settings'], async (tx) => {
    const now = clock.now();
    const offset = clock.offset(now);
    const evening = eveningOf(now, offset, await readSetting(tx, 'eveningEndsAt'));
    const question = JSON.stringify([asking, localDay(now, offset), evening, offset]);
    return { question, held: await readReady(tx, question) };
  });
}
