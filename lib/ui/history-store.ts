import type { Pair } from '../domain/show';
import type { When } from '../domain/when';
import type {
  Corrected,
  CorrectionPreview,
  History,
  HistoryCursor,
  HistoryEntry,
} from '../messages/protocol-history';
import { pagesBetween, readAgain, type HistoryPage } from './history-pages';
import type { Ports } from './ports';
import { createStore, type Store } from './store';
import { createTurns } from './turns';

export interface HistoryState {
  /** Newest first; null until the background has answered. */
  readonly entries: readonly HistoryEntry[] | null;
  /** Is there more than was read? */
  readonly more: boolean;
  readonly problem: string | null;
  readonly filter: HistoryFilter;
  /** What was corrected last, and what may be offered with it; null when nothing was. */
  readonly corrected: (Corrected & { readonly op: string }) | null;
  /** The op of the last change of a date; null when there was none. */
  readonly redated: string | null;
}

/** What is shown of the history; null = all. */
export interface HistoryFilter {
  readonly showId: number | null;
  readonly site: string | null;
  readonly profileId: string | null;
}

export const WHOLE_HISTORY: HistoryFilter = { showId: null, site: null, profileId: null };

export type HistoryStore = ReturnType<typeof createHistoryStore>;

/** How many acts are asked for at a time. */
const PAGE = 100;

/**
 * Everything that was done, read page by page as it is scrolled to. After a change only what is in view is read again;
 * the rest is when it comes into view, so that a history of years is not asked for at every mark.
 */
export function createHistoryStore(ports: Pick<Ports, 'send' | 'newId'>, filter = WHOLE_HISTORY) {
  const store = createStore<HistoryState>({
    entries: null,
    more: false,
    problem: null,
    filter,
    corrected: null,
    redated: null,
  });
  let pages: readonly HistoryPage[] = [];
  let next: HistoryCursor | null = null;
  let inView: readonly [first: number, last: number] = [0, 0];
  const turns = createTurns();

  const patch = (change: Partial<HistoryState>) => store.update((state) => ({ ...state, ...change }));

  async function read(before: HistoryCursor | null): Promise<History | null> {
    const { showId, site, profileId } = store.get().filter;
    const answer = await ports.send('history.list', {
      limit: PAGE,
      ...(before && { before }),
      ...(showId !== null && { showId }),
      ...(site !== null && { site }),
      ...(profileId !== null && { profileId }),
    });
    if (answer.ok) return answer.value;
    patch({ problem: answer.code });
    return null;
  }

  function show(changed: readonly HistoryPage[]): void {
    pages = changed;
    patch({ entries: pages.flatMap(({ entries }) => entries), more: next !== null, problem: null });
  }

  /** The page after the last one. */
  async function readOn(): Promise<void> {
    const before = next;
    const answer = await read(before);
    if (answer === null) return;
    next = answer.next;
    show([...pages, { before, entries: answer.entries, stale: false }]);
  }

  async function refreshView(): Promise<void> {
    const wanted = pagesBetween(pages, ...inView).filter((index) => pages[index]?.stale === true);
    for (const index of wanted) {
      const page = pages[index];
      const anew = page === undefined ? null : await readAgain(page, read);
      if (anew === null) return;
      show(pages.map((one, at) => (at === index ? anew : one)));
    }
  }

  /** One reading at a time. */
  async function inTurn(work: () => Promise<void>, gesture: string | null = null): Promise<void> {
    await turns(gesture, async () => {
      await work();
      return true;
    });
  }

  const load = () =>
    inTurn(async () => {
      if (pages.length === 0) return readOn();
      pages = pages.map((page) => ({ ...page, stale: true }));
      // What was done since stands above everything, wherever the view is.
      const [first] = pages;
      const anew = first === undefined ? null : await readAgain(first, read);
      if (anew !== null) show([anew, ...pages.slice(1)]);
      await refreshView();
    });

  return {
    state: store satisfies Store<HistoryState>,
    load,
    /** Reads on; while that is on its way, asking again does nothing. */
    more(): Promise<void> {
      return inTurn(async () => {
        if (next !== null) await readOn();
      }, 'more');
    },
    /** These places of the list are in view now. */
    see(first: number, last: number): void {
      inView = [first, last];
      const stale = pagesBetween(pages, first, last).some((index) => pages[index]?.stale === true);
      if (stale) void inTurn(refreshView);
    },
    /** Shows only some of it, from the newest on. */
    choose(filter: HistoryFilter): Promise<void> {
      return inTurn(async () => {
        pages = [];
        next = null;
        inView = [0, 0];
        patch({ filter });
        await readOn();
      });
    },
    /** Another date for one viewing, or for all of one gesture. */
    async redate([first, ...others]: readonly HistoryEntry[], when: When): Promise<boolean> {
      if (first === undefined) return false;
      const opId = ports.newId();
      const target = others.length === 0 ? first.id : first.op;
      const answer = await ports.send('play.redate', { opId, showId: first.showId, target, when });
      patch(answer.ok ? { redated: opId, corrected: null } : { problem: answer.code });
      await load();
      return answer.ok;
    },
    async undoRedating(): Promise<void> {
      const op = store.get().redated;
      if (op === null) return;
      const answer = await ports.send('log.undo', { op });
      patch(answer.ok ? { redated: null } : { problem: answer.code });
      await load();
    },
    /** Takes a group of acts back, or brings it back. One act goes alone, for its profile. */
    async turn(entries: readonly HistoryEntry[], how: 'undo' | 'restore'): Promise<boolean> {
      const [first] = entries;
      if (first === undefined) return false;
      const answer =
        entries.length === 1
          ? await ports.send(`play.${how}`, { opId: ports.newId(), showId: first.showId, id: first.id })
          : await ports.send(`log.${how}`, { op: first.op });
      if (answer.ok) await load();
      else patch({ problem: answer.code });
      return answer.ok;
    },

    /** What moving the play to another show would move; null when that cannot be told, and `problem` says why. */
    async weigh({ id, showId: from }: HistoryEntry, showId: number): Promise<CorrectionPreview | null> {
      const answer = await ports.send('play.weigh', { from, id, showId, pair: null });
      if (answer.ok) return answer.value;
      if (answer.code === 'notInCatalogue') return { moves: [], undecided: 1 };
      patch({ problem: answer.code });
      return null;
    },
    /** Moves it; `pair` null = as its labels say in that show. */
    async correct({ id, showId: from }: HistoryEntry, showId: number, pair: Pair | null): Promise<boolean> {
      const opId = ports.newId();
      const answer = await ports.send('play.correct', { opId, from, id, showId, pair });
      if (!answer.ok) {
        patch({ problem: answer.code });
        return false;
      }
      patch({ corrected: answer.value, redated: null });
      await load();
      return true;
    },
    /** "Always count this season so." */
    async takeOffer(): Promise<void> {
      const corrected = store.get().corrected;
      if (corrected === null || corrected.offer === null) return;
      const answer = await ports.send('bindings.save', corrected.offer.binding);
      patch(answer.ok ? { corrected: { ...corrected, offer: null } } : { problem: answer.code });
    },
    async undoCorrection(): Promise<void> {
      const op = store.get().corrected?.op;
      if (op === undefined) return;
      const answer = await ports.send('log.undo', { op });
      patch(answer.ok ? { corrected: null } : { problem: answer.code });
      await load();
    },
  };
}
