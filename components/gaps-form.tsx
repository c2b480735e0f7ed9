import { formatPair, type Pair } from '../lib/domain/show';
import type { EpisodeFacts } from '../lib/messages/protocol';
import { t } from '../lib/platform/i18n';
import { swallowHeldKey } from './repeat';
import { useLookedUp } from './use-looked-up';

interface GapsFormProps {
  /** How many there are: with another number they are asked for again. */
  readonly count: number;
  gaps(): Promise<readonly EpisodeFacts[]>;
  onGap(pair: Pair): void;
}

/** The missed episodes before the place; each can be marked after all, and the place stays. */
export function GapsForm({ count, gaps, onGap }: GapsFormProps) {
  const missed = useLookedUp(gaps, count);
  return (
    <ul class="form missed" aria-label={t('missedTitle')}>
      {(missed ?? []).map(({ season, episode, name }) => {
        const pair = { season, episode };
        return (
          <li key={formatPair(pair)}>
            <span>
              <b class="pair">{formatPair(pair)}</b> <bdi>{name}</bdi>
            </span>
            <button
              type="button"
              class="chip"
              data-rove="gap"
              aria-label={t('markWatchedNamed', formatPair(pair))}
              onKeyDown={swallowHeldKey}
              onClick={(event) => {
                focusBeside(event.currentTarget);
                onGap(pair);
              }}
            >
              {t('markWatchedShort')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}

/** The line is about to go: the focus goes to the next one, else to what opened the list. */
function focusBeside(button: HTMLElement): void {
  const line = button.closest('li');
  const beside = line?.nextElementSibling ?? line?.previousElementSibling ?? null;
  const row = button.closest('[data-row]');
  (beside?.querySelector('button') ?? row?.querySelector<HTMLElement>('[data-rove=gaps]'))?.focus();
}
