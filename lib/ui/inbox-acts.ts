import { pairOf, samePair, type Pair } from '../domain/show';
import type { NowWatching } from '../messages/protocol-inbox';
import type { TonightCore } from './tonight-core';
import type { Choice } from './tonight-state';

export interface ShowName {
  readonly id: number;
  readonly name: string;
}

function setChoice({ store }: TonightCore, choice: Choice | null): void {
  store.update((state) => ({ ...state, choice }));
}

/**
 * Looks at an answer before it is given. One that settles this episode alone is given at once; one that settles more,
 * or leaves open which episode it was, stands as `choice` until it is confirmed.
 */
export async function weigh(
  core: TonightCore,
  reportId: string,
  show: ShowName,
  pair: Pair | null,
): Promise<boolean> {
  const answer = await core.ports.send('inbox.preview', { reportId, showId: show.id });
  if (!answer.ok) {
    core.say({ what: 'failed', code: answer.code });
    return false;
  }
  const { pairs: told, undecided, from } = answer.value;
  const named = pair !== null && !told.some((one) => samePair(one, pair));
  const pairs = named ? [pair, ...told] : told;
  const choice = { reportId, show, pair, pairs, undecided: Math.max(0, undecided - (named ? 1 : 0)), from };
  if (pairs.length === 1 && choice.undecided === 0) return choose(core, choice);
  setChoice(core, choice);
  return true;
}

export async function confirm(core: TonightCore, pair?: Pair): Promise<boolean> {
  const { choice } = core.store.get();
  if (choice === null) return false;
  setChoice(core, null);
  return choose(core, pair === undefined ? choice : { ...choice, pair });
}

function choose(
  { ports, settle, remember, say }: TonightCore,
  { reportId, show: { id: showId, name: show }, pair }: Choice,
) {
  return settle(
    () => ports.send('inbox.choose', { reportId, showId, ...(pair === null ? {} : pairOf(pair)) }),
    ({ op, marked }) => {
      const said = { what: 'answered', count: marked.length } as const;
      if (marked.length === 0) say(said);
      else remember({ op, what: 'answered', showId, show, pair }, said);
    },
  );
}

export function correct(
  { ports, settle, say }: TonightCore,
  { identity, words }: Pick<NowWatching, 'identity' | 'words'>,
  { id: showId, name: show }: ShowName,
  pair: Pair | null,
) {
  return settle(
    () => ports.send('watching.correct', { identity, showId, ...(pair === null ? {} : pairOf(pair)) }),
    () => say({ what: 'corrected', words, show }),
  );
}
