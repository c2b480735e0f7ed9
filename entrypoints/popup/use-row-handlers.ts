import { useState } from 'preact/hooks';
import { profileName } from '../../components/profile-switch';
import type { RowHandlers } from '../../components/row-handlers';
import { formatPair } from '../../lib/domain/show';
import type { TonightStore } from '../../lib/ui/tonight-store';

/** What can be done with rows, wired to the store, and the row whose menu is open. */
export function useRowHandlers(
  tonight: TonightStore,
  deliberate: (key: string, event: MouseEvent) => boolean,
) {
  const [menu, setMenu] = useState<{ showId: number; jump: boolean } | null>(null);
  const closeAfter = (work: Promise<boolean>) => void work.then((worked) => worked && setMenu(null));
  const rows: RowHandlers = {
    onMark: (row, pair, event) => {
      if (deliberate(`mark ${row.showId}`, event)) void tonight.mark(row, pair);
    },
    onSkip: (row, pair) => void tonight.skip(row, pair),
    onJump: (row, pair) => closeAfter(tonight.jump(row, pair)),
    onStatus: (row, status) => void tonight.setStatus(row, status),
    onRemove: (row) => void tonight.remove(row),
    onAct: (row, act) => {
      const work = tonight.act(row, act);
      // Nights are chosen one after the other.
      if (act.do !== 'nights') closeAfter(work);
    },
    async people(showId) {
      const answer = await tonight.people(showId);
      const active = tonight.state.get().tonight?.profileId;
      return (answer?.people ?? [])
        .filter(({ id }) => id !== active)
        .map((person) => ({
          id: person.id,
          name: profileName(person),
          at:
            person.position === null || person.position.at === null
              ? null
              : formatPair(person.position.upNext ?? person.position.at),
          counted: answer?.audience.includes(person.id) === true,
        }));
    },
    onMenu: (showId) => setMenu(showId === null ? null : { showId, jump: false }),
  };
  return { rows, menu, setMenu };
}
