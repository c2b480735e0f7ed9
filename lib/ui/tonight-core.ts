import type { Result } from '../domain/result';
import type { Marked } from '../messages/protocol-progress';
import type { Tonight, TonightAsked } from '../messages/protocol-tonight';
import type { TonightRow } from '../messages/tonight-row';
import { dropRow, keepOrder, placeRow, reuseRows } from './keep-order';
import type { Ports } from './ports';
import { createStore } from './store';
import { isActable, type Done, type Said, type TonightState } from './tonight-state';

/** Pauses (ms) before asking again a background that did not answer. */
const RETRY = [300, 1000, 3000];
/** ms that a line stands beside which nothing can be taken back. */
const PASSES = 8000;

/** While it stands, what was done before cannot be taken back, or nothing was. */
export const isPassing = ({ what }: Said) => ['corrected', 'already', 'held', 'nothing'].includes(what);

export type TonightCore = ReturnType<typeof createTonightCore>;

/** What every act on tonight's list needs: the list, kept in order; asking for it; one act at a time on a show. */
export function createTonightCore(ports: Ports, start: TonightState) {
  const store = createStore(start);
  /** Shows whose rows were moved on here: they stay, whatever became of them. */
  const touched = new Set<number>();
  /** Gestures taken back here, which a list asked for earlier may still name. */
  const takenBack = new Set<string>();
  /** Shows that were taken off the list here, with the list as it was before. */
  const left = new Map<number, Tonight>();
  let confirmed = false;
  /** The rows may come in a new order: another list was asked for. */
  let anew = false;
  /** Another profile's list is on its way: nobody means what is still on the screen. */
  let leaving = false;
  let asking = false;
  let again = false;
  /** Settled when everything that was begun is done. */
  let working: Promise<unknown> = Promise.resolve();

  /** Asks the background for the list; an answer that was asked for before an act was done is dropped. */
  async function refresh(attempt = 0): Promise<void> {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    again = false;
    const { asked, tonight } = store.get();
    const shown = mayBeFolded(tonight?.groups);
    const answer = await ports.send('tonight.list', shown.length > 0 ? { ...asked, shown } : asked);
    asking = false;
    if (again) return refresh();
    if (answer.ok) return take(answer.value);
    const { code } = answer;
    store.update((state) => ({
      ...state,
      from: state.from === 'stale' ? 'stale' : 'unreachable',
      problem: code,
    }));
    const pause = RETRY[attempt];
    if (pause !== undefined) ports.later(pause, () => void refresh(attempt + 1));
  }

  /** Shows moved on here that another group may hold by now, a folded one: their rows stay where they are. */
  function mayBeFolded(groups: Tonight['groups'] = []): number[] {
    const mayBe = ({ showId, position, nights, status }: TonightRow) =>
      touched.has(showId) && (position.state !== 'available' || nights.length > 0 || status !== 'watching');
    return groups.flatMap(({ rows }) => rows.filter(mayBe).map((row) => row.showId));
  }

  function take(answered: Tonight): void {
    const shown = store.get().tonight;
    const fresh = shown === null ? answered : reuseRows(shown, answered);
    const keep = (confirmed || touched.size > 0) && !anew;
    confirmed = true;
    anew = false;
    store.update((state) => ({
      ...state,
      from: 'answered',
      problem: null,
      latest: fresh,
      tonight: keep && shown !== null ? keepOrder(shown, fresh, touched) : fresh,
    }));
  }

  function changeList(change: (tonight: Tonight) => Tonight): void {
    store.update((state) => (state.tonight === null ? state : { ...state, tonight: change(state.tonight) }));
  }

  function setBusy(showId: number, on: boolean): void {
    store.update((state) => {
      const busy = new Set(state.busy);
      if (on) busy.add(showId);
      else busy.delete(showId);
      return { ...state, busy };
    });
  }

  function say(said: Said): void {
    store.update((state) => ({ ...state, said, offers: null }));
    if (isPassing(said))
      ports.later(PASSES, () =>
        store.update((state) => (state.said === said ? { ...state, said: null } : state)),
      );
  }

  /** Sends, lets `done` say what came of it, and asks for the list again. Answers whether it worked. */
  function settle<T>(request: () => Promise<Result<T>>, done: (value: T) => void): Promise<boolean> {
    const work = async () => {
      const answer = await request();
      if (answer.ok) done(answer.value);
      else say({ what: 'failed', code: answer.code });
      await refresh();
      return answer.ok;
    };
    const begun = work();
    working = Promise.all([working, begun]);
    return begun;
  }

  return {
    ports,
    store,
    takenBack,
    refresh: () => refresh(),

    /** Asks for another list. With `reorder`, rows need not stay where they are. */
    async ask(change: Partial<TonightAsked>, reorder: boolean): Promise<void> {
      if (reorder) {
        anew = true;
        touched.clear();
      }
      store.update((state) => ({ ...state, asked: { ...state.asked, ...change } }));
      await refresh();
    },

    say,
    settle,

    /** Runs it when everything begun before is done: what it takes back must be known, and its show free. */
    inTurn(work: () => Promise<boolean>): Promise<boolean> {
      const turn = working.then(work);
      working = turn;
      return turn;
    },

    /**
     * `settle` for one show. While it is on its way, further acts on the show are passed over: the row still names the
     * episode that is being marked.
     */
    async act<T>(
      showId: number,
      request: (profileId: string) => Promise<Result<T>>,
      done: (value: T) => void,
    ): Promise<boolean> {
      const { tonight, busy } = store.get();
      if (leaving || busy.has(showId)) return false;
      if (tonight === null || !isActable(store.get())) {
        say({ what: 'failed', code: 'unreachable' });
        return false;
      }
      setBusy(showId, true);
      const finished = (value: T) => {
        setBusy(showId, false);
        done(value);
      };
      const worked = await settle(() => request(tonight.profileId), finished);
      setBusy(showId, false);
      return worked;
    },

    /** Puts the show's row where it stood. */
    place(row: TonightRow): void {
      touched.add(row.showId);
      changeList((tonight) => placeRow(tonight, row));
    },

    /** The same for a show that may have been taken off the list here. */
    putBack(row: TonightRow): void {
      touched.add(row.showId);
      changeList((tonight) => placeRow(tonight, row, left.get(row.showId)));
    },

    /** Another profile acts from now on: what was done here is not its to take back. */
    async switchTo(profileId: string): Promise<boolean> {
      leaving = true;
      const worked = await settle(
        () => ports.send('profiles.switch', { profileId }),
        () => {
          touched.clear();
          store.update((state) => ({ ...state, done: [], said: null, offers: null, choice: null }));
        },
      );
      leaving = false;
      return worked;
    },

    /** Keeps the show's row from now on, whatever the list says. */
    touch: (showId: number) => void touched.add(showId),

    leave(showId: number): void {
      touched.delete(showId);
      changeList((tonight) => {
        left.set(showId, tonight);
        return dropRow(tonight, showId);
      });
    },

    /** What was done and can be taken back, and what is offered with it. */
    remember(done: Done, said: Said, marked?: Marked): void {
      const { op, row, offers } = marked ?? {};
      const offered = op && row && offers ? { op, row, offers } : null;
      store.update((state) => ({ ...state, done: [...state.done, done], said, offers: offered }));
    },
  };
}
