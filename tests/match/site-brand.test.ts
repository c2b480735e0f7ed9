import { describe, expect, it } from 'vitest';
import { withoutBrand } from '../../lib/match/site-brand';
import type { Claim } from '../../lib/sites/reading';

const session = (show: string, more: Partial<Claim> = {}): Claim => ({
  source: 'mediaSession',
  show,
  ...more,
});
const HARBOUR: Claim = { source: 'title', show: 'Harbour', label: 'S1 E2 - MyStream' };

describe('a site that names itself where a show should stand', () => {
  it.each([
    ['its name', 'MyStream', 'mystream.example'],
    ['in words', 'My Stream', 'my-stream.example'],
    ['below another name', 'MyStream', 'www.mystream.example'],
    ['of a part of it', 'MyStream', 'mystream.big.example'],
    ['with its ending', 'MyStream.tv', 'www.mystream.tv'],
    ['in other letters', 'Téléville', 'televille.example'],
  ])('is no show: %s', (_, show, host) => {
    expect(withoutBrand([session(show, { title: 'Fog' }), HARBOUR], host)).toEqual([
      { source: 'mediaSession', title: 'Fog' },
      HARBOUR,
    ]);
    expect(withoutBrand([HARBOUR, session(show)], host)).toEqual([HARBOUR]);
  });

  it.each([
    ['another name', [session('Salt Road', { title: 'Fog' }), HARBOUR], 'mystream.example'],
    ['its one show', [session('Harbour', { title: 'Fog' }), { ...HARBOUR }], 'harbour.example'],
    ['nothing else', [session('MyStream', { title: 'Fog' })], 'mystream.example'],
    ['a word of the name', [session('Stream', { title: 'Fog' }), HARBOUR], 'mystream.example'],
    ['the ending of the address', [session('Show', { title: 'Fog' }), HARBOUR], 'mystream.show'],
    ['no show at all', [{ source: 'title', label: 'S1 E2' } as const], 'mystream.example'],
    ['a server of the house', [session('Harbour'), HARBOUR], '192.168.1.9'],
  ])('says nothing else: %s', (_, claims, host) => {
    expect(withoutBrand(claims, host)).toEqual(claims);
  });
});
