import type { Site } from './site';

/** Services of countries outside Europe. */
export const SITES_OVERSEAS: readonly Site[] = [
  {
    id: 'crave',
    name: 'Crave',
    origins: ['*://www.crave.ca/*'],
    confidence: 'B',
    providers: [230],
    countries: ['CA'],
  },
  {
    id: 'gem',
    name: 'CBC Gem',
    origins: ['*://gem.cbc.ca/*'],
    confidence: 'C',
    providers: [314],
    countries: ['CA'],
  },
  {
    id: 'globoplay',
    name: 'Globoplay',
    origins: ['*://globoplay.globo.com/*'],
    confidence: 'D',
    search: 'https://globoplay.globo.com/busca/?q={query}',
    providers: [307],
    countries: ['BR'],
  },
  {
    id: 'stan',
    name: 'Stan',
    origins: ['*://play.stan.com.au/*'],
    confidence: 'D',
    providers: [21],
    countries: ['AU'],
  },
];
