import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';
import { defineConfig } from 'wxt';
import { COMMANDS } from './lib/platform/shortcuts';
import { optionalOrigins } from './lib/sites/registry';

/**
 * The builder's own helper adds a link for each part that is fetched later, and its styles. The popup's parts have none,
 * and each link takes the opening popup 4 ms.
 */
function importsAlone(): Plugin {
  const HELPER = '\0vite/preload-helper.js';
  return {
    name: 'imports-alone',
    enforce: 'pre',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
  };
}

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
    'config:resolved': ({ config }) => {
      // `imports: false` leaves the framework's own names in: a variable called `storage` would bring its library in.
      config.imports.presets = [];
      config.imports.imports = [];
    },
    'entrypoints:grouped': (_, groups) => {
      // Built alone, all that the popup needs at first is one file: each further one costs milliseconds at its opening.
      for (const group of groups) {
        if (!Array.isArray(group)) continue;
        const at = group.findIndex(({ type }) => type === 'popup');
        if (at >= 0 && group.length > 1) groups.push(group.splice(at, 1));
      }
    },
    'vite:build:extendConfig': ([page, ...others], config) => {
      if (page?.type !== 'popup' || others.length > 0) return;
      const main = join(dirname(page.inputPath), 'main.tsx');
      // With all that it imports at once; what is imported later still comes in parts.
      const group = { name: page.name, test: (id: string) => id === main };
      config.plugins = [...(config.plugins ?? []), importsAlone()];
      config.build = {
        ...config.build,
        rolldownOptions: {
          ...config.build?.rolldownOptions,
          output: { ...config.build?.rolldownOptions?.output, codeSplitting: { groups: [group] } },
        },
      };
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
