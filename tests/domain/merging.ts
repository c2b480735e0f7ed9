import type { Fact, Play, Undo } from '../../lib/domain/fact';
import { UNBROUGHT } from '../../lib/domain/unbrought';
import { deriveProgress } from '../../lib/domain/progress';
import { instant } from '../../lib/domain/when';

/** Logs of several devices, for what comes of joining them. Times are minutes from one evening on. */

const NOW = Date.parse('2026-03-01T20:00:00Z');
const MINUTE = 60_000;

function about(id: string, device: string, minutes: number) {
  const at = { profileId: 'default', showId: 1, op: `op-${id}`, batch: null };
  return { id, device, recordedAt: NOW + minutes * MINUTE, ...at };
}

export function play(id: string, device: string, minutes: number, more: Partial<Play> = {}): Play {
  return {
    kind: 'play',
    ...about(id, device, minutes),
    season: 1,
    episode: 1,
    episodeId: 11,
    when: instant(NOW + minutes * MINUTE, 0),
    begunAt: null,
    viewing: null,
    fillsGap: false,
    live: true,
    source: { by: 'popup' },
    ...more,
  };
}

export const undo = (
  id: string,
  target: string,
  device: string,
  minutes: number,
  batch: string | null = null,
): Undo => ({
  kind: 'undo',
  ...about(id, device, minutes),
  batch,
  target,
});

export const ids = (facts: readonly Fact[]) => facts.map(({ id }) => id);

/** How often episode 1 counts as watched. */
export function counted(facts: readonly Fact[]): number {
  const episode = {
    season: 1,
    episode: 1,
    id: 11,
    name: '',
    airDate: '2020-01-01',
    runtime: 40,
    overview: '',
    still: null,
  };
  const season = { showId: 1, season: 1, name: '', airDate: null, poster: null, episodes: [episode] };
  const preferences = { specials: false, oldestFirst: false };
  return deriveProgress({ show: { status: 'Ended', seasons: [season] }, facts, preferences }).counts.plays;
}

/** The undo and restore facts for what a merge comes to, as the store writes them. */
export function judged(turned: { undo: readonly Fact[]; restore: readonly Fact[] }, minutes: number): Fact[] {
  return [
    ...turned.undo.map((fact, at) => undo(`u-${fact.id}`, fact.id, 'home', minutes + at / 1000, UNBROUGHT)),
    ...turned.restore.map((fact, at): Fact => ({
      kind: 'restore',
      ...about(`r-${fact.id}`, 'home', minutes + 1 + at / 1000),
      batch: UNBROUGHT,
      target: fact.id,
    })),
  ];
}
