import { samePair, type Pair } from '../domain/show';
import type { ProfileFacts } from '../messages/protocol-household';
import type { EpisodePlay } from '../messages/protocol-library';
import type { WatchPlace } from '../messages/tonight-row';
import type { Ports } from './ports';
import { createStore, type Store } from './store';

export interface EpisodeAbout {
  /** Which episode the rest is about; null before one was opened. */
  readonly pair: Pair | null;
  /** Every viewing of it; null until the background has answered. */
  readonly plays: readonly EpisodePlay[] | null;
  /** Where the show can be watched, the best place first. */
  readonly places: readonly WatchPlace[];
  readonly profiles: readonly ProfileFacts[];
}

/** What an episode's panel shows beside the episode itself. */
export function createEpisodeStore({ send }: Pick<Ports, 'send'>, showId: number) {
  const store = createStore<EpisodeAbout>({ pair: null, plays: null, places: [], profiles: [] });
  let asked = 0;

  return {
    state: store satisfies Store<EpisodeAbout>,
    /** Asks for all about this episode, or for it again; the latest question wins. */
    async load({ season, episode }: Pair): Promise<void> {
      const turn = ++asked;
      const pair = { season, episode };
      store.update((state) =>
        state.pair !== null && samePair(state.pair, pair) ? state : { ...state, pair, plays: null },
      );
      const [plays, places, people] = await Promise.all([
        send('episode.plays', { showId, ...pair }),
        send('show.where', { showId }),
        send('profiles.list', {}),
      ]);
      if (turn !== asked) return;
      store.update((state) => ({
        pair,
        plays: plays.ok ? plays.value : state.plays,
        places: places.ok ? places.value : state.places,
        profiles: people.ok ? people.value.profiles : state.profiles,
      }));
    },
  };
}
