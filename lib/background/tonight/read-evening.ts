import { localDay } from '../../domain/day';
import type { Position } from '../../domain/position';
import { readPosition } from '../../domain/progress';
import { samePair } from '../../domain/show';
import type { Show } from '../../domain/show';
import { groupTonight, isTie } from '../../domain/tonight';
import type { TonightEntry, TonightGroups, TonightInput, TonightItem } from '../../domain/tonight';
import { FOLDED, type Group } from '../../domain/tonight-groups';
import type { In } from '../../messages/protocol';
import { siteById } from '../../sites/registry';
import { bindingsOfShow } from '../../store/bindings';
import { preferencesOfProfile } from '../../store/preferences-of';
import { progressOfProfile } from '../../store/progress';
import type { StoredViewing } from '../../store/records';
import type { ReadTx } from '../../store/schema';
import { readSetting } from '../../store/settings';
import { readSeason, readShow, readShows } from '../../store/show-list';
import { halfWatched, minutesLeft } from './read-tonight-row';

export type Asked = In<'tonight.list'>;

/** The household's surroundings that decide about services. */
export interface Surroundings {
  /** ISO 3166-1; null when unknown. */
  readonly region: string | null;
  /** Ids of the services that are switched on. */
  readonly servicesOn: readonly string[];
}

export const NOWHERE: Surroundings = { region: null, servicesOn: [] };

/** A group with those of its shows that are to be shown, named and in their order. */
export interface ShownGroup {
  readonly group: Group;
  /** How many more shows it holds. */
  readonly more: number;
  readonly items: readonly { readonly item: TonightItem; readonly show: Show | undefined }[];
}

export type Evening = Pick<TonightGroups, 'evening' | 'hidden' | 'count'> & {
  readonly groups: readonly ShownGroup[];
};

/** Epoch ms and minutes east of UTC of the wall clock. */
type Instant = Pick<TonightInput, 'now' | 'offset'>;

/** Whose evening, when and where, and what is wanted of it. */
interface EveningAsked extends Instant {
  readonly profileId: string;
  readonly asked: Asked;
  readonly around: Surroundings;
  /** What was half watched. */
  readonly viewings: readonly StoredViewing[];
}

/**
 * Tonight's groups of a profile. The catalogue is read only for what is shown, and for filters that ask: with a
 * thousand shows the first answer must not wait for shows that stay folded.
 */
export async function readEvening(
  tx: ReadTx,
  { profileId, now, offset, asked, around, viewings }: EveningAsked,
): Promise<Evening> {
  const { input, entries } = await readEntries(tx, profileId, { now, offset });
  const services = asked.filters?.services === true ? providersOn(around) : null;
  const minutes = asked.filters?.minutes ?? null;
  const told = await Promise.all(
    entries.map(async (entry) => ({
      ...entry,
      minutesLeft: minutes === null ? null : await minutesOf(tx, entry, input.today, viewings),
      providers: services === null ? null : await providersOf(tx, entry.showId, around.region),
    })),
  );
  const binge = asked.binge ?? false;
  const all = groupTonight(told, { ...input, binge, filters: { minutes, services } });
  const onScreen = new Set(asked.shown);
  const shown = all.groups.flatMap(({ group, items }) => {
    const first = new Set(isFolded(group, asked) ? [] : nearFirst(group, items, asked.rows));
    return items.filter((item) => first.has(item) || onScreen.has(item.entry.showId));
  });
  const shows = await readShows(
    tx,
    shown.map(({ entry }) => entry.showId),
  );
  const named = shown.map(({ entry }) => ({ ...entry, name: shows.get(entry.showId)?.name ?? '' }));
  const ordered = new Map(
    groupTonight(named, { ...input, binge }).groups.map(({ group, items }) => [group, items]),
  );
  const groups = all.groups.map(({ group, items }): ShownGroup => {
    const rows = isFolded(group, asked) ? 0 : (asked.rows ?? items.length);
    const kept = (ordered.get(group) ?? []).filter(
      ({ entry }, at) => at < rows || onScreen.has(entry.showId),
    );
    return {
      group,
      more: items.length - kept.length,
      items: kept.map((item) => ({ item, show: shows.get(item.entry.showId) })),
    };
  });
  return { evening: all.evening, hidden: all.hidden, count: all.count, groups };
}

/** The profile's shows without what only the catalogue knows. */
async function readEntries(tx: ReadTx, profileId: string, { now, offset }: Instant) {
  const [stored, preferencesFor, eveningEndsAt] = await Promise.all([
    progressOfProfile(tx, profileId),
    preferencesOfProfile(tx, profileId),
    readSetting(tx, 'eveningEndsAt'),
  ]);
  const entries = stored
    .filter(({ row }) => row.inLibrary)
    .map(({ showId, row }): TonightEntry => {
      const preferences = preferencesFor(showId);
      return { showId, row, name: '', preferences, minutesLeft: null, providers: null };
    });
  return { entries, input: { now, offset, eveningEndsAt, today: localDay(now, offset) } };
}

/** The first so many in an order without names, and those that may be among them for their names; without `rows` all. */
function nearFirst(group: Group, items: readonly TonightItem[], rows = items.length): readonly TonightItem[] {
  const last = items[rows - 1];
  return last === undefined ? items : items.filter((item, at) => at < rows || isTie(group, item, last));
}

function isFolded(group: Group, { unfold }: Asked): boolean {
  return unfold !== undefined && FOLDED.includes(group) && !unfold.includes(group);
}

async function minutesOf(
  tx: ReadTx,
  { showId, row, preferences }: TonightEntry,
  today: string,
  viewings: readonly StoredViewing[],
): Promise<number | null> {
  const position: Position = readPosition(row, today, preferences.dayOffset);
  const { upNext, state } = position;
  if (upNext === null || state !== 'available') return null;
  const season = await readSeason(tx, showId, upNext.season);
  const episode = season?.episodes.find((one) => samePair(one, upNext));
  return minutesLeft(episode?.runtime ?? null, halfWatched(viewings, showId, upNext));
}

/** With no service switched on there is nothing to filter by. */
function providersOn({ servicesOn }: Surroundings): readonly number[] | null {
  const ids = servicesOn.flatMap((id) => siteById(id)?.providers ?? []);
  return ids.length === 0 ? null : ids;
}

/** TMDB's ids of the services that have the show here, those on which it was seen included; null when unknown. */
async function providersOf(
  tx: ReadTx,
  showId: number,
  region: string | null,
): Promise<readonly number[] | null> {
  const [show, bindings] = await Promise.all([readShow(tx, showId), bindingsOfShow(tx, showId)]);
  const learned = bindings.flatMap(({ site }) => siteById(site)?.providers ?? []);
  const told = Object.keys(show?.providers ?? {}).length > 0 && region !== null;
  if (!told && learned.length === 0) return null;
  const included = region === null ? [] : (show?.providers[region]?.included ?? []);
  return [...included.map(({ id }) => id), ...learned];
}
