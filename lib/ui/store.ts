import { useLayoutEffect, useState } from 'preact/hooks';

/** A value that changes over time and tells who listens. */
export interface Store<T> {
  get(): T;
  /** Calls back after each change until the returned function is called. */
  listen(callback: () => void): () => void;
}

export interface WritableStore<T> extends Store<T> {
  update(change: (value: T) => T): void;
}

export function createStore<T>(initial: T): WritableStore<T> {
  let value = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => value,
    listen(callback) {
      listeners.add(callback);
      return () => listeners.delete(callback);
    },
    update(change) {
      const next = change(value);
      if (Object.is(next, value)) return;
      value = next;
      for (const listener of listeners) listener();
    },
  };
}

/** The store's value in a component, which is drawn again after each change. */
export function useStore<T>(store: Store<T>): T {
  const [value, setValue] = useState(() => store.get());
  useLayoutEffect(() => {
    const read = () => setValue(() => store.get());
    read();
    return store.listen(read);
  }, [store]);
  return value;
}
