// @vitest-environment happy-dom
import './browser-double';
import { expect, it, vi } from 'vitest';
import { CorrectPlay, type Correction } from '../../components/correct-play';
import type { HistoryEntry } from '../../lib/messages/protocol-history';
import { draw, press } from './draw';

const entry: HistoryEntry = {
  id: 'p1',
  op: 'o1',
  batch: null,
  kind: 'play',
  profileId: 'default',
  showId: 7,
  show: 'Ash',
  year: 2019,
  poster: null,
  pair: { season: 1, episode: 1 },
  movedFrom: null,
  showGone: false,
  recordedAt: 1,
  stands: true,
  when: null,
  status: null,
  source: { by: 'site', site: 'netflix', reportId: 'r' },
  why: null,
};
const show = { id: 8, name: 'Birch' };
const moves = [{ from: { season: 1, episode: 1 }, to: { season: 2, episode: 1 } }];

it.each<[string, Correction]>([
  ['which episode', { step: 'episode' }],
  ['what would move', { step: 'check', show, preview: { moves, undecided: 0 } }],
  ['which episode of the other show', { step: 'check', show, preview: { moves: [], undecided: 1 } }],
])('is left with Escape, and nothing around it: %s', (_, correction) => {
  const onCancel = vi.fn();
  const idle = () => {};
  draw(
    <CorrectPlay
      entry={entry}
      correction={correction}
      onEpisode={idle}
      onMove={idle}
      onMoveAs={idle}
      onCancel={onCancel}
    />,
  );
  expect(document.activeElement).not.toBe(document.body);
  expect(press('Escape')).toBe(false);
  expect(onCancel).toHaveBeenCalledOnce();
});
