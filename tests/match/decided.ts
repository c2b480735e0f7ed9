import type { Season } from '../../lib/domain/show';
import { mergeClaims } from '../../lib/match/claims';
import { decideEpisode } from '../../lib/match/episode';
import type { EpisodeAnswer, EpisodeQuestion } from '../../lib/match/episode-view';
import type { Claim } from '../../lib/sites/reading';
import { invent, type SeasonPlan } from './invented';

/** Seasons of the show that `decide` asks about. */
export function seasons(...plans: SeasonPlan[]): readonly Season[] {
  return invent({ id: 1, name: 'Quiet Lamp', seasons: plans }).seasons;
}

/** Two seasons with specials; one name stands in both seasons, one among the specials too. */
export const TWO = seasons(
  { season: 0, names: ['Looking Back', 'The Long Winter'] },
  { season: 1, names: ['The First Lamp', 'Home', 'The Long Winter', 'Fog'] },
  { season: 2, names: ['Keepers of Light', 'Episode 2', 'Return to Sea', 'Fog'] },
);

/** A claim about an episode of listed seasons, and what becomes of it. */
export type Row = readonly [
  name: string,
  listed: readonly Season[],
  claim: Partial<Claim>,
  wanted: string,
  more?: Partial<EpisodeQuestion>,
];

/** Names of episodes that nobody named. */
export function names(count: number): string[] {
  return Array.from({ length: count }, () => '');
}

/** What becomes of a player's claim about an episode of the show. */
export function answer(
  listed: readonly Season[],
  claim: Partial<Claim>,
  more: Partial<EpisodeQuestion> = {},
): EpisodeAnswer {
  return decideEpisode({
    labels: mergeClaims([{ source: 'player', show: 'Quiet Lamp', ...claim }], 'en'),
    showName: 'Quiet Lamp',
    seasons: listed,
    pageLanguage: 'en',
    showLanguage: 'en-US',
    offsets: [],
    order: null,
    absolute: false,
    upNext: null,
    duration: null,
    ...more,
  });
}

/** The episodes that it means, or why it has to be asked. */
export function decide(...asked: Parameters<typeof answer>): string {
  const found = answer(...asked);
  if (found.kind === 'ask') return `ask: ${found.parts.join()}`;
  return found.pairs.map((pair) => `S${pair.season} E${pair.episode}`).join();
}
