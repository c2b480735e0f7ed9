import { describe, expect, it, vi } from 'vitest';
import { fault, ok } from '../../lib/domain/result';
import type { ServiceState } from '../../lib/messages/protocol-services';
import { createSettingsStore } from '../../lib/ui/settings-store';
import { pretend } from './pretend';

function settings(allow: boolean) {
  const granted = new Set(['netflix']);
  const services = (): ServiceState[] =>
    ['netflix', 'disney'].map((id) => ({
      id,
      name: id,
      origins: [`*://${id}.example/*`],
      granted: granted.has(id),
    }));
  const world = pretend({
    'credential.get': () => ok({ kind: 'none', state: 'none' }),
    'services.list': () => ok(services()),
    'services.refresh': () => ok(services()),
  });
  const permissions = {
    requestOrigins: vi.fn(async () => {
      if (allow) granted.add('disney');
      return allow;
    }),
    removeOrigins: vi.fn(async () => granted.delete('netflix')),
  };
  return { world, permissions, store: createSettingsStore(world.ports, permissions), services };
}

describe('services', () => {
  it('asks the browser in the click itself, before anything else', () => {
    const { store, services, permissions, world } = settings(true);
    const [, disney] = services();
    if (disney !== undefined) void store.switchService(disney, true);
    expect(permissions.requestOrigins).toHaveBeenCalledWith(['*://disney.example/*']);
    expect(world.names()).toEqual([]);
  });

  it.each([
    [true, 'on', true],
    [false, 'refused', false],
  ] as const)('says what came of it: allowed %s, %s', async (allow, what, granted) => {
    const { store, services } = settings(allow);
    const [, disney] = services();
    if (disney !== undefined) await store.switchService(disney, true);
    expect(store.state.get().said).toEqual({ what, service: 'disney' });
    expect(store.state.get().services[1]?.granted).toBe(granted);
  });

  it('gives the permission back when switched off', async () => {
    const { store, services, permissions } = settings(true);
    const [netflix] = services();
    if (netflix !== undefined) await store.switchService(netflix, false);
    expect(permissions.removeOrigins).toHaveBeenCalledWith(['*://netflix.example/*']);
    expect(store.state.get().said).toEqual({ what: 'off', service: 'netflix' });
  });

  it('takes a browser that throws for one that refuses', async () => {
    const { store, services, permissions } = settings(true);
    permissions.requestOrigins.mockRejectedValue(new Error('not in a gesture'));
    const [, disney] = services();
    if (disney !== undefined) await store.switchService(disney, true);
    expect(store.state.get().said?.what).toBe('refused');
  });
});

describe('the key', () => {
  it('is tried, one at a time', async () => {
    const { store, world } = settings(true);
    world.handlers['credential.set'] = () => ok({ kind: 'v4', state: 'works' });
    const saving = store.saveCredential('token');
    expect(store.state.get().checking).toBe(true);
    expect(await store.saveCredential('other')).toBe(false);
    expect(await saving).toBe(true);
    expect(store.state.get()).toMatchObject({ checking: false, credential: { kind: 'v4', state: 'works' } });
    expect(world.sent.map(({ payload }) => payload)).toEqual([{ text: 'token' }]);
  });

  it('stays in the field when TMDB refuses it', async () => {
    const { store, world } = settings(true);
    world.handlers['credential.set'] = () => ok({ kind: 'v4', state: 'refused' });
    expect(await store.saveCredential('token')).toBe(false);
    expect(store.state.get().credential?.state).toBe('refused');
  });

  it('may be no key at all', async () => {
    const { store, world } = settings(true);
    await store.load();
    world.handlers['credential.set'] = () => fault('malformed');
    expect(await store.saveCredential('hello')).toBe(false);
    expect(store.state.get()).toMatchObject({ problem: 'malformed', credential: { state: 'none' } });
  });
});
