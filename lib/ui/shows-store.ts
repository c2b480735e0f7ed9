import type { ShowEntry, ShowsList } from '../messages/protocol-library';
import type { Ports } from './ports';
import { createStore, type Store } from './store';

export interface ShowsState {
  /** Null until the background has answered. */
  readonly list: ShowsList | null;
  /** Minutes of what is available, by show, as far as they were asked for. */
  readonly minutes: ReadonlyMap<number, number>;
  readonly problem: string | null;
}

export type ShowsStore = ReturnType<typeof createShowsStore>;

/** For so many shows at a time hours are asked for: a thousand at once would keep the background from answering. */
const TOGETHER = 100;

/** Every show of the active profile; how many hours each has left comes after. */
export function createShowsStore(ports: Pick<Ports, 'send'>) {
  const store = createStore<ShowsState>({ list: null, minutes: new Map(), problem: null });
  /** What the hours held were asked for: a show that stands where it stood is not asked for again. */
  const known = new Map<number, string>();
  let asked = 0;

  async function loadMinutes({ profileId, shows }: ShowsList, turn: number): Promise<void> {
    const stale = shows.filter((show) => known.get(show.showId) !== placeOf(profileId, show));
    for (let at = 0; at < stale.length; at += TOGETHER) {
      const some = stale.slice(at, at + TOGETHER);
      const showIds = some.filter(({ remaining }) => remaining > 0).map(({ showId }) => showId);
      const answer = await ports.send('shows.minutes', { profileId, showIds });
      if (!answer.ok || turn !== asked) return;
      const found = new Map(answer.value.map(({ showId, minutes }) => [showId, minutes]));
      for (const show of some) known.set(show.showId, placeOf(profileId, show));
      store.update((state) => {
        const minutes = new Map(state.minutes);
        for (const { showId } of some) minutes.set(showId, found.get(showId) ?? 0);
        return { ...state, minutes };
      });
    }
  }

  return {
    state: store satisfies Store<ShowsState>,
    /** The latest question wins. */
    async load(): Promise<void> {
      const turn = ++asked;
      const answer = await ports.send('shows.list', {});
      if (turn !== asked) return;
      if (!answer.ok) return store.update((state) => ({ ...state, problem: answer.code }));
      store.update((state) => ({ ...state, list: answer.value, problem: null }));
      await loadMinutes(answer.value, turn);
    },
  };
}

function placeOf(profileId: string, { remaining, position, listed }: ShowEntry): string {
  const { season, episode } = position.upNext ?? { season: 0, episode: 0 };
  return [profileId, remaining, listed, season, episode].join(' ');
}
