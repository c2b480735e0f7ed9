import type { Result } from '../domain/result';
import type { RowAct } from '../domain/row-act';
import { pairOf } from '../domain/show';
import type { ShowPreferences } from '../messages/protocol-household';
import type { Act, Marked, Offers } from '../messages/protocol-progress';
import type { MarkedByItself } from '../messages/protocol-tonight';
import type { TonightRow } from '../messages/tonight-row';
import { createRowLooks } from './row-looks';
import type { TonightCore } from './tonight-core';
import type { Done, Said } from './tonight-state';

export { createRowLooks };
export { add, jump, remove, setStatus, skip } from './list-acts';

/** Does the rarer things with a show; what they did can be taken back one by one like a mark. */
export function actOnRow(core: TonightCore, row: TonightRow, what: RowAct): Promise<boolean> {
  const { send } = core.ports;
  const show = row.name;
  switch (what.do) {
    case 'upTo':
      return gesture(core, row, 'upTo', { what: 'upTo', show, pair: what.pair }, (act) =>
        send('progress.upTo', { ...act, ...pairOf(what.pair) }),
      );
    case 'startAt':
      return gesture(core, row, 'jumped', { what: 'jumped', show, pair: what.pair }, (act) =>
        send('show.startAt', { ...act, ...pairOf(what.pair), before: what.before }),
      );
    case 'together':
      return gesture(core, row, 'watched', { what: 'together', show, pair: what.pair }, (act) =>
        send('progress.mark', { ...act, ...pairOf(what.pair), with: what.with }),
      );
    case 'rewatch':
      return gesture(core, row, 'rewatch', { what: 'rewatch', show }, (act) =>
        send('run.start', what.from === null ? act : { ...act, from: pairOf(what.from) }),
      );
    case 'stopRewatch':
      return gesture(core, row, 'rewatch', { what: 'stopRewatch', show }, (act) => send('run.stop', act));
    case 'hold':
      return hold(core, row, what.until);
    case 'nights':
      return choose(core, row, { nights: [...what.nights] }, { what: 'nights', show, nights: what.nights });
    case 'slot':
      return choose(core, row, { slot: what.slot }, { what: 'slot', show, slot: what.slot });
    case 'specials':
    case 'oldestFirst':
      return choose(core, row, { [what.do]: what.on }, { what: 'chosen', show });
    case 'gap':
      return gesture(core, row, 'watched', { what: 'watched', show, pair: what.pair }, (act) =>
        send('progress.mark', { ...act, ...pairOf(what.pair), gap: true }),
      );
    case 'audience':
      return chooseAudience(core, row, what, { what: 'audience', show });
    case 'dayOffset':
      return choose(
        core,
        row,
        { dayOffset: what.days },
        { what: what.days > 0 ? 'outLater' : 'outAsListed', show },
      );
  }
}

/** A mark that was made by itself was for these alone. */
export function setWhom(
  core: TonightCore,
  { reportId, showId, show, pair }: MarkedByItself,
  profileIds: readonly string[],
): Promise<boolean> {
  const op = core.ports.newId();
  return core.settle(
    () => core.ports.send('report.whom', { opId: op, reportId, profileIds: [...profileIds] }),
    () => core.remember({ op, what: 'whom', showId, show, pair }, { what: 'whom', show, pair }),
  );
}

/** Takes up an offer made after a mark. */
export async function takeOffer(core: TonightCore, which: keyof Offers): Promise<boolean> {
  const offered = core.store.get().offers;
  const { send, newId } = core.ports;
  if (offered === null) return false;
  const { row, op: target, offers } = offered;
  const { showId, name: show } = row;
  if (which === 'rewatch')
    return offers.rewatch !== null && actOnRow(core, row, { do: 'rewatch', from: offers.rewatch });
  if (which === 'together') {
    const people = await createRowLooks(core, showId).people();
    const before = people?.chosen === true ? people.audience : [];
    return chooseAudience(core, row, { profileIds: offers.together ?? [], before }, { what: 'always', show });
  }
  const op = newId();
  return core.settle(
    () => send('play.redate', { opId: op, showId, target, when: 'lastNight' }),
    () => core.remember({ op, what: 'chosen', showId, show, pair: null }, { what: 'lastNight' }),
  );
}

/** Makes choices again that stood before. */
export function restoreChoices(
  core: TonightCore,
  last: Done,
  before: NonNullable<Done['before']>,
): Promise<boolean> {
  if ('audience' in before)
    return core.settle(
      () => core.ports.send('show.audience', { showId: last.showId, profileIds: [...before.audience] }),
      () => core.say({ what: 'undone', things: [last] }),
    );
  return core.act(
    last.showId,
    (profileId) => core.ports.send('show.preferences', { profileId, showId: last.showId, ...before }),
    ({ row }) => {
      core.place(row);
      core.say({ what: 'undone', things: [last] });
    },
  );
}

function gesture(
  core: TonightCore,
  row: TonightRow,
  done: Done['what'],
  said: Said,
  send: (act: Act) => Promise<Result<Marked>>,
): Promise<boolean> {
  const { showId, name: show } = row;
  const opId = core.ports.newId();
  return core.act(
    showId,
    (profileId) => send({ opId, profileId, showId }),
    (marked) => {
      core.place(marked.row);
      const pair = 'pair' in said ? said.pair : null;
      core.remember({ op: marked.op, what: done, showId, show, pair }, said, marked);
    },
  );
}

function hold(core: TonightCore, row: TonightRow, until: string | null): Promise<boolean> {
  const { showId, name: show } = row;
  const opId = core.ports.newId();
  return core.act(
    showId,
    (profileId) => core.ports.send('show.status', { opId, profileId, showId, status: 'onHold', until }),
    ({ op }) => {
      core.leave(showId);
      const done = { op, what: 'status', showId, show, pair: null } as const;
      core.remember(done, { what: 'status', show, status: 'onHold' });
    },
  );
}

function chooseAudience(
  core: TonightCore,
  { showId, name: show }: TonightRow,
  { profileIds, before: audience }: Omit<Extract<RowAct, { do: 'audience' }>, 'do'>,
  said: Said,
): Promise<boolean> {
  const op = core.ports.newId();
  return core.settle(
    () => core.ports.send('show.audience', { showId, profileIds: [...profileIds] }),
    () => core.remember({ op, what: 'chosen', showId, show, pair: null, before: { audience } }, said),
  );
}

function choose(
  core: TonightCore,
  row: TonightRow,
  change: Partial<ShowPreferences>,
  said: Said,
): Promise<boolean> {
  const { showId, name: show } = row;
  const op = core.ports.newId();
  return core.act(
    showId,
    (profileId) => core.ports.send('show.preferences', { profileId, showId, ...change }),
    ({ before, row: next }) => {
      core.place(next);
      core.remember({ op, what: 'chosen', showId, show, pair: null, before }, said);
    },
  );
}
