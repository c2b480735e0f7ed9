import { useEffect, useState } from 'preact/hooks';

/** What is asked for when the form that shows it is opened, and again with another `key`; null until it is there. */
export function useLookedUp<T>(look: () => Promise<T>, key: number | string | object = ''): T | null {
  const [found, setFound] = useState<T | null>(null);
  useEffect(() => {
    let wanted = true;
    const ask = async () => {
      const answer = await look();
      if (wanted) setFound(answer);
    };
    void ask();
    return () => {
      wanted = false;
    };
  }, [key]);
  return found;
}
