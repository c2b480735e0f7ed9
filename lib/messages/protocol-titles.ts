/** The messages of which show a site's title is, once that is answered. Part of `Protocol`. */
export interface TitlesProtocol {
  /** The user's and the learned answers to "which show is this title", newest change first. */
  'bindings.list': { in: Record<string, never>; out: BindingEntry[] };
  'bindings.save': { in: BindingChange; out: null };
  'bindings.forget': { in: { site: string; key: string }; out: null };
  /** TMDB's other orders of a show's episodes ("streaming order"). */
  'show.orders': { in: { showId: number }; out: readonly ShowOrder[] };
}

export interface BindingChange {
  readonly site: string;
  readonly key: string;
  /** Null: never track this title. */
  readonly showId: number | null;
  readonly offsets: readonly { readonly from: number | null; readonly to: number; readonly add: number }[];
  /** TMDB's episode group whose order is followed; null = TMDB's own. */
  readonly order: string | null;
}

export interface BindingEntry extends BindingChange {
  readonly siteName: string;
  /** The title in the site's own words. */
  readonly words: string;
  readonly show: string | null;
  readonly by: 'user' | 'learned';
  readonly suspended: boolean;
  readonly changedAt: number;
}

export interface ShowOrder {
  readonly id: string;
  readonly name: string;
  readonly episodes: number;
  readonly groups: number;
}
