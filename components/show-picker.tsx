import { useLayoutEffect, useRef } from 'preact/hooks';
import type { ShowHit } from '../lib/messages/protocol-shows';
import { t } from '../lib/platform/i18n';
import { walkResults } from './result-keys';
import { SearchBox } from './search-box';
import { SearchResults } from './search-results';

export interface PickerSearch {
  readonly query: string;
  readonly looking: boolean;
  readonly hits: readonly ShowHit[];
  /** Why TMDB did not answer, a fault's code; null when it did. */
  readonly problem: string | null;
}

interface ShowPickerProps {
  readonly search: PickerSearch;
  /** Whose show is looked for, in the page's words. */
  readonly words: string;
  onQuery(query: string): void;
  onGo(): void;
  onPick(hit: ShowHit): void;
  onCancel(): void;
}

/** Finds the show that a title means, in place. */
export function ShowPicker({ search, words, onQuery, onGo, onPick, onCancel }: ShowPickerProps) {
  const field = useRef<HTMLInputElement>(null);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => field.current?.focus(), []);
  return (
    <div class="picker" ref={box} onKeyDown={(event) => walkResults(event, onCancel)}>
      <div class="line">
        <SearchBox
          label={t('findAShow')}
          query={search.query}
          field={field}
          onQuery={onQuery}
          onGo={onGo}
          onDown={() => box.current?.querySelector<HTMLElement>('[data-rove]')?.focus()}
          onEscape={onCancel}
        />
        <button type="button" class="chip quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
      <SearchResults {...search} answering={words} onChoose={onPick} onAgain={onGo} />
    </div>
  );
}
