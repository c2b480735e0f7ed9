import type { Fact, FactKind } from '../domain/fact';

/**
 * Is a stored record a fact that the rules can work with? A record that a broken disk or an older mistake left behind
 * is passed over when read, so that it costs one fact and not the whole list. By hand and not by a schema, because
 * every mark reads the log of its show.
 */
export function isFact(record: unknown): record is Fact {
  if (!isObject(record)) return false;
  const check = typeof record['kind'] === 'string' && CHECKS.get(record['kind']);
  return typeof check === 'function' && isBase(record) && check(record);
}

type Stored = Readonly<Record<string, unknown>>;

const nothingMore = () => true;

const BY_KIND: { readonly [K in FactKind]: (record: Stored) => boolean } = {
  play: (record) => isAboutEpisode(record) && isWhen(record['when']) && isObject(record['source']),
  jump: isAboutEpisode,
  skip: isAboutEpisode,
  unskip: isAboutEpisode,
  runStart: nothingMore,
  runStop: (record) => isText(record['run']),
  undo: (record) => isText(record['target']),
  restore: (record) => isText(record['target']),
  redate: (record) => isText(record['target']) && isWhen(record['when']),
  status: (record) =>
    isText(record['status']) &&
    (record['until'] === null || isText(record['until'])) &&
    (record['day'] === undefined || isText(record['day'])),
  showAdded: nothingMore,
  showRemoved: nothingMore,
  profileJoined: nothingMore,
  profileRemoved: nothingMore,
};

/** As a map, so that a kind called `constructor` finds nothing. */
const CHECKS = new Map<string, (record: Stored) => boolean>(Object.entries(BY_KIND));

function isBase(record: Stored): boolean {
  return (
    isText(record['id']) &&
    isText(record['profileId']) &&
    isWhole(record['showId']) &&
    isText(record['op']) &&
    (record['batch'] === null || isText(record['batch'])) &&
    isText(record['device']) &&
    Number.isFinite(record['recordedAt'])
  );
}

function isAboutEpisode(record: Stored): boolean {
  return (
    isWhole(record['season']) &&
    isWhole(record['episode']) &&
    (record['episodeId'] === null || isWhole(record['episodeId']))
  );
}

function isWhen(when: unknown): boolean {
  if (!isObject(when)) return false;
  if (when['kind'] === 'instant') return Number.isFinite(when['at']) && Number.isFinite(when['offset']);
  if (when['kind'] === 'day') return isText(when['day']) && /^\d{4}-\d\d-\d\d$/.test(when['day']);
  return when['kind'] === 'unknown';
}

function isObject(value: unknown): value is Stored {
  return typeof value === 'object' && value !== null;
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function isWhole(value: unknown): boolean {
  return Number.isInteger(value);
}
