import type { ShowStatus } from '../domain/fact';
import type { Result } from '../domain/result';
import { formatPair, pairOf, samePair, type Pair } from '../domain/show';
import type { When } from '../domain/when';
import type { Spoilers } from '../domain/spoilers';
import type { ShowPreferences } from '../messages/protocol-household';
import type { PageEpisode, ShowPage } from '../messages/protocol-library';
import type { Act } from '../messages/protocol-progress';
import { earlierUnseen, upToHere } from './grid-marks';
import type { Ports } from './ports';
import { createStore, type Store } from './store';
import { createTurns } from './turns';

export interface ShowState {
  /** Null until the background has answered. */
  readonly page: ShowPage | null;
  /** The code of why there is no page; null when all is well. */
  readonly problem: string | null;
  readonly said: ShowSaid | null;
  /** What was done here and can be taken back, latest last. */
  readonly done: readonly ShowDone[];
}

/** What just happened; the page puts it into words. */
export type ShowSaid =
  | {
      readonly what:
        | 'watched'
        | 'already'
        | 'again'
        | 'unwatched'
        | 'skipped'
        | 'unskipped'
        | 'jumped'
        | 'redated'
        | 'rewatchFrom';
      readonly pairs: readonly Pair[];
      /** How many before it are not marked: "mark up to here" may be offered. */
      readonly earlier?: number;
    }
  | { readonly what: 'rewatch' | 'rewatchEnded' | 'added' | 'removed' | 'chosen' }
  | { readonly what: 'status'; readonly status: ShowStatus }
  | { readonly what: 'undone'; readonly of: ShowSaid }
  /** There is nothing to take back. */
  | { readonly what: 'nothing' }
  | { readonly what: 'failed'; readonly code: string };

export interface ShowDone {
  readonly op: string;
  readonly said: ShowSaid;
  /** Choices that stood before: they are taken back by making them again, not by the op. */
  readonly before?: ShowPreferences | { readonly audience: readonly string[] };
}

export type ShowStore = ReturnType<typeof createShowStore>;

/** A show's page and all that can be done on it. Acts answer whether they worked. */
export function createShowStore(ports: Pick<Ports, 'send' | 'newId'>, showId: number) {
  const store = createStore<ShowState>({ page: null, problem: null, said: null, done: [] });
  let asking = false;
  let again = false;
  const inTurn = createTurns();

  /** Asks for the page, first for what is seen at once; an answer that was asked for before an act was done is dropped. */
  async function load(): Promise<void> {
    if (asking) {
      again = true;
      return;
    }
    asking = true;
    again = false;
    const opening = store.get().page === null;
    const answer = await ports.send('show.page', opening ? { showId, opening } : { showId });
    asking = false;
    if (again) return load();
    store.update((state) =>
      answer.ok ? { ...state, page: answer.value, problem: null } : { ...state, problem: answer.code },
    );
  }

  function say(said: ShowSaid): void {
    store.update((state) => ({ ...state, said }));
  }

  /** Carries out an act in its turn, says what came of it and asks for the page again. */
  function act<T>(
    gesture: string,
    request: (about: Act) => Promise<Result<T>>,
    outcome: (value: T, opId: string) => Omit<ShowDone, 'op'> & { readonly op: string | null },
  ): Promise<boolean> {
    return inTurn(gesture, async () => {
      const { page } = store.get();
      if (page === null) return false;
      const opId = ports.newId();
      const answer = await request({ opId, profileId: page.profileId, showId });
      if (answer.ok) {
        const { op, ...what } = outcome(answer.value, opId);
        store.update((state) => ({
          ...state,
          said: what.said,
          done: op === null ? state.done : [...state.done, { op, ...what }],
        }));
      } else say({ what: 'failed', code: answer.code });
      await load();
      return answer.ok;
    });
  }

  /** An act whose op is this gesture's own. */
  const plain = (said: ShowSaid) => (_: unknown, op: string) => ({ said, op });

  function mark(
    pairs: readonly Pair[],
    more: { second?: true; when?: When | 'aired' } = {},
  ): Promise<boolean> {
    const { page } = store.get();
    const last = pairs.at(-1);
    if (page === null || last === undefined) return Promise.resolve(false);
    const next = page.row?.position.upNext ?? null;
    const alone = pairs.length === 1 && !more.second && (next === null || !samePair(next, last));
    const earlier = alone ? earlierUnseen(page, last).length : 0;
    return act(
      JSON.stringify(['mark', pairs.map(pairOf), more]),
      (about) => ports.send('grid.mark', { ...about, pairs: pairs.map(pairOf), ...more }),
      ({ op, changed }) =>
        changed
          ? { op, said: { what: more.second ? 'again' : 'watched', pairs, ...(earlier > 0 && { earlier }) } }
          : { op: null, said: { what: 'already', pairs } },
    );
  }

  const takeBack = (pair: Pair, id: string) =>
    act(
      `unwatch ${id}`,
      ({ opId }) => ports.send('play.undo', { opId, showId, id }),
      plain({ what: 'unwatched', pairs: [pairOf(pair)] }),
    );

  const redatePlay = (pair: Pair, id: string, when: When) =>
    act(
      JSON.stringify(['redate', id, when]),
      ({ opId }) => ports.send('play.redate', { opId, showId, target: id, when }),
      plain({ what: 'redated', pairs: [pairOf(pair)] }),
    );

  /** Takes back the latest act; each press one, also while one is under way. */
  function undo(): Promise<boolean> {
    return inTurn(null, async () => {
      const latest = store.get().done.at(-1);
      if (latest === undefined) {
        say({ what: 'nothing' });
        return false;
      }
      const answer = await turnBack(latest);
      if (answer.ok) {
        store.update((state) => ({
          ...state,
          said: { what: 'undone', of: latest.said },
          done: state.done.filter(({ op }) => op !== latest.op),
        }));
      } else say({ what: 'failed', code: answer.code });
      await load();
      return answer.ok;
    });
  }

  function turnBack({ op, before }: ShowDone): Promise<Result<unknown>> {
    if (before === undefined) return ports.send('log.undo', { op });
    if ('audience' in before) return ports.send('show.audience', { showId, profileIds: before.audience });
    const profileId = store.get().page?.profileId ?? '';
    return ports.send('show.preferences', { profileId, showId, ...before });
  }

  return {
    state: store satisfies Store<ShowState>,
    load,
    undo,
    mark,
    upTo(pair: Pair): Promise<boolean> {
      const { page } = store.get();
      if (page === null) return Promise.resolve(false);
      if (page.opening !== true) return mark(upToHere(page, pair));
      // The seasons before are not here yet: the background knows them.
      return act(
        `upTo ${formatPair(pair)}`,
        (about) => ports.send('progress.upTo', { ...about, ...pairOf(pair) }),
        ({ op }) => ({ op, said: { what: 'watched', pairs: [pairOf(pair)] } }),
      );
    },
    /** A second viewing. */
    again: (pair: Pair) => mark([pair], { second: true }),
    /** Watched, but not now. */
    markWhen: (pair: Pair, when: When) => mark([pair], { when }),
    /** Takes one viewing back, whoever's it is. */
    takeBack,
    /** Takes the profile's latest viewing back. */
    unwatch: (one: PageEpisode) =>
      one.last === undefined ? Promise.resolve(false) : takeBack(one, one.last.id),
    /** Another date for one viewing, whoever's it is. */
    redatePlay,
    /** The same for the profile's latest. */
    redate: (one: PageEpisode, when: When) =>
      one.last === undefined ? Promise.resolve(false) : redatePlay(one, one.last.id, when),
    skip: (pair: Pair) =>
      act(
        `skip ${formatPair(pair)}`,
        (about) => ports.send('progress.skip', { ...about, ...pairOf(pair) }),
        plain({ what: 'skipped', pairs: [pair] }),
      ),
    unskip: (pair: Pair) =>
      act(
        `unskip ${formatPair(pair)}`,
        (about) => ports.send('progress.unskip', { ...about, ...pairOf(pair) }),
        plain({ what: 'unskipped', pairs: [pair] }),
      ),
    jump: (pair: Pair) =>
      act(
        `jump ${formatPair(pair)}`,
        (about) => ports.send('progress.set', { ...about, ...pairOf(pair) }),
        plain({ what: 'jumped', pairs: [pair] }),
      ),
    rewatch: (on: boolean) =>
      act(
        `rewatch ${on}`,
        (about) => ports.send(on ? 'run.start' : 'run.stop', about),
        plain({ what: on ? 'rewatch' : 'rewatchEnded' }),
      ),
    /** A rewatch that begins at this one. */
    rewatchFrom: (pair: Pair) =>
      act(
        `rewatch ${formatPair(pair)}`,
        (about) => ports.send('run.start', { ...about, from: pairOf(pair) }),
        plain({ what: 'rewatchFrom', pairs: [pair] }),
      ),
    setStatus: (status: ShowStatus) =>
      act(
        `status ${status}`,
        (about) => ports.send('show.status', { ...about, status, until: null }),
        plain({ what: 'status', status }),
      ),
    remove: () => act('remove', (about) => ports.send('show.remove', about), plain({ what: 'removed' })),
    add: () =>
      act(
        'add',
        ({ profileId }) => ports.send('show.add', { profileId, showId }),
        () => ({ said: { what: 'added' }, op: null }),
      ),
    /** What comes up of the show, and when. */
    choose: (change: Partial<ShowPreferences>) =>
      act(
        JSON.stringify(['choose', change]),
        ({ profileId }) => ports.send('show.preferences', { profileId, showId, ...change }),
        ({ before }, op) => ({ op, said: { what: 'chosen' }, before }),
      ),
    /** For whom it counts from now on; `before`: for whom it did. */
    setAudience: (profileIds: readonly string[], before: readonly string[]) =>
      act(
        JSON.stringify(['audience', profileIds]),
        () => ports.send('show.audience', { showId, profileIds }),
        (_, op) => ({ op, said: { what: 'chosen' }, before: { audience: before } }),
      ),
    async hide(hide: Spoilers): Promise<void> {
      const { page } = store.get();
      if (page === null) return;
      store.update((state) => ({ ...state, page: { ...page, spoilers: hide } }));
      await ports.send('spoilers.set', { profileId: page.profileId, hide });
      await load();
    },
  };
}
