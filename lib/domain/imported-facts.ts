import type { Fact, Play, ShowStatus } from './fact';
import { uuidV5 } from './uuid-v5';
import type { RowFate } from './import-row-fate';
import { readLog, standing, type DatedPlay, type Log } from './log';
import { sameOccasion, sameWhen } from './same-occasion';
import type { Pair } from './show';
import { UNKNOWN, type When } from './when';

/** A row of a file about one profile and one show, its episode found in the catalogue. */
export type ImportedRow =
  | (ListedPair & {
      readonly kind: 'watched';
      readonly when: When;
      readonly source: number;
      readonly format: string;
    })
  | (ListedPair & { readonly kind: 'skipped' })
  /** `at`, here and below: epoch ms; null = not told. */
  | { readonly kind: 'status'; readonly status: ShowStatus; readonly at: number | null }
  | { readonly kind: 'rewatch'; readonly at: number | null }
  /** Everything up to an episode, as the user said: the last of them at that date, the others some time. */
  | {
      readonly kind: 'upTo';
      readonly episodes: readonly ListedPair[];
      readonly when: When;
      readonly format: string;
    };

export interface ListedPair extends Pair {
  /** TMDB's id of it. */
  readonly id: number | null;
}

/** A fact before it gets its op, its device and its time. */
export type Unsigned = Fact extends infer F ? (F extends Fact ? Omit<F, Signature> : never) : never;
type Signature = 'op' | 'batch' | 'device' | 'recordedAt';

export interface ImportedFacts {
  /** Of each row, in their order. */
  readonly fates: readonly RowFate[];
  /** New ones; a rewatch carries the time (epoch ms) from which it holds. */
  readonly facts: readonly (Unsigned & { readonly from?: number })[];
  /** Ids of facts that an undone import had written: they are brought back. */
  readonly restored: readonly string[];
}

export interface ImportQuestion {
  readonly profileId: string;
  readonly showId: number;
  readonly rows: readonly ImportedRow[];
  /** All facts held of this profile and show. */
  readonly held: readonly Fact[];
}

/**
 * What an import writes for one profile and show. Each viewing once, however many files and marks tell of it; ids are
 * made of what a fact says, so that the same file writes the same facts on every device. Nothing done here by hand is
 * overruled.
 */
export function importedFacts(question: ImportQuestion): ImportedFacts {
  const work = begin(question);
  const fates: RowFate[] = question.rows.map(() => 'known');
  for (const at of inOrder(question.rows)) {
    const row = question.rows[at];
    if (row !== undefined) fates[at] = decide(work, row);
  }
  return { fates, facts: work.facts, restored: work.restored };
}

interface Work extends ImportQuestion {
  readonly log: Log;
  readonly stands: ReadonlySet<string>;
  readonly byId: ReadonlyMap<string, Fact>;
  readonly plays: Shelf<Viewing>;
  readonly takenBack: Shelf<DatedPlay>;
  readonly facts: (Unsigned & { readonly from?: number })[];
  readonly restored: string[];
  /** Ids proposed by this import. */
  readonly proposed: Set<string>;
  /** When the rewatches began that this import told of, epoch ms. */
  readonly begun: number[];
  statusSaid: boolean;
}

/** A viewing that stands, or will. */
interface Viewing {
  readonly fact: Pick<Play, 'id' | 'episodeId' | keyof Pair>;
  when: When;
  readonly held: boolean;
  /** Files of which a further row was found to be this one, with the date it said. */
  readonly saidBy: Map<number, When>;
}

function begin(question: ImportQuestion): Work {
  const log = readLog(question.held);
  const plays = new Shelf<Viewing>();
  for (const { fact, when } of log.plays) plays.put(fact, { fact, when, held: true, saidBy: new Map() });
  const takenBack = new Shelf<DatedPlay>();
  for (const { play } of log.takenBack) if (!wentWhole(log, play.fact)) takenBack.put(play.fact, play);
  return {
    ...question,
    log,
    stands: new Set(standing(question.held).map(({ id }) => id)),
    byId: new Map(question.held.map((fact) => [fact.id, fact])),
    plays,
    takenBack,
    facts: [],
    restored: [],
    proposed: new Set(),
    begun: [],
    statusSaid: false,
  };
}

/** Dated viewings first, oldest first, so that an undated one finds them; what is offered or chosen comes after. */
function inOrder(rows: readonly ImportedRow[]): number[] {
  return rows
    .map((row, at) => ({
      at,
      rank: rankOf(row),
      time: 'when' in row ? sortable(row.when) : '',
      told: toldOf(row),
    }))
    .sort(
      (a, b) =>
        a.rank - b.rank || (a.time < b.time ? -1 : a.time > b.time ? 1 : a.told - b.told) || a.at - b.at,
    )
    .map(({ at }) => at);
}

function rankOf(row: ImportedRow): number {
  if (row.kind === 'watched') return row.when.kind === 'unknown' ? 1 : 0;
  return row.kind === 'status' ? 3 : 2;
}

/** Of several choices for a show the latest told is the one that holds: it comes first, the others are said twice. */
function toldOf(row: ImportedRow): number {
  return row.kind === 'status' ? -(row.at ?? -1) : 0;
}

function sortable(when: When): string {
  if (when.kind === 'unknown') return '';
  return when.kind === 'day' ? `${when.day}T24` : new Date(when.at).toISOString();
}

function decide(work: Work, row: ImportedRow): RowFate {
  switch (row.kind) {
    case 'watched':
      return watched(work, row);
    case 'skipped':
      return skipped(work, row);
    case 'status':
      return status(work, row);
    case 'rewatch':
      return rewatch(work, row);
    case 'upTo':
      return upTo(work, row);
  }
}

type Watched = Extract<ImportedRow, { kind: 'watched' }>;

function watched(work: Work, row: Watched): RowFate {
  const held = work.plays.of(row);
  const same = held.find((play) => sameWhen(play.when, row.when)) ?? held.find((play) => isSame(play, row));
  if (same !== undefined) {
    same.saidBy.set(row.source, row.when);
    return same.held ? 'known' : 'double';
  }
  const fact = playOf(work, row, row.when, row.format);
  // It stands, and was given another date here.
  if (work.stands.has(fact.id)) return 'known';
  const back = broughtBack(work, fact.id);
  if (back === 'takenBack' || work.takenBack.of(row).some((play) => isTakenBack(play, row.when)))
    return 'takenBack';
  const undated = held.find((play) => play.when.kind === 'unknown');
  if (undated !== undefined && back === null) return redate(work, undated, row);
  if (back === null) propose(work, fact);
  put(work, row, fact, row.when);
  return 'added';
}

/** A play of this file can be one row of another, not two. Without a date a row adds nothing to any play. */
function isSame(play: Viewing, { when, source }: Watched): boolean {
  if (when.kind === 'unknown') return true;
  if (!sameOccasion(play.when, when)) return false;
  const said = play.saidBy.get(source);
  return said === undefined || sameOccasion(said, when);
}

function isTakenBack({ when }: DatedPlay, row: When): boolean {
  return row.kind === 'unknown' || sameOccasion(when, row);
}

/** Now it is known when it was. */
function redate(work: Work, viewing: Viewing, row: Watched): RowFate {
  const target = viewing.fact.id;
  const id = uuidV5(`redate|${target}|${sortable(row.when)}`);
  const { profileId, showId } = work;
  if (broughtBack(work, id) === null)
    propose(work, { kind: 'redate', id, profileId, showId, target, when: row.when });
  viewing.when = row.when;
  return 'dated';
}

function skipped(work: Work, row: Extract<ImportedRow, { kind: 'skipped' }>): RowFate {
  if (work.plays.of(row).length > 0) return 'known';
  const told = work.log.skips.findLast((fact) => isSameEpisode(fact, row));
  if (told !== undefined) return told.kind === 'skip' ? 'known' : 'overtaken';
  const id = idOf(work, 'skip', keyOf(row));
  if (work.proposed.has(id)) return 'double';
  const back = broughtBack(work, id);
  if (back === 'takenBack') return 'takenBack';
  const { season, episode, id: episodeId } = row;
  const { profileId, showId } = work;
  if (back === null) propose(work, { kind: 'skip', id, profileId, showId, season, episode, episodeId });
  return 'added';
}

function status(work: Work, { status, at }: Extract<ImportedRow, { kind: 'status' }>): RowFate {
  if (work.statusSaid) return 'double';
  work.statusSaid = true;
  const seen = work.plays.size > 0;
  if (work.log.membership.at(-1)?.kind === 'showRemoved') return 'overtaken';
  const listed = seen || work.log.standing > 0;
  if (status === 'watching' && listed) return 'known';
  const id = idOf(work, 'status', `${status}|${at ?? ''}`);
  if (work.log.statuses.at(-1)?.status === status || work.stands.has(id)) return 'known';
  if ((status === 'planned' && seen) || actedSince(work, at ?? -Infinity)) return 'overtaken';
  const back = broughtBack(work, id);
  if (back === 'takenBack') return 'takenBack';
  if (back !== null) return 'added';
  const { profileId, showId } = work;
  if (status === 'watching') propose(work, { kind: 'showAdded', id, profileId, showId });
  else propose(work, { kind: 'status', id, profileId, showId, status, until: null });
  return 'added';
}

/** Was anything done here by hand after this time? */
function actedSince({ log }: Work, at: number): boolean {
  const own = (fact: Fact) => fact.batch === null || (fact.kind === 'play' && fact.source.by !== 'import');
  return (
    log.plays.some(({ fact, time }) => own(fact) && time > at) ||
    [...log.jumps, ...log.statuses, ...log.membership, ...log.starts].some(
      (fact) => own(fact) && fact.recordedAt > at,
    )
  );
}

function rewatch(work: Work, { at }: Extract<ImportedRow, { kind: 'rewatch' }>): RowFate {
  if (at === null) return 'noDate';
  const when: When = { kind: 'instant', at, offset: 0 };
  const same = (other: number) => sameOccasion(when, { kind: 'instant', at: other, offset: 0 });
  if (work.log.starts.some(({ recordedAt }) => same(recordedAt))) return 'known';
  if (work.begun.some(same)) return 'double';
  if (actedSince(work, at)) return 'overtaken';
  const id = idOf(work, 'runStart', String(at));
  work.begun.push(at);
  const back = broughtBack(work, id);
  if (back === 'takenBack') return 'takenBack';
  const { profileId, showId } = work;
  if (back === null) propose(work, { kind: 'runStart', id, profileId, showId, from: at });
  return 'added';
}

function upTo(work: Work, row: Extract<ImportedRow, { kind: 'upTo' }>): RowFate {
  let added = false;
  for (const [at, episode] of row.episodes.entries()) {
    if (work.plays.of(episode).length > 0) continue;
    const when = at === row.episodes.length - 1 ? row.when : UNKNOWN;
    const fact = playOf(work, episode, when, row.format);
    const back = broughtBack(work, fact.id);
    if (back === 'takenBack' || work.takenBack.of(episode).some((play) => isTakenBack(play, when))) continue;
    if (back === null) propose(work, fact);
    put(work, episode, fact, when);
    added = true;
  }
  return added ? 'added' : 'known';
}

function playOf(work: Work, row: ListedPair, when: When, format: string) {
  const { profileId, showId } = work;
  const { season, episode, id: episodeId } = row;
  return {
    kind: 'play',
    id: idOf(work, 'play', `${keyOf(row)}|${sortable(when)}`),
    profileId,
    showId,
    season,
    episode,
    episodeId,
    when,
    begunAt: null,
    viewing: null,
    fillsGap: false,
    live: false,
    source: { by: 'import', format },
  } as const satisfies Unsigned;
}

function put(work: Work, row: ListedPair, fact: Viewing['fact'], when: When): void {
  work.plays.put({ ...row, episodeId: row.id }, { fact, when, held: false, saidBy: new Map() });
}

function propose(work: Work, fact: Unsigned & { readonly from?: number }): void {
  work.proposed.add(fact.id);
  work.facts.push(fact);
}

/** Null: it was never here. A fact that was undone with its whole batch comes back; one taken back by itself does not. */
function broughtBack(work: Work, id: string): 'back' | 'takenBack' | null {
  const held = work.byId.get(id);
  if (held === undefined) return null;
  if (work.stands.has(id)) return 'back';
  if (!wentWhole(work.log, held)) return 'takenBack';
  if (!work.proposed.has(id)) work.restored.push(id);
  work.proposed.add(id);
  return 'back';
}

/** Was it undone with all that was made together with it, and not by itself? */
function wentWhole({ verdicts }: Log, fact: Fact): boolean {
  return fact.batch !== null && verdicts.get(fact.id)?.batch === fact.batch;
}

function idOf({ profileId, showId }: Work, kind: string, what: string): string {
  return uuidV5([kind, profileId, showId, what].join('|'));
}

function keyOf({ season, episode, id }: ListedPair): string {
  return id === null ? `${season}:${episode}` : `#${id}`;
}

function isSameEpisode(fact: Pair & { readonly episodeId: number | null }, row: ListedPair): boolean {
  if (fact.episodeId !== null && row.id !== null) return fact.episodeId === row.id;
  return fact.season === row.season && fact.episode === row.episode;
}

/** Things by their episode: the same by TMDB's id where both are known, else by pair. */
class Shelf<T> {
  size = 0;
  readonly #byId = new Map<string, T[]>();
  readonly #nameless = new Map<string, T[]>();
  readonly #byPair = new Map<string, T[]>();

  put({ season, episode, episodeId }: Pair & { readonly episodeId: number | null }, thing: T): void {
    const pair = `${season}:${episode}`;
    this.size += 1;
    add(this.#byPair, pair, thing);
    if (episodeId === null) add(this.#nameless, pair, thing);
    else add(this.#byId, String(episodeId), thing);
  }

  of({ season, episode, id }: ListedPair): readonly T[] {
    const pair = `${season}:${episode}`;
    if (id === null) return this.#byPair.get(pair) ?? [];
    return [...(this.#byId.get(String(id)) ?? []), ...(this.#nameless.get(pair) ?? [])];
  }
}

function add<T>(lists: Map<string, T[]>, key: string, thing: T): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [thing]);
  else list.push(thing);
}
