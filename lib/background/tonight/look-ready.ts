import { evening as eveningOf, localDay } from '../../domain/day';
import type { Tonight } from '../../messages/protocol-tonight';
import { readReady } from '../../store/ready';
import type { ReadyTonight } from '../../store/records';
import type { ReadTx } from '../../store/schema';
import { readSetting } from '../../store/settings';
import type { Surroundings } from './read-evening';
import { readActive } from '../household/read-profiles';
import type { Tools } from '../tools';

interface Ready {
  /** All that the answer depends on and that no write tells: who asks, where, and on which day. */
  readonly question: string;
  /** The list that is kept for it; null when there is none, or when something was written since. */
  readonly held: Tonight | null;
}

interface Kept {
  readonly day: string;
  readonly evening: string;
  /** min of the clock against UTC. */
  readonly offset: number;
  readonly ready: ReadyTonight | null;
}

/** Looks whether the answer to a popup that opens is kept ready; see `createAnswerTonight`. */
export async function lookReady(
  { db, clock }: Pick<Tools, 'db' | 'clock'>,
  profileId: string,
  around: Surroundings,
): Promise<Ready> {
  return compare(await db.read(['ready', 'settings'], (tx) => readKept(tx, clock)), profileId, around);
}

/** The same for the active profile: who that is, is read in the same transaction, and where one is meanwhile. */
export async function lookReadyForActive(
  { db, clock }: Pick<Tools, 'db' | 'clock'>,
  surroundings: () => Promise<Surroundings>,
): Promise<Ready> {
  const [[profileId, kept], around] = await Promise.all([
    db.read(['profiles', 'ready', 'settings'], (tx) =>
      Promise.all([readActive(tx, clock), readKept(tx, clock)]),
    ),
    surroundings(),
  ]);
  return compare(kept, profileId, around);
}

async function readKept(tx: ReadTx, clock: Tools['clock']): Promise<Kept> {
  const now = clock.now();
  const offset = clock.offset(now);
  const [ready, endsAt] = await Promise.all([readReady(tx), readSetting(tx, 'eveningEndsAt')]);
  return { day: localDay(now, offset), evening: eveningOf(now, offset, endsAt), offset, ready };
}

function compare({ day, evening, offset, ready }: Kept, profileId: string, around: Surroundings): Ready {
  const question = JSON.stringify([{ profileId, around }, day, evening, offset]);
  return { question, held: ready?.question === question ? ready.tonight : null };
}
