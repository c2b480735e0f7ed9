import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { defineWxtModule } from 'wxt/modules';

/**
 * Writes the background in parts: what `entrypoints/background.ts` imports at once, and what it imports when it is
 * needed; WXT would put all into one script that is read at every start. What reads labels, of which the reader of
 * files has need as well, is packed once for both.
 *
 * Firefox's event page is a module and imports its parts. Chrome's worker may not use `import()`, but what a worker has
 * imported while it was installed it may import again at any later time
 * (https://www.w3.org/TR/service-workers/#importscripts).
 */
export default defineWxtModule({
  name: 'background-in-parts',
  setup(wxt) {
    wxt.hooks.hook('entrypoints:resolved', (_, entrypoints) => {
      if (wxt.config.command !== 'build') return;
      const at = entrypoints.findIndex(({ name }) => name === READER);
      if (at >= 0) entrypoints.splice(at, 1);
    });
    wxt.hooks.hook('build:publicAssets', async (_, files) => {
      if (wxt.config.command !== 'build') return;
      files.push(
        ...(wxt.config.browser === 'firefox' ? asModules(await parts('es')) : asScripts(await parts('cjs'))),
      );
    });
    wxt.hooks.hook('build:manifestGenerated', (_, manifest) => {
      if (wxt.config.command !== 'build' || wxt.config.browser !== 'firefox') return;
      manifest.background = { ...manifest.background, type: 'module' } as typeof manifest.background;
    });
  },
});

const READER = 'read-files';
const LABELS = 'labels.js';

interface Part {
  readonly name: string;
  readonly code: string;
  /** Parts that it fetches at its own time; they have to be at hand when a worker is installed. */
  readonly later: readonly string[];
  readonly starts: boolean;
}

type Format = 'es' | 'cjs';

/** The part of labels: what it holds, and which modules of that the others were found to import. */
interface Labels {
  readonly modules: ReadonlySet<string>;
  readonly asked: Set<string>;
}

/** What one bundle is made of. */
interface Source {
  readonly name: string;
  readonly code: string;
  /** Where its modules are taken from, instead of a copy of its own. */
  readonly labels?: Labels;
  /** It imports at its own time: what the builder adds for that in a page needs a document, in a server nothing. */
  readonly imports?: boolean;
}

const READER_SOURCE: Source = {
  name: `${READER}.js`,
  code: `import script from ${entry(READER)}; script.main();`,
};

async function parts(format: Format): Promise<Part[]> {
  const labels: Labels = { modules: await modulesOfLabels(), asked: new Set() };
  const code = `import background from ${entry('background')}; background.main();`;
  const background = await bundle({ name: 'background.js', code, labels, imports: true }, format);
  const reader = await bundle({ ...READER_SOURCE, labels }, format);
  const reexports = [...labels.asked].toSorted().map((id) => `export * from ${JSON.stringify(id)};`);
  return [...(await bundle({ name: LABELS, code: reexports.join('') }, format)), ...background, ...reader];
}

function entry(name: string): string {
  return JSON.stringify(fileURLToPath(new URL(`../entrypoints/${name}.ts`, import.meta.url)));
}

/** The modules of lib/match that the reader of files needs: the background needs them all. */
async function modulesOfLabels(): Promise<Set<string>> {
  const room = fileURLToPath(new URL('../lib/match/', import.meta.url));
  const chunks = await chunksOf(READER_SOURCE, 'es');
  return new Set(chunks.flatMap(({ moduleIds }) => moduleIds.filter((id) => id.startsWith(room))));
}

async function bundle(source: Source, format: Format): Promise<Part[]> {
  const chunks = await chunksOf(source, format);
  const others = chunks.filter(({ isEntry }) => !isEntry).map(({ fileName }) => fileName);
  const starts = source.labels !== undefined;
  const later = starts ? [LABELS, ...others] : [];
  return chunks.map(({ fileName, isEntry, code }) => ({
    name: fileName,
    code,
    later,
    starts: isEntry && starts,
  }));
}

const VIRTUAL = 'virtual:part';

async function chunksOf(
  { name, code, labels, imports = false }: Source,
  format: Format,
): Promise<Rolldown.OutputChunk[]> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    envPrefix: ['VITE_', 'WXT_'],
    ssr: { noExternal: true },
    plugins: [
      {
        name: VIRTUAL,
        enforce: 'pre',
        async resolveId(source, importer) {
          if (source === VIRTUAL) return VIRTUAL;
          if (importer === undefined) return null;
          const found = await this.resolve(source, importer, { skipSelf: true });
          if (found === null || !labels?.modules.has(found.id)) return null;
          labels.asked.add(found.id);
          return { id: `./${LABELS}`, external: true };
        },
        load: (id) => (id === VIRTUAL ? code : null),
      },
    ],
    build: {
      ssr: imports,
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: VIRTUAL,
        // Else nothing is left of what only exports.
        preserveEntrySignatures: imports ? 'allow-extension' : 'strict',
        output: {
          format,
          // Numbers that are constants are put where they are used.
          topLevelVar: false,
          entryFileNames: name,
          chunkFileNames: 'background-[hash].js',
          minify: { compress: true, mangle: true },
          comments: false,
          generatedCode: { symbols: false },
        },
      },
    },
  });
  return (Array.isArray(result) ? result : [result])
    .flatMap((one) => ('output' in one ? one.output : []))
    .filter((one): one is Rolldown.OutputChunk => one.type === 'chunk');
}

interface Asset {
  readonly relativeDest: string;
  readonly contents: string;
}

function asModules(all: readonly Part[]): Asset[] {
  return all.map(({ name, code }) => ({ relativeDest: name, contents: code }));
}

function asScripts(all: readonly Part[]): Asset[] {
  return all.map(({ name, code, later, starts }) => {
    const part = `couchmarkPart(${JSON.stringify(name)},function(require,exports,module){${code}\n});`;
    const contents = starts ? `${loader(later)}${part}couchmarkParts(${JSON.stringify(name)})` : part;
    return { relativeDest: name, contents };
  });
}

/** Defines a part, gives one (fetching its script if it is not there), and has all fetched while it is installed. */
function loader(later: readonly string[]): string {
  return `
const couchmarkMade={},couchmarkDefined={};
function couchmarkPart(name,make){couchmarkDefined[name]=make}
function couchmarkParts(path){
const name=path.replace('./','');
if(couchmarkMade[name])return couchmarkMade[name].exports;
if(!couchmarkDefined[name])importScripts('/'+name);
const module=couchmarkMade[name]={exports:{}};
couchmarkDefined[name](couchmarkParts,module.exports,module);
return module.exports
}
addEventListener('install',()=>{for(const name of ${JSON.stringify(later)})importScripts('/'+name)});
`;
}
