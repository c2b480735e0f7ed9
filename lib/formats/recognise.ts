import { type Table, readCsv } from './csv';
import type { Entry } from './open-files';
import { type FilesResult, filesFault } from './files-fault';
import { ok } from '../domain/result';
import { readJson } from './json';
import { tableOfList } from './list-table';
import { imdb } from './read-imdb';
import { netflixActivity } from './read-netflix-activity';
import { netflixHistory } from './read-netflix-history';
import { plainCsv } from './read-plain-csv';
import { primeExport, primeHistory } from './read-prime';
import { primeActivity } from './read-prime-activity';
import { ryot } from './read-ryot';
import { seriesguide } from './read-seriesguide';
import { simklCsv } from './read-simkl-csv';
import { simklJson } from './read-simkl';
import { trakt } from './read-trakt';
import { tvtimeGdpr } from './read-tvtime-gdpr';
import { tvtimeNative } from './read-tvtime-native';
import { tvtimeOut } from './read-tvtime-out';
import { watcharr } from './read-watcharr';
import { yamtrack } from './read-yamtrack';
import type { Content, Reader } from './reader';

/** Every format, the particular before the general: what anyone can write comes last. */
const READERS: readonly Reader[] = [
  tvtimeGdpr,
  tvtimeOut,
  trakt,
  netflixActivity,
  netflixHistory,
  primeActivity,
  primeExport,
  primeHistory,
  simklJson,
  simklCsv,
  yamtrack,
  imdb,
  ryot,
  watcharr,
  seriesguide,
  tvtimeNative,
  plainCsv,
];

/** A text with the reader that knows it; without one, `seen` names what stands at its top. */
export type Recognised =
  | { readonly reader: Reader; readonly role: string; readonly content: Content }
  | { readonly reader: null; readonly seen: readonly string[] };

/**
 * Tells a text's format by what stands in it. Its name only tells lists apart that look alike. Of several ways to read
 * its bytes the first holds that makes a known format of them.
 */
export function recognise({ others = () => [], ...entry }: Entry): FilesResult<Recognised> {
  const first = recogniseText(entry);
  if (first.ok && first.value.reader !== null) return first;
  for (const text of others()) {
    const other = recogniseText({ ...entry, text });
    if (other.ok && other.value.reader !== null) return other;
  }
  return first;
}

function recogniseText(entry: Entry): FilesResult<Recognised> {
  const content = contentOf(entry);
  if (!content.ok) return content;
  const claimed = claim(content.value, entry.path) ?? claimAsTable(content.value, entry.path);
  return ok(claimed ?? { reader: null, seen: topOf(content.value) });
}

function claim(content: Content, path: string): Recognised | null {
  for (const reader of READERS) {
    const role = reader.claim(content, path);
    if (role !== null) return { reader, role, content };
  }
  return null;
}

/** Some tools write their tables as JSON. */
function claimAsTable(content: Content, path: string): Recognised | null {
  const table = content.kind === 'json' ? tableOfList(content.value) : null;
  return table === null ? null : claim({ kind: 'table', table }, path);
}

function contentOf(entry: Entry): FilesResult<Content> {
  if (/^\s*[[{]/.test(entry.text)) {
    const json = readJson(entry.text);
    return json.ok ? ok({ kind: 'json', value: json.value }) : filesFault(json.code, entry.path);
  }
  const table = readCsv(entry.text);
  return table.ok ? ok({ kind: 'table', table: table.value }) : filesFault(table.code, entry.path);
}

const MOST_SEEN = 12;
const LONGEST_SEEN = 40;

function topOf(content: Content): readonly string[] {
  const names = content.kind === 'table' ? headerOf(content.table) : keysOf(content.value);
  return names.slice(0, MOST_SEEN).map((name) => name.slice(0, LONGEST_SEEN));
}

function headerOf(table: Table): readonly string[] {
  return table.header.filter((name) => name !== '');
}

function keysOf(value: unknown): readonly string[] {
  const first = Array.isArray(value) ? value[0] : value;
  return typeof first === 'object' && first !== null ? Object.keys(first) : [];
}
