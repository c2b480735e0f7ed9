import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../support/cases';
import { formatLabel } from './format-label';
import { LABELS } from '../../lib/match/label-table';
import { matchReport } from '../../lib/match/match-report';
import type { Claim, ClaimSource } from '../../lib/sites/reading';
import { invent, inventedPort } from './invented';

interface Episode {
  readonly season: number;
  readonly episode: number;
  readonly title: string;
}

type Way = (one: Episode, language: string) => Omit<Claim, 'source' | 'show'>;

/** How a source may say an episode: all of it, or less. */
const WAYS: readonly Way[] = [
  ({ season, episode }) => ({ season, episode }),
  ({ season, episode, title }) => ({ season, episode, title }),
  ({ season, episode }, language) => ({ label: formatLabel(season, episode, language) }),
  ({ season, episode, title }, language) => ({
    label: `${formatLabel(season, episode, language)}: ${title}`,
  }),
  ({ season, episode, title }) => ({ label: `S${season}:E${episode}`, title }),
  ({ season, episode, title }) => ({ label: `${title} (S0${season}/E0${episode})` }),
  ({ episode, title }) => ({ label: `E${episode}: ${title}` }),
  ({ episode, title }) => ({ episode, title }),
  ({ episode }) => ({ episode }),
  ({ season }) => ({ season }),
  ({ title }) => ({ title }),
  ({ episode }, language) => ({
    label: `${LABELS[language]?.episode.split(' ')[0] ?? 'Episode'} ${episode}`,
  }),
];

const TELLING = new Set([...WAYS.slice(0, 8), ...WAYS.slice(10, 11)]);

const SEASONS = [8, 8, 8];
const show = invent({ id: 1, name: 'Quiet Harbour Division', seasons: SEASONS });
const all = show.seasons.flatMap((one) =>
  one.episodes.map(({ season, episode, name }) => ({ season, episode, title: name })),
);
const port = inventedPort([show], { library: [1] });

const episode = fc.constantFrom(...all);
const way = fc.constantFrom(...WAYS);
/** Those that tell it from all others: a season or a number alone is completed by whatever does not contradict it. */
const telling = fc.constantFrom(...TELLING);
const language = fc.constantFrom('en', 'de', 'fr', 'es', 'ru', 'tr', 'ja', 'ko', 'ar', 'hu', 'fi', 'pl');
const live = fc.constantFrom<ClaimSource>('player', 'state', 'mediaSession');
const page = fc.constantFrom<ClaimSource>('jsonld', 'og', 'title', 'url', 'page');

async function decide(claims: readonly Claim[], tag: string) {
  const answer = await matchReport({ site: 'netflix', siteShowId: null, claims, language: tag }, port);
  if (!answer.ok) throw new Error('the port has no faults');
  return answer.value;
}

describe('sources that say more or less', () => {
  it('name the episode or ask, whatever the page left behind says beside the player', async () => {
    await fc.assert(
      fc.asyncProperty(
        episode,
        fc.array(fc.tuple(live, telling), { minLength: 1, maxLength: 2 }),
        fc.array(fc.tuple(page, way, episode), { maxLength: 3 }),
        language,
        async (one, spoken, left, tag) => {
          const named = { show: 'Quiet Harbour Division' };
          const claims: Claim[] = [
            ...spoken.map(([source, of]) => ({ source, ...named, ...of(one, tag) })),
            ...left.map(([source, of, other]) => ({ source, ...named, ...of(other, tag) })),
          ];
          const decision = await decide(claims, tag);
          if (decision.kind === 'ask') return;
          expect(decision.pairs, JSON.stringify(claims)).toEqual([
            { season: one.season, episode: one.episode },
          ]);
        },
      ),
      { numRuns: cases(600) },
    );
  });

  it('name the episode where all agree and one of them says it whole', async () => {
    await fc.assert(
      fc.asyncProperty(
        episode,
        fc.constantFrom(...WAYS.slice(0, 6)),
        fc.array(fc.tuple(fc.oneof(live, page), way), { maxLength: 3 }),
        language,
        async (one, whole, others, tag) => {
          const named = { show: 'Quiet Harbour Division' };
          const claims: Claim[] = [
            { source: 'player', ...named, ...whole(one, tag) },
            ...others.map(([source, of]) => ({ source, ...named, ...of(one, tag) })),
          ];
          const decision = await decide(claims, tag);
          expect(
            decision.kind === 'matched' ? decision.pairs : decision.parts,
            JSON.stringify(claims),
          ).toEqual([{ season: one.season, episode: one.episode }]);
        },
      ),
      { numRuns: cases(600) },
    );
  });
});
