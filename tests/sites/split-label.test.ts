import { describe, expect, it } from 'vitest';
import { splitLabel } from '../../lib/sites/split-label';

describe('a title with a label in it', () => {
  it.each([
    ['Harbour Lights S4 E6: The Long Tide', 'Harbour Lights', 'S4 E6: The Long Tide'],
    ['Harbour Lights - S4:E6 - The Long Tide', 'Harbour Lights', 'S4:E6 - The Long Tide'],
    ['Harbour Lights | S04E06', 'Harbour Lights', 'S04E06'],
    [
      'Harbour Lights Season 4 Episode 6: The Long Tide',
      'Harbour Lights',
      'Season 4 Episode 6: The Long Tide',
    ],
    ['Leuchtfeuer – Staffel 4, Folge 6', 'Leuchtfeuer', 'Staffel 4, Folge 6'],
    ['Havenlichten: Seizoen 4 Aflevering 6', 'Havenlichten', 'Seizoen 4 Aflevering 6'],
    ['Luzes do Porto - Temporada 4 Episódio 6', 'Luzes do Porto', 'Temporada 4 Episódio 6'],
    ['Vyšetřování Ř4:D6', 'Vyšetřování', 'Ř4:D6'],
    ['Harbour Lights 4x06', 'Harbour Lights', '4x06'],
    ['九つの灯籠 第7話 紙の火', '九つの灯籠', '第7話 紙の火'],
    ['Leuchtfeuer (3/6)', 'Leuchtfeuer', '(3/6)'],
    ['Nine Lanterns Episode 7', 'Nine Lanterns', 'Episode 7'],
    // Numbers that are the show's own stay with it.
    ['Class of 09 S1 E2', 'Class of 09', 'S1 E2'],
    ['Room 104 S2 E3', 'Room 104', 'S2 E3'],
    ['9-1-1 Season 2 Episode 3', '9-1-1', 'Season 2 Episode 3'],
    ['1923 S1 E2', '1923', 'S1 E2'],
  ])('%s', (title, show, label) => {
    expect(splitLabel(title)).toEqual({ show, label });
  });

  it('may begin with it', () => {
    expect(splitLabel('S4 E6: The Long Tide')).toEqual({ label: 'S4 E6: The Long Tide' });
  });

  it.each(['', 'Harbour Lights', '1917', '9-1-1', 'In 1942, a harbour', 'Watch 24/7'])(
    'has none: %s',
    (title) => {
      expect(splitLabel(title)).toBeNull();
    },
  );
});
