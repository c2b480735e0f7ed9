import { useLayoutEffect, useRef } from 'preact/hooks';
import type { Pair } from '../lib/domain/show';
import { plural, t } from '../lib/platform/i18n';
import { leaveOnEscape } from './close-on-escape';
import { EpisodeForm } from './episode-form';
import { pairRuns } from './pair-runs';

/** An answer that is looked at before it is given: it settles more than one, or it does not say which episode. */
export interface Choice {
  readonly reportId: string;
  readonly show: { readonly id: number; readonly name: string };
  /** The episode that the user named; null = as the page says. */
  readonly pair: Pair | null;
  /** What would be marked; none = the episode has to be said. */
  readonly pairs: readonly Pair[];
  /** Episodes of the title that would still need an answer. */
  readonly undecided: number;
  /** Where asking for the episode begins. */
  readonly from: Pair;
}

export interface ChoiceHandlers {
  onConfirm(): void;
  onEpisode(pair: Pair): void;
  onCancel(): void;
}

/** Before an answer that settles several: what will be marked. Before one that settles nothing: which episode it was. */
export function ChoiceCheck({
  choice,
  onConfirm,
  onEpisode,
  onCancel,
}: ChoiceHandlers & { readonly choice: Choice }) {
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>('button, input')?.focus(), []);
  const { show, pairs, undecided, from } = choice;
  const cancel = (
    <button type="button" class="chip quiet" onClick={onCancel}>
      {t('cancel')}
    </button>
  );
  const leaveByKey = (event: KeyboardEvent) => leaveOnEscape(event, onCancel);
  if (pairs.length === 0)
    return (
      <div class="check" ref={box} onKeyDown={leaveByKey}>
        <p dir="auto">{t('whichEpisodeOf', show.name)}</p>
        <EpisodeForm from={from} onEpisode={onEpisode}>
          {t('markThem_one')}
        </EpisodeForm>
        {cancel}
      </div>
    );
  return (
    <div class="check" ref={box} onKeyDown={leaveByKey}>
      <p dir="auto">
        <bdi>{show.name}</bdi>. {plural('theseMarked', pairs.length, pairRuns(pairs))}
        {undecided > 0 && ` · ${plural('stillAsk', undecided)}`}
      </p>
      <div class="answers">
        <button type="button" class="chip first" onClick={onConfirm}>
          {plural('markThem', pairs.length)}
        </button>
        {cancel}
      </div>
    </div>
  );
}
