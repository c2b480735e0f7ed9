import { describe, expect, it } from 'vitest';
import { fault, ok } from '../../lib/domain/result';
import { keepLooked, tellLooked } from '../../lib/ui/looked';
import { pretend } from './pretend';

function cupboard() {
  const held = new Map<string, string>();
  return {
    getItem: (name: string) => held.get(name) ?? null,
    setItem: (name: string, value: string) => void held.set(name, value),
    removeItem: (name: string) => void held.delete(name),
  };
}

describe('what the user has seen', () => {
  it('is told once', async () => {
    const world = pretend({ 'tonight.looked': () => ok(null) });
    const held = cupboard();
    keepLooked(held, 1234);
    await tellLooked(world.ports, held);
    await tellLooked(world.ports, held);
    expect(world.sent).toEqual([{ name: 'tonight.looked', payload: { at: 1234 } }]);
  });

  it('is told again when nobody answered', async () => {
    const world = pretend({ 'tonight.looked': () => fault('unreachable') });
    const held = cupboard();
    keepLooked(held, 1234);
    await tellLooked(world.ports, held);
    await tellLooked(world.ports, held);
    expect(world.names()).toEqual(['tonight.looked', 'tonight.looked']);
  });

  it('is told once more where more was seen before the answer', async () => {
    const held = cupboard();
    const world = pretend({
      'tonight.looked': ({ at }) => {
        if (at === 1234) keepLooked(held, 5678);
        return ok(null);
      },
    });
    keepLooked(held, 1234);
    await tellLooked(world.ports, held);
    await tellLooked(world.ports, held);
    await tellLooked(world.ports, held);
    expect(world.sent.map(({ payload }) => payload)).toEqual([{ at: 1234 }, { at: 5678 }]);
  });

  it('is nothing where nothing was shown, or what is held makes no sense', async () => {
    const world = pretend({});
    const held = cupboard();
    await tellLooked(world.ports, held);
    held.setItem('couchmark.looked', 'yesterday');
    await tellLooked(world.ports, held);
    expect(world.names()).toEqual([]);
  });
});
