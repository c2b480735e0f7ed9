import { useMemo, useState } from 'preact/hooks';
import type { RowHandlers } from '../../components/row-handlers';
import type { RowAct } from '../../lib/domain/row-act';
import type { TonightStore } from '../../lib/ui/tonight-store';

const STAYS_OPEN: ReadonlySet<RowAct['do']> = new Set([
  'nights',
  'slot',
  'gap',
  'specials',
  'oldestFirst',
  'audience',
]);

/** What can be done with rows, wired to the store, and the row whose menu is open. */
export function useRowHandlers(
  tonight: TonightStore,
  deliberate: (key: string, event: MouseEvent) => boolean,
) {
  const [menu, setMenu] = useState<{ showId: number; jump: boolean } | null>(null);
  const rows = useMemo((): RowHandlers => {
    const closeAfter = (work: Promise<boolean>) => void work.then((worked) => worked && setMenu(null));
    return {
      onMark: (row, pair, event) => {
        if (deliberate(`mark ${row.showId}`, event)) void tonight.mark(row, pair);
      },
      onSkip: (row, pair) => void tonight.skip(row, pair),
      onJump: (row, pair) => closeAfter(tonight.jump(row, pair)),
      onStatus: (row, status) => closeAfter(tonight.setStatus(row, status)),
      onRemove: (row) => closeAfter(tonight.remove(row)),
      onAct: (row, act) => {
        const work = tonight.act(row, act);
        // Of some, several are chosen one after the other.
        if (!STAYS_OPEN.has(act.do)) closeAfter(work);
      },
      looks: (showId) => tonight.looks(showId),
      onMenu: (showId) => setMenu(showId === null ? null : { showId, jump: false }),
    };
  }, [tonight, deliberate]);
  return { rows, menu, setMenu };
}
