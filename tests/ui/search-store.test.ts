import { describe, expect, it } from 'vitest';
import { fault, ok } from '../../lib/domain/result';
import type { Answer } from '../../lib/messages/protocol';
import type { ShowHit } from '../../lib/messages/protocol-shows';
import { keepQuery, readQuery } from '../../lib/ui/kept-query';
import { createSearchStore } from '../../lib/ui/search-store';
import { later, pretend } from './pretend';

function hit(name: string): ShowHit {
  return {
    id: 1,
    name,
    originalName: name,
    year: 2020,
    countries: [],
    poster: null,
    overview: '',
    inLibrary: false,
  };
}

describe('search as you type', () => {
  it('asks once typing rests, for what stands there then', async () => {
    const world = pretend({ 'show.search': ({ query }) => ok([hit(query)]) });
    const search = createSearchStore(world.ports);
    for (const query of ['f', 'fe', ' ferry ']) search.setQuery(query);
    const tmdb = world.sent.filter(({ payload }) => !JSON.stringify(payload).includes('libraryOnly'));
    expect([world.pauses(), tmdb, search.state.get().looking]).toEqual([[250], [], true]);
    world.pass();
    await search.look();
    expect(world.sent.at(-1)?.payload).toEqual({ query: 'ferry' });
    expect(search.state.get()).toMatchObject({ looking: false, hits: [{ name: 'ferry' }], problem: null });
  });

  it('shows what is held at once, and TMDB’s answer in its place', async () => {
    const world = pretend({
      'show.search': ({ query, libraryOnly }) => ok([hit(libraryOnly === true ? `held ${query}` : query)]),
    });
    const search = createSearchStore(world.ports);
    search.setQuery('ferry');
    await Promise.resolve();
    await Promise.resolve();
    expect(search.state.get()).toMatchObject({ looking: true, hits: [{ name: 'held ferry' }] });
    await search.look();
    expect(search.state.get()).toMatchObject({ looking: false, hits: [{ name: 'ferry' }] });
  });

  it('lists the planned shows in an empty box, until something is typed', async () => {
    const world = pretend({ 'show.search': ({ query }) => ok([hit(`planned ${query}`)]) });
    const search = createSearchStore(world.ports);
    await search.browse();
    expect(world.sent).toEqual([{ name: 'show.search', payload: { query: '', libraryOnly: true } }]);
    expect(search.state.get()).toMatchObject({ browsing: true, hits: [{ name: 'planned ' }] });
    search.setQuery('f');
    expect(search.state.get().browsing).toBe(false);
    await search.browse();
    expect(search.state.get().browsing).toBe(false);
  });

  it('shows the latest query’s answer, whatever order they come in', async () => {
    const slow = later<Answer<'show.search'>>();
    const world = pretend({
      'show.search': ({ query }) => (query === 'slow' ? slow.promise : ok([hit(query)])),
    });
    const search = createSearchStore(world.ports);
    search.setQuery('slow');
    const looking = search.look();
    search.setQuery('quick');
    await search.look();
    slow.answer(ok([hit('slow')]));
    await looking;
    expect(search.state.get().hits.map(({ name }) => name)).toEqual(['quick']);
  });

  it('forgets an answer that comes after the box was emptied', async () => {
    const slow = later<Answer<'show.search'>>();
    const search = createSearchStore(pretend({ 'show.search': () => slow.promise }).ports);
    search.setQuery('slow');
    const looking = search.look();
    search.clear();
    slow.answer(ok([hit('slow')]));
    await looking;
    expect(search.state.get()).toMatchObject({ query: '', hits: [], looking: false });
  });

  it('has what is held here while TMDB does not answer, and says why', async () => {
    const world = pretend({
      'show.search': ({ query, libraryOnly }) => (libraryOnly === true ? ok([hit(query)]) : fault('busy')),
    });
    const search = createSearchStore(world.ports);
    search.setQuery('ferry');
    await search.look();
    expect(search.state.get()).toMatchObject({ looking: false, hits: [{ name: 'ferry' }], problem: 'busy' });
    const again = search.look();
    expect(search.state.get().looking).toBe(true);
    world.handlers['show.search'] = () => ok([]);
    await again;
    await search.look();
    expect(search.state.get()).toMatchObject({ looking: false, hits: [], problem: null });
  });

  it('asks nothing for an empty box, and says what went wrong', async () => {
    const world = pretend({ 'show.search': () => fault('offline') });
    const search = createSearchStore(world.ports);
    search.setQuery('  ');
    await search.look();
    expect([world.names(), world.pauses()]).toEqual([[], []]);
    search.setQuery('ferry');
    await search.look();
    expect(search.state.get()).toMatchObject({ problem: 'offline', hits: [], looking: false });
  });
});

describe('a half-typed search', () => {
  function cupboard() {
    const kept = new Map<string, string>();
    return {
      getItem: (name: string) => kept.get(name) ?? null,
      setItem: (name: string, value: string) => void kept.set(name, value),
      removeItem: (name: string) => void kept.delete(name),
    };
  }

  it('outlives the popup for ten minutes', () => {
    const box = cupboard();
    keepQuery(box, 'night fe', 1_000_000);
    expect(readQuery(box, 1_599_999)).toBe('night fe');
    expect(readQuery(box, 1_600_000)).toBe('');
    expect(readQuery(box, 999_999)).toBe('');
  });

  it('is forgotten with the text, and nothing else is read as one', () => {
    const box = cupboard();
    keepQuery(box, 'night', 5);
    keepQuery(box, ' ', 6);
    expect(readQuery(box, 7)).toBe('');
    box.setItem('couchmark.search', 'nonsense');
    expect(readQuery(box, 7)).toBe('');
  });

  it('may be refused a place', () => {
    const full = {
      ...cupboard(),
      setItem: () => {
        throw new Error('full');
      },
    };
    expect(() => keepQuery(full, 'night', 5)).not.toThrow();
  });
});
