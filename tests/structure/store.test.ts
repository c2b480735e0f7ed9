import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SITES } from '../../lib/sites/registry';

const root = fileURLToPath(new URL('../..', import.meta.url));
const text = (path: string) => readFileSync(join(root, path), 'utf8');
/** The manifests as agreed on; tests/built holds every build against them. */
const manifest = (build: string) => JSON.parse(text(`tests/built/manifest.${build}.json`));

const ofSites = new Set(SITES.flatMap(({ origins, frames = [] }) => [...origins, ...frames]));

/** Everything the manifest asks for, as the first column of the tables names it; services stand in one row. */
function asked(build: string): string[] {
  const { permissions, optional_permissions, host_permissions, optional_host_permissions } = manifest(build);
  const wide = optional_host_permissions.filter((origin: string) => !ofSites.has(origin));
  return [...permissions, ...optional_permissions, ...host_permissions, ...wide];
}

/** The sentences of a table, by the code in each row's first column. */
function rows(path: string): Map<string, string> {
  const found = new Map<string, string>();
  for (const [, first = '', why = ''] of text(path).matchAll(/^\| (.+?) +\| (.+?) +\|$/gm))
    for (const [, name = ''] of first.matchAll(/`([^`]+)`/g)) found.set(name, why);
  return found;
}

describe.each(['docs/permissions.md', 'docs/store/chrome.md', 'docs/store/firefox.md'])('%s', (path) => {
  it('says of each permission why, and of no other', () => {
    const listed = rows(path);
    const wanted = [...asked('chrome-mv3'), ...asked('firefox-mv3')];
    for (const name of wanted) expect(listed.get(name), name).toMatch(/\w+ \w+ \w+/);
    const declared: string[] =
      manifest('firefox-mv3').browser_specific_settings.gecko.data_collection_permissions.required;
    const known = new Set([...wanted, ...declared, 'incognito: not_allowed']);
    expect([...listed.keys()].filter((name) => !known.has(name))).toEqual([]);
  });
});

describe('the texts for the stores', () => {
  it.each(['docs/store/chrome.md', 'docs/store/firefox.md'])('%s keeps to the lengths', (path) => {
    const part = (title: string) => text(path).split(`\n## ${title}\n`)[1]?.split('\n## ')[0]?.trim() ?? '';
    expect(part('Name')).toBe('Couchmark');
    expect(part('Summary').length).toBeGreaterThan(20);
    expect(part('Summary').length).toBeLessThanOrEqual(132);
    expect(part('Description').length).toBeLessThanOrEqual(16_000);
    expect(part('Single purpose')).toMatch(/\w+ \w+ \w+/);
  });

  it('Firefox is told what leaves the browser', () => {
    const { required } = manifest('firefox-mv3').browser_specific_settings.gecko.data_collection_permissions;
    const listed = rows('docs/store/firefox.md');
    for (const category of required) expect(listed.get(category), category).toMatch(/TMDB/);
  });

  it('the manifest’s description is one that a store takes', () => {
    const { message } = JSON.parse(text('public/_locales/en/messages.json')).extensionDescription;
    expect(message.length).toBeLessThanOrEqual(132);
  });
});
