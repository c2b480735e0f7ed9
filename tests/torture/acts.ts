import type { FailureMode } from '../support/failures.ts';
import type { DemoServer } from '../support/server.ts';
import type { Household } from './household.ts';
import type { Ledger } from './ledger.ts';
import type { Random } from './random.ts';

const FAILURES: readonly FailureMode[] = [
  401,
  404,
  429,
  500,
  '502-html',
  'hang',
  'cut',
  'garbage',
  { retryAfter: 3 },
  { slow: 400 },
];
const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
const JUMPS = [MINUTE, -MINUTE, 5 * HOUR, -5 * HOUR, 3 * DAY, -3 * DAY, 40 * DAY, -400 * DAY];

/** One thing that happens, and how often, in parts of a hundred. */
export interface Act {
  readonly weight: number;
  happen(): Promise<void>;
}

/** What people, browsers and TMDB do; chance picks the next by weight. */
export function actsOf(random: Random, household: Household, server: DemoServer, ledger: Ledger): Act[] {
  const { waiting, wanted, count } = ledger;
  return [
    {
      weight: 63,
      async happen() {
        const one = waiting.shift();
        if (one !== undefined) await household.report(one);
      },
    },
    {
      // The same report by another tab, or by the same one again.
      weight: 3,
      async happen() {
        const one = random.pick(wanted);
        if (waiting.includes(one)) return;
        count('reports sent a second time');
        await household.report(one);
      },
    },
    {
      weight: 14,
      async happen() {
        if (await household.life().stopWorker()) count('worker stopped');
      },
    },
    {
      weight: 4,
      async happen() {
        count('tabs reloaded');
        await household.reload();
      },
    },
    { weight: 1, happen: household.reloadPlayer },
    {
      weight: 2,
      async happen() {
        count('tabs closed');
        await household.closeOne();
      },
    },
    {
      weight: 4,
      async happen() {
        count('catalogue failures');
        server.fail({ match: 'api.themoviedb.org', mode: random.pick(FAILURES) });
      },
    },
    { weight: 5, happen: async () => server.heal() },
    {
      weight: 4,
      async happen() {
        if (await household.life().jump(random.pick(JUMPS))) count('clock jumps');
      },
    },
  ];
}

/** Picks by weight. */
export function pickAct(random: Random, acts: readonly Act[]): Act {
  return random.pick(acts.flatMap((act) => Array<Act>(act.weight).fill(act)));
}
