import { describe, expect, it } from 'vitest';
import { addDays } from '../../lib/domain/day';
import { newOn } from '../../lib/domain/new-tonight';
import { openingSeason } from '../../lib/domain/opening-season';
import { NO_PREFERENCES } from '../../lib/domain/preferences';
import { deriveProgress } from '../../lib/domain/progress';
import { log, show, TODAY } from './notation';

/** The second of three weekly episodes airs today. */
const weekly = show('Returning Series', `S1 3@${addDays(TODAY, -7)}`);
const gone = show('Returning Series', 'S1 1@2020-01-01 1? 1@2020-01-15');

describe('whom a new episode is told of', () => {
  it.each<[string, string[], Partial<{ list: typeof weekly; dayOffset: number; today: string }>, boolean]>([
    ['who watches the show', ['S1E1'], {}, true],
    ['not the day before', ['S1E1'], { today: addDays(TODAY, -1) }, false],
    ['not the day after', ['S1E1'], { today: addDays(TODAY, 1) }, false],
    ['not while it is out here tomorrow', ['S1E1'], { dayOffset: 1 }, false],
    ['on the day it is out here', ['S1E1'], { dayOffset: 1, today: addDays(TODAY, 1) }, true],
    ['not who has watched it', ['S1E1-2'], {}, false],
    ['not who is behind', ['jump S1E1'], {}, false],
    ['not who never began', ['add'], {}, false],
    ['not who removed the show', ['S1E1', 'remove'], {}, false],
    ['not who holds it', ['S1E1', 'hold'], {}, false],
    ['who held it until today', ['S1E1', `hold ${TODAY}`], {}, true],
    ['not who dropped it', ['S1E1', 'drop'], {}, false],
    ['not who plans it', ['S1E1', 'plan'], {}, false],
    ['not of one without a date', ['S1E1'], { list: gone }, false],
    ['not of a show that is finished', ['S1E1-3'], { list: show('Ended', 'S1 3@2020-01-01') }, false],
  ])('%s', (_, acts, { list = weekly, dayOffset = 0, today = TODAY }, told) => {
    const row = deriveProgress({ show: list, facts: log(...acts), preferences: NO_PREFERENCES });
    expect(newOn(row, { dayOffset }, today)).toEqual(told ? { season: 1, episode: 2 } : null);
  });
});

describe('the season that is opened first', () => {
  const pair = (season: number) => ({ season, episode: 1 });
  it.each<[string, Parameters<typeof openingSeason>[0], readonly number[], number | null]>([
    ['that of up next', { upNext: pair(2), at: pair(2) }, [0, 1, 2, 3], 2],
    ['the specials, when one is up next', { upNext: pair(0), at: pair(0) }, [0, 1], 0],
    ['that of the last one, with nothing left', { upNext: null, at: pair(3) }, [0, 1, 2, 3], 3],
    ['the first regular one, where that is not listed', { upNext: pair(9), at: pair(9) }, [0, 1, 2], 1],
    ['the first regular one, without a place', { upNext: null, at: null }, [0, 1, 2], 1],
    ['the first regular one, for who has not begun', null, [0, 23, 24], 23],
    ['the specials, with nothing else', null, [0], 0],
    ['none, without any', null, [], null],
  ])('%s', (_, position, seasons, season) => {
    expect(openingSeason(position, seasons)).toBe(season);
  });
});
