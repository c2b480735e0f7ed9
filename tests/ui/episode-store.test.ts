import { describe, expect, it } from 'vitest';
import { fault, ok } from '../../lib/domain/result';
import type { EpisodePlay } from '../../lib/messages/protocol-library';
import { createEpisodeStore } from '../../lib/ui/episode-store';
import { later, pretend } from './pretend';

const play = (id: string): EpisodePlay => ({
  id,
  profileId: 'default',
  when: { kind: 'unknown' },
  recordedAt: 1,
  source: { by: 'grid' },
  why: null,
});

const ONE = { season: 1, episode: 1 };
const TWO = { season: 1, episode: 2 };

describe('what an episode’s panel shows', () => {
  it('drops an answer about an episode that was left', async () => {
    const slow = later<ReturnType<typeof ok<readonly EpisodePlay[]>>>();
    const the = pretend({
      'episode.plays': ({ episode }) => (episode === 1 ? slow.promise : ok([play('two')])),
      'show.where': () => ok([]),
    });
    const store = createEpisodeStore(the.ports, 1);
    const first = store.load(ONE);
    await store.load(TWO);
    slow.answer(ok([play('one')]));
    await first;
    expect(store.state.get()).toMatchObject({ pair: TWO, plays: [{ id: 'two' }] });
  });

  it('keeps what it shows while the same one is asked for again, and when that fails', async () => {
    const the = pretend({ 'episode.plays': () => ok([play('one')]) });
    const store = createEpisodeStore(the.ports, 1);
    await store.load(ONE);
    the.handlers['episode.plays'] = () => fault('unreachable');
    const again = store.load(ONE);
    expect(store.state.get().plays).toHaveLength(1);
    await again;
    expect(store.state.get().plays).toHaveLength(1);
    const other = store.load(TWO);
    expect(store.state.get().plays).toBeNull();
    await other;
  });
});
