import type { Pair } from '../domain/show';
import type { ShowHit } from '../messages/protocol-shows';
import type { TonightRow } from '../messages/tonight-row';
import type { Ports } from './ports';
import { createStore, type Store } from './store';

export interface FirstShowsState {
  /** What was added here, the latest first. */
  readonly added: readonly AddedShow[];
  /** There are shows, from wherever they came. */
  readonly any: boolean;
  /** The code of what went wrong last; null when nothing did. */
  readonly problem: string | null;
}

export interface AddedShow {
  readonly showId: number;
  readonly name: string;
  readonly upNext: Pair | null;
}

export type FirstShowsStore = ReturnType<typeof createFirstShowsStore>;

/** The first shows of somebody who has just come. Acts answer whether they worked. */
export function createFirstShowsStore({ send, newId }: Pick<Ports, 'send' | 'newId'>) {
  const store = createStore<FirstShowsState>({ added: [], any: false, problem: null });

  function fail(problem: string): false {
    store.update((state) => ({ ...state, problem }));
    return false;
  }

  function keep({ showId, name, position }: TonightRow): true {
    const one = { showId, name, upNext: position.upNext };
    store.update(({ added }) => ({
      added: [one, ...added.filter((other) => other.showId !== showId)],
      any: true,
      problem: null,
    }));
    return true;
  }

  async function profile(): Promise<string | null> {
    const answer = await send('profiles.list', {});
    return answer.ok ? answer.value.activeId : null;
  }

  return {
    state: store satisfies Store<FirstShowsState>,

    /** Looks whether there are shows already. */
    async load(): Promise<void> {
      const answer = await send('data.read', {});
      if (answer.ok) store.update((state) => ({ ...state, any: answer.value.shows > 0 }));
    },

    /** Something else is asked for: what went wrong before is no answer to it. */
    forget(): void {
      store.update((state) => ({ ...state, problem: null }));
    },

    async add({ id: showId }: Pick<ShowHit, 'id'>): Promise<boolean> {
      const profileId = await profile();
      if (profileId === null) return fail('unreachable');
      const answer = await send('show.add', { showId, profileId });
      return answer.ok ? keep(answer.value) : fail(answer.code);
    },

    /** Adds it from this episode on; with `before` all earlier ones count as watched, some time. */
    async startAt({ id: showId }: Pick<ShowHit, 'id'>, pair: Pair, before: boolean): Promise<boolean> {
      const profileId = await profile();
      if (profileId === null) return fail('unreachable');
      const added = await send('show.add', { showId, profileId });
      if (!added.ok) return fail(added.code);
      keep(added.value);
      const { season, episode } = pair;
      const answer = await send('show.startAt', {
        opId: newId(),
        profileId,
        showId,
        season,
        episode,
        before,
      });
      return answer.ok ? keep(answer.value.row) : fail(answer.code);
    },
  };
}
