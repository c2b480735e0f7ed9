import type { Reader } from '../../lib/sites/reading';

const FILES = import.meta.glob<{ readonly reader?: Reader }>('../../lib/sites/*.ts', { eager: true });

/** Every reader by its file's name, which is the site's id. */
export const READERS: ReadonlyMap<string, Reader> = new Map(
  Object.entries(FILES).flatMap(([path, file]) =>
    file.reader === undefined ? [] : [[path.replace(/^.*\/|\.ts$/g, ''), file.reader] as const],
  ),
);

export function readerOf(site: string): Reader {
  const reader = READERS.get(site);
  if (reader === undefined) throw new Error(`lib/sites/${site}.ts exports no reader.`);
  return reader;
}
