import type { Fact, Play } from './fact';
import { EpisodeShelf } from './episode-shelf';
import { keysOf, type ImportedRow, type ListedPair } from './imported-row';
import { readLog, standing, type DatedPlay, type Log } from './log';
import type { Pair } from './show';
import { uuidV5 } from './uuid-v5';
import type { When } from './when';

/** A fact before it gets its op, its device and its time. */
export type Unsigned = Fact extends infer F ? (F extends Fact ? Omit<F, Signature> : never) : never;
type Signature = 'op' | 'batch' | 'device' | 'recordedAt';

export interface ImportQuestion {
  readonly profileId: string;
  readonly showId: number;
  readonly rows: readonly ImportedRow[];
  /** All facts held of this profile and show. */
  readonly held: readonly Fact[];
}

/** What an import of one profile and show comes to, while its rows are gone through. */
export interface ImportWork extends ImportQuestion {
  readonly log: Log;
  readonly stands: ReadonlySet<string>;
  readonly byId: ReadonlyMap<string, Fact>;
  readonly plays: EpisodeShelf<Viewing>;
  readonly takenBack: EpisodeShelf<DatedPlay>;
  readonly facts: (Unsigned & { readonly from?: number })[];
  readonly restored: string[];
  /** Ids proposed by this import. */
  readonly proposed: Set<string>;
  /** When the rewatches began that this import told of, epoch ms. */
  readonly begun: number[];
  statusSaid: boolean;
}

/** A viewing that stands, or will. */
export interface Viewing {
  readonly fact: Pick<Play, 'id' | 'episodeId' | keyof Pair>;
  when: When;
  readonly held: boolean;
  /** Files of which a further row was found to be this one, with the date it said. */
  readonly saidBy: Map<number, When>;
}

/** Before the first row: what stands, and what was taken back by itself. */
export function beginImport(question: ImportQuestion): ImportWork {
  const log = readLog(question.held);
  const plays = new EpisodeShelf<Viewing>();
  for (const { fact, when } of log.plays) plays.put(fact, { fact, when, held: true, saidBy: new Map() });
  const takenBack = new EpisodeShelf<DatedPlay>();
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

/** Writes a fact at the end of the import. */
export function propose(work: ImportWork, fact: Unsigned & { readonly from?: number }): void {
  work.proposed.add(fact.id);
  work.facts.push(fact);
}

/** Null: it was never here. A fact that was undone with its whole batch comes back; one taken back by itself does not. */
export function broughtBack(work: ImportWork, id: string): 'back' | 'takenBack' | null {
  const held = work.byId.get(id);
  if (held === undefined) return null;
  if (work.stands.has(id)) return 'back';
  if (!wentWhole(work.log, held)) return 'takenBack';
  work.restored.push(id);
  work.proposed.add(id);
  return 'back';
}

/** Was it undone with all that was made together with it, and not by itself? */
function wentWhole({ verdicts }: Log, fact: Fact): boolean {
  return fact.batch !== null && verdicts.get(fact.id)?.batch === fact.batch;
}

/** The id of what a file says: the same on every device. */
export function idOf({ profileId, showId }: ImportWork, kind: string, what: string): string {
  return uuidV5([kind, profileId, showId, what].join('|'));
}

/** The id of what a file says of an episode; the one it got here under an id that TMDB has given up, if it did. */
export function idOfEpisode(work: ImportWork, kind: string, row: ListedPair, more = ''): string {
  const [id, ...former] = keysOf(row).map((key) => idOf(work, kind, `${key}${more}`));
  return former.find((one) => work.byId.has(one)) ?? id ?? '';
}
