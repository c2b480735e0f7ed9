import { t } from '../lib/platform/i18n';
import { swallowHeldKey } from './repeat';

interface SaidBarProps {
  /** What just happened; empty = nothing yet. */
  readonly words: string;
  /** Something that may be done beside Undo. */
  readonly also: { readonly words: string; readonly action: string; onAction(): void } | null;
  /** What Undo takes back; null when there is nothing. */
  readonly undoes: string | null;
  onUndo(): void;
}

/** What just happened, and Undo, at the bottom of the window. */
export function SaidBar({ words, also, undoes, onUndo }: SaidBarProps) {
  return (
    <div class="said-bar" data-empty={words === ''}>
      <p role="status" dir="auto">
        {words}
        {also !== null && <span class="said-also"> · {also.words}</span>}
      </p>
      {also !== null && (
        <button type="button" class="undo" onKeyDown={swallowHeldKey} onClick={also.onAction}>
          {also.action}
        </button>
      )}
      {undoes !== null && (
        <button
          type="button"
          class="undo"
          title={t('undoes', undoes)}
          onKeyDown={swallowHeldKey}
          onClick={onUndo}
        >
          {t('undo')}
        </button>
      )}
    </div>
  );
}
