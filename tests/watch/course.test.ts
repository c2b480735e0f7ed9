import { describe, expect, it } from 'vitest';
import { courseAfter } from '../../lib/watch/course';
import type { Course } from '../../lib/watch/outcome';
import { startViewing, type Viewing } from '../../lib/watch/viewing';

function viewing(show: string, label: string, more: Partial<Viewing> = {}): Viewing {
  const known = { id: null, showId: null, claims: [{ source: 'player', show, label } as const] };
  return { ...startViewing('x', 0, { position: 0, duration: 1000 }, true), known, kind: 'episode', ...more };
}

const LEFT = viewing('Lanterns', 'S1:E1', { played: 300, carried: 200 });
const NAMELESS = { known: { id: null, showId: null, claims: [] } };

describe('what the tab did after an episode', () => {
  it.each<[string, Viewing, boolean, Course | null]>([
    ['the next of the show', viewing('Lanterns', 'S1:E2'), false, 'straightOn'],
    ['the next of the show, chosen by hand', viewing('Lanterns', 'S1:E2'), true, 'straightOn'],
    ['another show', viewing('Harbour', 'S1:E2'), false, 'ended'],
    ['a film', viewing('Lanterns', 'S1:E2', { kind: 'film' }), false, 'ended'],
    ['a live channel', viewing('Lanterns', 'S1:E2', { kind: 'live' }), false, 'ended'],
    ['the same one, a moment ago', viewing('Lanterns', 'S1:E1', { played: 59 }), false, null],
    ['the same one for a minute', viewing('Lanterns', 'S1:E1', { played: 60 }), false, 'ended'],
    ['something without a name, a moment ago', viewing('', '', { ...NAMELESS, played: 59 }), false, null],
    [
      'something without a name for a minute',
      viewing('', '', { ...NAMELESS, played: 60 }),
      false,
      'straightOn',
    ],
    ['something without a name, chosen by hand', viewing('', '', { ...NAMELESS, played: 60 }), true, 'ended'],
    [
      'half of something short',
      viewing('', '', { ...NAMELESS, played: 40, duration: 80 }),
      false,
      'straightOn',
    ],
    ['less than half of it', viewing('', '', { ...NAMELESS, played: 39, duration: 80 }), false, null],
    ['another number of a show without a name', viewing('', 'S1:E2', { played: 0 }), false, null],
  ])('%s', (_, next, byGesture, course) => {
    expect(courseAfter({ ...LEFT }, next, byGesture)).toBe(course);
  });

  it('counts on what was played of the same one, unless that was reported', () => {
    const next = viewing('Lanterns', 'S1:E1', { played: 15 });
    courseAfter({ ...LEFT, reported: true }, next, false);
    expect(next.carried).toBe(0);
    courseAfter({ ...LEFT }, next, false);
    expect(next.carried).toBe(500);
    const ahead = viewing('Lanterns', 'S1:E1', { carried: 700, played: 15 });
    courseAfter({ ...LEFT }, ahead, false);
    expect(ahead.carried).toBe(700);
    const young = viewing('Lanterns', 'S1:E1', { played: 14 });
    courseAfter({ ...LEFT }, young, false);
    expect(young.carried).toBe(0);
  });
});
