import { cpSync, existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface CopyOptions {
  /** Match patterns of sites whose permission the copy has from the start, as if the user had given it. */
  readonly grant?: readonly string[];
  /** Optional permissions that it has from the start in the same way. */
  readonly permissions?: readonly string[];
  /** The copy's version; absent = the build's own. */
  readonly version?: string;
  /** The folder of the texts that the copy speaks whatever the browser's language, as `pt_BR`. */
  readonly language?: string;
}

/** Patterns for all sites: the project never asks for them, so no test may start from having them. */
const EVERY_SITE = /^(?:<all_urls>|(?:\*|https?):\/\/\*\/)/;

/**
 * Copies a built extension to `to`, which is emptied first. The code stays as it is; in the manifest the granted
 * patterns become required ones, since no test can click the browser's own question.
 */
export function copyExtension(built: string, to: string, options: CopyOptions = {}): void {
  if (!existsSync(join(built, 'manifest.json'))) {
    throw new Error(`There is no built extension in ${built}: build it first (npm run build).`);
  }
  const grant = options.grant ?? [];
  const tooWide = grant.find((pattern) => EVERY_SITE.test(pattern));
  if (tooWide !== undefined) {
    throw new Error(`${tooWide} stands for every site; grant the one site that the test is about.`);
  }
  rmSync(to, { recursive: true, force: true });
  cpSync(built, to, { recursive: true });
  const path = join(to, 'manifest.json');
  const manifest: unknown = JSON.parse(readFileSync(path, 'utf8'));
  if (typeof manifest !== 'object' || manifest === null) throw new Error(`${path} holds no manifest.`);
  const permissions = options.permissions ?? [];
  const changed = {
    ...manifest,
    ...(permissions.length > 0 && {
      permissions: [...list(manifest, 'permissions'), ...permissions],
      optional_permissions: list(manifest, 'optional_permissions').filter(
        (one) => !permissions.includes(one),
      ),
    }),
    ...(options.version === undefined ? {} : { version: options.version }),
    host_permissions: [...new Set([...list(manifest, 'host_permissions'), ...grant])],
    optional_host_permissions: list(manifest, 'optional_host_permissions').filter(
      (pattern) => !grant.includes(pattern),
    ),
  };
  writeFileSync(path, JSON.stringify(changed, null, 2));
  if (options.language !== undefined) speakOnly(join(to, '_locales'), options.language);
}

/** Browsers of Linux distributions hold no other language than English, and ask for no other texts then. */
function speakOnly(locales: string, language: string): void {
  const read = (folder: string) => JSON.parse(readFileSync(join(locales, folder, 'messages.json'), 'utf8'));
  // What a language has not, as the names of all texts, is in English.
  const texts = JSON.stringify({ ...read('en'), ...read(language) });
  for (const folder of readdirSync(locales)) writeFileSync(join(locales, folder, 'messages.json'), texts);
}

function list(manifest: object, key: string): string[] {
  const value: unknown = Reflect.get(manifest, key);
  return Array.isArray(value) ? value.filter((one) => typeof one === 'string') : [];
}
