import { expect, it } from 'vitest';
import { routeOf } from '../../lib/ui/library-route';

it.each([
  ['', { page: 'shows' }],
  ['#', { page: 'shows' }],
  ['#calendar', { page: 'calendar' }],
  ['#about', { page: 'about' }],
  ['#history', { page: 'history', showId: null }],
  ['#history=77', { page: 'history', showId: 77 }],
  ['#history=x', { page: 'shows' }],
  ['#show=12', { page: 'show', showId: 12 }],
  ['#show=1e3', { page: 'shows' }],
  ['#show=1234567890', { page: 'shows' }],
])('%s is a page', (hash, route) => expect(routeOf(hash)).toEqual(route));
