import { isFirstAsked } from '../../messages/first-asked';
import type { Tonight } from '../../messages/protocol-tonight';
import { keepReady } from '../../store/ready';
import { listTonight, readTonight } from './list-tonight';
import { lookReady } from './look-ready';
import { NOWHERE, type Asked, type Surroundings } from './read-evening';
import type { Tools } from '../tools';

export interface AnsweredTonight {
  readonly tonight: Tonight;
  /** Settled once the list is kept for the next time; at once when it was. */
  readonly kept: Promise<void>;
}

export type AnswerTonight = (
  profileId: string,
  asked?: Asked,
  around?: Surroundings,
) => Promise<AnsweredTonight>;

/**
 * Answers tonight's list as `listTonight` gives it. What was answered last is kept, and answered again by a worker that
 * has only just started, without a look at the library, as long as nothing was written since and it is still the same
 * day: with a thousand shows that is most of the time to the popup's first answer. Who asks while it is being read waits
 * for that: after a mark both pages and the badge ask, and the second finds it ready.
 */
export function createAnswerTonight(tools: Tools): AnswerTonight {
  let reading: Promise<unknown> = DONE;

  return async (profileId, asked = {}, around = NOWHERE) => {
    if (!isFirstAsked(asked))
      return { tonight: await listTonight(tools, profileId, asked, around), kept: DONE };
    const answer = reading.then(() => answerFirstAsked(tools, profileId, asked, around));
    reading = answer.then(({ kept }) => kept).catch(() => undefined); // who asked is told
    return answer;
  };
}

async function answerFirstAsked(
  tools: Tools,
  profileId: string,
  asked: Asked,
  around: Surroundings,
): Promise<AnsweredTonight> {
  const { question, held } = await lookReady(tools, profileId, around);
  if (held !== null) return { tonight: held, kept: DONE };
  const { tonight, revision } = await readTonight(tools, profileId, asked, around);
  // What plays, and what may be offered for some hours, is only true of this moment.
  if (tonight.watching.length > 0 || tonight.rewatching !== undefined) return { tonight, kept: DONE };
  return { tonight, kept: keepReady(tools.db, { question, revision, tonight }) };
}

const DONE = Promise.resolve();
