import './browser-double';
import { describe, expect, it } from 'vitest';
import { faultWords } from '../../components/fault-words';
import { country } from '../../components/name-words';
import { nameAndYear } from '../../components/namesakes';
import {
  dayWord,
  duration,
  eveningWords,
  reasonWords,
  resumeWords,
  stateWords,
} from '../../components/words';
import { reportWords } from '../../components/moment-words';
import { inventReport, inventRow, inventTonight, TODAY } from './invented';

const at = (day: number, hour: number) => new Date(2026, 10, day, hour).getTime();

describe('days as people say them', () => {
  it.each([
    ['2026-11-22', 'today'],
    ['2026-11-21', 'yesterday'],
    ['2026-11-23', 'tomorrow'],
    ['2026-11-28', 'Saturday'],
    ['2026-11-16', 'Monday'],
    ['2026-11-29', '29 Nov'],
    ['2026-11-15', '15 Nov'],
    ['2027-02-14', '14 Feb 2027'],
    ['some day', 'some day'],
  ])('%s is %s', (day, words) => expect(dayWord(day, TODAY)).toBe(words));
});

describe('run times', () => {
  it.each([
    [24, '24\u00a0min'],
    [59, '59\u00a0min'],
    [60, '1\u00a0h\u00a000'],
    [182, '3\u00a0h\u00a002'],
  ])('%i minutes', (minutes, words) => expect(duration(minutes)).toBe(words));
});

describe('why this episode', () => {
  it.each([
    [{ why: 'start' }, 'The first episode'],
    [{ why: 'skipped', season: 1, episode: 1 }, 'After S1 E1, which you skipped'],
    [{ why: 'after', season: 2, episode: 4, at: at(17, 21) }, 'After S2 E4, watched Tuesday'],
    [{ why: 'after', season: 2, episode: 4, at: null }, 'After S2 E4'],
    [{ why: 'jump', at: at(22, 9) }, 'You went on from here: today'],
    [{ why: 'rewatch', at: at(21, 9) }, 'Watching again since yesterday'],
    [{ why: 'oldestFirst' }, 'The oldest one you have not seen'],
  ] as const)('%o', (reason, words) => expect(reasonWords(reason, TODAY)).toBe(words));
});

describe('what stands in place of an episode to watch', () => {
  const waiting = (airDate: string | null) =>
    inventRow(1, {
      position: { state: 'waiting', upNext: { season: 3, episode: 1, id: null, airDate } },
    }).position;

  it.each([
    [waiting('2026-11-27'), 'Airs Friday'],
    [waiting(null), 'Date unknown'],
    [inventRow(1, { position: { state: 'caughtUp', upNext: null } }).position, 'All caught up'],
    [inventRow(1, { position: { state: 'caughtUp', upNext: null, at: null } }).position, 'Date unknown'],
    [
      inventRow(1, { position: { state: 'caughtUp', upNext: null, at: null } }).position,
      'Only specials',
      'onlySpecials',
    ],
    [
      inventRow(1, { position: { state: 'caughtUp', upNext: null, at: null } }).position,
      'No episodes listed',
      'noEpisodes',
    ],
    [inventRow(1, { position: { state: 'finished', upNext: null } }).position, 'Finished, all seen'],
    [inventRow(1).position, null],
  ] as const)('%o', (position, words, lists?) => expect(stateWords(position, TODAY, lists)).toBe(words));
});

describe('the line under the title', () => {
  it('counts what is on this evening, as the badge does, wherever its row stands since the popup was opened', () => {
    // Midnight has passed: what airs today stands where it stood, among what waits.
    const tonight = inventTonight(
      { tonight: [inventRow(1)], waiting: [inventRow(2)] },
      { count: 2, minutes: 131 },
    );
    expect(eveningWords(tonight)).toBe('Sunday · 2 episodes · 2\u00a0h\u00a011');
  });

  it('says the day alone when nothing is on', () => {
    expect(eveningWords(inventTonight({ continue: [inventRow(4)] }))).toBe('Sunday');
  });

  it('leaves out a time that nobody knows', () => {
    expect(eveningWords(inventTonight({ tonight: [inventRow(1)] }, { count: 1 }))).toBe('Sunday · 1 episode');
  });
});

describe('other words', () => {
  it('quotes the page and says where and when', () => {
    expect(reportWords(inventReport('r'), TODAY)).toBe('Ghost Light · S2:E5 · Netflix, 21:40');
    expect(reportWords(inventReport('r'), '2026-11-24')).toBe('Ghost Light · S2:E5 · Netflix, Sunday 21:40');
  });

  it('says how far into an episode one is, once that is worth saying', () => {
    expect(resumeWords(inventRow(1, { resume: { position: 1260, duration: 2280 } }))).toBe(
      '21 min in · 17 left',
    );
    expect(resumeWords(inventRow(1, { resume: { position: 20, duration: 2280 } }))).toBeNull();
    expect(resumeWords(inventRow(1))).toBeNull();
  });

  it('names countries, and passes on codes it does not know', () => {
    expect(country('DE')).toBe('Germany');
    expect(country('not a code')).toBe('not a code');
  });

  it('tells namesakes apart by year', () => {
    expect(nameAndYear('Ghosts', 2019)).toBe('Ghosts (2019)');
    expect(nameAndYear('Ghosts', null)).toBe('Ghosts');
  });

  it('has words for faults, also for those that nobody thought of', () => {
    expect(faultWords('offline')).toContain('cannot be reached');
    expect(faultWords('toString')).toBe('That did not work. Nothing was changed.');
  });
});
