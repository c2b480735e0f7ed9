import { dayNumber } from '../../domain/day';
import type { Fact } from '../../domain/fact';
import { importedFacts, type ImportedFacts } from '../../domain/imported-facts';
import type { ImportedRow, ListedPair } from '../../domain/imported-row';
import { layOut } from '../../domain/walk';
import type { GroupedRow, RowGroup } from '../../formats/row-groups';
import type { Fate } from '../../messages/protocol-import';
import { factsOfPlaces, keyOf } from '../../store/facts';
import { FACT_STORES, type ReadTx, type StoreName } from '../../store/schema';
import { readShow, seasonsOfShow } from '../../store/show-list';
import type { Database } from '../../store/db';
import { sourceFile, type ImportJob } from './keep-import';
import type { MatchedGroup, Outcome } from './matched-group';
import { readParts } from './match-part';

/** Every store that weighing reads. */
export const WEIGHED: readonly StoreName[] = [...FACT_STORES, 'shows', 'seasons'];

/** All rows of an import, numbered in their order, with what they were found to mean. */
export interface Collected {
  /** By row; null where the facts held here decide. */
  readonly fates: readonly (Fate | null)[];
  readonly places: readonly PlaceRows[];
  /** Groups that hang on an answer, with their rows. */
  readonly asked: readonly { readonly group: RowGroup; readonly matched: MatchedGroup }[];
  /** Rewatches that are only counted. */
  readonly repeats: number;
}

/** What is said of one profile and show. */
export interface PlaceRows {
  readonly profileId: string;
  readonly showId: number;
  /** Numbers of rows about it that are decided already. */
  readonly others: number[];
  readonly rows: { readonly number: number; readonly row: ImportedRow }[];
  readonly offers: Offered[];
}

/** A count that may be taken for everything up to an episode. */
export interface Offered {
  readonly number: number;
  readonly says: Extract<GroupedRow['says'], { kind: 'upTo' }>;
  readonly format: string;
}

/** Reads the rows of an import as long as it is the same one only once: preview, applying and report ask for them in turn. */
export interface Collector {
  of(job: ImportJob): Promise<Collected>;
  /** They are not asked for any more. */
  forget(): void;
}

export function createCollector(db: Database): Collector {
  let held: { readonly id: string; readonly revision: number; readonly rows: Promise<Collected> } | null =
    null;
  return {
    of(job) {
      const { id, revision } = job;
      if (held?.id === id && held.revision === revision) return held.rows;
      const mine = { id, revision, rows: collectRows(db, job) };
      held = mine;
      mine.rows.catch(() => {
        if (held === mine) held = null;
      });
      return mine.rows;
    },
    forget() {
      held = null;
    },
  };
}

/** Reads all rows of an import with what they mean, part by part. */
async function collectRows(db: Database, job: ImportJob): Promise<Collected> {
  const fates: (Fate | null)[] = [];
  const places = new Map<string, PlaceRows>();
  const asked: Collected['asked'][number][] = [];
  let repeats = 0;
  for await (const { groups, matched } of readParts(db, job.parts)) {
    for (const [at, group] of groups.entries()) {
      const found = matched[at];
      if (!found) {
        for (const _ of group.rows) fates.push('asked');
        continue;
      }
      if (found.question !== null) asked.push({ group, matched: found });
      for (const [i, row] of group.rows.entries()) {
        const outcome: Outcome = found.outcomes[i] ?? { not: 'unreadable' };
        const owner = job.whose[row.source] ?? null;
        const number = fates.push(owner === null ? 'leftOut' : fateOf(outcome)) - 1;
        if (owner === null || !('show' in outcome)) continue;
        const place = placeOf(places, owner.profileId, outcome.show);
        if (fates[number] !== null) place.others.push(number);
        else addRow(job, place, number, row, outcome);
        if (row.says.kind === 'watched') repeats += Math.max(0, row.says.times - 1);
      }
    }
  }
  return { fates, places: [...places.values()], asked, repeats };
}

/** Null where the log decides. */
function fateOf(outcome: Outcome): Fate | null {
  if (!('show' in outcome)) return outcome.not;
  return 'not' in outcome && outcome.not !== undefined ? outcome.not : null;
}

function placeOf(places: Map<string, PlaceRows>, profileId: string, showId: number): PlaceRows {
  const key = `${showId}/${profileId}`;
  const held = places.get(key) ?? { profileId, showId, others: [], rows: [], offers: [] };
  places.set(key, held);
  return held;
}

function addRow(
  job: ImportJob,
  place: PlaceRows,
  number: number,
  { says, source }: GroupedRow,
  outcome: Outcome,
): void {
  const { format } = sourceFile(job, source);
  if (says.kind === 'upTo') place.offers.push({ number, says, format });
  else if (says.kind === 'status' || says.kind === 'rewatch') place.rows.push({ number, row: says });
  else if (says.kind !== 'notCounted' && 'pair' in outcome) {
    const [season, episode, id] = outcome.pair;
    const about = { season, episode, id };
    place.rows.push({
      number,
      row:
        says.kind === 'skipped'
          ? { kind: 'skipped', ...about }
          : { kind: 'watched', ...about, when: says.when, source, format },
    });
  }
}

/** What comes of the rows about one profile and show. */
export interface WeighedPlace extends ImportedFacts {
  readonly place: PlaceRows;
  readonly held: readonly Fact[];
  /** Fates of the rows of the place, by number. */
  readonly decided: readonly (readonly [number: number, fate: Fate])[];
  /** Of each offer: how many episodes it would mark. */
  readonly episodes: readonly number[];
}

/** Decides about all places, in their order. */
export async function weighPlaces(
  tx: ReadTx,
  places: readonly PlaceRows[],
  taken: ReadonlySet<string>,
  today: string,
): Promise<WeighedPlace[]> {
  const held = await factsOfPlaces(
    tx,
    places.map(({ profileId, showId }) => [profileId, showId]),
  );
  const logOf = ({ profileId, showId }: PlaceRows) => held.get(keyOf([profileId, showId])) ?? [];
  return Promise.all(places.map((place) => weighPlace(tx, place, logOf(place), taken, today)));
}

/** What was decided about rows without an offer holds as long as the log of their place is the same. */
const decidedBefore = new WeakMap<PlaceRows, WeighedPlace>();

/** Decides about one place by what is held of it. `taken`: numbers of the offers that the user took up. `today`: local day. */
async function weighPlace(
  tx: ReadTx,
  place: PlaceRows,
  held: readonly Fact[],
  taken: ReadonlySet<string>,
  today: string,
): Promise<WeighedPlace> {
  const { profileId, showId, offers } = place;
  const before = decidedBefore.get(place);
  if (before !== undefined && sameFacts(before.held, held)) return before;
  const upTo = await Promise.all(offers.map((offer) => rowOfOffer(tx, showId, offer, today)));
  const weigh = (more: readonly ImportedRow[]) =>
    importedFacts({ profileId, showId, held, rows: [...place.rows.map(({ row }) => row), ...more] });
  const isTaken = offers.map(({ number }) => taken.has(String(number)));
  const plain = weigh(upTo.filter((_, at) => isTaken[at]));
  const episodes = upTo.map((row, at) =>
    isTaken[at]
      ? plain.facts.length - weigh(upTo.filter((_, i) => isTaken[i] && i !== at)).facts.length
      : weigh([...upTo.filter((_, i) => isTaken[i]), row]).facts.length - plain.facts.length,
  );
  const decided: [number, Fate][] = place.rows.map(({ number }, at) => [number, plain.fates[at] ?? 'known']);
  for (const [at, { number }] of offers.entries()) {
    decided.push([number, isTaken[at] ? 'added' : (episodes[at] ?? 0) > 0 ? 'offered' : 'known']);
  }
  const weighed = { ...plain, place, held, decided, episodes };
  if (offers.length === 0) decidedBefore.set(place, weighed);
  return weighed;
}

/** Facts never change, so that those of the same ids are the same. */
function sameFacts(some: readonly Fact[], others: readonly Fact[]): boolean {
  return some.length === others.length && some.every(({ id }, at) => id === others[at]?.id);
}

/** The regular episodes that had aired, up to the named one. */
async function rowOfOffer(
  tx: ReadTx,
  showId: number,
  { says, format }: Offered,
  today: string,
): Promise<ImportedRow> {
  const [show, seasons] = await Promise.all([readShow(tx, showId), seasonsOfShow(tx, showId)]);
  const walk = layOut({ status: show?.status ?? '', seasons }, false);
  const day = dayNumber(today) ?? 0;
  const end = says.last === null ? null : walk.find({ ...says.last, episodeId: null }).at;
  const episodes = walk.steps
    .filter(
      ({ regular, candidate, from, at }) =>
        regular && candidate && from !== null && from <= day && (end === null || (at ?? 0) <= end),
    )
    .map(({ season, episode, id }): ListedPair => ({ season, episode, id }));
  return { kind: 'upTo', episodes, when: says.when, format };
}
