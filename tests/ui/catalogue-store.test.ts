import { expect, it } from 'vitest';
import { ok } from '../../lib/domain/result';
import { createCatalogueStore } from '../../lib/ui/catalogue-store';
import { pretend } from './pretend';

it('looks at a refresh as long as it runs, and stops it', async () => {
  let running = false;
  let done = 0;
  const world = pretend({
    'catalogue.state': () => ok({ running, done, total: 3 }),
    'catalogue.refresh': ({ cancel = false }) => {
      running = !cancel;
      return ok({ running, done, total: 3 });
    },
  });
  const looks: (() => void)[] = [];
  const later = (_: number, callback: () => void) => {
    looks.push(callback);
    return () => void looks.splice(looks.indexOf(callback), 1);
  };
  const store = createCatalogueStore({ ...world.ports, later });
  await store.load();
  expect(looks).toHaveLength(0);
  await store.refresh();
  expect(looks).toHaveLength(1);
  done = 2;
  await store.load();
  expect(store.state.get()).toEqual({ running: true, done: 2, total: 3 });
  expect(looks).toHaveLength(1);
  await store.stop();
  expect(looks).toHaveLength(0);
  expect(world.sent.at(-1)).toEqual({ name: 'catalogue.refresh', payload: { cancel: true } });
});
