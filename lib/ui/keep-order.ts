import { GROUPS } from '../domain/tonight-groups';
import type { Tonight } from '../messages/protocol-tonight';
import type { TonightRow } from '../messages/tonight-row';

type Groups = Tonight['groups'];

/**
 * Brings what the background answered into the list that is on the screen, without moving a row: shows stay in
 * their group and order while the popup is open. Gone are those the answer no longer holds, except the `touched`
 * ones, which were moved on here and show where they stand (finished, perhaps). New ones join their group: at its
 * start if they come before all that are shown, else at its end.
 */
export function keepOrder(shown: Tonight, fresh: Tonight, touched: ReadonlySet<number>): Tonight {
  if (shown.evening !== fresh.evening || shown.profileId !== fresh.profileId) return fresh;
  const news = new Map(fresh.groups.flatMap(({ rows }) => rows).map((row) => [row.showId, row]));
  const known = new Set(shown.groups.flatMap(({ rows }) => rows).map((row) => row.showId));
  const stay = (row: TonightRow): TonightRow[] => {
    const latest = news.get(row.showId) ?? (touched.has(row.showId) ? row : null);
    return latest === null ? [] : [latest];
  };
  const names = [...new Set([...fresh.groups, ...shown.groups].map(({ group }) => group))];
  const groups = names.map((group): Groups[number] => {
    const kept = rowsOf(shown.groups, group).flatMap(stay);
    const answered = rowsOf(fresh.groups, group);
    const first = answered.findIndex((row) => known.has(row.showId));
    const isNew = (row: TonightRow) => !known.has(row.showId);
    const before = answered.slice(0, first === -1 ? answered.length : first).filter(isNew);
    const after = answered.slice(first === -1 ? answered.length : first).filter(isNew);
    return {
      ...fresh.groups.find((one) => one.group === group),
      group,
      rows: [...before, ...kept, ...after],
    };
  });
  return { ...fresh, groups: groups.sort(byGroup) };
}

/** The fresh list, with the very rows that are on the screen where nothing in them is different: they need not be drawn. */
export function reuseRows(shown: Tonight, fresh: Tonight): Tonight {
  const drawn = new Map(shown.groups.flatMap(({ rows }) => rows).map((row) => [row.showId, row]));
  const reuse = <T>(old: T | undefined, one: T): T =>
    old !== undefined && JSON.stringify(old) === JSON.stringify(one) ? old : one;
  const groups = fresh.groups.map((group) => ({
    ...group,
    rows: group.rows.map((row) => reuse(drawn.get(row.showId), row)),
  }));
  return { ...fresh, groups, servicesOn: reuse(shown.servicesOn, fresh.servicesOn) };
}

function rowsOf(groups: Groups, group: Groups[number]['group']): readonly TonightRow[] {
  return groups.find((one) => one.group === group)?.rows ?? [];
}

/**
 * The same list with that row in place of the show's old one. A show that is not listed stands where it stood in
 * `before`; one that was not there either leads *Continue*.
 */
export function placeRow(tonight: Tonight, row: TonightRow, before: Tonight | null = null): Tonight {
  const listed = tonight.groups.some(({ rows }) => rows.some((one) => one.showId === row.showId));
  if (listed) {
    const groups = tonight.groups.map(({ rows, ...group }) => ({
      ...group,
      rows: rows.map((one) => (one.showId === row.showId ? row : one)),
    }));
    return { ...tonight, groups };
  }
  const isRow = ({ showId }: TonightRow) => showId === row.showId;
  const old = before?.groups.find(({ rows }) => rows.some(isRow));
  const target = old?.group ?? (row.position.state === 'available' ? 'continue' : 'waiting');
  const above = old?.rows.slice(0, old.rows.findIndex(isRow)).map(({ showId }) => showId) ?? [];
  const others = tonight.groups.filter(({ group }) => group !== target);
  const rows = rowsOf(tonight.groups, target);
  const at = rows.findLastIndex(({ showId }) => above.includes(showId)) + 1;
  const joined: Groups[number] = {
    ...tonight.groups.find(({ group }) => group === target),
    group: target,
    rows: rows.toSpliced(at, 0, row),
  };
  return { ...tonight, groups: [...others, joined].sort(byGroup) };
}

/** The same list without that show. */
export function dropRow(tonight: Tonight, showId: number): Tonight {
  const groups = tonight.groups.map(({ rows, ...group }) => ({
    ...group,
    rows: rows.filter((row) => row.showId !== showId),
  }));
  return { ...tonight, groups };
}

function byGroup(a: Groups[number], b: Groups[number]): number {
  return GROUPS.indexOf(a.group) - GROUPS.indexOf(b.group);
}
