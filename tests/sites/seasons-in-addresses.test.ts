// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { pageView } from '../support/page';
import { readerOf } from '../support/readers';

describe('numbers in the address', () => {
  it.each<[site: string, url: string, numbers: readonly { season: number; episode: number }[]]>([
    ['nrk', 'https://tv.nrk.no/serie/stille-kyst/sesong/2/episode/5', [{ season: 2, episode: 5 }]],
    ['nrk', 'https://tv.nrk.no/serie/stille-kyst/sesong/2025/episode/5', [{ season: 2025, episode: 5 }]],
    ['nrk', 'https://tv.nrk.no/serie/kveldsnytt/sesong/202501/episode/5', []],
    [
      'viaplay',
      'https://viaplay.se/player/default/serier/apollo-13/sasong-2/avsnitt-5',
      [{ season: 2, episode: 5 }],
    ],
    [
      'viaplay',
      'https://viaplay.com/player/default/tv/coast/series-2/episode-5',
      [{ season: 2, episode: 5 }],
    ],
    [
      'viaplay',
      'https://viaplay.is/player/default/thattaradir/strond/thattarod-2/thattur-5',
      [{ season: 2, episode: 5 }],
    ],
    [
      'viaplay',
      'https://viaplay.lt/player/default/serialai/krantas/2-sezonas/5-serija',
      [{ season: 2, episode: 5 }],
    ],
    ['viaplay', 'https://viaplay.fi/player/default/elokuvat/apollo-13', []],
    ['viaplay', 'https://viaplay.se/player/default/sport/fotboll/omgang-5/match-2', []],
  ])('%s: %s', (site, url, numbers) => {
    const { claims } = readerOf(site).read(pageView('', { url }));
    expect(claims).toEqual(numbers.map((one) => ({ source: 'url', ...one })));
  });
});
