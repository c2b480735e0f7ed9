import { defineConfig } from 'wxt';
import { COMMANDS } from './lib/platform/shortcuts';
import { optionalOrigins } from './lib/sites/registry';

/**
 * The manifest is written in its MV3 form for every browser. Why each permission is
 * there is said in docs/permissions.md; a test holds the built manifests against snapshots.
 */
export default defineConfig({
  manifestVersion: 3,
  outDir: process.env['COUCHMARK_OUT'] ?? '.output',
  imports: false,
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
