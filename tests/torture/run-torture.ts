import { setTimeout as pause } from 'node:timers/promises';
import { bundleScript } from '../support/bundle-script.ts';
import { startServer } from '../support/server.ts';
import { workFolder } from '../support/work-folder.ts';
import { actsOf, pickAct } from './acts.ts';
import type { Held, Rebuilt } from './held.ts';
import { moveIn, PLACES, POSED } from './household.ts';
import { openLedger, type Ledger } from './ledger.ts';
import { judgePlayed, type Played } from './played.ts';
import { isOf, programmes } from './programmes.ts';
import { createRandom, type Random } from './random.ts';
import { planReports } from './reports.ts';
import { settleDown } from './settle-down.ts';
import { tortureShows } from './shows.ts';
import { undoAll, type Undone } from './undo-all.ts';

export interface Torture {
  readonly seed: number;
  /** Finished-episode reports, twins included. */
  readonly reports: number;
  /** Episodes that are really played to their end meanwhile, at least. */
  readonly played: number;
  /** How often the browser is killed and started again. */
  readonly kills: number;
  readonly updates: number;
  readonly tabs: number;
}

/** What was done, and what came of it. */
export interface Suffered {
  readonly ledger: Ledger;
  readonly played: Played;
  readonly held: Held;
  /** Where the reports are that were never acknowledged, a sentence each. */
  readonly missing: readonly string[];
  /** What is wrong with what stands of the really played, a sentence each. */
  readonly misplayed: readonly string[];
  readonly rebuilt: Rebuilt;
  readonly undone: Undone;
  /** ms from the end of all that went wrong until nothing was left to settle. */
  readonly calm: number;
}

/** ms between two things that happen, at most. */
const PAUSE = 40;

/** A video that takes longer than this (ms) to come to its end, which is four seconds away, never will. */
const STUCK = 120_000;

/** Everything is posed and nothing is left of it. Chance decides the order of things; their timing is the machine's. */
export async function runTorture(plan: Torture, say: (sentence: string) => void): Promise<Suffered> {
  const random = createRandom(plan.seed);
  const shows = tortureShows(Math.ceil(plan.reports / 60) * 10);
  const broadcast = programmes();
  const server = await startServer({ shows: [...shows, ...broadcast.map(({ show }) => show)] });
  for (const host of POSED) server.pose(host, '<title>A service</title>');
  const work = workFolder('torture');
  const [reporter = '', looker = ''] = await Promise.all(
    ['reporter', 'looker'].map((name) => bundleScript(new URL(`${name}.ts`, import.meta.url))),
  );
  const ledger = openLedger(planReports(random, shows, PLACES, plan.reports));
  const household = await moveIn({
    random,
    server,
    ledger,
    reporter,
    looker,
    say,
    folder: work.path,
    tabs: plan.tabs,
    programmes: broadcast,
  });
  const { played } = household;
  const acts = actsOf(random, household, server, ledger);
  const sufferUntil = async (isOver: () => boolean) => {
    while (!isOver()) {
      if (played.idle() > STUCK) throw new Error('No video comes to its end any more.');
      await pickAct(random, acts).happen();
      await pause(random.between(0, PAUSE));
    }
  };

  for (const { after, kills } of turnsOf(random, plan)) {
    await sufferUntil(() => plan.reports - ledger.waiting.length >= after);
    say(
      `${ledger.acknowledged.size} of ${plan.reports} acknowledged; ${kills ? 'the browser is killed' : 'an update'}`,
    );
    ledger.count(kills ? 'browser killed' : 'updates');
    await (kills ? household.killBrowser() : household.update());
  }
  await sufferUntil(() => ledger.waiting.length === 0 && played.due().size >= plan.played);

  say('all is well again');
  server.heal();
  await household.rest();
  say('nothing plays any more');
  const life = household.life();
  await life.stopWorker();
  const began = Date.now();
  const settled = await settleDown(household, ledger);
  const calm = Date.now() - began;
  say('all that will settle is settled');
  const missing = ledger.wanted
    .filter(({ report }) => !ledger.acknowledged.has(report.reportId))
    .map(
      ({ report: { reportId }, episode }) =>
        `${reportId} (${episode}) was never acknowledged: ${household.whereIs(reportId)}.`,
    );
  const rebuilt = await life.rebuild();
  const undone = await undoAll(life, settled);
  say('everything was undone, and half of it brought back');
  const again = await life.rebuild();
  ledger.count('reports handed over to a newer copy', household.handedOver.size);
  await life.close();
  await server.close();
  work.remove();
  const different = [...rebuilt.different, ...again.different];
  const misplayed = judgePlayed(settled, played, (episode) => broadcast.some((one) => isOf(one)(episode)));
  return {
    ledger,
    played,
    held: settled,
    missing,
    misplayed,
    rebuilt: { rows: rebuilt.rows, different },
    undone,
    calm,
  };
}

/** After how many reports the browser is killed or the extension updated: spread evenly, each somewhere in its part. */
function turnsOf(random: Random, { reports, kills, updates }: Torture) {
  const spread = (count: number, isKill: boolean) =>
    Array.from({ length: count }, (_, at) => ({
      after: Math.floor(((at + random.share()) / count) * reports),
      kills: isKill,
    }));
  return [...spread(kills, true), ...spread(updates, false)].sort((a, b) => a.after - b.after);
}
