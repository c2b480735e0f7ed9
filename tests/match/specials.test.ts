import { describe, expect, it } from 'vitest';
import { parseLabel } from '../../lib/match/grammar';

describe('a number of another row', () => {
  it.each([
    ['en', 'Special Episode 2'],
    ['en', 'Specials: Episode 2'],
    ['en', 'Specials - Episode 2'],
    ['en', 'Specials · Episode 2'],
    ['en', 'Specials | Episode 2'],
    ['en', 'Harbour Lights: Specials (Episode 2)'],
    ['en', 'OVA: Episode 2'],
    ['en', 'OADs – Episode 2'],
    ['de', 'Extras: Folge 2'],
    ['de', 'Extras:Folge 2'],
    ['fr', 'Bonus, épisode 2'],
    ['fr', 'Hors-série : épisode 2'],
    ['fr', 'Hors-série épisode 2'],
    ['it', 'Speciale: Episodio 2'],
    ['tr', 'Özel: 2. Bölüm'],
    ['ja', 'OVA第2話'],
  ])('is a special’s, in "%s": %s', (language, label) =>
    expect(parseLabel(label, { language })).toMatchObject({ season: null, episode: 2, special: true }),
  );

  it.each([
    'Specials: Fog: Episode 2',
    'Special Fog - Episode 2',
    'Ovation: Episode 2',
    'Specials?! Episode 2',
    'Episode 2: Special',
  ])('is none of another word: %s', (label) =>
    expect(parseLabel(label, { language: 'en' })).toMatchObject({ season: null, episode: 2, special: false }),
  );

  it('is none where a season is told', () => {
    expect(parseLabel('Specials: S1 E2')).toMatchObject({ season: 1, episode: 2, special: false });
  });
});
