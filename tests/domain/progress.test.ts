import { describe, expect, test } from 'vitest';
import type { Preferences } from '../../lib/domain/preferences';
import type { ShowList } from '../../lib/domain/progress';
import { ended, log, placeOf, show } from './notation';

/** [what happens, the show, the log, where it leads, preferences or day] */
type Row = [string, ShowList, string[], string, (Partial<Preferences> & { today?: string })?];

const ALL = ['S1E1-6', 'S2E1-6', 'S3E1-6'];
const SPECIALS = 'S0 1@2020-06-01 1@2021-06-01 1?';
const running = show('Returning Series', 'S1 6@2020-01-01', 'S2 8@2026-02-06');
const twoThree = ['S1E1-6', 'S2E1-3'];

function table(name: string, rows: Row[]): void {
  describe(name, () => {
    test.each(rows)('%s', (_, list, acts, expected, options = {}) => {
      const { today = '2026-12-01', ...preferences } = options;
      expect(placeOf({ show: list, log: log(...acts), preferences, today })).toBe(expected);
    });
  });
}

table('walking the list', [
  ['nothing is not finished', show('Ended'), [], 'nothing caughtUp, 0 left, 0 gaps'],
  ['nothing yet: the first episode', ended(), [], 'S1E1 available, 18 left, 0 gaps'],
  ['one episode on', ended(), ['S1E1'], 'S1E2 available, 17 left, 0 gaps'],
  ['over the end of a season', ended(), ['S1E1-6'], 'S2E1 available, 12 left, 0 gaps'],
  [
    'an empty season is stepped over',
    show('Ended', 'S1 2@2020-01-01', 'S2', 'S3 1@2021-01-01'),
    ['S1E1-2'],
    'S3E1 available, 1 left, 0 gaps',
  ],
  [
    'seasons out of order in the answer',
    show('Ended', 'S2 2@2021-01-01', 'S1 2@2020-01-01'),
    ['S1E1-2'],
    'S2E1 available, 2 left, 0 gaps',
  ],
  [
    'seasons named by year',
    show('Ended', 'S2019 3@2019-01-01', 'S2020 3@2020-01-01'),
    ['S2019E3'],
    'S2020E1 available, 3 left, 0 gaps',
  ],
  [
    'numbers that go on across seasons',
    show('Ended', 'S22 #1154 2@2024-01-01', 'S23 #1156 26@2025-01-01'),
    ['S22E1155'],
    'S23E1156 available, 26 left, 0 gaps',
  ],
  [
    'an episode count below the numbers is no end',
    show('Returning Series', 'S23 #1156 26@2025-01-01'),
    ['S23E1170'],
    'S23E1171 available, 11 left, 0 gaps',
  ],
  [
    'a hole in the numbers',
    show('Ended', 'S1 2@2020-01-01 #4 1@2020-02-01'),
    ['S1E1-2'],
    'S1E4 available, 1 left, 0 gaps',
  ],
  [
    'a season that begins with episode 0',
    show('Ended', 'S1 #0 3@2020-01-01'),
    [],
    'S1E0 available, 3 left, 0 gaps',
  ],
  [
    "TMDB's order counts, not the number",
    show('Ended', 'S1 #3 1@2020-01-01 #1 2@2020-01-08'),
    ['S1E3'],
    'S1E1 available, 2 left, 0 gaps',
  ],
  [
    'aired out of order: by the list, not by date',
    show('Ended', 'S1 5@2024-01-01 #6 1@2024-06-01 #7 2@2024-02-05'),
    ['S1E5'],
    'S1E6 available, 3 left, 0 gaps',
  ],
  ['a list without an episode', show('Planned'), [], 'nothing caughtUp, 0 left, 0 gaps'],
  ['three in one evening', ended(), ['S1E1', '+1h S1E2', '+1h S1E3'], 'S1E4 available, 15 left, 0 gaps'],
]);

table('the anchor is the latest', [
  [
    'a replay far behind does not move the place',
    ended(),
    ['S1E1', 'S3E1', 'S1E1'],
    'S3E2 available, 5 left, 11 gaps',
  ],
  [
    'among equal times the later in the list',
    ended(),
    ['S1E4', '+0h S1E2'],
    'S1E5 available, 14 left, 1 gaps',
  ],
  [
    'an unlisted one passes what is listed before it',
    show('Ended', 'S1 2@2020-01-01 #4 3@2020-02-01'),
    ['S1E1', 'S1E3'],
    'S1E4 available, 3 left, 1 gaps',
  ],

  [
    'seasons out of order: the one being watched',
    ended(),
    ['S3E1-6', 'S1E1-2'],
    'S1E3 available, 10 left, 0 gaps',
  ],
  [
    'only the last season seen: caught up, not finished',
    ended(),
    ['S3E1-6'],
    'nothing caughtUp, 0 left, 0 gaps',
  ],
  ['joined late: earlier seasons are not offered', ended(), ['S2E1'], 'S2E2 available, 11 left, 0 gaps'],
  [
    'a season marked at one time: the last of the list',
    ended(),
    ['all S1E1-6'],
    'S2E1 available, 12 left, 0 gaps',
  ],
  ['a replay does not move the place', ended(), ['S1E1-5', 'S1E2'], 'S1E6 available, 13 left, 0 gaps'],
  [
    'a replay whose first play is undone is none',
    ended(),
    ['S1E1', 'b: S1E4', 'S1E5-6', 'S1E4', 'undo b'],
    'S2E1 available, 12 left, 2 gaps',
  ],
  [
    'undated plays are older than dated ones',
    ended(),
    ['S3E5', 'on ? S1E1-4'],
    'S3E6 available, 1 left, 12 gaps',
  ],
  ['among undated ones the last of the list', ended(), ['on ? S1E1-4'], 'S1E5 available, 14 left, 0 gaps'],
  [
    'an undated import makes a later play a replay',
    ended(),
    ['S1E1', 'on ? S1E1-6', 'on ? S2E1-6'],
    'S3E1 available, 6 left, 0 gaps',
  ],
  [
    'an import goes by its own date',
    ended(),
    ['S2E1', 'on 2025-01-01 S3E1-2'],
    'S2E2 available, 9 left, 0 gaps',
  ],
  [
    'a newer import is the anchor',
    ended(),
    ['S1E1', 'on 2026-02-02T09:00 S2E1'],
    'S2E2 available, 11 left, 5 gaps',
  ],
  [
    'a date in the future counts as recorded',
    ended(),
    ['on 2027-01-01 S2E4', 'S1E1'],
    'S1E2 available, 16 left, 0 gaps',
  ],
  [
    'a day sorts at its end',
    ended(),
    ['on 2025-03-01T22:00 S1E1', 'on 2025-03-01 S1E4'],
    'S1E5 available, 14 left, 2 gaps',
  ],
  [
    'a date is edited into the past',
    ended(),
    ['S1E3', 'x: S1E5', 'redate x 2025-01-01'],
    'S1E4 available, 14 left, 0 gaps',
  ],
  ['an edit to unknown', ended(), ['S1E3', 'x: S1E5', 'redate x ?'], 'S1E4 available, 14 left, 0 gaps'],
  [
    'an edit is taken back',
    ended(),
    ['S1E3', 'x: S1E5', 'r: redate x 2025-01-01', 'undo r'],
    'S1E6 available, 13 left, 1 gaps',
  ],
  [
    'a waiting report older than a jump',
    ended(),
    ['jump S1E4', 'on 2026-01-30T20:00 S1E1'],
    'S1E4 available, 15 left, 2 gaps',
  ],
  [
    'an unlisted episode stands where its pair would',
    show('Ended', 'S1 2@2020-01-01 #4 3@2020-02-01'),
    ['S1E3'],
    'S1E4 available, 3 left, 0 gaps',
  ],
  ['an unlisted last of a season', ended(), ['S1E7'], 'S2E1 available, 12 left, 0 gaps'],
]);

table('undo and restore', [
  ['the last one unmarked', ended(), ['S1E1-2', 'a: S1E3', 'undo a'], 'S1E3 available, 16 left, 0 gaps'],
  [
    'and the one before',
    ended(),
    ['S1E1', 'a: S1E2', 'b: S1E3', 'undo b', 'undo a'],
    'S1E2 available, 17 left, 0 gaps',
  ],
  ['the only play unmarked', ended(), ['a: S2E2', 'undo a'], 'S1E1 available, 18 left, 0 gaps'],
  [
    'one in the middle becomes a gap',
    ended(),
    ['S1E1', 'a: S1E2', 'S1E3', 'undo a'],
    'S1E4 available, 15 left, 1 gaps',
  ],
  ['restored', ended(), ['a: S1E1', 'undo a', 'restore a'], 'S1E2 available, 17 left, 0 gaps'],
  [
    'the latest of undo and restore decides',
    ended(),
    ['a: S1E1', 'undo a', 'restore a', 'undo a'],
    'S1E1 available, 18 left, 0 gaps',
  ],
  ['an undo that is undone', ended(), ['a: S1E1', 'u: undo a', 'undo u'], 'S1E2 available, 17 left, 0 gaps'],
  ['a jump taken back', ended(), ['S1E1-3', 'j: jump S3E1', 'undo j'], 'S1E4 available, 15 left, 0 gaps'],
  ['a skip taken back', ended(), ['S1E1-3', 's: skip S1E4', 'undo s'], 'S1E4 available, 15 left, 0 gaps'],
  [
    'a play behind a jump back, undone',
    ended(),
    ['S1E1-3', 'jump S1E1', 'a: S1E1', 'undo a'],
    'S1E1 available, 18 left, 0 gaps',
  ],
]);

table('jumps', [
  [
    'among equal times the jump wins, an earlier episode too',
    ended(),
    ['S1E4', '+0h jump S1E2'],
    'S1E2 available, 16 left, 0 gaps',
  ],
  [
    'to a special, while another one plays to its end',
    ended(SPECIALS),
    ['S1E1-3', 'jump S0E2', '+0.1h S1E4 begun -0.7h'],
    'S0E2 available, 15 left, 0 gaps',
  ],
  [
    'a jump back hides nothing from its target on, but does before it',
    ended(),
    ['S1E1-3', 'S1E5', 'S2E1', 'jump S2E1', 'S1E4'],
    'S1E6 available, 13 left, 0 gaps',
  ],

  ['joined at season 3: nothing before is a gap', ended(), ['jump S3E1'], 'S3E1 available, 6 left, 0 gaps'],
  ['the later of two', ended(), ['jump S3E1', 'jump S1E4'], 'S1E4 available, 15 left, 0 gaps'],
  [
    'a jump ahead leaves gaps, the target of an earlier one too',
    ended(),
    ['S1E1', 'jump S1E4', 'jump S2E1'],
    'S2E1 available, 12 left, 5 gaps',
  ],
  ['watched: on from there', ended(), ['jump S3E1', 'S3E1'], 'S3E2 available, 5 left, 0 gaps'],
  ['back onto a watched one', ended(), [...twoThree, 'jump S2E1'], 'S2E1 available, 12 left, 0 gaps'],
  [
    'and that one is watched again',
    ended(),
    [...twoThree, 'jump S2E1', 'S2E1'],
    'S2E2 available, 11 left, 0 gaps',
  ],
  [
    'and the next ones, up to new ones',
    ended(),
    [...twoThree, 'jump S2E1', 'S2E1-4'],
    'S2E5 available, 8 left, 0 gaps',
  ],
  [
    'a jump back still counts once a missed one is filled in passing',
    ended(),
    ['S1E1-3', 'S1E5-6', 'jump S1E2', 'S1E2-4'],
    'S1E5 available, 14 left, 0 gaps',
  ],
  [
    'onto an unwatched one, watched ones ahead stay watched',
    ended(),
    ['S1E1', 'S1E4', 'jump S1E3', 'S1E3'],
    'S1E5 available, 14 left, 1 gaps',
  ],
  ['onto a skipped one', ended(), ['S1E1-3', 'skip S1E5', 'jump S1E5'], 'S1E5 available, 14 left, 1 gaps'],
  [
    'the target is skipped anew',
    ended(),
    ['S1E1-3', 'jump S2E1', 'skip S2E1'],
    'S2E2 available, 11 left, 3 gaps',
  ],
  [
    'skipped anew, then taken up again',
    ended(),
    ['S1E1-3', 'jump S2E1', 'skip S2E1', 'unskip S2E1'],
    'S2E1 available, 12 left, 3 gaps',
  ],
  ['onto an unaired one', running, ['jump S2E8'], 'S2E8 waiting, 0 left, 0 gaps', { today: '2026-03-01' }],
  ['onto the last of a finished show', ended(), [...ALL, 'jump S3E6'], 'S3E6 available, 1 left, 0 gaps'],
  ['a play elsewhere moves on', ended(), ['jump S3E1', 'S1E1'], 'S1E2 available, 17 left, 0 gaps'],
  [
    'what was playing when it was made',
    ended(),
    ['S1E1-6', 'jump S3E1', '+0.1h S2E1 begun -0.7h'],
    'S3E1 available, 6 left, 5 gaps',
  ],
  [
    'onto the one that was playing: watched',
    ended(),
    ['S1E1-6', 'jump S2E1', '+0.1h S2E1 begun -0.7h'],
    'S2E2 available, 11 left, 0 gaps',
  ],
  [
    'then an undated import over the target',
    ended(),
    ['jump S2E3', 'on ? S1E1-6', 'on ? S2E1-6'],
    'S3E1 available, 6 left, 0 gaps',
  ],
  [
    'then an older import over the target',
    ended(),
    ['jump S2E3', 'on 2025-01-01 S2E3-4'],
    'S2E5 available, 8 left, 0 gaps',
  ],
  [
    'to a special while specials are off',
    ended(SPECIALS),
    ['S1E1-3', 'jump S0E2'],
    'S0E2 available, 16 left, 0 gaps',
  ],
  [
    'that special watched: back to the place',
    ended(SPECIALS),
    ['S1E1-3', 'jump S0E2', 'S0E2'],
    'S1E4 available, 15 left, 0 gaps',
  ],
  [
    'that special left alone: a play moves on',
    ended(SPECIALS),
    ['S1E1-3', 'jump S0E2', 'S1E4'],
    'S1E5 available, 14 left, 0 gaps',
  ],
  [
    'a special after a jump: back to the target',
    ended(SPECIALS),
    ['S1E1', 'jump S3E1', 'jump S0E1', 'S0E1'],
    'S3E1 available, 6 left, 11 gaps',
  ],
  [
    'a target that is no longer listed',
    show('Ended', 'S1 2@2020-01-01 #4 3@2020-02-01'),
    ['jump S1E3'],
    'S1E4 available, 3 left, 0 gaps',
  ],
  ['among equal times the jump wins', ended(), ['S1E4', '+0h jump S2E2'], 'S2E2 available, 11 left, 3 gaps'],
]);

table('skips and gaps', [
  ['up next is skipped', ended(), ['S1E1-3', 'skip S1E4'], 'S1E5 available, 14 left, 0 gaps'],
  [
    'a skipped one behind is no gap',
    ended(),
    ['S1E1-2', 'skip S1E3', 'S1E4'],
    'S1E5 available, 14 left, 0 gaps',
  ],
  [
    'unskipped behind the place: a gap',
    ended(),
    ['S1E1-3', 'skip S1E4', 'S1E5', 'unskip S1E4'],
    'S1E6 available, 13 left, 1 gaps',
  ],
  [
    'two devices skip, one takes it back later',
    ended(),
    ['S1E1-3', 'skip S1E4', 'skip S1E4 @B', 'unskip S1E4'],
    'S1E4 available, 15 left, 0 gaps',
  ],
  ['a gap is counted, never offered', ended(), ['S1E1', 'S1E4'], 'S1E5 available, 14 left, 2 gaps'],
  [
    'a gap marked watched leaves the place',
    ended(),
    ['S1E1-2', 'S1E5-6', 'S2E3', 'gap S1E3-4'],
    'S2E4 available, 9 left, 2 gaps',
  ],
  [
    'a postponed one is no gap yet',
    show('Returning Series', 'S1 1@2026-01-01 1@2026-09-09 2@2026-01-15'),
    ['S1E1', 'S1E3'],
    'S1E4 available, 1 left, 0 gaps',
    { today: '2026-03-01' },
  ],
  [
    'and becomes one when it airs',
    show('Returning Series', 'S1 1@2026-01-01 1@2026-09-09 2@2026-01-15'),
    ['S1E1', 'S1E3-4'],
    'nothing caughtUp, 0 left, 1 gaps',
    { today: '2026-09-09' },
  ],
  [
    'all skipped counts as finished',
    ended(),
    ['skip S1E1-6', 'skip S2E1-6', 'skip S3E1-6'],
    'nothing finished, 0 left, 0 gaps',
  ],
  [
    'every gap skipped: finished',
    ended(),
    ['S3E6', 'skip S1E1-6', 'skip S2E1-6', 'skip S3E1-5'],
    'nothing finished, 0 left, 0 gaps',
  ],
]);

table('oldest unwatched first', [
  [
    'the gap comes first',
    ended(),
    ['S1E1', 'S1E4'],
    'S1E2 available, 16 left, 0 gaps',
    { oldestFirst: true },
  ],
  [
    'only a jump is an anchor',
    ended(),
    ['S1E1', 'S1E4', 'jump S2E1', 'S2E1'],
    'S2E2 available, 11 left, 4 gaps',
    { oldestFirst: true },
  ],
  ['all seen', ended(), ALL, 'nothing finished, 0 left, 0 gaps', { oldestFirst: true }],
  [
    'the last season first: back to the start',
    ended(),
    ['S3E1-6'],
    'S1E1 available, 12 left, 0 gaps',
    { oldestFirst: true },
  ],
]);

const dated = ended('S0 1@2020-01-08 1@2019-06-01 1@2020-06-01 1?');
const on = { specials: true };
table('specials', [
  [
    'off: a watched special is no anchor',
    ended(SPECIALS),
    ['S1E1-6', 'S0E1'],
    'S2E1 available, 12 left, 0 gaps',
  ],
  ['off: none after the last regular one', ended(SPECIALS), ALL, 'nothing finished, 0 left, 0 gaps'],
  ['on: after the regular one of the same day', dated, ['S1E1'], 'S1E2 available, 19 left, 0 gaps', on],
  ['on: then the special', dated, ['S1E1-2'], 'S0E1 available, 18 left, 0 gaps', on],
  ['on: one between two seasons', dated, ['S1E1-6'], 'S0E3 available, 13 left, 0 gaps', on],
  ['on: watched, it is an anchor', dated, ['S1E1-6', 'S0E3'], 'S2E1 available, 12 left, 0 gaps', on],
  [
    'on: one before the first regular episode does not begin the show',
    dated,
    [],
    'S1E1 available, 20 left, 0 gaps',
    on,
  ],
  [
    'on: a show of nothing but specials begins with the first',
    show('Ended', 'S0 2@2020-06-01'),
    [],
    'S0E1 available, 2 left, 0 gaps',
    on,
  ],
  ['on: switched on late, old ones are no gaps', dated, [...twoThree], 'S2E4 available, 9 left, 0 gaps', on],
  ['on: an undated one is never offered', ended('S0 1?'), ALL, 'nothing finished, 0 left, 0 gaps', on],
  [
    'on: a jump to an undated one holds for that one',
    dated,
    ['S1E1-2', 'jump S0E4'],
    'S0E4 available, 19 left, 0 gaps',
    on,
  ],
  [
    'on: unwatched specials do not keep a show from being finished',
    dated,
    [...ALL],
    'nothing finished, 0 left, 0 gaps',
    on,
  ],
  [
    'on: a season and its special marked at one time',
    dated,
    ['all S1E1-6', '+0h S0E3'],
    'S2E1 available, 12 left, 0 gaps',
    on,
  ],
]);

const undated = show('Returning Series', 'S1 2@2026-02-01 2?');
table('aired, unaired, undated', [
  ['on its day', running, ['S1E1-6'], 'S2E1 available, 1 left, 0 gaps', { today: '2026-02-06' }],
  ['the day before', running, ['S1E1-6'], 'S2E1 waiting, 0 left, 0 gaps', { today: '2026-02-05' }],
  [
    '"not out here yet": a day later',
    running,
    ['S1E1-6'],
    'S2E1 waiting, 0 left, 0 gaps',
    { today: '2026-02-06', dayOffset: 1 },
  ],
  [
    'out here a day earlier',
    running,
    ['S1E1-6'],
    'S2E1 available, 1 left, 0 gaps',
    { today: '2026-02-05', dayOffset: -1 },
  ],
  ['a premiere to come', show('Planned', 'S1 6@2027-01-01'), [], 'S1E1 waiting, 0 left, 0 gaps'],
  [
    'an unaired one is stepped over when a later one has aired',
    show('Returning Series', 'S1 1@2026-01-01 1@2027-09-09 2@2026-01-15'),
    ['S1E1'],
    'S1E3 available, 2 left, 0 gaps',
  ],
  ['undated: date unknown, waiting', undated, ['S1E1-2'], 'S1E3 waiting, 0 left, 0 gaps'],
  [
    'undated, but a later one has aired',
    show('Returning Series', 'S1 1@2026-01-01 1? 1@2026-02-01'),
    ['S1E1'],
    'S1E2 available, 2 left, 0 gaps',
  ],
  [
    'undated, and the later one is to come',
    show('Returning Series', 'S1 1@2026-01-01 1? 1@2027-02-01'),
    ['S1E1'],
    'S1E2 waiting, 0 left, 0 gaps',
  ],
  [
    'undated in a dated season of an ended show',
    show('Ended', 'S1 2@2020-01-01 1?'),
    ['S1E1-2'],
    'S1E3 available, 1 left, 0 gaps',
  ],
  [
    "an ended show's undated last season is not waited for",
    show('Ended', 'S1 2@2020-01-01', 'S2 3?'),
    ['S1E1-2'],
    'nothing finished, 0 left, 0 gaps',
  ],
  [
    'nor two of them',
    show('Canceled', 'S1 2@2020-01-01', 'S2 3?', 'S3 1?'),
    ['S1E1-2'],
    'nothing finished, 0 left, 0 gaps',
  ],
  [
    'a jump into it is honoured',
    show('Ended', 'S1 2@2020-01-01', 'S2 3?'),
    ['jump S2E1'],
    'S2E1 available, 1 left, 0 gaps',
  ],
  [
    'an undated season in the middle is a season',
    show('Ended', 'S1 1@2020-01-01', 'S2 1?', 'S3 1@2022-01-01'),
    ['S1E1'],
    'S2E1 available, 2 left, 0 gaps',
  ],
  ['an ended show without any date', show('Ended', 'S1 3?'), [], 'S1E1 available, 3 left, 0 gaps'],
  ['a running show without any date', show('Returning Series', 'S1 3?'), [], 'S1E1 waiting, 0 left, 0 gaps'],
  [
    'all aired seen: caught up',
    show('Returning Series', 'S1 2@2020-01-01', 'S2'),
    ['S1E1-2'],
    'nothing caughtUp, 0 left, 0 gaps',
  ],
  [
    'a finished show comes back',
    show('Returning Series', 'S1 2@2020-01-01', 'S2 6@2027-05-05'),
    ['S1E1-2'],
    'S2E1 waiting, 0 left, 0 gaps',
  ],
]);

table('rewatching', [
  [
    'stopped: what was seen before the place makes no gaps',
    ended(),
    ['jump S2E1', 'S2E1', 'r: run', 'S1E1', 'stop r'],
    'S2E2 available, 11 left, 0 gaps',
  ],

  ['from the start', ended(), [...ALL, 'run'], 'S1E1 available, 18 left, 0 gaps'],
  ['over the end of a season', ended(), [...ALL, 'run', 'S1E1-6'], 'S2E1 available, 12 left, 0 gaps'],
  ['to the end: finished', ended(), [...ALL, 'run', ...ALL], 'nothing finished, 0 left, 0 gaps'],
  [
    'from the middle to the end: finished, too',
    ended(),
    [...ALL, 'run', 'jump S3E1', 'S3E1-6'],
    'nothing finished, 0 left, 0 gaps',
  ],
  ['from the middle', ended(), [...ALL, 'run', '+0h jump S3E1'], 'S3E1 available, 6 left, 0 gaps'],
  ['a jump of before is outside', ended(), ['jump S3E4', 'S3E4-6', 'run'], 'S1E1 available, 18 left, 0 gaps'],
  ['skips hold', ended(), ['skip S1E2', ...ALL, 'run', 'S1E1'], 'S1E3 available, 16 left, 0 gaps'],
  [
    'an undated import lands outside',
    ended(),
    ['run', 'S1E1', 'on ? S1E1-6'],
    'S1E2 available, 17 left, 0 gaps',
  ],
  [
    'an older import lands outside',
    ended(),
    ['run', 'S1E1', 'on 2025-01-01 S1E1-6'],
    'S1E2 available, 17 left, 0 gaps',
  ],
  [
    'stopped: the place from before',
    ended(),
    ['S1E1-6', 'S2E1-2', 'r: run', 'S1E1-2', 'stop r'],
    'S2E3 available, 10 left, 0 gaps',
  ],
  [
    'stopped: what was seen in it stays seen',
    ended(),
    ['S1E1-6', 'S2E1-2', 'r: run', 'S1E1-6', 'S2E1-4', 'stop r'],
    'S2E5 available, 8 left, 0 gaps',
  ],
  [
    'stopped: a jump inside is gone',
    ended(),
    ['S1E1-6', 'r: run', 'jump S1E4', 'stop r'],
    'S2E1 available, 12 left, 0 gaps',
  ],
  [
    'stopped: what was seen far ahead is no anchor',
    ended(),
    ['S1E1-2', 'r: run', 'jump S3E1', 'S3E1-2', 'stop r'],
    'S1E3 available, 14 left, 0 gaps',
  ],
  [
    'stopped, then one only seen in it: no replay in the first watching',
    ended(),
    ['S1E1-2', 'r: run', 'jump S3E1', 'S3E1-2', 'stop r', 'S3E1'],
    'S3E3 available, 4 left, 10 gaps',
  ],
  [
    'stopped and gone on',
    ended(),
    ['S1E1-3', 'r: run', 'S1E1', 'stop r', 'S1E4'],
    'S1E5 available, 14 left, 0 gaps',
  ],
  [
    'the stop is undone',
    ended(),
    ['S1E1-3', 'r: run', 'S1E1', 's: stop r', 'undo s'],
    'S1E2 available, 17 left, 0 gaps',
  ],
  [
    'the start is undone: its plays are replays',
    ended(),
    ['S1E1-3', 'r: run', 'S1E1', 'undo r'],
    'S1E4 available, 15 left, 0 gaps',
  ],
  [
    'a new run ends the one before',
    ended(),
    [...ALL, 'run', 'S1E1-4', 'run', 'S1E1'],
    'S1E2 available, 17 left, 0 gaps',
  ],
  [
    'which does not come back when the new one is stopped',
    ended(),
    ['S1E1-6', 'run', 'S1E1-4', 'b: run', 'S1E1', 'stop b'],
    'S2E1 available, 12 left, 0 gaps',
  ],
  [
    'a new season during a rewatch',
    show('Returning Series', 'S1 3@2020-01-01', 'S2 3@2026-02-01'),
    ['S1E1-3', 'run', 'S1E1-3'],
    'S2E1 available, 3 left, 0 gaps',
  ],
  [
    'an imported reset: dated plays after it belong to the run',
    ended(),
    ['run', 'on 2025-05-05 S1E1-6', 'on 2026-02-02T12:00 S1E1'],
    'S1E2 available, 17 left, 0 gaps',
  ],
]);

const renumbered = show('Ended', 'S1 !700 2@2020-01-01', 'S2 !702 2@2020-02-01');
table('episodes that TMDB changed', [
  [
    'listed without an id: by pair',
    show('Ended', 'S1 ~ 3@2020-01-01'),
    ['S1E1 #700'],
    'S1E2 available, 2 left, 0 gaps',
  ],

  [
    'renumbered: the id counts',
    renumbered,
    ['S1E1 #700', 'S1E2 #701', 'S1E3 #702'],
    'S2E2 available, 1 left, 0 gaps',
  ],
  ['a jump to one that was renumbered', renumbered, ['jump S1E3 #702'], 'S2E1 available, 2 left, 0 gaps'],
  [
    'a skip of one that was renumbered',
    renumbered,
    ['S1E1-2', 'skip S1E3 #702'],
    'S2E2 available, 1 left, 0 gaps',
  ],
  [
    'deleted, its number given to another: that one is unwatched',
    show('Ended', 'S1 !700 1@2020-01-01 !702 2@2020-01-15'),
    ['S1E1 #700', 'S1E2 #701'],
    'S1E2 available, 2 left, 0 gaps',
  ],
  ['a play without an id: by pair', renumbered, ['S1E1-2'], 'S2E1 available, 2 left, 0 gaps'],
  [
    'moved to the specials: the one before it is the anchor',
    show('Ended', 'S0 !703 1@2020-01-20', 'S1 !700 3@2020-01-01'),
    ['S1E1 #700', 'S1E4 #703'],
    'S1E2 available, 2 left, 0 gaps',
  ],
]);

table('two devices', [
  [
    'one taken back, the other restored',
    ended(),
    ['a: S1E1', '+0.1h b: S1E1 @B', 'undo b', 'restore a'],
    'S1E2 available, 17 left, 0 gaps',
  ],
  [
    'a jump in between makes them two, undone or not',
    ended(),
    ['S1E1', '+0.1h j: jump S1E1', '+0.1h a: S1E1 @B', 'undo a', 'undo j'],
    'S1E2 available, 17 left, 0 gaps',
  ],

  ['one play each', ended(), ['S1E1', 'S1E2 @B'], 'S1E3 available, 16 left, 0 gaps'],
  ['both marked one viewing', ended(), ['S1E1', '+0.1h S1E1 @B'], 'S1E2 available, 17 left, 0 gaps'],
  [
    'an undo of either means the viewing',
    ended(),
    ['a: S1E1', '+0.1h S1E1 @B', 'undo a'],
    'S1E1 available, 18 left, 0 gaps',
  ],
  [
    'two viewings on two days are two',
    ended(),
    ['a: S1E1', 'S1E1 @B', 'undo a'],
    'S1E2 available, 17 left, 0 gaps',
  ],
  [
    'marked again after the undo',
    ended(),
    ['a: S1E1', '+0.1h undo a', '+0.1h S1E1 @B'],
    'S1E2 available, 17 left, 0 gaps',
  ],
  [
    'a jump in between makes them two',
    ended(),
    ['S1E1', '+0.1h jump S1E1', '+0.1h a: S1E1 @B', 'undo a'],
    'S1E1 available, 18 left, 0 gaps',
  ],
  [
    'a jump before both does not',
    ended(),
    ['jump S1E1', '+0.1h a: S1E1', '+0.1h S1E1 @B', 'undo a'],
    'S1E1 available, 18 left, 0 gaps',
  ],
  [
    'another episode in between does not',
    ended(),
    ['a: S1E1', '+0.1h S1E2', '+0.1h S1E1 @B', 'undo a'],
    'S1E3 available, 16 left, 0 gaps',
  ],
  [
    'two marks of one device are undone one by one',
    ended(),
    ['a: S1E1', '+0.1h S1E1', 'undo a'],
    'S1E2 available, 17 left, 0 gaps',
  ],
  [
    'a dated mark is none of a viewing as it happened',
    ended(),
    ['on 2026-02-01T20:00 S1E1', '+0.1h a: S1E1 @B', 'undo a'],
    'S1E2 available, 17 left, 0 gaps',
  ],
  [
    'nor does its undo take one along',
    ended(),
    ['a: on 2026-02-01T20:00 S1E1', '+0.1h S1E1 @B', 'undo a'],
    'S1E2 available, 17 left, 0 gaps',
  ],
  [
    'restored before the other was undone: both are gone',
    ended(),
    ['a: S1E1', '+0.1h b: S1E1 @B', 'undo a', 'restore a', 'undo b'],
    'S1E1 available, 18 left, 0 gaps',
  ],
  [
    'a skip in between does not make them two',
    ended(),
    ['a: S1E1', '+0.1h skip S1E4', '+0.1h S1E1 @B', 'undo a'],
    'S1E1 available, 17 left, 0 gaps',
  ],
]);
