import { fault, ok, type Result } from '../../domain/result';
import { formatPair, samePair, type Pair } from '../../domain/show';
import { mergeClaims } from '../../match/claims';
import type { InboxPreview } from '../../messages/protocol-inbox';
import { saveBinding } from '../../store/bindings';
import { bringForward } from '../../store/jobs';
import type { StoredReport } from '../../store/records';
import { isOpen, readReport, saveReport } from '../../store/reports';
import type { WriteTx } from '../../store/schema';
import type { TmdbCode } from '../../tmdb/tmdb-fault';
import { applyIn, APPLY_STORES, type Applying } from './apply-report';
import { candidateOf } from './candidate-of';
import { loadCatalogue } from '../catalogue/load-catalogue';
import { upNext, type Match, type Matched } from './match-report';
import { bindingFor, hasTitle, openReport, openOfTitle } from './open-of-title';
import type { Tools } from '../tools';

/** ms until what an answer could not settle is tried again. */
const SOON = 30_000;

export interface Chosen {
  /** What was marked, as `S2 E5`. */
  readonly marked: string[];
  /** One undo takes all of it back. */
  readonly op: string;
}

/**
 * The user says which show (and episode) a waiting report is. The answer is kept as the title's binding and settles
 * every open report of the title that can be told by it, all in one transaction and one op; what only "finished?" asks
 * stays a question. Faults: `noReport` when it is not open any more, or why the catalogue gave no answer.
 */
export async function chooseShow(
  tools: Tools,
  match: Match,
  { reportId, showId, pair, who }: Choice,
): Promise<Result<Chosen, 'noReport' | 'unknownShow' | 'notInCatalogue' | TmdbCode>> {
  const report = await openReport(tools, reportId);
  if (report === null) return fault('noReport');
  const loaded = await loadCatalogue(tools, showId);
  if (!loaded.ok) return loaded;
  const listed = loaded.value.seasons.flatMap((season) => season.episodes);
  if (pair !== null && !listed.some((episode) => samePair(episode, pair))) return fault('notInCatalogue');

  const binding = await bindingFor(tools, report, showId);
  const answers: Answered[] = [];
  for (const open of await openOfTitle(tools, report)) {
    const isThis = open.reportId === reportId;
    const told = isThis && pair !== null ? userChose(loaded.value, pair) : await match(open, binding);
    answers.push({ open, isThis, told });
  }
  return tools.db.write(APPLY_STORES, async (tx) => {
    const held = await readReport(tx, reportId);
    if (held === undefined || !isOpen(held)) return fault('noReport');
    const op = tools.newId();
    const marked: string[] = [];
    if (hasTitle(report)) await saveBinding(tx, binding);
    const how: Applying = { op, ...(who !== undefined && { who }) };
    for (const answer of answers) marked.push(...(await settleAnswered(tools, tx, answer, how)));
    return ok({ marked, op });
  });
}

/** What the user answers; `who`: for these profiles, instead of those it would count for. */
export interface Choice {
  readonly reportId: string;
  readonly showId: number;
  readonly pair: Pair | null;
  readonly who?: readonly string[];
}

interface Answered {
  readonly open: StoredReport;
  /** The one that the user looked at, not another of the same title. */
  readonly isThis: boolean;
  readonly told: Awaited<ReturnType<Match>>;
}

function userChose(catalogue: Matched['catalogue'], pair: Pair): Answered['told'] {
  return ok({ kind: 'matched', catalogue, pairs: [pair], learned: null, parts: ['userChose'] });
}

/** Answers what was marked. What could not be told now waits for TMDB or asks on. */
async function settleAnswered(
  tools: Tools,
  tx: WriteTx,
  { open, isThis, told }: Answered,
  how: Applying,
): Promise<string[]> {
  const held = await readReport(tx, open.reportId);
  if (held === undefined || !isOpen(held)) return [];
  if (!told.ok) {
    await saveReport(tx, { ...held, state: 'waiting', why: 'offline' });
    await bringForward(tx, 'settle', 'settle', tools.clock.now() + SOON);
    return [];
  }
  if (told.value.kind === 'ask') {
    const { why, candidates } = told.value;
    await saveReport(tx, { ...held, state: 'asking', why, candidates });
    return [];
  }
  if (!isThis && held.verdict === 'ask') {
    await saveReport(tx, {
      ...held,
      state: 'asking',
      why: 'finished?',
      candidates: [candidateOf(told.value)],
    });
    return [];
  }
  const { outcome } = await applyIn(
    tools,
    tx,
    open,
    { ...told.value, learned: null },
    { ...how, chosen: isThis },
  );
  return outcome === 'marked' ? told.value.pairs.map(formatPair) : [];
}

/** What choosing this show would mark: every open report of the title, in the order in which they were finished. */
export async function previewChoice(
  tools: Tools,
  match: Match,
  reportId: string,
  showId: number,
): Promise<Result<InboxPreview, 'noReport' | 'unknownShow' | TmdbCode>> {
  const report = await openReport(tools, reportId);
  if (report === null) return fault('noReport');
  const loaded = await loadCatalogue(tools, showId);
  if (!loaded.ok) return loaded;
  const binding = await bindingFor(tools, report, showId);
  const open = await openOfTitle(tools, report);
  const told = await Promise.all(open.map((one) => match(one, binding)));
  const pairs = told.map((answer, at) =>
    answer.ok && answer.value.kind === 'matched' && isToBeMarked(open[at], reportId)
      ? answer.value.pairs
      : [],
  );
  const from = await saidOrNext(tools, report, showId);
  return ok({ pairs: pairs.flat(), undecided: pairs.filter((one) => one.length === 0).length, from });
}

/** The episode that the page names; what it leaves out is taken from what is up next of the show. */
async function saidOrNext(tools: Tools, report: StoredReport, showId: number): Promise<Pair> {
  const said = mergeClaims(report.claims, report.language);
  const next = await upNext(tools, showId, report.localDay);
  if (said.season === null && said.episode === null)
    return { season: next?.season ?? 1, episode: next?.episode ?? 1 };
  return { season: said.season ?? next?.season ?? 1, episode: said.episode ?? 1 };
}

/** "Finished?" of another report is not answered by saying which show it is. */
function isToBeMarked(report: StoredReport | undefined, chosen: string): boolean {
  return report !== undefined && (report.reportId === chosen || report.verdict === 'mark');
}
