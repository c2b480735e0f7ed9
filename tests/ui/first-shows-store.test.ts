import { expect, it } from 'vitest';
import type { Answer, In, MessageName } from '../../lib/messages/protocol';
import { createFirstShowsStore } from '../../lib/ui/first-shows-store';
import { inventRow } from '../components/invented';

function house(answers: Partial<Record<MessageName, unknown>>) {
  const sent: [string, unknown][] = [];
  const send = async <K extends MessageName>(name: K, payload: In<K>): Promise<Answer<K>> => {
    sent.push([name, payload]);
    return (answers[name] ?? { ok: true, value: { activeId: 'ada' } }) as Answer<K>;
  };
  return { sent, store: createFirstShowsStore({ send, newId: () => 'op' }) };
}

const row = (pair: readonly [number, number]) => ({
  ok: true,
  value: inventRow(7, { name: 'Night Ferry', pair }),
});
const moved = { ok: true, value: { op: 'op', changed: true, row: row([2, 5]).value } };

it('adds a show for the profile whose evening it is, from where somebody is', async () => {
  const { sent, store } = house({ 'show.add': row([1, 1]), 'show.startAt': moved });
  expect(await store.startAt({ id: 7 }, { season: 2, episode: 5 }, true)).toBe(true);
  expect(sent.at(-1)).toEqual([
    'show.startAt',
    { opId: 'op', profileId: 'ada', showId: 7, season: 2, episode: 5, before: true },
  ]);
  expect(store.state.get().added).toMatchObject([{ showId: 7, upNext: { season: 2, episode: 5 } }]);
});

it('keeps the show and says what is wrong when there is no such episode', async () => {
  const { store } = house({ 'show.add': row([1, 1]), 'show.startAt': { ok: false, code: 'notInCatalogue' } });
  expect(await store.startAt({ id: 7 }, { season: 9, episode: 9 }, true)).toBe(false);
  expect(store.state.get()).toMatchObject({ added: [{ showId: 7 }], problem: 'notInCatalogue' });
  store.forget();
  expect(store.state.get()).toMatchObject({ added: [{ showId: 7 }], problem: null });
});

it('knows whether there are shows: added here, or before', async () => {
  const facts = (shows: number) => ({ ok: true, value: { shows } });
  const { store } = house({ 'data.read': facts(0), 'show.add': row([1, 1]) });
  await store.load();
  expect(store.state.get().any).toBe(false);
  await store.add({ id: 7 });
  expect(store.state.get().any).toBe(true);
  const { store: other } = house({ 'data.read': facts(3) });
  await other.load();
  expect(other.state.get().any).toBe(true);
});
