import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ComponentChild } from 'preact';
import { formatPair, type Pair } from '../lib/domain/show';
import type { CorrectionPreview, HistoryEntry } from '../lib/messages/protocol-history';
import { plural, t } from '../lib/platform/i18n';
import { leaveOnEscape } from './close-on-escape';
import { EpisodeForm } from './episode-form';
import { listWords } from './words';

/** How far the correction of a play has come: which episode, which show, and what would move there. */
export type Correction =
  | { readonly step: 'episode' }
  | { readonly step: 'show'; readonly picker: ComponentChild }
  | {
      readonly step: 'check';
      readonly show: { readonly id: number; readonly name: string };
      /** Null while it is worked out. */
      readonly preview: CorrectionPreview | null;
    };

export interface CorrectHandlers {
  /** It was that episode of the same show. */
  onEpisode(entry: HistoryEntry, pair: Pair): void;
  /** All that the title marked goes to the show that was looked at. */
  onMove(entry: HistoryEntry): void;
  /** The labels do not say which episode of that show it is; the user does. */
  onMoveAs(entry: HistoryEntry, pair: Pair): void;
  onCancel(): void;
}

interface CorrectPlayProps extends CorrectHandlers {
  readonly entry: HistoryEntry;
  readonly correction: Correction;
}

const FIRST: Pair = { season: 1, episode: 1 };

/** Under a line of the history: what a mark that was made by itself should have been. */
export function CorrectPlay({ entry, correction, onEpisode, onMove, onMoveAs, onCancel }: CorrectPlayProps) {
  const box = useRef<HTMLDivElement>(null);
  useFocusInside(box, correction.step);
  const leaveByKey = (event: KeyboardEvent) => leaveOnEscape(event, onCancel);
  const cancel = (
    <button type="button" class="chip quiet" onClick={onCancel}>
      {t('cancel')}
    </button>
  );
  if (correction.step === 'show') return <div class="correct">{correction.picker}</div>;
  if (correction.step === 'episode')
    return (
      <div class="correct" ref={box} onKeyDown={leaveByKey}>
        <p dir="auto">{t('whichEpisodeOf', entry.show)}</p>
        <EpisodeForm from={entry.pair ?? FIRST} onEpisode={(pair) => onEpisode(entry, pair)}>
          {t('correctThis')}
        </EpisodeForm>
        {cancel}
      </div>
    );
  const { show, preview } = correction;
  if (preview === null) return <p class="correct facts">{t('correctLooking')}</p>;
  if (preview.moves.length === 0)
    return (
      <div class="correct" ref={box} onKeyDown={leaveByKey}>
        <p dir="auto">{t('whichEpisodeOf', show.name)}</p>
        <EpisodeForm from={entry.pair ?? FIRST} onEpisode={(pair) => onMoveAs(entry, pair)}>
          {t('correctThis')}
        </EpisodeForm>
        {cancel}
      </div>
    );
  return (
    <div class="correct" ref={box} onKeyDown={leaveByKey}>
      <p dir="auto">
        {plural('correctMoves', preview.moves.length, show.name, movesWords(preview))}
        {preview.undecided > 0 && ` ${plural('correctStay', preview.undecided)}`}
      </p>
      <div class="answers">
        <button type="button" class="chip first" onClick={() => onMove(entry)}>
          {plural('correctMove', preview.moves.length)}
        </button>
        {cancel}
      </div>
    </div>
  );
}

/** `S1 E1, S1 E2 → S2 E1`: where the number changes, both are said. */
function movesWords({ moves }: CorrectionPreview): string {
  return listWords(
    moves
      .map(({ from, to }) => [formatPair(from), formatPair(to)] as const)
      .map(([from, to]) => (from === to ? from : `${from} → ${to}`)),
  );
}

/** What opens takes the focus. */
function useFocusInside(box: { readonly current: HTMLElement | null }, step: string): void {
  useLayoutEffect(() => box.current?.querySelector<HTMLElement>('input, button')?.focus(), [step]);
}
