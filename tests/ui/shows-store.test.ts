import { expect, it } from 'vitest';
import { ok } from '../../lib/domain/result';
import type { Answer } from '../../lib/messages/protocol';
import type { ShowEntry } from '../../lib/messages/protocol-library';
import { createShowsStore } from '../../lib/ui/shows-store';
import { inventEntry } from '../components/invented-show';
import { later, pretend } from './pretend';

function house(count: number) {
  const shows: ShowEntry[] = Array.from({ length: count }, (_, at) => inventEntry(at + 1, { remaining: 2 }));
  const world = pretend({
    'shows.list': () => ok({ profileId: 'ada', today: '2026-11-22', shows: [...shows] }),
    'shows.minutes': ({ showIds }) => ok(showIds.map((showId) => ({ showId, minutes: showId }))),
  });
  const asked = () => world.sent.filter(({ name }) => name === 'shows.minutes').map(({ payload }) => payload);
  return { shows, world, asked, store: createShowsStore(world.ports) };
}

it('shows the wall first, and asks for its hours some shows at a time', async () => {
  const { store, asked } = house(250);
  const states: [number, number][] = [];
  store.state.listen(() => {
    const { list, minutes } = store.state.get();
    states.push([list?.shows.length ?? 0, minutes.size]);
  });
  await store.load();
  expect(states).toEqual([
    [250, 0],
    [250, 100],
    [250, 200],
    [250, 250],
  ]);
  expect(asked()).toHaveLength(3);
  expect(store.state.get().minutes.get(201)).toBe(201);
});

it('asks again only for shows that moved', async () => {
  const { store, shows, asked } = house(3);
  await store.load();
  shows[1] = inventEntry(2, { remaining: 1 });
  await store.load();
  expect(asked().at(-1)).toEqual({ profileId: 'ada', showIds: [2] });
  await store.load();
  expect(asked()).toHaveLength(2);
});

it('shows what was asked last, whichever answer comes last', async () => {
  const { store, shows, world } = house(2);
  const slow = later<Answer<'shows.list'>>();
  const quick = world.handlers['shows.list'];
  world.handlers['shows.list'] = () => slow.promise;
  const first = store.load();
  if (quick !== undefined) world.handlers['shows.list'] = quick;
  await store.load();
  slow.answer(ok({ profileId: 'ben', today: '2026-11-22', shows: [...shows] }));
  await first;
  expect(store.state.get().list?.profileId).toBe('ada');
});
