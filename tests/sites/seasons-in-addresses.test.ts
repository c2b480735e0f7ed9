// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { pageView } from '../support/page';
import { readerOf } from '../support/readers';

describe('numbers in the address', () => {
  it.each([
    ['nrk', 'https://tv.nrk.no/serie/stille-kyst/sesong/2/episode/5', [{ season: 2, episode: 5 }]],
    ['nrk', 'https://tv.nrk.no/serie/stille-kyst/sesong/2025/episode/5', [{ season: 2025, episode: 5 }]],
    ['nrk', 'https://tv.nrk.no/serie/kveldsnytt/sesong/202501/episode/5', []],
  ])('%s: %s', (site, url, numbers) => {
    const { claims } = readerOf(site).read(pageView('', { url }));
    expect(claims).toEqual(numbers.map((one) => ({ source: 'url', ...one })));
  });
});
