import { useEffect, useState } from 'preact/hooks';
import { t } from '../lib/platform/i18n';
import { swallowHeldKey } from './repeat';

/** How long (ms) words lie over the page that offer nothing. */
const PASSES = 8000;

interface SaidBarProps {
  /** What just happened; empty = nothing yet. */
  readonly words: string;
  /** What they are about, where they go by themselves once nothing is offered with them; null = they stay. */
  readonly passing: object | null;
  /** Something that may be done beside Undo. */
  readonly also: { readonly words: string; readonly action: string; onAction(): void } | null;
  /** What Undo takes back; null when there is nothing. */
  readonly undoes: string | null;
  onUndo(): void;
}

/** What just happened, and Undo, at the bottom of the window. */
export function SaidBar({ words, passing, also, undoes, onUndo }: SaidBarProps) {
  const [passed, setPassed] = useState<object | null>(null);
  const offers = also !== null || undoes !== null;
  useEffect(() => {
    if (passing === null || offers) return;
    const timer = setTimeout(() => setPassed(passing), PASSES);
    return () => clearTimeout(timer);
  }, [passing, offers]);
  const isOver = !offers && passing !== null && passing === passed;
  return (
    <div class="said-bar" data-empty={words === '' || isOver}>
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
