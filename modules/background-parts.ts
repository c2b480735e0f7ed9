import { defineWxtModule } from 'wxt/modules';
import type { Plugin } from 'vite';

/** Where the parts lie beside `background.js`. */
const FOLDER = 'background';

/**
 * Builds the background as a small script, run at every start of the worker, and parts that `import()` fetches when
 * there is work for them. Firefox has that of itself, in modules. Chrome's workers refuse `import()`, but give out
 * with `importScripts` what was imported while they were installed: there each part is a function, called once.
 */
export default defineWxtModule((wxt) => {
  // While developing, one script is enough.
  if (wxt.config.command === 'serve') return;
  const modules = wxt.config.browser === 'firefox';

  wxt.hook('vite:build:extendConfig', (entrypoints, config) => {
    if (!entrypoints.some(({ type }) => type === 'background')) return;
    const { build } = config;
    if (!build?.lib)
      throw new Error('The background is no library build any more: see modules/background-parts.');
    build.lib.formats = [modules ? 'es' : 'cjs'];
    build.rollupOptions = {
      ...build.rollupOptions,
      // What parts share with the first script stays in it: they take it from there.
      preserveEntrySignatures: 'allow-extension',
      output: {
        ...build.rollupOptions?.output,
        chunkFileNames: `${FOLDER}/[name].js`,
        minify: true,
        comments: false,
      },
    };
    if (!modules) config.plugins = [...(config.plugins ?? []), asScripts()];
  });

  wxt.hook('build:manifestGenerated', (_, manifest) => {
    if (modules && manifest.background) Object.assign(manifest.background, { type: 'module' });
  });
});

/** Makes scripts of CommonJS modules, and puts before the first one what the others are asked for with. */
function asScripts(): Plugin {
  return {
    name: 'couchmark:background-parts',
    generateBundle(_, bundle) {
      const chunks = Object.values(bundle).filter((one) => one.type === 'chunk');
      const parts = chunks.filter((chunk) => !chunk.isEntry);
      for (const part of parts)
        part.code = `couchmarkParts[${JSON.stringify(nameOf(part.fileName))}]=(require,exports)=>{${part.code}};`;
      for (const main of chunks.filter((chunk) => chunk.isEntry))
        main.code =
          loader(
            nameOf(main.fileName),
            parts.map(({ fileName }) => fileName),
          ) +
          main.code +
          '})();';
    },
  };
}

function nameOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** The opening of the first script; its own code and `})();` follow. */
function loader(main: string, files: readonly string[]): string {
  const urls = files.map((file) => JSON.stringify(`/${file}`)).join();
  return (
    `(()=>{const makers=globalThis.couchmarkParts={},exports={},made={${JSON.stringify(main)}:exports},` +
    `require=path=>{const name=path.slice(path.lastIndexOf("/")+1);if(made[name])return made[name];` +
    `makers[name]||importScripts("/${FOLDER}/"+name);const own={};makers[name](require,own);return made[name]=own};` +
    `addEventListener("install",()=>importScripts(${urls}));`
  );
}
