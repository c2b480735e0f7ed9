import { formatPair, type Pair } from '../domain/show';
import type { CalendarList } from '../messages/protocol-calendar';
import type { Ports } from './ports';
import { createStore, type Store } from './store';
import { createTurns } from './turns';

export interface CalendarState {
  /** Null until the background has answered. */
  readonly list: CalendarList | null;
  readonly problem: string | null;
  readonly said: CalendarSaid | null;
  /** What was marked here and can be taken back, latest last. */
  readonly done: readonly { readonly op: string; readonly what: Marked }[];
}

/** An episode of a show, for the status line. */
export interface Marked {
  readonly name: string;
  readonly pair: Pair;
}

export type CalendarSaid =
  | { readonly what: 'watched' | 'already' | 'undone'; readonly of: Marked }
  /** There is nothing to take back. */
  | { readonly what: 'nothing' }
  | { readonly what: 'failed'; readonly code: string };

/** What came out and what comes, to be marked from there. Acts answer whether they worked. */
export function createCalendarStore(ports: Pick<Ports, 'send' | 'newId'>) {
  const store = createStore<CalendarState>({ list: null, problem: null, said: null, done: [] });
  const patch = (change: Partial<CalendarState>) => store.update((state) => ({ ...state, ...change }));
  const inTurn = createTurns();
  let asked = 0;

  /** The latest question wins. */
  async function load(): Promise<void> {
    const turn = ++asked;
    const answer = await ports.send('calendar.list', {});
    if (turn === asked) patch(answer.ok ? { list: answer.value, problem: null } : { problem: answer.code });
  }

  return {
    state: store satisfies Store<CalendarState>,
    load,

    mark(
      show: { readonly showId: number; readonly name: string },
      { season, episode }: Pair,
    ): Promise<boolean> {
      const pair = { season, episode };
      return inTurn(`${show.showId} ${formatPair(pair)}`, async () => {
        const { list, done } = store.get();
        if (list === null) return false;
        const about = { opId: ports.newId(), profileId: list.profileId, showId: show.showId };
        const answer = await ports.send('grid.mark', { ...about, pairs: [pair] });
        const of = { name: show.name, pair };
        if (!answer.ok) patch({ said: { what: 'failed', code: answer.code } });
        else if (answer.value.changed)
          patch({ said: { what: 'watched', of }, done: [...done, { op: answer.value.op, what: of }] });
        else patch({ said: { what: 'already', of } });
        await load();
        return answer.ok;
      });
    },

    /** Takes back the latest mark; each press one, also while one is under way. */
    undo(): Promise<boolean> {
      return inTurn(null, async () => {
        const { done } = store.get();
        const last = done.at(-1);
        if (last === undefined) {
          patch({ said: { what: 'nothing' } });
          return false;
        }
        const answer = await ports.send('log.undo', { op: last.op });
        patch(
          answer.ok
            ? { said: { what: 'undone', of: last.what }, done: done.slice(0, -1) }
            : { said: { what: 'failed', code: answer.code } },
        );
        await load();
        return answer.ok;
      });
    },
  };
}
