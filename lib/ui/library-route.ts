const PAGES = ['shows', 'calendar', 'inbox', 'import', 'about'] as const;

/** The page of the library that an address names by what follows its `#`. */
export type Route =
  | { readonly page: (typeof PAGES)[number] }
  /** `showId`: of this show alone; null = of all. */
  | { readonly page: 'history'; readonly showId: number | null }
  | { readonly page: 'show'; readonly showId: number };

/** `#show=12`, `#history`, `#history=12`, `#calendar` and so on; anything else is the wall of shows. */
export function routeOf(hash: string): Route {
  const id = /^#show=(\d{1,9})$/.exec(hash)?.[1];
  if (id !== undefined) return { page: 'show', showId: Number(id) };
  const history = /^#history(?:=(\d{1,9}))?$/.exec(hash);
  if (history !== null)
    return { page: 'history', showId: history[1] === undefined ? null : Number(history[1]) };
  return { page: PAGES.find((page) => hash === `#${page}`) ?? 'shows' };
}
