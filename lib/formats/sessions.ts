import type { Row, Table } from './csv';
import type { NotCounted } from './import-row';

/** One sitting with one title. */
export interface Session {
  /** The title and whose it is. */
  readonly key: string;
  /** Epoch ms; null when not told. */
  readonly start: number | null;
  readonly seconds: number;
  /** How far into the title it came, in seconds; null when not told. */
  readonly position: number | null;
}

/** Shorter than this is a look at it, not a viewing. */
const LEAST_SECONDS = 120;
/** So much of the longest stay with a title is the whole of it. */
const WHOLE = 0.9;
const DAY = 86_400_000;

/**
 * Which of the sittings stand for a viewing, and how many seconds were seen in it; null for the others. What was
 * watched in several sittings is one viewing, told by the last that is more than a look. A whole one ends it: the next
 * sitting after a day is a rewatch.
 */
export function viewingsOf(sessions: readonly Session[]): readonly (number | null)[] {
  const seen = sessions.map((): number | null => null);
  const groups = new Map<string, number[]>();
  sessions.forEach(({ key }, at) => {
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [at]);
    else group.push(at);
  });
  for (const group of groups.values()) markViewings(sessions, group, seen);
  return seen;
}

type Cell = (...names: readonly string[]) => string;

/**
 * For each line of a table of sittings how many seconds of a viewing it stands for, or why it stands for none.
 * `reasonAgainst` tells of a line by itself, null where nothing speaks against it.
 */
export function readSittings(
  table: Table,
  reasonAgainst: (cell: Cell) => NotCounted | null,
  sessionOf: (cell: Cell) => Session,
): ReadonlyMap<Row, NotCounted | number> {
  const told = new Map<Row, NotCounted | number>();
  const counted: Row[] = [];
  const sessions: Session[] = [];
  for (const row of table.rows) {
    const cell: Cell = (...names) => table.cell(row, ...names);
    const reason = reasonAgainst(cell);
    told.set(row, reason ?? 'notWatched');
    if (reason !== null) continue;
    counted.push(row);
    sessions.push(sessionOf(cell));
  }
  for (const [at, seconds] of viewingsOf(sessions).entries()) {
    const row = counted[at];
    if (row !== undefined && seconds !== null) told.set(row, seconds);
  }
  return told;
}

function markViewings(sessions: readonly Session[], group: readonly number[], seen: (number | null)[]): void {
  const at = (index: number) => sessions[index]?.start ?? 0;
  const order = group.toSorted((a, b) => at(a) - at(b));
  const longest = Math.max(...group.map((index) => stayOf(sessions[index])));
  let [viewing, total]: [number[], number] = [[], 0];
  for (const index of order) {
    const last = viewing.at(-1);
    const rested = last !== undefined && at(index) - at(last) >= DAY;
    if (rested && total >= WHOLE * longest) {
      close(sessions, viewing, total, seen);
      [viewing, total] = [[], 0];
    }
    viewing.push(index);
    total = Math.max(total + (sessions[index]?.seconds ?? 0), sessions[index]?.position ?? 0);
  }
  close(sessions, viewing, total, seen);
}

function close(
  sessions: readonly Session[],
  viewing: readonly number[],
  total: number,
  seen: (number | null)[],
): void {
  if (total < LEAST_SECONDS) return;
  const seconds = (index: number) => sessions[index]?.seconds ?? 0;
  const stands =
    viewing.findLast((index) => seconds(index) >= LEAST_SECONDS) ??
    viewing.reduce<number | undefined>(
      (best, index) => (best === undefined || seconds(index) > seconds(best) ? index : best),
      undefined,
    );
  if (stands !== undefined) seen[stands] = total;
}

function stayOf(session: Session | undefined): number {
  return session === undefined ? 0 : Math.max(session.seconds, session.position ?? 0);
}
