import * as v from 'valibot';
import { sameData } from '../domain/same-data';
import type { ReadTx, WriteTx } from './schema';

/** A setting as stored; what is missing or no longer understood reads as the default. */
const setting = <const S extends v.GenericSchema>(schema: S, byDefault: v.InferOutput<S>) =>
  v.fallback(v.optional(schema, byDefault), byDefault);

const share = v.pipe(v.number(), v.minValue(0), v.maxValue(1));

const SETTINGS = {
  /** TMDB's v3 key or v4 read token; empty = none. Never part of an export, a log or a page. */
  credential: setting(v.string(), ''),
  credentialState: setting(v.picklist(['unchecked', 'works', 'refused', 'offline']), 'unchecked'),
  /** Language tag for TMDB's texts; empty = the browser's. */
  language: setting(v.string(), ''),
  /** Country for watch providers (`DE`); empty = the language's. */
  region: setting(v.string(), ''),
  /** Local hour at which the evening ends. */
  eveningEndsAt: setting(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(12)), 4),
  /** Shares of the duration: how far, and how much of it played. */
  thresholds: setting(v.object({ finished: share, played: share }), { finished: 0.9, played: 0.5 }),
  /** Add a show to the library when an episode of it is finished. */
  addShows: setting(v.boolean(), true),
  /** Look a page's title up at TMDB. */
  lookUp: setting(v.boolean(), true),
  toasts: setting(v.picklist(['some', 'all', 'none']), 'some'),
  theme: setting(v.picklist(['system', 'dark', 'light']), 'system'),
  /** Whom automatic marks count for when nothing else says. */
  homeProfile: setting(v.string(), 'default'),
  /** Who was switched to, and the evening for which that holds. */
  activeProfile: setting(v.object({ profileId: v.string(), evening: v.string() }), {
    profileId: '',
    evening: '',
  }),
  /** By profile: what it wants hidden of episodes it has not seen. */
  spoilers: setting(v.record(v.string(), v.picklist(['none', 'later', 'unseen'])), {}),
  /** One notification an evening of what is new, and the evening of the last one. */
  notifyNew: setting(v.boolean(), false),
  toldNew: setting(v.string(), ''),
  /** By site and its profile (or the site alone): whose it is. */
  siteProfiles: setting(v.record(v.string(), v.string()), {}),
  /** Ids of profiles in the household's order; those not named come after. */
  profileOrder: setting(v.array(v.string()), []),
  /** This copy's id, made at the first write; empty before. */
  device: setting(v.string(), ''),
  /** A new one after "delete everything": older logs cannot join. Made at the first write. */
  libraryId: setting(v.string(), ''),
  /** Which reader reads a site that the user named, by origin pattern; absent = the generic one. */
  ownReaders: setting(v.record(v.string(), v.picklist(['generic', 'jellyfin', 'plex', 'emby'])), {}),
  /** Epoch ms until which the user was shown what was marked by itself. */
  lookedAt: setting(v.number(), 0),
  /** By site: when an episode was last finished and when pages were last read; since when they cannot be. */
  health: setting(
    v.record(
      v.string(),
      v.object({
        workedAt: v.nullable(v.number()),
        readAt: v.nullable(v.number()),
        brokenSince: v.nullable(v.number()),
        told: v.boolean(),
      }),
    ),
    {},
  ),
  /** The evening and site of the last question on a page; how often questions about a title were closed. */
  asked: setting(v.object({ evening: v.string(), closed: v.record(v.string(), v.number()) }), {
    evening: '',
    closed: {},
  }),
  /** When the shows were last checked against TMDB, and what makes asking again cheap. */
  refreshes: setting(
    v.object({
      /** Since when everything is being asked for (epoch ms); null = only what is due. */
      allSince: v.nullable(v.number()),
      /** How many shows that meant. */
      total: v.number(),
      /** The last day up to which TMDB's list of changes was read; empty = never. */
      listedTo: v.string(),
      /** How many pages a day of that list had. */
      perDay: v.number(),
      shows: v.record(
        v.string(),
        v.object({
          /** Epoch ms. */
          checkedAt: v.number(),
          due: v.number(),
          etag: v.nullable(v.string()),
          /** The question that the etag belongs to. */
          seasons: v.string(),
        }),
      ),
    }),
    { allSince: null, total: 0, listedTo: '', perDay: 0, shows: {} },
  ),
  /** The welcome was shown. */
  welcomed: setting(v.boolean(), false),
  /** Epoch ms of the last backup that is with the user; 0 = never. */
  backedUpAt: setting(v.number(), 0),
  /** A backup a week into the downloads folder: which of the kept files is written next, and why the last one was not. */
  weekly: setting(
    v.object({ on: v.boolean(), slot: v.number(), failed: v.nullable(v.picklist(['notAllowed', 'failed'])) }),
    { on: false, slot: 0, failed: null },
  ),
  /** The user was told that nothing is saved yet. */
  toldUnsaved: setting(v.boolean(), false),
  /** What became of the storage itself and the user was not told yet. */
  storageNews: setting(v.picklist(['none', 'lost', 'setAside']), 'none'),
  /** Records that could not be read, as they were found. */
  setAside: setting(v.array(v.object({ store: v.string(), record: v.unknown() })), []),
  /** The version of the derivation that the progress rows were written by. */
  derivation: setting(v.number(), 0),
};

export type SettingName = keyof typeof SETTINGS;
export type Setting<K extends SettingName> = v.InferOutput<(typeof SETTINGS)[K]>;

/** Is it a value that this setting may have? Missing or not understood, it would read as the default. */
export function isSetting(name: SettingName, value: unknown): boolean {
  return value !== undefined && sameData(v.parse(SETTINGS[name], value), value);
}

export async function readSetting<K extends SettingName>(tx: ReadTx, name: K): Promise<Setting<K>> {
  return v.parse(SETTINGS[name], await tx.objectStore('settings').get(name));
}

export async function saveSetting<K extends SettingName>(
  tx: WriteTx,
  name: K,
  value: Setting<K>,
): Promise<void> {
  await tx.objectStore('settings').put(value, name);
}
