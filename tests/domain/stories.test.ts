import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { formatPair } from '../../lib/domain/show';
import { deriveProgress, readPosition } from '../../lib/domain/progress';
import { readStories } from '../support/stories';
import type { Expected, Story } from '../support/stories';

const STATES = {
  available: 'available',
  waiting: 'waiting',
  caughtUp: 'caught up',
  finished: 'finished',
} as const;

const file = process.env['COUCHMARK_STORIES'];

describe('worked stories', () => {
  if (file === undefined) {
    test.skip('need COUCHMARK_STORIES to name a file of stories', () => {});
    return;
  }
  for (const story of readStories(readFileSync(file, 'utf8'))) {
    test(`${story.id} ${story.title}`, () => {
      expect(outcome(story)).toMatchObject(story.expect);
    });
  }
});

function outcome({ show, facts, preferences, today }: Story): Expected {
  const row = deriveProgress({ show, facts, preferences });
  const position = readPosition(row, today, preferences.dayOffset);
  return {
    up: position.upNext === null ? null : formatPair(position.upNext).replace(' ', ''),
    state: STATES[position.state],
    left: position.remaining,
    gaps: position.gaps,
  };
}
