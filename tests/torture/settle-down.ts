import { setTimeout as pause } from 'node:timers/promises';
import { DEMO_TOKEN } from '../support/server.ts';
import type { Held } from './held.ts';
import type { Household } from './household.ts';
import type { Ledger } from './ledger.ts';

/**
 * Looked at so often (ms), so many times: a report's own pauses are a minute at most, and the browser lets a tab that
 * others lie over wake up once a minute. Each look reads all that is held, and keeps the worker from writing meanwhile.
 */
const EVERY = 2000;
const MOST = 180;

const isOpen = ({ state }: Held['reports'][number]) => state === 'received' || state === 'waiting';
const isAsking = ({ state }: Held['reports'][number]) => state === 'asking';

/**
 * Waits until every report is acknowledged and settled and all that was really played is at home, answers what is asked,
 * and tells what is held then.
 */
export async function settleDown(household: Household, ledger: Ledger): Promise<Held> {
  const life = household.life();
  const knowTheKey = () => life.send('credential.set', { text: DEMO_TOKEN });
  await knowTheKey();
  let held = await life.look();
  const isOver = () =>
    household.tabs().every((tab) => tab.unanswered.size === 0) &&
    broughtHome(household, held).length === household.tabs().flatMap((tab) => [...tab.handedOver]).length &&
    !held.reports.some(isOpen) &&
    [...household.played.due()].every((episode) => household.homeOf(held).has(episode));
  for (let tries = 1; !isOver() && tries <= MOST; tries += 1) {
    await pause(EVERY);
    held = await life.look();
    // Waiting reports go on with the next alarm, or when there is a key.
    if (tries % 5 === 0) await knowTheKey();
  }
  // While the catalogue knew of no show, questions came up: the user answers them.
  for (let asked = held.reports.find(isAsking); asked !== undefined; asked = held.reports.find(isAsking)) {
    const showId = household.showOf(asked) ?? 0;
    const answer = await life.send('inbox.choose', { reportId: asked.reportId, showId });
    if (!answer.ok) break;
    ledger.count('questions that the user answered');
    held = await life.look();
  }
  for (const id of broughtHome(household, held)) ledger.acknowledged.add(id);
  return held;
}

/** What newer copies of the content script went on with is known by the database alone. */
function broughtHome(household: Household, { reports, evidence }: Held): string[] {
  const ids = new Set([...reports.map(({ reportId }) => reportId), ...evidence]);
  return household.tabs().flatMap((tab) => [...tab.handedOver].filter((id) => ids.has(id)));
}
