// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { jsonLdEpisode } from '../../lib/sites/json-ld';
import { pageView } from '../support/page';

const EPISODE = { '@type': 'TVEpisode', name: 'The Flood' };

/** What is read of a page whose only data is this. */
function read(data: unknown): string | undefined {
  const page = `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
  const view = pageView(page, { url: 'https://tv.example/watch/1' });
  return jsonLdEpisode(view, () => false)?.title;
}

function nested(depth: number): unknown {
  return depth === 0 ? EPISODE : { item: nested(depth - 1) };
}

it('data twelve deep is read, and no deeper', () => {
  expect([read(nested(12)), read(nested(13))]).toEqual(['The Flood', undefined]);
});

it('three thousand objects are looked at, and no more', () => {
  const others = (count: number) => Array.from({ length: count }, () => ({}));
  expect([read([...others(2999), EPISODE]), read([...others(3000), EPISODE])]).toEqual([
    'The Flood',
    undefined,
  ]);
});

it('a block of over 256 kB is passed over', () => {
  const said = (length: number) => read({ ...EPISODE, description: 'x'.repeat(length) });
  expect([said(250_000), said(270_000)]).toEqual(['The Flood', undefined]);
});
