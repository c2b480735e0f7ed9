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
  vite: () => ({
    resolve: { alias: { 'wxt/utils/content-script-context': file('lib/watch/no-context') } },
  }),
  hooks: {
    'prepare:publicPaths': (_, paths) => {
      // The readers are made by the hook below, so WXT cannot know their names.
      paths.push({ type: 'templateLiteral', path: '/${string}.js' });
    },
    'build:publicAssets': async (_, files) => {
      // One after the other: a hundred builders at once would need a machine's whole memory.
      for (const site of [GENERIC, ...SITES]) files.push(await bundleReader(site));
    },
  },
  manifest: ({ browser }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'alarms', 'scripting'],
    optional_permissions: ['notifications'],
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

/** Stands for every site that the user names. */
const GENERIC: Pick<Site, 'id' | 'shadow' | 'pageState'> = { id: 'generic' };

function file(module: string): string {
  return fileURLToPath(new URL(`${module}.ts`, import.meta.url));
}

const ASK_STATE = `import { askState } from ${JSON.stringify(file('lib/watch/page-state'))};`;

/**
 * One site's reader as a script of its own, `sites/<id>.js`: a registration holds it and the shared core, because a
 * bundle of all readers is too large for one page. It leaves the reader, and what the registry says of its player, in
 * the one global that the core looks for (lib/watch/site).
 */
async function bundleReader({ id, shadow = false, pageState = false }: typeof GENERIC) {
  const name = 'virtual:reader';
  const result = await build({
    configFile: false,
    logLevel: 'warn',
    plugins: [
      {
        name,
        resolveId: (source) => (source === name ? name : null),
        load: (source) =>
          source === name
            ? `import { reader } from ${JSON.stringify(file(`lib/sites/${id}`))}; ${pageState ? ASK_STATE : ''}
               globalThis.couchmarkSite = { reader, shadow: ${shadow}${pageState ? ', askState' : ''} };`
            : null,
      },
    ],
    build: {
      write: false,
      target: 'es2022',
      modulePreload: false,
      rolldownOptions: { input: name, output: { format: 'iife', entryFileNames: `${id}.js` } },
    },
  });
  const outputs = Array.isArray(result) ? result : [result];
  const chunks = outputs.flatMap((one) => ('output' in one ? one.output : []));
  const chunk = chunks.find((one) => one.type === 'chunk');
  if (chunk === undefined) throw new Error(`lib/sites/${id}.ts gave no script`);
  return { relativeDest: `sites/${id}.js`, contents: chunk.code };
}
