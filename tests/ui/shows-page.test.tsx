// @vitest-environment happy-dom
import '../components/browser-double';
import { expect, it } from 'vitest';
import { ShowsPage } from '../../entrypoints/library/shows-page';
import { ok } from '../../lib/domain/result';
import type { ShowHit } from '../../lib/messages/protocol-shows';
import { createShowsStore } from '../../lib/ui/shows-store';
import { after, button, draw, findButton, press } from '../components/draw';
import { TODAY } from '../components/invented';
import { inventEntry } from '../components/invented-show';
import { pretend } from './pretend';

const hit = (id: number, name: string): ShowHit => ({
  id,
  name,
  originalName: name,
  year: 2020,
  countries: [],
  poster: null,
  overview: '',
  inLibrary: false,
});

async function open(shows = [inventEntry(1)], hits: ShowHit[] = []) {
  const { ports, sent } = pretend({
    'shows.list': () => ok({ profileId: 'default', today: TODAY, shows }),
    'show.search': () => ok(hits),
  });
  const box = draw(<ShowsPage store={createShowsStore(ports)} ports={ports} />);
  await after(() => Promise.resolve());
  const type = (words: string) =>
    after(() => {
      const field = box.querySelector('input');
      if (field !== null) field.value = words;
      field?.dispatchEvent(new Event('input', { bubbles: true }));
    });
  return { box, sent, type };
}

const ELSEWHERE = 'Find “harbour” at TMDB';

it('what is not among the shows is looked for at TMDB, by the same words', async () => {
  const { box, sent, type } = await open();
  expect(findButton(ELSEWHERE)).toBeNull();
  await type(' harbour');
  await after(() => button(ELSEWHERE).click());
  expect(sent.filter(({ name }) => name === 'show.search').map(({ payload }) => payload)).toEqual([
    { query: 'harbour', libraryOnly: true },
  ]);
  expect(box.querySelector<HTMLInputElement>('.add-show input')?.value).toBe('harbour');
  await type('');
});

it('adding a show is left with Escape, from an empty box too, back to its button', async () => {
  const { box } = await open();
  await after(() => button('Add a show').click());
  expect(document.activeElement).toBe(box.querySelector('.add-show input'));
  await after(() => press('Escape'));
  expect(box.querySelector('.add-show')).toBeNull();
  expect(document.activeElement).toBe(button('Add a show'));
});

it('walks through what was found by arrow keys, and leaves the search from there with Escape', async () => {
  const { box } = await open([inventEntry(1)], [hit(7, 'Ash'), hit(8, 'Birch')]);
  await after(() => button('Add a show').click());
  const field = box.querySelector<HTMLInputElement>('.add-show input');
  if (field === null) throw new Error('no field');
  await after(() => {
    field.value = 'a';
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
  await after(() => press('Enter'));
  const focused = () => document.activeElement?.getAttribute('aria-label');
  await after(() => press('ArrowDown'));
  expect(focused()).toBe('Add Ash (2020)');
  await after(() => press('ArrowDown'));
  expect(focused()).toBe('Add Birch (2020)');
  await after(() => press('ArrowUp'));
  expect(focused()).toBe('Add Ash (2020)');
  await after(() => press('Escape'));
  expect(box.querySelector('.add-show')).toBeNull();
  expect(document.activeElement).toBe(button('Add a show'));
});

it('tells namesakes apart by their years, also where only one of them is shown', async () => {
  const twin = (showId: number, year: number) => inventEntry(showId, { name: 'Ghosts', year });
  const { box } = await open([
    twin(1, 2019),
    { ...twin(2, 2021), status: 'dropped' },
    inventEntry(3, { year: 2020 }),
  ]);
  // The name alone is cut where there is no room for it.
  const names = () =>
    [...box.querySelectorAll('.poster')].map((poster) => {
      const [name, facts] = ['.poster-name', '.facts'].map((part) => poster.querySelector(part)?.textContent);
      return [name, /^\d{4}(?=\u00a0· )/.exec(facts ?? '')?.[0] ?? null];
    });
  expect(names()).toEqual([
    ['Ghosts', '2019'],
    ['Ghosts', '2021'],
    ['Show 3', null],
  ]);
  await after(() => button('Dropped 1, not filtered').click());
  expect(names()).toEqual([['Ghosts', '2021']]);
});
