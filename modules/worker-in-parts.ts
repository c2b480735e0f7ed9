import { fileURLToPath } from 'node:url';
import { build, type Rolldown } from 'vite';
import { defineWxtModule } from 'wxt/modules';

/**
 * Writes Chrome's service worker in parts: what `entrypoints/background.ts` imports at once, and what it imports when
 * it is needed. A worker may not use `import()`, and WXT would put all into one script that is read at every start;
 * but what a worker has imported while it was installed it may import again at any later time
 * (https://www.w3.org/TR/service-workers/#importscripts). Firefox has no worker and keeps the one script.
 */
export default defineWxtModule({
  name: 'worker-in-parts',
  setup(wxt) {
    wxt.hooks.hook('build:publicAssets', async (_, files) => {
      if (wxt.config.command !== 'build' || wxt.config.browser === 'firefox') return;
      files.push(...(await workerInParts()));
    });
  },
});

const ENTRY = 'background.js';
const START = fileURLToPath(new URL('../entrypoints/background.ts', import.meta.url));
const NAME = 'virtual:worker';

async function workerInParts(): Promise<{ relativeDest: string; contents: string }[]> {
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    envPrefix: ['VITE_', 'WXT_'],
    // As for a server: what the builder would add to a page's imports needs a document.
    ssr: { noExternal: true },
    plugins: [
      {
        name: NAME,
        resolveId: (source) => (source === NAME ? NAME : null),
        load: (source) =>
          source === NAME ? `import background from ${JSON.stringify(START)}; background.main();` : null,
      },
    ],
    build: {
      ssr: true,
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: {
        input: NAME,
        output: {
          format: 'cjs',
          entryFileNames: ENTRY,
          chunkFileNames: 'background-[hash].js',
          minify: { compress: true, mangle: true },
        },
      },
    },
  });
  const chunks = (Array.isArray(result) ? result : [result])
    .flatMap((one) => ('output' in one ? one.output : []))
    .filter((one): one is Rolldown.OutputChunk => one.type === 'chunk');
  const later = chunks.filter(({ isEntry }) => !isEntry).map(({ fileName }) => fileName);
  return chunks.map(({ fileName, isEntry, code }) => ({
    relativeDest: fileName,
    contents: `${isEntry ? LOADER(later) : ''}couchmarkPart(${JSON.stringify(fileName)},function(require,exports,module){${code}\n});${
      isEntry ? `couchmarkParts(${JSON.stringify(ENTRY)})` : ''
    }`,
  }));
}

/** Defines a part, gives one (fetching its script if it is not there), and has all fetched while it is installed. */
const LOADER = (later: readonly string[]) => `
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
