import * as v from 'valibot';
import { BACKUP_SETTINGS, type BackupSection, type BackupShow } from '../../domain/backup';
import { dayNumber } from '../../domain/day';
import type { Play } from '../../domain/fact';
import { fault, ok, type Result } from '../../domain/result';
import { CHECKS } from '../../messages/check';
import type { Binding, Evidence, Profile, StoredPreferences, StoredReport } from '../../store/records';
import type { Mark } from '../../store/schema';
import { isSetting } from '../../store/settings';

/** The entries of a backup, as they are kept here. */
export interface BackupEntries {
  profiles: Omit<Profile, 'removed'>;
  plays: Play;
  marks: Mark;
  evidence: Evidence;
  preferences: StoredPreferences;
  bindings: Binding;
  reports: StoredReport;
  settings: { readonly name: (typeof BACKUP_SETTINGS)[number]; readonly value: unknown };
  shows: BackupShow;
}

const id = v.pipe(v.string(), v.minLength(1), v.maxLength(200));
const text = v.pipe(v.string(), v.maxLength(1000));
const number = v.pipe(v.number(), v.finite());
/** Epoch ms up to the year 9999: whatever is done after it can still be dated later. */
const instant = v.pipe(number, v.minValue(0), v.maxValue(253_402_300_799_999));
const whole = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const stamped = <const S extends v.GenericSchema>(value: S) => v.object({ value, at: instant, device: text });
const WHY = [
  'noCredential',
  'refused',
  'offline',
  'whichShow',
  'whichEpisode',
  'finished?',
  'working',
] as const;
const report = CHECKS['watch.finished'].entries;

const fact = {
  id,
  profileId: id,
  showId: whole,
  op: id,
  batch: v.nullable(id),
  device: text,
  recordedAt: instant,
};
const about = { ...fact, season: whole, episode: whole, episodeId: v.nullable(whole) };
const day = v.pipe(
  v.string(),
  v.check((words) => dayNumber(words) !== null),
);
const when = v.variant('kind', [
  v.object({ kind: v.literal('instant'), at: number, offset: number }),
  v.object({ kind: v.literal('day'), day }),
  v.object({ kind: v.literal('unknown') }),
]);
const source = v.variant('by', [
  v.object({ by: v.literal('site'), site: id, reportId: id }),
  v.object({ by: v.picklist(['popup', 'grid', 'shortcut', 'inbox', 'history']) }),
  v.object({ by: v.literal('import'), format: id }),
]);
const chosen = <const S extends v.GenericSchema>(value: S) => v.exactOptional(stamped(value));
const fields = {
  specials: chosen(v.boolean()),
  oldestFirst: chosen(v.boolean()),
  nights: chosen(v.pipe(v.array(v.pipe(whole, v.maxValue(6))), v.maxLength(7))),
  slot: chosen(v.nullable(whole)),
  dayOffset: chosen(v.picklist([-1, 0, 1])),
  audience: chosen(v.boolean()),
};

const SCHEMAS: { readonly [K in BackupSection]: v.GenericSchema<unknown, BackupEntries[K]> } = {
  profiles: v.object({ id, name: stamped(text), colour: stamped(text) }),
  plays: v.object({
    ...about,
    kind: v.literal('play'),
    when,
    begunAt: v.nullable(number),
    viewing: v.nullable(id),
    fillsGap: v.boolean(),
    live: v.boolean(),
    source,
  }),
  marks: v.variant('kind', [
    v.object({ ...about, kind: v.picklist(['jump', 'skip', 'unskip']) }),
    v.object({
      ...fact,
      kind: v.picklist(['runStart', 'showAdded', 'showRemoved', 'profileJoined', 'profileRemoved']),
    }),
    v.object({ ...fact, kind: v.literal('runStop'), run: id }),
    v.object({ ...fact, kind: v.picklist(['undo', 'restore']), target: id }),
    v.object({ ...fact, kind: v.literal('redate'), target: id, when }),
    v.object({
      ...fact,
      kind: v.literal('status'),
      status: v.picklist(['planned', 'watching', 'onHold', 'dropped']),
      until: v.nullable(text),
      day: v.exactOptional(day),
    }),
  ]),
  evidence: v.object({
    reportId: id,
    site: id,
    showId: whole,
    binding: v.nullable(text),
    claims: report.claims,
    position: number,
    duration: number,
    played: number,
    parts: v.array(text),
  }),
  preferences: v.object({ profileId: id, showId: whole, fields: v.object(fields) }),
  bindings: v.object({
    site: id,
    key: text,
    words: text,
    showId: v.nullable(whole),
    by: v.picklist(['user', 'learned']),
    offsets: v.array(v.object({ from: v.nullable(whole), to: whole, add: number })),
    order: v.nullable(id),
    suspended: v.boolean(),
    page: v.exactOptional(text),
    op: v.exactOptional(id),
    changedAt: instant,
    device: text,
  }),
  reports: v.pipe(
    v.object({
      ...report,
      receivedAt: instant,
      watchedAt: instant,
      localDay: text,
      titleKey: text,
      state: v.picklist(['received', 'waiting', 'asking']),
      why: v.nullable(v.picklist(WHY)),
      tries: whole,
    }),
    v.transform(({ state, why, ...one }): StoredReport => {
      // What was asked on another device may be answered on this one: it is looked at anew.
      const kept = state === 'waiting' ? { state, why } : { state: 'received' as const, why: null };
      return { ...one, ...kept, candidates: [], decision: null, closedAt: null };
    }),
  ),
  settings: v.pipe(
    v.object({ name: v.picklist(BACKUP_SETTINGS), value: v.unknown() }),
    v.check(({ name, value }) => isSetting(name, value)),
  ),
  shows: v.object({
    id: whole,
    name: text,
    year: v.nullable(whole),
    ids: v.object({ imdb: v.nullable(text), tvdb: v.nullable(whole), wikidata: v.nullable(text) }),
    episodes: v.array(v.tuple([whole, whole, whole])),
  }),
};

/**
 * The entries of one list of a backup file, checked; `from` came before them. The fault `badEntry` says in its detail
 * where the first that cannot be read stands and what is wrong with it: `plays 12: when.day`.
 */
export function checkEntries<K extends BackupSection>(
  section: K,
  json: string,
  from = 0,
): Result<readonly BackupEntries[K][], 'badEntry'> {
  const entries = parse(json);
  if (!Array.isArray(entries)) return fault('badEntry', section);
  const schema: v.GenericSchema<unknown, BackupEntries[K]> = SCHEMAS[section];
  const checked: BackupEntries[K][] = [];
  for (const [at, entry] of entries.entries()) {
    const answer = v.safeParse(schema, entry);
    const [issue] = answer.issues ?? [];
    if (!answer.success) {
      const path = issue === undefined ? '' : (v.getDotPath(issue) ?? '');
      return fault('badEntry', `${section} ${from + at + 1}: ${path}`);
    }
    checked.push(answer.output);
  }
  return ok(checked);
}

function parse(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return null;
  }
}
