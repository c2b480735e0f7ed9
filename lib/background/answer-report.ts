import { fault, ok, type Result } from '../domain/result';
import { formatPair, samePair, type Pair } from '../domain/show';
import { mergeClaims, titleKey } from '../match/claims';
import type { InboxPreview } from '../messages/protocol-inbox';
import { forgetBinding, readBinding, saveBinding } from '../store/bindings';
import { bringForward } from '../store/jobs';
import type { Binding, StoredReport } from '../store/records';
import { isOpen, readReport, reportsOfTitle, saveReport } from '../store/reports';
import type { ReadTx, WriteTx } from '../store/schema';
import { readSetting } from '../store/settings';
import type { TmdbCode } from '../tmdb/tmdb-fault';
import { applyIn, APPLY_STORES, type Applying, type Matched } from './apply-report';
import { loadCatalogue } from './load-catalogue';
import { wordsOf } from './report-words';
import { candidateOf } from './candidate-of';
import { upNext, type Match } from './match-report';
import { suspend } from './suspend-undone';
import type { Tools } from './tools';

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

/** This title is no show that is followed: every open report of it is closed, later ones are ignored. */
export async function neverTrack(tools: Tools, reportId: string): Promise<Result<null, 'noReport'>> {
  const report = await openReport(tools, reportId);
  if (report === null) return fault('noReport');
  const binding = await bindingFor(tools, report, null);
  return tools.db.write(APPLY_STORES, async (tx) => {
    const before = await readBinding(tx, report.site, report.titleKey);
    if (hasTitle(report)) await saveBinding(tx, binding);
    for (const open of await openOfTitleIn(tx, report))
      await closeOpen(tools, tx, before === undefined ? open : { ...open, before });
    return ok(null);
  });
}

/** Closes one report and marks nothing. One that is closed already stays as it is. */
export async function dismissReport(tools: Tools, reportId: string): Promise<Result<null, 'noReport'>> {
  return tools.db.write(['reports'], async (tx) => {
    const held = await readReport(tx, reportId);
    if (held === undefined) return fault('noReport');
    if (isOpen(held)) await closeOpen(tools, tx, held);
    return ok(null);
  });
}

/**
 * Takes back that a report was dismissed, or that its title is no show: with the answer go all reports that it closed.
 * They are matched anew, as if they had just come in. One that is open or settled stays as it is.
 */
export async function reopenReport(
  { db, clock }: Tools,
  reportId: string,
): Promise<Result<null, 'noReport'>> {
  return db.write(['reports', 'bindings'], async (tx) => {
    const held = await readReport(tx, reportId);
    if (held === undefined) return fault('noReport');
    if (held.state !== 'dismissed') return ok(null);
    const { site, titleKey: key } = held;
    const binding = await readBinding(tx, site, key);
    const never = binding?.showId === null ? binding : null;
    if (never !== null) {
      await forgetBinding(tx, site, key);
      if (held.before !== undefined) await saveBinding(tx, { ...held.before, changedAt: clock.now() });
    }
    const others = never === null ? [] : await reportsOfTitle(tx, key);
    const closedWithIt = others.filter(
      (one) =>
        one.site === site && one.state === 'dismissed' && (one.closedAt ?? 0) >= (never?.changedAt ?? 0),
    );
    for (const { before: _, ...one } of new Map(
      [held, ...closedWithIt].map((one) => [one.reportId, one]),
    ).values())
      await saveReport(tx, { ...one, state: 'received', why: null, decision: null, closedAt: null });
    return ok(null);
  });
}

/**
 * "Not this?": the mark is taken back elsewhere; here the report is opened again, to ask which show it is, with what
 * matching would offer without the binding that was wrong.
 */
export async function askAgain(tools: Tools, match: Match, reportId: string): Promise<void> {
  const opened = await tools.db.write(['reports', 'bindings'], async (tx) => {
    const held = await readReport(tx, reportId);
    if (held === undefined) return null;
    await suspend(tx, held.site, held.titleKey);
    const again: StoredReport = {
      ...held,
      state: 'asking',
      why: 'whichShow',
      decision: null,
      closedAt: null,
    };
    await saveReport(tx, again);
    const binding = await readBinding(tx, held.site, held.titleKey);
    return { again, binding };
  });
  if (opened === null) return;
  const { again, binding } = opened;
  const answer = await match(again, binding === undefined ? undefined : { ...binding, suspended: true });
  if (!answer.ok || answer.value.kind !== 'ask') return;
  const { candidates } = answer.value;
  await tools.db.write(['reports'], async (tx) => {
    const held = await readReport(tx, reportId);
    if (held?.state === 'asking') await saveReport(tx, { ...held, candidates });
  });
}

/** The user's answer about a title. What was set for this show before (its counting, its order) stays. */
async function bindingFor(
  { db, clock }: Tools,
  report: StoredReport,
  showId: number | null,
): Promise<Binding> {
  return db.read(['bindings', 'settings'], async (tx) => {
    const [held, device] = await Promise.all([
      readBinding(tx, report.site, report.titleKey),
      readSetting(tx, 'device'),
    ]);
    const kept = held?.showId === showId ? held : null;
    return {
      site: report.site,
      key: report.titleKey,
      words: wordsOf(report),
      showId,
      by: 'user',
      offsets: kept?.offsets ?? [],
      order: kept?.order ?? null,
      suspended: false,
      changedAt: clock.now(),
      ...(report.page !== undefined && { page: report.page }),
      device,
    };
  });
}

/** Reports without any label share no title: an answer about one says nothing about another. */
function hasTitle({ site, titleKey: key }: StoredReport): boolean {
  return key !== titleKey(site, [], null);
}

async function closeOpen({ clock }: Tools, tx: WriteTx, report: StoredReport): Promise<void> {
  await saveReport(tx, { ...report, state: 'dismissed', why: null, closedAt: clock.now() });
}

async function openReport({ db }: Tools, reportId: string): Promise<StoredReport | null> {
  const held = await db.read(['reports'], (tx) => readReport(tx, reportId));
  return held !== undefined && isOpen(held) ? held : null;
}

function openOfTitle({ db }: Tools, report: StoredReport): Promise<StoredReport[]> {
  return db.read(['reports'], (tx) => openOfTitleIn(tx, report));
}

async function openOfTitleIn(tx: ReadTx, report: StoredReport): Promise<StoredReport[]> {
  if (!hasTitle(report)) return [report];
  const all = await reportsOfTitle(tx, report.titleKey);
  return all.filter((one) => one.site === report.site && isOpen(one));
}
