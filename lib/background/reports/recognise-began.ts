import type { WatchBegan } from '../../messages/protocol-watch';
import { readBinding } from '../../store/bindings';
import { healthKey, noteRead } from '../sites/keep-health';
import { identityOf, noteMatch } from './keep-viewing';
import { reportOfBegan } from './report-viewing';
import type { Match } from './match-report';
import type { Tools } from '../tools';

/**
 * What a tab begins to play is noted with its viewing, if it is known; answers whether it is. `match` is to look in the
 * library alone: nothing is sent before an episode is finished.
 */
export async function recogniseBegan(tools: Tools, match: Match, began: WatchBegan): Promise<boolean> {
  await noteRead(tools, healthKey(began), false);
  const report = reportOfBegan(began, tools);
  const binding = await tools.db.read(['bindings'], (tx) => readBinding(tx, report.site, report.titleKey));
  if (binding?.showId === null) return false;
  const answer = await match(report, binding);
  if (!answer.ok || answer.value.kind !== 'matched') return false;
  const { catalogue, pairs } = answer.value;
  const [pair] = pairs;
  if (pair !== undefined) await noteMatch(tools.db, identityOf(began), catalogue.show.id, pair);
  return pair !== undefined;
}
