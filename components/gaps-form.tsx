import { formatPair, type Pair } from '../lib/domain/show';
import type { EpisodeFacts } from '../lib/messages/tonight-row';
import { t } from '../lib/platform/i18n';
import { swallowHeldKey } from './repeat';
import { useLookedUp } from './use-looked-up';

interface GapsFormProps {
  /** How many there are: with another number they are asked for again. */
  readonly count: number;
  gaps(): Promise<readonly EpisodeFacts[]>;
  /** It was watched after all; the place stays. */
  onWatched(pair: Pair): void;
  onSkip(pair: Pair): void;
  /** It is to be up next. */
  onNext(pair: Pair): void;
}

/** The missed episodes before the place, and what can be done with each (docs/rules.md "Up next" 7). */
export function GapsForm({ count, gaps, onWatched, onSkip, onNext }: GapsFormProps) {
  const missed = useLookedUp(gaps, count);
  const acts = [
    ['markWatchedShort', 'markWatchedNamed', onWatched],
    ['skipShort', 'skip', onSkip],
    ['watchNext', 'watchNextNamed', onNext],
  ] as const;
  return (
    <ul class="form missed" aria-label={t('missedTitle')}>
      {(missed ?? []).map(({ season, episode, name }) => {
        const pair = { season, episode };
        return (
          <li key={formatPair(pair)}>
            <span>
              <b class="pair">{formatPair(pair)}</b> <bdi>{name}</bdi>
            </span>
            {acts.map(([short, named, onAct]) => (
              <button
                key={short}
                type="button"
                class="chip"
                data-rove="gap"
                aria-label={t(named, formatPair(pair))}
                onKeyDown={swallowHeldKey}
                onClick={(event) => {
                  focusBeside(event.currentTarget);
                  onAct(pair);
                }}
              >
                {t(short)}
              </button>
            ))}
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
