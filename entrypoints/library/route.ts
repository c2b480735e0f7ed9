import { useEffect, useState } from 'preact/hooks';

const PAGES = ['shows', 'calendar', 'history', 'inbox', 'import'] as const;

/** The page that the address names by what follows its `#`. */
export type Route =
  | { readonly page: (typeof PAGES)[number] }
  | { readonly page: 'show'; readonly showId: number };

/** `#show=12`, `#calendar` and so on; anything else is the wall of shows. */
export function routeOf(hash: string): Route {
  const id = /^#show=(\d{1,9})$/.exec(hash)?.[1];
  if (id !== undefined) return { page: 'show', showId: Number(id) };
  return { page: PAGES.find((page) => hash === `#${page}`) ?? 'shows' };
}

/** The route as it stands now. */
export function useRoute(): Route {
  const [hash, setHash] = useState(location.hash);
  useEffect(() => {
    const read = () => {
      setHash(location.hash);
      scrollTo(0, 0);
    };
    addEventListener('hashchange', read);
    return () => removeEventListener('hashchange', read);
  }, []);
  return routeOf(hash);
}
