import { useEffect, useState } from 'preact/hooks';
import { routeOf, type Route } from '../../lib/ui/library-route';

/** The page that the address names, as it stands now. */
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
