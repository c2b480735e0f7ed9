import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { defineConfig } from 'wxt';
import { COMMANDS } from './lib/platform/shortcuts';
import { optionalOrigins, SITES, type Site } from './lib/sites/registry';

/**
 * The manifest is written in its MV3 form for every browser. Why each permission is
 * there is said in docs/permissions.md; a test holds the built manifests against snapshots.
 */
export default defineConfig({
  manifestVersion: 3,
  outDir: process.env['COUCHMARK_OUT'] ?? '.output',
  imports: false,
  // Every browser that is built for preloads modules by itself: the stand-in would be half a kilobyte in each page.
  vite: () => ({ build: { modulePreload: { polyfill: false } } }),
  zip: {
    name: 'couchmark',
    // What the build does not need: pictures, tests, and what earlier runs left behind.
    excludeSources: ['docs/**', 'tests/**', 'stryker*', 'reports/**', 'knip.ts', 'vitest*.ts'],
  },
  hooks: {
    'prepare:publicPaths': (_, paths) => {
      // The readers are made by the hook below, so WXT cannot know their names.
      paths.push({ type: 'templateLiteral', path: '/${string}.js' });
    },
    'entrypoints:resolved': (_, entrypoints) => {
      // Built below without the framework's context: that costs 3 kB in every page and posts a message to it.
      for (const own of ['watch', 'page-state']) {
        const at = entrypoints.findIndex(({ name }) => name === own);
        if (at >= 0) entrypoints.splice(at, 1);
      }
    },
    'entrypoints:grouped': (_, groups) => {
      // Built alone, all that the popup needs at first is one file: each further one costs milliseconds at its opening.
      for (const group of groups) {
        if (!Array.isArray(group)) continue;
        const at = group.findIndex(({ type }) => type === 'popup');
        if (at >= 0 && group.length > 1) groups.push(group.splice(at, 1));
      }
    },
    'build:publicAssets': async (_, files) => {
      files.push(await bundle('content-scripts/watch.js', CORE, INNER));
      files.push(await bundle('page-state.js', PAGE_STATE));
      // One after the other: a hundred builders at once would need a machine's whole memory.
      for (const site of [GENERIC, ...SITES])
        files.push(await bundle(`sites/${site.id}.js`, readerScript(site)));
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting'],
    optional_permissions: ['notifications', 'downloads'],
    host_permissions: ['https://api.themoviedb.org/*'],
    optional_host_permissions: optionalOrigins(),
    incognito: 'not_allowed',
    commands: COMMANDS,
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'couchmark@couchmark.app',
              strict_min_version: '140.0',
              data_collection_permissions: { required: ['websiteContent', 'searchTerms'] },
            },
            gecko_android: { strict_min_version: '142.0' },
          },
        }
      : { minimum_chrome_version: '120' }),
  }),
});

function file(module: string): string {
  return JSON.stringify(fileURLToPath(new URL(`${module}.ts`, import.meta.url)));
}

/** The core that every registration holds beside its site's reader. */
const CORE = `import script from ${file('entrypoints/watch.content')}; script.main();`;

/** What runs in the page's own world, where the registry says so. */
const PAGE_STATE = `import script from ${file('entrypoints/page-state')}; script.main();`;

/**
 * Names of fields that stay inside the core (lib/watch) and may be shortened. None of them may occur in a message, in
 * what one copy hands to the next, in a reader's answer or in the browser's own objects.
 */
const INNER =
  /^(known|bySource|reading|element|rate|event|time|start|stop|look|finish|end|wait|carried|begun|reported|awaiting|toldAt|toldPosition|startedLate|wall|gesture|feed|carry|handOver|inherit|onMoment|onState|newId|tell|share)$/;

/** Stands for every site that the user names. */
const GENERIC: Pick<Site, 'id' | 'shadow' | 'pageState' | 'bar'> = { id: 'generic' };

/**
 * One site's reader as a script of its own: a bundle of all readers is too large for one page. It leaves the reader,
 * and what the registry says of its player, in the one global that the core looks for (lib/watch/site).
 */
function readerScript({ id, shadow = false, pageState = false, bar = false }: typeof GENERIC): string {
  const imports = [`import { reader } from ${file(`lib/sites/${id}`)};`];
  if (pageState) imports.push(`import { askState } from ${file('lib/watch/page-state')};`);
  if (bar) imports.push(`import { keepBar } from ${file('lib/watch/keep-bar')};`);
  const site = `{ reader${bar ? ': keepBar(reader)' : ''}${shadow ? ', shadow: true' : ''}${pageState ? ', askState' : ''} }`;
  return `${imports.join('')} globalThis.couchmarkSite = ${site};`;
}

/** Makes one self-contained script for a page out of a few lines; the same lines give the same bytes. */
async function bundle(relativeDest: string, code: string, inner = /^$/) {
  const name = 'virtual:script';
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name,
        resolveId: (source) => (source === name ? name : null),
        load: (source) => (source === name ? code : null),
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: name,
        output: {
          format: 'iife',
          entryFileNames: 'script.js',
          minify: { compress: true, mangle: true, mangleProps: { include: inner } },
        },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const chunk = chunks.find((one) => one.type === 'chunk');
  if (chunk === undefined) throw new Error(`${relativeDest} came out empty`);
  return { relativeDest, contents: chunk.code };
}
