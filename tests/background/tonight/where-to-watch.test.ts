import { expect, it } from 'vitest';
import { placesToWatch } from '../../../lib/background/tonight/where-to-watch';
import type { Binding } from '../../../lib/store/records';
import { inventShow } from '../../support/database';

const { show } = inventShow(1, {});

function seen(site: string, changedAt: number, page?: string): Binding {
  return {
    site,
    key: `${site}:title:lanterns`,
    words: 'Lanterns',
    showId: 1,
    by: 'learned',
    offsets: [],
    order: null,
    suspended: false,
    changedAt,
    device: 'here',
    ...(page !== undefined && { page }),
  };
}

it('a page goes before a search, what was seen last before what was seen earlier, each service once', () => {
  const places = placesToWatch(
    show,
    [
      seen('disney', 1, 'https://www.disneyplus.com/play/1'),
      seen('netflix', 3),
      seen('hulu', 2, 'https://www.hulu.com/watch/1'),
      seen('disney', 4),
    ],
    null,
  );
  expect(places.map(({ site, by }) => [site, by])).toEqual([
    ['hulu', 'page'],
    ['disney', 'page'],
    ['netflix', 'search'],
  ]);
});

it('a show without a name is not searched for', () => {
  expect(placesToWatch(undefined, [seen('netflix', 1)], null)).toEqual([]);
});
