import { describe, expect, it } from 'vitest';
import { ownSites, registerSites, type Scripting } from '../../../lib/background/sites/register-sites';
import type { TabMemory } from '../../../lib/background/sites/tab-memory';
import type { Site } from '../../../lib/sites/registry';

const sites: Site[] = [
  { id: 'one', name: 'One', origins: ['*://*.one.test/*'], confidence: 'A', pageState: true },
  { id: 'two', name: 'Two', origins: ['*://two.test/*'], confidence: 'B' },
  { id: 'three', name: 'Three', origins: ['*://three.test/*'], confidence: 'B', helpers: 'player' },
  { id: 'four', name: 'Four', origins: ['*://four.test/*'], confidence: 'B', helpers: 'own' },
];

function fakeScripting(granted: readonly string[]) {
  let scripts: Awaited<ReturnType<Scripting['registered']>> = [];
  const injected: string[] = [];
  const kept = new Map<string, unknown>();
  const memory: TabMemory = {
    get: async (key) => kept.get(key),
    set: async (key, value) => void kept.set(key, value),
  };
  const scripting: Scripting = {
    registered: async () => [...scripts],
    register: async (more) => void scripts.push(...more),
    unregister: async (ids) => void (scripts = scripts.filter((script) => !ids.includes(script.id))),
    granted: async (origins) => origins.every((origin) => granted.includes(origin)),
    allGranted: async () => [...granted],
    inject: async (_, files) => void injected.push(...files.map((script) => script.id)),
  };
  return {
    scripting,
    memory,
    injected,
    files: (id: string) => scripts.find((script) => script.id === id)?.js,
    ids: () => scripts.map((script) => script.id).sort(),
    lose: () => (scripts = []),
  };
}

describe('registering the content scripts of granted sites', () => {
  it('registers what is granted and nothing else', async () => {
    const { scripting, memory, ids, injected } = fakeScripting(['*://*.one.test/*']);
    await registerSites(scripting, memory, sites, false);
    expect(ids()).toEqual(['one', 'one-state']);
    expect(injected).toEqual(['one-state', 'one']);
  });

  it('puts the helpers that a reader takes before it, and the core last', async () => {
    const { scripting, memory, files } = fakeScripting(sites.flatMap(({ origins }) => origins));
    await registerSites(scripting, memory, sites, false);
    const core = 'content-scripts/watch.js';
    expect(files('two')).toEqual(['sites/shared-page.js', 'sites/two.js', core]);
    expect(files('three')).toEqual(['sites/shared-player.js', 'sites/three.js', core]);
    expect(files('four')).toEqual(['sites/four.js', core]);
    expect(files('one-state')).toEqual(['page-state.js']);
  });

  it('leaves alone what stands already, also in open tabs', async () => {
    const { scripting, memory, injected } = fakeScripting(['*://two.test/*']);
    await registerSites(scripting, memory, sites, false);
    await registerSites(scripting, memory, sites, false);
    expect(injected).toEqual(['two']);
  });

  it('repairs registrations that an update lost, and injects again', async () => {
    const { scripting, memory, ids, injected, lose } = fakeScripting(['*://two.test/*']);
    await registerSites(scripting, memory, sites, false);
    lose();
    await registerSites(scripting, memory, sites, true);
    expect(ids()).toEqual(['two']);
    expect(injected).toEqual(['two', 'two']);
  });

  it('goes on with the open tabs where a worker that was stopped left off', async () => {
    const { scripting, memory, injected } = fakeScripting(['*://two.test/*', '*://three.test/*']);
    const stopped: Scripting = {
      ...scripting,
      async inject(matches, files) {
        if (matches.includes('*://three.test/*')) throw new Error('stopped');
        await scripting.inject(matches, files);
      },
    };
    await expect(registerSites(stopped, memory, sites, true)).rejects.toThrow('stopped');
    expect(injected).toEqual(['two']);
    await registerSites(scripting, memory, sites, false);
    expect(injected).toEqual(['two', 'three']);
    await registerSites(scripting, memory, sites, false);
    expect(injected).toHaveLength(2);
  });

  it('goes on with them although the worker was stopped before the first', async () => {
    const { scripting, memory, injected } = fakeScripting(['*://two.test/*']);
    const stopped: Scripting = { ...scripting, inject: () => Promise.reject(new Error('stopped')) };
    await expect(registerSites(stopped, memory, sites, false)).rejects.toThrow('stopped');
    await registerSites(scripting, memory, sites, false);
    expect(injected).toEqual(['two']);
  });

  it('takes away what is granted no longer', async () => {
    const before = fakeScripting(['*://two.test/*']);
    await registerSites(before.scripting, before.memory, sites, false);
    const revoked: Scripting = { ...before.scripting, allGranted: async () => [] };
    await registerSites(revoked, before.memory, sites, false);
    expect(before.ids()).toEqual([]);
  });
});

describe('sites that the user named', () => {
  it('are the single granted origins that belong to no listed site', () => {
    const granted = [
      'https://api.themoviedb.org/*',
      '*://*.netflix.com/*',
      'https://tv.home.test/*',
      'https://*/*',
      '*://*/*',
    ];
    expect(ownSites(granted).map((site) => [site.id, site.reader])).toEqual([
      ['own-tv.home.test', 'generic'],
    ]);
  });
});

describe('a server of the user', () => {
  it('gets the helpers of the reader that reads it', async () => {
    const origins = ['https://tv.home.test/*', 'https://plain.test/*'];
    const own = ownSites(origins, { 'https://tv.home.test/*': 'jellyfin' });
    const { scripting, memory, files } = fakeScripting(origins);
    await registerSites(scripting, memory, own, false);
    const core = 'content-scripts/watch.js';
    expect(files('own-tv.home.test')).toEqual(['sites/shared-player.js', 'sites/jellyfin.js', core]);
    expect(files('own-plain.test')).toEqual(['sites/generic.js', core]);
  });

  it('is read by the reader that the user chose for it', () => {
    const [site] = ownSites(['https://tv.home.test/*'], { 'https://tv.home.test/*': 'jellyfin' });
    expect(site?.reader).toBe('jellyfin');
  });
});
