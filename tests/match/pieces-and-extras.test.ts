import { describe, expect, it } from 'vitest';
import { decide, names, seasons } from './decided';

const ONE = seasons({ season: 1, names: names(8), runtime: null });
const NAMED = seasons({ season: 1, names: ['First Light', 'Second Light', 'Trailer'] });

describe('a number of an episode', () => {
  it.each([
    ['EP.5 [1/4]', 'ask: part'],
    ['EP.5 (4/4)', 'ask: part'],
    ['S1 E5 (2/3)', 'ask: part'],
    ['第5期上', 'ask: part'],
    ['第5期（下）：洪水', 'ask: part'],
    ['第5期上海', 'S1 E5'],
    ['S1 E5 (5/8)', 'S1 E5'],
    ['S1 E5: Fog (1/2)', 'S1 E5'],
  ])('is not enough where a piece of it plays: %s', (label, wanted) =>
    expect(decide(ONE, { label })).toBe(wanted),
  );

  it.each([
    ['Trailer', 'ask: part'],
    ['Vorschau', 'ask: part'],
    ['Season 1 Recap', 'ask: part'],
    ['Der Ausblick', 'ask: part'],
    ['Trailer Park', 'S1 E5'],
    ['Behind the Scenes', 'ask: part'],
    ['OVA 2', 'ask: part'],
    ['SP1 - Fog', 'ask: part'],
    ['PV 3', 'ask: part'],
    ['Spring 2', 'S1 E5'],
    ['Assista ao resumo', 'ask: part'],
  ])('is not enough where the title is an extra’s: %s', (title, wanted) =>
    expect(decide(ONE, { season: 1, episode: 5, title })).toBe(wanted),
  );

  it('is enough where the catalogue calls the episode so', () => {
    expect(decide(NAMED, { label: 'S1 E3', title: 'Trailer' })).toBe('S1 E3');
    expect(decide(NAMED, { label: 'S1 E2', title: 'Teaser' })).toBe('ask: part');
  });

  it.each([
    ['2024: Episode 5', 'ask: part'],
    ['2024/25: Episode 5', 'ask: part'],
    ['2. ř.: Episode 5', 'ask: part'],
    ['Swordsmith Arc - Episode 5', 'ask: noSeason'],
    ['Power Book II: Ghost S1 E5', 'S1 E5'],
    ['Part 2 S1 E5', 'ask: part'],
  ])('counts within what it stands in: %s', (label, wanted) => expect(decide(ONE, { label })).toBe(wanted));

  it('counts within the show where the year is its name', () => {
    expect(decide(ONE, { show: '1923', label: '1923: Episode 5' })).toBe('S1 E5');
  });
});
