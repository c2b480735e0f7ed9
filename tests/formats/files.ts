import { zipSync } from 'fflate';
import type { FileRead, ImportRow, Reading, RowSays } from '../../lib/formats/import-row';
import type { HandedFile } from '../../lib/formats/open-files';
import { readFiles } from '../../lib/formats/read-files';

export function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}

export function file(name: string, content: string | Uint8Array | object): HandedFile {
  if (content instanceof Uint8Array) return { name, bytes: content };
  return { name, bytes: bytesOf(typeof content === 'string' ? content : JSON.stringify(content)) };
}

export function zip(name: string, entries: Readonly<Record<string, string | Uint8Array>>): HandedFile {
  const packed = Object.entries(entries).map(([path, content]): [string, Uint8Array] => [
    path,
    typeof content === 'string' ? bytesOf(content) : content,
  ]);
  return { name, bytes: zipSync(Object.fromEntries(packed)) };
}

/** Lines of a table, its cells apart by `|`. */
export function csv(...lines: readonly string[]): string {
  return lines
    .map((line) =>
      line
        .split('|')
        .map((cell) => `"${cell.replaceAll('"', '""')}"`)
        .join(','),
    )
    .join('\n');
}

/** A wide table of records that each fill few of its columns. */
export function table(...records: readonly Readonly<Record<string, string | number>>[]): string {
  const header = [...new Set(records.flatMap((record) => Object.keys(record)))];
  return csv(
    header.join('|'),
    ...records.map((record) => header.map((name) => record[name] ?? '').join('|')),
  );
}

export function readAll(...files: readonly HandedFile[]): readonly FileRead[] {
  const read = readFiles(files);
  if (!read.ok) throw new Error(`${read.code} in ${read.file}: ${read.seen.join(', ')}`);
  return read.value;
}

/** The one read that the files make. */
export function readOne(...files: readonly HandedFile[]): FileRead {
  const [only, ...others] = readAll(...files);
  if (only === undefined || others.length > 0) throw new Error(`${others.length + 1} reads instead of one`);
  return only;
}

export function codeOf(...files: readonly HandedFile[]): string {
  const read = readFiles(files);
  return read.ok ? `read as ${read.value.map(({ format }) => format).join(', ')}` : read.code;
}

/** What rows say, one short line each, so that a table of them can be read at a glance. */
export function brief(rows: readonly ImportRow[]): string[] {
  return rows.map(({ profile, says }) => (profile === null ? '' : `${profile}: `) + briefOf(says));
}

function briefOf(says: RowSays): string {
  switch (says.kind) {
    case 'watched': {
      const times = says.times === 1 ? '' : ` x${says.times}`;
      const seconds = says.seconds === undefined ? '' : ` ${says.seconds}s`;
      return `${readingsOf(says.about.readings)}${says.about.orFilm ? ' or film' : ''} @ ${whenOf(says.when)}${times}${seconds}`;
    }
    case 'skipped':
      return `skipped ${readingsOf(says.about.readings)}`;
    case 'status':
      return `${says.status} ${showOf(says.show)}${says.at === null ? '' : ` since ${new Date(says.at).toISOString()}`}`;
    case 'rewatch':
      return `rewatch ${showOf(says.show)} @ ${says.at === null ? '?' : new Date(says.at).toISOString()}`;
    case 'upTo': {
      const last = says.last === null ? 'all' : `S${says.last.season}E${says.last.episode}`;
      return `up to ${last} (${says.count ?? '?'}) ${showOf(says.show)} @ ${whenOf(says.when)}`;
    }
    case 'notCounted':
      return `${says.why}: ${says.words}`;
  }
}

export function readingsOf(readings: readonly Reading[]): string {
  return readings
    .map(({ show, episode }) => {
      const season = episode.season === null ? '' : `S${episode.season}`;
      const named = episode.seasonName === null ? '' : `(${episode.seasonName})`;
      const number = episode.number === null ? '' : `E${episode.number}`;
      const title = episode.title === null ? '' : `"${episode.title}"`;
      const place = `${season}${named}${number}${idsOf(episode.ids)}`;
      return [showOf(show), place, title].filter((part) => part !== '').join(' ');
    })
    .join(' | ');
}

function showOf({ title, year, ids }: Reading['show']): string {
  return `${title}${year === null ? '' : ` (${year})`}${idsOf(ids)}`;
}

function idsOf({ tmdb, tvdb, imdb }: Reading['show']['ids']): string {
  const said = [tmdb === null ? '' : `tmdb ${tmdb}`, tvdb === null ? '' : `tvdb ${tvdb}`, imdb ?? ''];
  const ids = said.filter((id) => id !== '').join(' ');
  return ids === '' ? '' : `[${ids}]`;
}

function whenOf(when: Extract<RowSays, { kind: 'watched' }>['when']): string {
  if (when.kind === 'unknown') return '?';
  return when.kind === 'day' ? when.day : new Date(when.at).toISOString().replace('.000Z', 'Z');
}
