import type { RowLooks } from '../messages/row-looks';
import type { TonightCore } from './tonight-core';

/** Looks into a show for whoever the list belongs to. */
export function createRowLooks({ ports, store }: TonightCore, showId: number): RowLooks {
  const profileId = store.get().tonight?.profileId ?? '';
  return {
    async people() {
      const answer = await ports.send('show.people', { showId });
      return answer.ok ? answer.value : null;
    },
    async gaps() {
      const answer = await ports.send('gaps.list', { profileId, showId });
      return answer.ok ? answer.value : [];
    },
    async places() {
      const answer = await ports.send('show.where', { showId });
      return answer.ok ? answer.value : [];
    },
    async choices() {
      const answer = await ports.send('show.preferences', { profileId, showId });
      return answer.ok ? answer.value.now : null;
    },
  };
}
