import type { ShowStatus } from '../domain/fact';
import { pairOf, type Pair } from '../domain/show';
import type { TonightRow } from '../messages/tonight-row';
import type { TonightCore } from './tonight-core';

/** It is passed over. */
export function skip({ ports, act, place, remember }: TonightCore, row: TonightRow, pair: Pair) {
  const opId = ports.newId();
  const { showId, name: show } = row;
  return act(
    showId,
    (profileId) => ports.send('progress.skip', { opId, profileId, showId, ...pairOf(pair) }),
    ({ op, row: next }) => {
      place(next);
      remember({ op, what: 'skipped', showId, show, pair }, { what: 'skipped', show, pair });
    },
  );
}

/** This episode is up next from now on. */
export function jump({ ports, act, touch, remember }: TonightCore, row: TonightRow, pair: Pair) {
  const opId = ports.newId();
  const { showId, name: show } = row;
  return act(
    showId,
    (profileId) => ports.send('progress.set', { opId, profileId, showId, ...pairOf(pair) }),
    () => {
      touch(showId);
      remember({ op: opId, what: 'jumped', showId, show, pair }, { what: 'jumped', show, pair });
    },
  );
}

/** It is watched, planned or put aside from now on. */
export function setStatus(
  { ports, act, place, leave, remember }: TonightCore,
  row: TonightRow,
  status: ShowStatus,
) {
  const opId = ports.newId();
  const { showId, name: show } = row;
  return act(
    showId,
    (profileId) => ports.send('show.status', { opId, profileId, showId, status, until: null }),
    ({ op, row: next }) => {
      if (status === 'watching' && next !== null) place(next);
      else leave(showId);
      remember({ op, what: 'status', showId, show, pair: null }, { what: 'status', show, status });
    },
  );
}

/** The show leaves the list; what was watched of it is kept. */
export function remove({ ports, act, leave, remember }: TonightCore, row: TonightRow) {
  const opId = ports.newId();
  const { showId, name: show } = row;
  return act(
    showId,
    (profileId) => ports.send('show.remove', { opId, profileId, showId }),
    ({ op }) => {
      leave(showId);
      remember({ op, what: 'removed', showId, show, pair: null }, { what: 'removed', show });
    },
  );
}

/** Adds a show. One that is `held` already, planned or put aside perhaps, is on again. */
export async function add(core: TonightCore, showId: number, held: boolean): Promise<boolean> {
  const { ports, act, place, say } = core;
  let added: TonightRow | null = null;
  const worked = await act(
    showId,
    (profileId) => ports.send('show.add', { showId, profileId }),
    (row) => {
      added = row;
      place(row);
      say({ what: held ? 'held' : 'added', show: row.name, showId });
    },
  );
  const row: TonightRow | null = added;
  return worked && held && row !== null && isAside(row) ? setStatus(core, row, 'watching') : worked;
}

function isAside({ status }: TonightRow): boolean {
  return status !== 'watching';
}
