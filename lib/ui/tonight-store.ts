import type { ShowStatus } from '../domain/fact';
import type { RowAct } from '../domain/row-act';
import { pairOf, type Pair } from '../domain/show';
import type { Group } from '../domain/tonight-groups';
import type { NowWatching } from '../messages/protocol-inbox';
import type { Offers } from '../messages/protocol-progress';
import type { MarkedByItself, TonightAsked } from '../messages/protocol-tonight';
import type { TonightRow } from '../messages/tonight-row';
import type { Ports } from './ports';
import type { Store } from './store';
import type { ShowName } from './inbox-acts';
import { createTonightCore, isPassing, type TonightCore } from './tonight-core';
import { isActable, NOTHING_KNOWN, type Done, type Said, type TonightState } from './tonight-state';

export type TonightStore = ReturnType<typeof createTonightStore>;

/**
 * Tonight's list and all that can be done with it; starts from what a snapshot holds, if there is one. Acts answer
 * whether they worked; what they did or why they failed is in `said`.
 */
export function createTonightStore(ports: Ports, start: TonightState = NOTHING_KNOWN) {
  const core = createTonightCore(ports, start);
  return {
    state: core.store satisfies Store<TonightState>,
    refresh: core.refresh,
    mark: (row: TonightRow, pair: Pair) => mark(core, row, pair),
    skip: async (row: TonightRow, pair: Pair) => (await acts()).skip(core, row, pair),
    jump: async (row: TonightRow, pair: Pair) => (await acts()).jump(core, row, pair),
    setStatus: async (row: TonightRow, status: ShowStatus) => (await acts()).setStatus(core, row, status),
    remove: async (row: TonightRow) => (await acts()).remove(core, row),
    /** The rarer acts on a row. */
    act: async (row: TonightRow, what: RowAct) => (await acts()).actOnRow(core, row, what),
    /** A mark that was made by itself was for these alone. */
    setWhom: async (one: MarkedByItself, profileIds: readonly string[]) =>
      (await acts()).setWhom(core, one, profileIds),
    /** Takes up what was offered after the latest mark. */
    takeOffer: async (which: keyof Offers) => (await acts()).takeOffer(core, which),
    /** Filters and binge; `{}` lifts them. */
    filter: (asked: Pick<TonightAsked, 'filters' | 'binge'>) =>
      core.ask({ filters: asked.filters ?? {}, binge: asked.binge ?? false }, true),
    /** More rows of each group than were asked for: unless told, no more than are drawn within a frame. */
    more: (rows = 30) => core.ask({ rows: (core.store.get().asked.rows ?? 0) + rows }, false),
    unfold: (groups: readonly Group[]) => core.ask({ unfold: groups }, false),
    switchProfile: (profileId: string) => core.switchTo(profileId),
    looks: async (showId: number) => (await acts()).createRowLooks(core, showId),
    add: async (showId: number, held = false) => (await acts()).add(core, showId, held),
    undo: () => core.inTurn(() => undo(core)),
    undoable: () => undoable(core),
    takeBack: (one: Done) => core.inTurn(() => takeBack(core, one)),
    weigh: async (reportId: string, show: ShowName, pair: Pair | null) =>
      (await answers()).weigh(core, reportId, show, pair),
    /** Gives the answer that was looked at; with `pair`, for that episode. */
    confirm: async (pair?: Pair) => (await answers()).confirm(core, pair),
    cancel: () => core.store.update((state) => ({ ...state, choice: null })),
    correct: async (one: Pick<NowWatching, 'identity' | 'words'>, show: ShowName, pair: Pair | null) =>
      (await answers()).correct(core, one, show, pair),
    dismiss: (reportId: string) => close(core, reportId, 'dismissed'),
    never: (reportId: string) => close(core, reportId, 'never'),
  };
}

/** Fetched when they are needed first; most evenings the latter never are. */
const acts = () => import('./row-acts');
const answers = () => import('./inbox-acts');

function mark({ ports, act, place, remember, say }: TonightCore, row: TonightRow, pair: Pair) {
  const opId = ports.newId();
  const { showId, name: show } = row;
  return act(
    showId,
    (profileId) => ports.send('progress.mark', { opId, profileId, showId, ...pairOf(pair) }),
    (marked) => {
      const { op, changed, row: next } = marked;
      place(next);
      if (changed)
        remember({ op, what: 'watched', showId, show, pair }, { what: 'watched', show, pair }, marked);
      else say({ what: 'already', show, pair });
    },
  );
}

function isPutAway({ status }: TonightRow): boolean {
  return status === 'onHold' || status === 'dropped';
}

/** Closes a report without an answer. */
function close({ ports, settle, remember }: TonightCore, reportId: string, what: 'dismissed' | 'never') {
  return settle(
    () => ports.send(what === 'never' ? 'inbox.never' : 'inbox.dismiss', { reportId }),
    () => remember({ op: reportId, what, showId: 0, show: '', pair: null }, { what }),
  );
}

/** Takes back the latest gesture of this popup, else the latest one there is. One press, one gesture. */
async function undo(core: TonightCore): Promise<boolean> {
  const last = undoable(core);
  if (last !== null) return takeBack(core, last);
  const state = core.store.get();
  if (isActable(state) && !isElsewhere(state.said)) core.say({ what: 'nothing' });
  return false;
}

/** Takes back that gesture. */
async function takeBack(core: TonightCore, last: Done): Promise<boolean> {
  const own = core.store.get().done.includes(last);
  core.takenBack.add(last.op);
  core.store.update((state) => ({ ...state, done: state.done.filter(({ op }) => op !== last.op) }));
  const worked = await turnBack(core, last);
  if (!worked) {
    core.takenBack.delete(last.op);
    if (own) core.store.update((state) => ({ ...state, done: [...state.done, last] }));
  }
  return worked;
}

/** Does the opposite of that gesture. Answers whether it worked. */
async function turnBack(core: TonightCore, last: Done): Promise<boolean> {
  if (last.before !== undefined) return (await acts()).restoreChoices(core, last, last.before);
  if (last.what === 'dismissed' || last.what === 'never')
    return core.settle(
      () => core.ports.send('inbox.reopen', { reportId: last.op }),
      () => core.say({ what: 'reopened' }),
    );
  return core.settle(
    () => core.ports.send('log.undo', { op: last.op }),
    ({ rows, what }) => {
      for (const { showId } of what)
        if (!rows.some((row) => row.showId === showId && !isPutAway(row))) core.leave(showId);
      for (const row of rows) if (!isPutAway(row)) core.putBack(row);
      const things = what.length > 0 ? what.map(({ show, pair }) => ({ show, pair })) : [last];
      core.say({ what: 'undone', things });
    },
  );
}

/** It says what cannot be taken back: Undo beside it would be about something else. */
function isElsewhere(said: Said | null): boolean {
  if (said?.what === 'answered') return said.count === 0;
  return said !== null && (said.what === 'added' || isPassing(said));
}

/** What `undo` would take back; null when there is nothing. */
function undoable({ store, takenBack }: TonightCore): Done | null {
  const state = store.get();
  if (isElsewhere(state.said)) return null;
  const own = state.done.at(-1);
  if (own !== undefined) return own;
  const last = isActable(state) ? (state.tonight?.lastOp ?? null) : null;
  return last === null || takenBack.has(last.op) ? null : { ...last, what: 'earlier' };
}
