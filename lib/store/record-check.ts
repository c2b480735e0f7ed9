import { isFact } from './fact-check';
import type { StoreName } from './schema';

/**
 * Can the rules work with what is stored? Only the fields without which a page or a rule fails are looked at: this is
 * asked of every record once something has failed, and of what goes into a backup. Packs of facts are looked into where
 * they are read (lib/store/unreadable).
 */
export function isSound(store: StoreName, record: unknown): boolean {
  return CHECKS[store]?.(record) ?? true;
}

type Check = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Check>>;

const text: Check = (value) => typeof value === 'string';
const number: Check = (value) => typeof value === 'number' && Number.isFinite(value);
const whole: Check = (value) => Number.isSafeInteger(value);
const bool: Check = (value) => typeof value === 'boolean';
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
const orMissing =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const list =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);
const has =
  (fields: Fields): Check =>
  (value) =>
    isRecord(value) && Object.entries(fields).every(([key, check]) => check(value[key]));
const map =
  (check: Check): Check =>
  (value) =>
    isRecord(value) && Object.values(value).every(check);

const stamped = (check: Check): Check => has({ value: check, at: number, device: text });
const anything: Check = (value) => value !== undefined;
const pair = { season: whole, episode: whole };

const CHECKS: { readonly [S in StoreName]?: Check } = {
  plays: isFact,
  marks: isFact,
  profiles: has({ id: text, name: stamped(text), colour: stamped(text), removed: bool }),
  shows: has({
    id: whole,
    name: text,
    originalName: text,
    overview: text,
    status: text,
    firstAirDate: orNull(text),
    countries: list(text),
    genres: list(text),
    titles: list(text),
    otherTitles: list(has({ title: text })),
    seasons: list(has({ season: whole, name: text, episodeCount: whole })),
    providers: map(isRecord),
    fetchedAt: number,
  }),
  seasons: has({
    name: text,
    episodes: list(
      has({
        ...pair,
        id: orNull(whole),
        formerIds: orMissing(list(whole)),
        name: text,
        airDate: orNull(text),
      }),
    ),
  }),
  evidence: has({ site: text, claims: list(isRecord), parts: list(text) }),
  progress: has({ row: has({ known: bool }) }),
  preferences: has({ fields: map(stamped(anything)) }),
  bindings: has({
    words: text,
    showId: orNull(whole),
    by: text,
    offsets: list(isRecord),
    order: orNull(text),
    changedAt: number,
  }),
  reports: has({
    site: text,
    claims: list(isRecord),
    previous: list(isRecord),
    candidates: list(isRecord),
    receivedAt: number,
    watchedAt: number,
    localDay: text,
    titleKey: text,
    duration: number,
  }),
  viewings: has({ site: text, claims: list(isRecord), position: number, duration: number, played: number }),
  jobs: has({ kind: text, due: number, tries: number }),
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
