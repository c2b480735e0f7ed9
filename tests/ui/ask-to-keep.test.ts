import { expect, it, vi } from 'vitest';
import { askToKeep } from '../../lib/ui/ask-to-keep';

function browser(persisted: boolean) {
  const notes = new Map<string, string>();
  const persist = vi.fn(async () => false);
  const ask = () =>
    askToKeep(
      { persist, persisted: async () => persisted },
      { getItem: (key) => notes.get(key) ?? null, setItem: (key, value) => void notes.set(key, value) },
    );
  return { ask, persist };
}

it('asks once, whatever the browser answers', async () => {
  const { ask, persist } = browser(false);
  await ask();
  await ask();
  expect(persist).toHaveBeenCalledTimes(1);
});

it('asks nothing where the library is kept already', async () => {
  const { ask, persist } = browser(true);
  await ask();
  expect(persist).not.toHaveBeenCalled();
});

it('does not fail where it cannot be asked', async () => {
  const persisted = () => Promise.reject(new TypeError('no'));
  const notes = { getItem: () => null, setItem: () => undefined };
  await expect(askToKeep({ persist: persisted, persisted }, notes)).resolves.toBeUndefined();
});
