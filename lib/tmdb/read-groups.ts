import * as v from 'valibot';
import type { Pair } from '../domain/show';
import { groupBody, groupsBody } from './schemas';

/** An alternative order of a show's episodes, as the list of them tells it. */
export interface OrderSummary {
  readonly id: string;
  readonly name: string;
  readonly groups: number;
  readonly episodes: number;
}

/** An alternative order: its groups in their order, each with the catalogue's own pairs. A group may be empty. */
export interface EpisodeOrder {
  readonly id: string;
  readonly name: string;
  readonly groups: readonly OrderGroup[];
}

export interface OrderGroup {
  readonly name: string;
  /** The number of the group, as a season's in this order; often 0 for specials. */
  readonly order: number;
  readonly episodes: readonly (Pair & { readonly id: number | null; readonly name: string })[];
}

/** Null when the answer cannot be read. */
export function readOrders(body: unknown): readonly OrderSummary[] | null {
  const read = v.safeParse(groupsBody, body);
  if (!read.success) return null;
  return read.output.results.map((row) => ({
    id: row.id,
    name: row.name,
    groups: row.group_count,
    episodes: row.episode_count,
  }));
}

/** Null when the answer cannot be read or is another order's. */
export function readOrder(body: unknown, id: string): EpisodeOrder | null {
  const read = v.safeParse(groupBody, body);
  if (!read.success || read.output.id !== id) return null;
  const { name, groups } = read.output;
  return {
    id,
    name,
    groups: byOrder(groups).map((group) => ({
      name: group.name,
      order: group.order,
      episodes: byOrder(group.episodes).map((row) => ({
        season: row.season_number,
        episode: row.episode_number,
        id: row.id,
        name: row.name,
      })),
    })),
  };
}

function byOrder<T extends { order: number }>(list: readonly T[]): T[] {
  return [...list].sort((a, b) => a.order - b.order);
}
