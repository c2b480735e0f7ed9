import { describe, expect, it } from 'vitest';
import { isShortExtra } from '../../lib/match/short-extra';

describe('a short extra', () => {
  it.each([
    ['Season 2 Trailer', undefined],
    ['Trailer', undefined],
    ['Official Teaser', undefined],
    ['Season 2 | Official Trailer - Example TV', undefined],
    ['S2 E5', 'Vorschau'],
    ['シーズン2 予告編', undefined],
  ])('is one by its label or its title: %s, %s', (label, title) => {
    const claims = [
      { source: 'player' as const, show: 'Quiet Lamp', label, ...(title === undefined ? {} : { title }) },
    ];
    expect(isShortExtra({ claims, duration: 150 })).toBe(true);
    expect(isShortExtra({ claims, duration: 299 })).toBe(true);
    expect(isShortExtra({ claims, duration: 300 })).toBe(false);
    expect(isShortExtra({ claims, duration: 0 })).toBe(false);
  });

  it('is one in a page’s title, too', () => {
    const claims = [{ source: 'title' as const, show: 'Quiet Lamp', label: 'Season 2 Trailer' }];
    expect(isShortExtra({ claims, duration: 150 })).toBe(true);
  });

  it.each([
    ['S2 E5', undefined],
    ['S2 E5', 'Trailer Park'],
    ['S2 E5: The Recap of Fog', undefined],
    ['Episode 5', 'Inside'],
  ])('is none where more is said: %s, %s', (label, title) => {
    const claims = [
      { source: 'player' as const, show: 'Trailer', label, ...(title === undefined ? {} : { title }) },
    ];
    expect(isShortExtra({ claims, duration: 150 })).toBe(false);
  });
});
