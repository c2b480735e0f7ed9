import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, normalize, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** Which rooms a room may import from, beside itself. The map is docs/architecture.md. */
const MAY_IMPORT: Record<string, readonly string[]> = {
  'lib/domain': [],
  'lib/platform': ['lib/domain', 'lib/messages', 'public'],
  'lib/sites': ['lib/domain'],
  'lib/store': ['lib/domain', 'lib/messages', 'lib/sites', 'lib/match'],
  'lib/tmdb': ['lib/domain'],
  'lib/match': ['lib/domain', 'lib/sites'],
  'lib/formats': ['lib/domain', 'lib/match'],
  'lib/messages': ['lib/domain', 'lib/sites', 'lib/platform', 'lib/formats'],
  'lib/watch': ['lib/sites', 'lib/domain', 'lib/messages', 'lib/platform'],
  'lib/background': [
    'lib/domain',
    'lib/messages',
    'lib/platform',
    'lib/store',
    'lib/tmdb',
    'lib/match',
    'lib/sites',
    'lib/formats',
  ],
  'lib/ui': ['lib/messages', 'lib/domain', 'lib/platform', 'lib/sites', 'lib/formats'],
  components: ['lib/domain', 'lib/platform', 'lib/messages', 'lib/tmdb', 'lib/sites', 'lib/formats'],
  entrypoints: ['lib', 'components'],
};

/** Values may not cross here at all; types may: they leave no trace in a bundle. */
const TYPES_ONLY: readonly (readonly [string, string])[] = [
  ['lib/store', 'lib/messages'],
  ['lib/store', 'lib/sites'],
  ['lib/watch', 'lib/platform/browser'],
  ['lib/messages', 'lib/sites'],
  ['lib/background', 'lib/formats'],
  ['components', 'lib/formats'],
  ['lib/platform', 'lib/messages'],
  ['components', 'lib/messages'],
];
/** The one reader of files that the background has itself: of its own format. */
const OWN_FORMAT = 'lib/formats/read-backup-file';

interface Import {
  readonly from: string;
  readonly to: string;
  readonly typeOnly: boolean;
}

function files(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name))
    .map((entry) => relative(root, join(entry.parentPath, entry.name)));
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(root, file), 'utf8');
  const found = text.matchAll(/^(import|export)\s+(type\s)?[^;]*?from\s+'(\.[^']+)'/gms);
  const later = text.matchAll(/\bimport\('(\.[^']+)'\)/g);
  const to = (path: string) => normalize(join(dirname(file), path));
  return [
    ...[...found].map(([, , type, path = '']) => ({
      from: file,
      to: to(path),
      typeOnly: type !== undefined,
    })),
    ...[...later].map(([, path = '']) => ({ from: file, to: to(path), typeOnly: false })),
  ];
}

function roomOf(file: string): string {
  return Object.keys(MAY_IMPORT).find((room) => file.startsWith(`${room}/`)) ?? file;
}

const imports = ['lib', 'components', 'entrypoints'].flatMap(files).flatMap(importsOf);

describe('the map in docs/architecture.md', () => {
  const text = readFileSync(join(root, 'docs', 'architecture.md'), 'utf8');
  const rows = [...text.matchAll(/^\| `(lib\/\w+|components)` +\|[^|]*\|([^|]*)\|$/gm)];
  const told = Object.fromEntries(
    rows.map(([, room = '', may = '']) => {
      const names = may.trim() === 'nothing' ? [] : (may.match(/\b(?!types|the|texts|in)\w+/g) ?? []);
      return [room, names.map((name) => (name === 'public' ? name : `lib/${name}`)).sort()];
    }),
  );

  it('says of each room what it may import', () => {
    const { entrypoints: _, ...rooms } = MAY_IMPORT;
    const wanted = Object.fromEntries(Object.entries(rooms).map(([room, may]) => [room, may.toSorted()]));
    expect(told).toEqual(wanted);
  });
});

describe('the directions of imports', () => {
  it('finds the imports at all', () => {
    expect(imports.length).toBeGreaterThan(20);
  });

  it('holds for every room', () => {
    const wrong = imports.filter(({ from, to }) => {
      const [here, there] = [roomOf(from), roomOf(to)];
      const allowed = MAY_IMPORT[here] ?? [];
      return here !== there && !allowed.some((room) => there === room || there.startsWith(`${room}/`));
    });
    expect(
      wrong.map(
        ({ from, to }) => `${from} imports ${to}: move the shared part to a room both may import from`,
      ),
    ).toEqual([]);
  });

  it('lets only types cross where a bundle must stay small', () => {
    const wrong = imports.filter(
      ({ from, to, typeOnly }) =>
        !typeOnly &&
        to !== OWN_FORMAT &&
        TYPES_ONLY.some(([here, there]) => from.startsWith(`${here}/`) && to.startsWith(there)),
    );
    expect(wrong.map(({ from, to }) => `${from} takes a value from ${to}: use \`import type\``)).toEqual([]);
  });

  it('keeps the extension API behind one file', () => {
    const wrong = ['lib', 'components', 'entrypoints']
      .flatMap(files)
      .filter((file) => !file.startsWith('lib/platform/'))
      .filter((file) =>
        /from '(wxt\/browser|webextension-polyfill)'/.test(readFileSync(join(root, file), 'utf8')),
      );
    expect(wrong.map((file) => `${file}: import the browser from lib/platform/browser`)).toEqual([]);
  });

  it('keeps clocks, networks and pages out of the domain', () => {
    const wrong = files('lib/domain').filter((file) =>
      /\b(Date\.now|new Date\(\)|fetch\(|document\.|window\.|indexedDB|Math\.random)\b/.test(
        readFileSync(join(root, file), 'utf8'),
      ),
    );
    expect(wrong.map((file) => `${file}: pass it in`)).toEqual([]);
  });
});
