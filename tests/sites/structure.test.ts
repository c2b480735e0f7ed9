// @vitest-environment happy-dom
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { optionalOrigins, SITES, siteById } from '../../lib/sites/registry';
import { fixturesOf } from '../support/fixtures';
import { READERS } from '../support/readers';

/** Scheme, host (`*.` only at the front), path: what both browsers take. */
const PATTERN = /^(\*|https?):\/\/(\*\.)?[a-z0-9-]+(\.[a-z0-9-]+)+\/[^\s]*$/;

/** Each sentence says what to do; docs/adding-a-site.md says how. */
function missing(id: string): string[] {
  const site = siteById(id);
  const reader = READERS.get(id);
  const fixtures = fixturesOf(id);
  const problems: string[] = [];
  if (reader === undefined) problems.push(`write lib/sites/${id}.ts and export its \`reader\``);
  else if (reader.site !== id)
    problems.push(`lib/sites/${id}.ts says site '${reader.site}': make it '${id}'`);
  if (site === null) problems.push(`add '${id}' to the registry (lib/sites/sites-*.ts)`);
  if (site !== null && site.origins.length === 0) problems.push(`give '${id}' an origin in the registry`);
  for (const pattern of [...(site?.origins ?? []), ...(site?.matches ?? []), ...(site?.frames ?? [])]) {
    if (!PATTERN.test(pattern)) problems.push(`'${pattern}' of '${id}' is no match pattern`);
  }
  for (const origin of [...(site?.origins ?? []), ...(site?.frames ?? [])]) {
    if (!origin.endsWith('/*')) problems.push(`'${origin}' of '${id}' is asked for: end it with /*`);
  }
  if (site?.search !== undefined && !/^https:\/\/\S+\{query\}/.test(site.search)) {
    problems.push(`'${id}' has a search address without {query}`);
  }
  if (!fixtures.some(([name]) => /^\d{4}-\d{2}-/.test(name))) {
    problems.push(`add a page to tests/pages/${id}/, named by its month: 2026-09-episode.html`);
  }
  for (const [name, , facts] of fixtures) {
    if (!/^\d{4}-\d{2}-[\w-]+$/.test(name)) problems.push(`name tests/pages/${id}/${name}.html by its month`);
    if (!existsSync(facts)) problems.push(`say in tests/pages/${id}/${name}.json what the page shows`);
  }
  return problems;
}

describe('every site has all it needs', () => {
  it.each(SITES.map((site) => site.id))('%s', (id) => {
    expect(missing(id)).toEqual([]);
  });

  it('and every reader is in the registry', () => {
    const strays = [...READERS.keys()].filter((id) => id !== 'generic' && siteById(id) === null);
    expect(strays.map((id) => `add '${id}' to the registry (lib/sites/sites-*.ts)`)).toEqual([]);
  });

  it('ids are unique, and fit for a file name', () => {
    const ids = SITES.map((site) => site.id);
    expect(ids.filter((id, at) => ids.indexOf(id) !== at)).toEqual([]);
    expect(ids.filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))).toEqual([]);
    // Those scripts lie beside the readers.
    expect(ids.filter((id) => id.startsWith('shared-'))).toEqual([]);
  });

  it('no two sites run on the same pages', () => {
    const seen = new Map<string, string>();
    for (const site of SITES) {
      for (const pattern of site.matches ?? site.origins) {
        expect(seen.get(pattern) ?? site.id, pattern).toBe(site.id);
        seen.set(pattern, site.id);
      }
    }
  });

  it('scripts run only where access is asked for', () => {
    for (const site of SITES) {
      const hosts = site.origins.map(hostOf);
      for (const pattern of site.matches ?? []) expect(hosts, site.id).toContain(hostOf(pattern));
    }
  });
});

describe('what the manifest may ask for', () => {
  it('is the registry, once each, and any one origin the user names', () => {
    const origins = optionalOrigins();
    expect(new Set(origins).size).toBe(origins.length);
    expect(origins.slice(-2)).toEqual(['https://*/*', 'http://*/*']);
    expect(origins).toContain('*://*.netflix.com/*');
  });
});

function hostOf(pattern: string): string {
  return pattern.replace(/^.*?:\/\//, '').replace(/\/.*$/, '');
}
