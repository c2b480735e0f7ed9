import type { Fact, Play } from '../../lib/domain/fact';
import { importedFacts } from '../../lib/domain/imported-facts';
import type { ImportedRow } from '../../lib/domain/imported-row';
import { UNKNOWN, type When } from '../../lib/domain/when';
import { base } from '../support/database';

/** Short ways to write the rows of another tracker's file and what is held of a show; `''` is no date. */

export const at = (text: string): When =>
  text === ''
    ? UNKNOWN
    : text.includes('T')
      ? { kind: 'instant', at: Date.parse(text), offset: 0 }
      : { kind: 'day', day: text };

export const watched = (when: string, source = 0, episode = 1): ImportedRow => ({
  kind: 'watched',
  season: 1,
  episode,
  id: 100 + episode,
  when: at(when),
  source,
  format: 'trakt',
});

export const play = (id: string, when: string, more: Partial<Play> = {}): Play => ({
  kind: 'play',
  ...base(id),
  season: 1,
  episode: 1,
  episodeId: 101,
  when: at(when),
  begunAt: null,
  viewing: null,
  fillsGap: false,
  live: false,
  source: { by: 'grid' },
  ...more,
});

export const undo = (id: string, target: string, batch: string | null): Fact => ({
  kind: 'undo',
  ...base(id, { batch, recordedAt: Date.parse('2026-02-01T20:00:00Z') }),
  target,
});

export const weigh = (rows: readonly ImportedRow[], held: readonly Fact[] = []) =>
  importedFacts({ profileId: 'default', showId: 1, rows, held });

/** What was written, signed as an import does. */
export function sign(facts: ReturnType<typeof weigh>['facts'], batch = 'import'): Fact[] {
  return facts.map(({ from, ...fact }, i) => ({
    ...fact,
    op: batch,
    batch,
    device: 'device',
    recordedAt: from ?? Date.parse('2026-03-01T20:00:00Z') + i,
  }));
}
