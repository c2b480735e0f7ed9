import { describe, expect, it } from 'vitest';
import type { Claim, Reading } from '../../lib/sites/reading';
import { withoutStale } from '../../lib/watch/stale';
import { EPISODE } from './tab';

const LABEL: Claim = { source: 'player', show: 'Lanterns', label: 'S1:E1' };
const NEXT: Claim = { source: 'player', show: 'Lanterns', label: 'S1:E2' };
const SHOW: Claim = { source: 'title', show: 'Lanterns' };

/** What is believed after an episode with the id `7`, of which the player and the title spoke. */
function believed(reading: Partial<Reading>): Pick<Reading, 'kind' | 'id' | 'claims'> {
  const { kind, id, claims } = withoutStale({ ...EPISODE, ...reading }, { id: '7', claims: [LABEL, SHOW] });
  return { kind, id, claims };
}

describe('of a reading after the source changed', () => {
  it.each<[string, Partial<Reading>, Pick<Reading, 'kind' | 'id' | 'claims'>]>([
    ['a new id alone names an episode', { id: '8' }, { kind: 'episode', id: '8', claims: [] }],
    [
      'a new id with the show names one',
      { id: '8', claims: [SHOW] },
      { kind: 'episode', id: '8', claims: [SHOW] },
    ],
    ['the old id names nothing', { id: '7' }, { kind: 'unknown', id: null, claims: [] }],
    [
      'the old id with the show names nothing',
      { id: '7', claims: [SHOW] },
      { kind: 'unknown', id: null, claims: [SHOW] },
    ],
    [
      'a new label beside the old id names an episode',
      { id: '7', claims: [NEXT] },
      { kind: 'episode', id: null, claims: [NEXT] },
    ],
    ['the old label names nothing', { claims: [LABEL] }, { kind: 'unknown', id: null, claims: [] }],
    [
      'the same label by another source is believed',
      { claims: [{ ...LABEL, source: 'url' }] },
      { kind: 'episode', id: null, claims: [{ ...LABEL, source: 'url' }] },
    ],
    [
      'a film stays one, under the old label',
      { kind: 'film', claims: [LABEL] },
      { kind: 'film', id: null, claims: [] },
    ],
  ])('%s', (_, reading, rest) => {
    expect(believed(reading)).toEqual(rest);
  });
});
