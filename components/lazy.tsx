import type { ComponentType } from 'preact';
import { useEffect, useState } from 'preact/hooks';

/** A part of the page whose script comes later; nothing stands in its place until it is there. */
export function lazy<P extends object>(fetch: () => Promise<ComponentType<P>>) {
  let Loaded: ComponentType<P> | null = null;
  const load = async () => {
    Loaded ??= await fetch();
  };
  function Lazy(props: P) {
    const [, setThere] = useState(Loaded !== null);
    useEffect(() => {
      if (Loaded === null) void load().then(() => setThere(true));
    }, []);
    return Loaded === null ? null : <Loaded {...props} />;
  }
  return Object.assign(Lazy, { load });
}
