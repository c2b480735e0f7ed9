import { idsOf } from './former-ids';
import type { ListedPair } from './imported-row';
import type { Pair } from './show';

/** Things by their episode: the same by TMDB's id where both are known, else by pair. */
export class EpisodeShelf<T> {
  /** How many things there are. */
  size = 0;
  readonly #byId = new Map<string, T[]>();
  readonly #nameless = new Map<string, T[]>();
  readonly #byPair = new Map<string, T[]>();

  put({ season, episode, episodeId }: Pair & { readonly episodeId: number | null }, thing: T): void {
    const pair = `${season}:${episode}`;
    this.size += 1;
    add(this.#byPair, pair, thing);
    if (episodeId === null) add(this.#nameless, pair, thing);
    else add(this.#byId, String(episodeId), thing);
  }

  of(listed: ListedPair): readonly T[] {
    const pair = `${listed.season}:${listed.episode}`;
    if (listed.id === null) return this.#byPair.get(pair) ?? [];
    const named = idsOf(listed).flatMap((id) => this.#byId.get(String(id)) ?? []);
    return [...named, ...(this.#nameless.get(pair) ?? [])];
  }
}

function add<T>(lists: Map<string, T[]>, key: string, thing: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [thing]);
  else list.push(thing);
}
