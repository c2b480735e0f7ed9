import type { ShowStatus } from '../lib/domain/fact';
import { formatPair } from '../lib/domain/show';
import type { LibraryEntry } from '../lib/messages/protocol';
import { plural, t, type MessageKey } from '../lib/platform/i18n';
import { Art } from './art';
import { reasonWords, stateWords } from './words';

const STATUS: Record<ShowStatus, MessageKey> = {
  planned: 'statusPlanned',
  watching: 'statusWatching',
  onHold: 'statusOnHold',
  dropped: 'statusDropped',
};

/** One show of the library: its poster, where the profile stands and why. */
export function ShowCard({ entry, today }: { entry: LibraryEntry; today: string }) {
  const { row, status } = entry;
  const { position } = row;
  const state = stateWords(position, today);
  const facts = [
    status === 'watching' ? null : t(STATUS[status]),
    state,
    row.remaining > 0 ? plural('left', row.remaining) : null,
    row.gaps > 0 ? plural('missed', row.gaps) : null,
  ].filter((fact) => fact !== null);
  return (
    <li class="card" id={`show-${row.showId}`} tabIndex={-1}>
      <Art kind="poster" path={row.poster} seed={row.showId} name={row.name} width={92} height={138} />
      <div class="texts">
        <h2 class="name" dir="auto" title={row.name}>
          {row.name}
        </h2>
        {position.upNext !== null && (
          <p class="episode">
            <b class="pair">{formatPair(position.upNext)}</b> <bdi>{row.episode?.name ?? ''}</bdi>
          </p>
        )}
        <p class="facts" dir="auto">
          {reasonWords(position.reason, today)}
        </p>
        <p class="facts" dir="auto">
          {facts.join(' · ')}
        </p>
      </div>
    </li>
  );
}
