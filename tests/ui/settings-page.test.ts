import { describe, expect, it, vi } from 'vitest';
import { fault, ok } from '../../lib/domain/result';
import type { OwnSite } from '../../lib/messages/protocol-services';
import type { SettingsValues } from '../../lib/messages/protocol-settings';
import type { BindingEntry } from '../../lib/messages/protocol-titles';
import { createChoicesStore } from '../../lib/ui/choices-store';
import { createHealthStore } from '../../lib/ui/health-store';
import { readOwnAddress } from '../../lib/ui/own-address';
import { createSettingsStore } from '../../lib/ui/settings-store';
import { createTitlesStore } from '../../lib/ui/titles-store';
import { later, pretend } from './pretend';

const VALUES: SettingsValues = {
  toasts: 'some',
  addShows: true,
  lookUp: true,
  eveningEndsAt: 4,
  thresholds: { finished: 0.9, played: 0.5 },
  theme: 'system',
  language: '',
  region: '',
  notifyNew: false,
};

describe('the choices', () => {
  it('stand before the answer, and stay when it is good', async () => {
    const answered = later<ReturnType<typeof ok<SettingsValues>>>();
    const world = pretend({ 'settings.get': () => ok(VALUES), 'settings.set': () => answered.promise });
    const store = createChoicesStore(world.ports);
    await store.load();
    const done = store.change({ toasts: 'none' });
    expect(store.state.get().values?.toasts).toBe('none');
    answered.answer(ok({ ...VALUES, toasts: 'none' }));
    await done;
    expect(store.state.get()).toMatchObject({ values: { toasts: 'none' }, problem: null });
  });

  it('go back to what they were when it is bad', async () => {
    const world = pretend({ 'settings.get': () => ok(VALUES), 'settings.set': () => fault('unreachable') });
    const store = createChoicesStore(world.ports);
    await store.load();
    await store.change({ lookUp: false });
    expect(store.state.get()).toEqual({ values: VALUES, problem: 'unreachable' });
  });
});

describe('an address that the user types', () => {
  const services = [
    { id: 'netflix', name: 'Netflix', origins: ['*://*.netflix.com/*'], granted: false },
    { id: 'ard', name: 'ARD', origins: ['https://www.ardmediathek.de/*'], granted: true },
  ];

  it.each([
    ['films.home.example', 'https://films.home.example/*'],
    [' https://films.home.example/web/index.html?x=1#a ', 'https://films.home.example/*'],
    ['http://192.168.1.20:8096/web', 'http://192.168.1.20/*'],
    ['HTTP://NAS/', 'http://nas/*'],
    ['münchen.example', 'https://xn--mnchen-3ya.example/*'],
    ['notnetflix.com', 'https://notnetflix.com/*'],
    ['192.168.1.5:8096', 'http://192.168.1.5/*'],
    ['https://192.168.1.5:8920', 'https://192.168.1.5/*'],
    ['localhost:8096/web', 'http://localhost/*'],
    ['nas', 'http://nas/*'],
    ['films.local', 'http://films.local/*'],
    ['[fd00::5]:8096', 'http://[fd00::5]/*'],
    ['local.example', 'https://local.example/*'],
  ])('%s is one origin', (text, origin) => {
    expect(readOwnAddress(text, services)).toMatchObject({ what: 'site', origin });
  });

  it.each([
    ['www.netflix.com/watch/1', 'Netflix'],
    ['netflix.com', 'Netflix'],
    ['https://www.ardmediathek.de', 'ARD'],
  ])('%s is a service of the list', (text, service) => {
    expect(readOwnAddress(text, services)).toEqual({ what: 'listed', service });
  });

  it.each([
    '',
    '   ',
    '*',
    'https://*/*',
    'https://*.tv/',
    '*.example',
    'films*.example',
    '*://*/*',
    'https://',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'a b',
    '.',
  ])('“%s” is none', (text) => expect(readOwnAddress(text, services)).toEqual({ what: 'nonsense' }));

  it('is none where the browser writes what cannot stand in a host in another way', () => {
    // As Chrome does; other browsers refuse to read it.
    vi.stubGlobal(
      'URL',
      class {
        readonly protocol = 'https:';
        readonly hostname = 'not%20a%20site';
      },
    );
    const read = readOwnAddress('not a site', services);
    vi.unstubAllGlobals();
    expect(read).toEqual({ what: 'nonsense' });
  });
});

describe('an own site', () => {
  function house(allowed: boolean) {
    let own: OwnSite[] = [];
    const asked: string[][] = [];
    const world = pretend({
      'services.refresh': () => ok([]),
      'services.own': () => ok(own),
      'services.read': ({ origin, reader }) =>
        ok(own.map((one) => (one.origin === origin ? { ...one, reader } : one))),
    });
    const store = createSettingsStore(world.ports, {
      requestOrigins: async (origins) => {
        asked.push([...origins]);
        if (allowed) own = [{ origin: origins[0] ?? '', name: 'films.home.example', reader: 'generic' }];
        return allowed;
      },
      removeOrigins: async () => {
        own = [];
        return true;
      },
    });
    return { store, asked, own: () => own };
  }

  it('is asked for alone, in the call itself, and listed once it is granted', async () => {
    const { store, asked } = house(true);
    const done = store.addOwn('films.home.example');
    expect(asked).toEqual([['https://films.home.example/*']]);
    expect(await done).toBe(true);
    expect(store.state.get().own).toHaveLength(1);
    expect(store.state.get().ownSaid).toEqual({ what: 'on', name: 'films.home.example' });
    const [site] = store.state.get().own;
    if (site === undefined) throw new Error('no site');
    await store.readOwn(site, 'jellyfin');
    expect(store.state.get().own[0]?.reader).toBe('jellyfin');
    await store.removeOwn(site);
    expect(store.state.get()).toMatchObject({ own: [], ownSaid: { what: 'off' } });
  });

  it('stays off when the browser or the user says no', async () => {
    const { store } = house(false);
    expect(await store.addOwn('films.home.example')).toBe(false);
    expect(store.state.get().ownSaid?.what).toBe('refused');
  });

  it('is not asked for when the address is none', async () => {
    const { store, asked } = house(true);
    expect(await store.addOwn('*://*/*')).toBe(false);
    expect([asked, store.state.get().ownSaid?.what]).toEqual([[], 'nonsense']);
  });
});

describe('titles', () => {
  it('are saved as what the background takes, and listed anew', async () => {
    const entry: BindingEntry = {
      site: 'netflix',
      key: 'k',
      siteName: 'Netflix',
      words: 'Ghost Light',
      showId: 1,
      show: 'Ghost Light',
      by: 'learned',
      suspended: false,
      changedAt: 1,
      offsets: [],
      order: null,
    };
    const world = pretend({
      'bindings.list': () => ok([entry]),
      'bindings.save': () => ok(null),
      'bindings.forget': () => fault('noBinding'),
      'show.orders': () => ok([]),
    });
    const store = createTitlesStore(world.ports);
    await store.load();
    await store.save({ ...entry, showId: 2 });
    expect(world.sent[1]).toEqual({
      name: 'bindings.save',
      payload: { site: 'netflix', key: 'k', showId: 2, offsets: [], order: null },
    });
    await store.forget(entry);
    expect(store.state.get().problem).toBe('noBinding');
    await store.loadOrders(2);
    await store.loadOrders(2);
    expect(world.names().filter((name) => name === 'show.orders')).toHaveLength(1);
  });
});

describe('how services are doing', () => {
  it('is looked at once at a time', async () => {
    const world = pretend({ 'health.list': () => ok([]) });
    const store = createHealthStore(world.ports);
    await Promise.all([store.look(), store.look()]);
    expect(world.names()).toEqual(['health.list']);
    expect(store.state.get()).toEqual({ sites: [], looking: false, problem: null });
    await store.look();
    expect(world.names()).toHaveLength(2);
  });
});
