import { fault, ok, type Result } from '../domain/result';
import { formatPair, type Pair } from '../domain/show';
import type { InboxPreview } from '../messages/protocol';
import { readBinding, saveBinding } from '../store/bindings';
import type { Binding, StoredReport } from '../store/records';
import { readReport, reportsOfTitle, saveReport } from '../store/reports';
import type { StoreName, WriteTx } from '../store/schema';
import { readSetting } from '../store/settings';
import type { TmdbCode } from '../tmdb/tmdb-fault';
import { applyReport, type Matched } from './apply-report';
import { wordsOf } from './report-words';
import { loadCatalogue } from './load-catalogue';
import type { Match } from './settle-reports';
import type { Tools } from './tools';

export interface Chosen {
  /** What was marked, as `S2 E5`. */
  readonly marked: string[];
  /** One undo takes all of it back. */
  readonly op: string;
}

const STORES: readonly StoreName[] = ['reports', 'bindings', 'settings'];

/**
 * The user says which show (and episode) a waiting report is. The answer is kept as the title's binding and settles
 * every open report of the title, in one op. Faults: `noReport` when it is not open any more, or why the catalogue
 * gave no answer.
 */
export async function chooseShow(
  tools: Tools,
  match: Match,
  { reportId, showId, pair }: { reportId: string; showId: number; pair: Pair | null },
): Promise<Result<Chosen, 'noReport' | 'unknownShow' | 'notInCatalogue' | TmdbCode>> {
  const report = await openReport(tools, reportId);
  if (report === null) return fault('noReport');
  const loaded = await loadCatalogue(tools, showId);
  if (!loaded.ok) return loaded;
  const listed = loaded.value.seasons.flatMap((season) => season.episodes);
  const isListed = (one: Pair) =>
    listed.some(({ season, episode }) => season === one.season && episode === one.episode);
  if (pair !== null && !isListed(pair)) return fault('notInCatalogue');
  const binding = await bind(tools, report, showId);
  const op = tools.newId();
  const marked: string[] = [];
  for (const open of await openOfTitle(tools, report)) {
    const matched = await decide(
      match,
      open,
      binding,
      open.reportId === reportId ? pair : null,
      loaded.value,
    );
    if (matched === null) continue;
    const outcome = await applyReport(tools, open, matched, op);
    if (outcome.outcome === 'marked') marked.push(...matched.pairs.map(formatPair));
  }
  return ok({ marked, op });
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
  const binding = bindingFor(report, showId, tools.clock.now(), '');
  const open = await openOfTitle(tools, report);
  const matched = await Promise.all(open.map((one) => decide(match, one, binding, null, loaded.value)));
  const pairs = matched.flatMap((one) => one?.pairs ?? []);
  return ok({ pairs, undecided: matched.filter((one) => one === null).length });
}

/** This title is no show that is followed: every open report of it is closed, later ones are ignored. */
export async function neverTrack(tools: Tools, reportId: string): Promise<Result<null, 'noReport'>> {
  const report = await openReport(tools, reportId);
  if (report === null) return fault('noReport');
  await bind(tools, report, null);
  for (const open of await openOfTitle(tools, report)) await dismissReport(tools, open.reportId);
  return ok(null);
}

/** Closes one report and marks nothing. One that is closed already stays as it is. */
export async function dismissReport(tools: Tools, reportId: string): Promise<Result<null, 'noReport'>> {
  return tools.db.write(['reports'], async (tx) => {
    const held = await readReport(tx, reportId);
    if (held === undefined) return fault('noReport');
    if (!isOpen(held)) return ok(null);
    await saveReport(tx, { ...held, state: 'dismissed', why: null, closedAt: tools.clock.now() });
    return ok(null);
  });
}

/** "Not this?": the mark is taken back elsewhere; here the report is opened again, to ask which show it is. */
export async function askAgain(tools: Tools, reportId: string): Promise<void> {
  await tools.db.write(STORES, async (tx) => {
    const held = await readReport(tx, reportId);
    if (held === undefined) return;
    await suspend(tx, held.site, held.titleKey);
    await saveReport(tx, { ...held, state: 'asking', why: 'whichShow', decision: null, closedAt: null });
  });
}

/** A learned binding whose mark was taken back asks before it is used again; the user's own stands. */
export async function suspend(tx: WriteTx, site: string, key: string): Promise<void> {
  const binding = await readBinding(tx, site, key);
  if (binding?.by === 'learned') await saveBinding(tx, { ...binding, suspended: true });
}

async function decide(
  match: Match,
  report: StoredReport,
  binding: Binding,
  pair: Pair | null,
  catalogue: Matched['catalogue'],
): Promise<Matched | null> {
  if (pair !== null)
    return { kind: 'matched', catalogue, pairs: [pair], learned: null, parts: ['userChose'] };
  const answer = await match(report, binding);
  return answer.ok && answer.value.kind === 'matched' ? { ...answer.value, learned: null } : null;
}

async function bind(tools: Tools, report: StoredReport, showId: number | null): Promise<Binding> {
  return tools.db.write(STORES, async (tx) => {
    const binding = bindingFor(report, showId, tools.clock.now(), await readSetting(tx, 'device'));
    await saveBinding(tx, binding);
    return binding;
  });
}

function bindingFor(report: StoredReport, showId: number | null, changedAt: number, device: string): Binding {
  return {
    site: report.site,
    key: report.titleKey,
    words: wordsOf(report),
    showId,
    by: 'user',
    offsets: [],
    order: null,
    suspended: false,
    changedAt,
    device,
  };
}

async function openReport({ db }: Tools, reportId: string): Promise<StoredReport | null> {
  const held = await db.read(['reports'], (tx) => readReport(tx, reportId));
  return held !== undefined && isOpen(held) ? held : null;
}

async function openOfTitle({ db }: Tools, report: StoredReport): Promise<StoredReport[]> {
  const all = await db.read(['reports'], (tx) => reportsOfTitle(tx, report.titleKey));
  return all.filter((one) => one.site === report.site && isOpen(one));
}

function isOpen(report: StoredReport): boolean {
  return report.state === 'received' || report.state === 'waiting' || report.state === 'asking';
}
