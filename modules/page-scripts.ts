import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'vite';
import { defineWxtModule } from 'wxt/modules';
import { GENERIC, type Helpers, SITES } from '../lib/sites/registry';

/**
 * Makes the scripts that pages are given (lib/background/sites/register-sites): the core, a reader for each site, what most
 * readers use, and what runs in the page's own world.
 */
export default defineWxtModule({
  name: 'page-scripts',
  setup(wxt) {
    wxt.hooks.hook('prepare:publicPaths', (_, paths) => {
      // WXT cannot know their names.
      paths.push({ type: 'templateLiteral', path: '/${string}.js' });
    });
    wxt.hooks.hook('entrypoints:resolved', (_, entrypoints) => {
      // Built here without the framework's context: that costs 3 kB in every page and posts a message to it.
      for (const own of ['watch', 'page-state']) {
        const at = entrypoints.findIndex(({ name }) => name === own);
        if (at >= 0) entrypoints.splice(at, 1);
      }
    });
    wxt.hooks.hook('build:publicAssets', async (_, files) => {
      files.push({
        relativeDest: 'content-scripts/watch.js',
        contents: await bundle(CORE, { inner: INNER }),
      });
      files.push({ relativeDest: 'page-state.js', contents: await bundle(PAGE_STATE) });
      const scripts = await readerScripts();
      for (const [name, contents] of scripts) files.push({ relativeDest: `sites/${name}.js`, contents });
    });
  },
});

function path(module: string): string {
  return fileURLToPath(new URL(`../${module}.ts`, import.meta.url));
}

function file(module: string): string {
  return JSON.stringify(path(module));
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
  /^(known|bySource|reading|element|rate|event|time|start|stop|look|finish|end|over|wait|carried|begun|reported|awaiting|toldAt|toldPosition|startedLate|wall|gesture|feed|carry|handOver|inherit|onMoment|onState|newId|tell|share|live)$/;

type Shared = Exclude<Helpers, 'own'>;
/** Functions by the module of lib/sites that exports them. */
type Functions = Readonly<Record<string, readonly string[]>>;

/**
 * What readers have in common is packed once and not once a reader: that would be a fifth of the package. A page gets all
 * of its reader's kind, and what is not named here is copied into the few that use it. Which readers are of what kind,
 * the registry says.
 */
const SHARED: Readonly<Record<Shared, Functions>> = {
  page: {
    address: ['naming', 'segments'],
    clean: ['clean'],
    'json-ld': ['addresses', 'isType', 'jsonLd', 'jsonLdEpisode'],
    'make-reading': ['makeReading'],
    'page-claims': ['pageClaims', 'titled'],
    'split-label': ['splitLabel'],
    text: ['claim', 'meta', 'text', 'whole'],
  },
  player: {
    address: ['segments'],
    clean: ['clean'],
    'make-reading': ['makeReading'],
    'pick-video': ['pickVideo'],
    'player-root': ['around', 'playerRoot', 'shows', 'sliderProgress', 'speaks'],
    'split-label': ['splitLabel'],
    text: ['claim', 'text', 'whole'],
  },
};

/** Readers by the site's id, and what they share: a bundle of all readers would be too large for one page. */
async function readerScripts(): Promise<[name: string, code: string][]> {
  const scripts: [string, string][] = [];
  for (const kind of ['page', 'player'] as const)
    scripts.push([`shared-${kind}`, await bundle(sharedScript(kind))]);
  // One after the other: a hundred builders at once would need a machine's whole memory.
  for (const site of [GENERIC, ...SITES]) {
    const { helpers = 'page' } = site;
    scripts.push([site.id, await bundle(readerScript(site), helpers === 'own' ? {} : { taken: helpers })]);
  }
  return scripts;
}

/**
 * One site's reader. It leaves the reader, and what the registry says of its player, in the one global that the core
 * looks for (lib/watch/site).
 */
function readerScript({ id, shadow = false, pageState = false, bar = false }: typeof GENERIC): string {
  const imports = [`import { reader } from ${file(`lib/sites/${id}`)};`];
  if (pageState) imports.push(`import { askState } from ${file('lib/watch/page-state')};`);
  if (bar) imports.push(`import { keepBar } from ${file('lib/watch/keep-bar')};`);
  const site = `{ reader${bar ? ': keepBar(reader)' : ''}${shadow ? ', shadow: true' : ''}${pageState ? ', askState' : ''} }`;
  return `${imports.join('')} globalThis.couchmarkSite = ${site};`;
}

/** The global in the extension's own world that they are left in, and taken from. */
const GLOBAL: Readonly<Record<Shared, string>> = {
  page: 'globalThis.couchmarkPage',
  player: 'globalThis.couchmarkPlayer',
};

/** One letter each: their names would stand in every reader. */
function lettered(kind: Shared): { module: string; name: string; letter: string }[] {
  return Object.entries(SHARED[kind])
    .flatMap(([module, names]) => names.map((name) => ({ module, name })))
    .map((one, index) => ({ ...one, letter: String.fromCodePoint(97 + index) }));
}

/** Each injection sets the global anew, just before its reader takes the helpers out of it: older copies keep theirs. */
function sharedScript(kind: Shared): string {
  const all = lettered(kind);
  const imports = all.map(({ module, name }) => `import { ${name} } from ${file(`lib/sites/${module}`)};`);
  const letters = all.map(({ letter, name }) => `${letter}: ${name}`);
  return `${imports.join('')} ${GLOBAL[kind]} = { ${letters.join()} };`;
}

/** Lets a reader take the helpers out of that global, also where other helpers use them. */
function takeShared(kind: Shared): Plugin {
  const prefix = 'virtual:shared/';
  const global = `${prefix}global`;
  return {
    name: 'take-shared',
    enforce: 'pre',
    resolveId(source, importer = '') {
      if (source === global) return global;
      const module = Object.keys(SHARED[kind]).find(
        (name) => path(`lib/sites/${name}`) === resolve(dirname(importer), `${source}.ts`),
      );
      return module === undefined ? null : prefix + module;
    },
    load(id) {
      if (id === global) return `export const shared = ${GLOBAL[kind]};`;
      if (!id.startsWith(prefix)) return null;
      const module = id.slice(prefix.length);
      const taken = lettered(kind).filter((one) => one.module === module);
      // What a module exports itself goes before what it passes on.
      return [
        `import { shared } from '${global}'; export * from ${file(`lib/sites/${module}`)};`,
        ...taken.map(({ name, letter }) => `export const ${name} = shared.${letter};`),
      ].join('');
    },
  };
}

const SCRIPT = 'virtual:script';

/** Makes one self-contained script for a page out of a few lines; the same lines give the same bytes. */
async function bundle(
  code: string,
  { inner = /^$/, taken }: { inner?: RegExp; taken?: Shared } = {},
): Promise<string> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name: SCRIPT,
        resolveId: (source) => (source === SCRIPT ? SCRIPT : null),
        load: (source) => (source === SCRIPT ? code : null),
      },
      ...(taken === undefined ? [] : [takeShared(taken)]),
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: SCRIPT,
        // Else a reader would take helpers that it does not use.
        treeshake: { propertyReadSideEffects: taken === undefined ? 'always' : false },
        output: {
          format: 'iife',
          // Numbers that are constants are put where they are used.
          topLevelVar: false,
          entryFileNames: 'script.js',
          minify: { compress: true, mangle: true, mangleProps: { include: inner } },
        },
      },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunk = outputs
    .flatMap((one) => ('output' in one ? one.output : []))
    .find((one) => one.type === 'chunk');
  if (chunk === undefined) throw new Error(`Nothing came of ${code}`);
  return chunk.code;
}
