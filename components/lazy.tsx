import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/**
 * A part of the page whose script comes later; nothing stands in its place until it is there. It is fetched once it is
 * drawn, or with `patience` (ms) that long after, unless `load` was called before.
 */
export function lazy<P extends object>(fetch: () => Promise<ComponentType<P>>, patience = 0) {
  let Loaded: ComponentType<P> | null = null;
  const waiting = new Set<() => void>();
  const load = async () => {
    Loaded ??= await fetch();
    for (const tell of waiting) tell();
  };
  function Lazy(props: P) {
    const [, setThere] = useState(Loaded !== null);
    useEffect(() => {
      if (Loaded !== null) return;
      const tell = () => setThere(true);
      waiting.add(tell);
      const timer = patience > 0 ? setTimeout(() => void load(), patience) : void load();
      return () => {
        waiting.delete(tell);
        clearTimeout(timer);
      };
    }, []);
    return Loaded === null ? null : <Loaded {...props} />;
  }
  return Object.assign(Lazy, { load });
}
