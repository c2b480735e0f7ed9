import { t, type MessageKey } from '../lib/platform/i18n';

interface WorkBarProps {
  readonly words: MessageKey;
  /** 0 to 1; null when nobody can tell. */
  readonly share: number | null;
  /** Null for what cannot be stopped halfway. */
  readonly onCancel: (() => void) | null;
}

/** Something that takes a while: what, how far, and a way out. */
export function WorkBar({ words, share, onCancel }: WorkBarProps) {
  return (
    <div class="work">
      <label>
        {t(words)} <progress {...(share === null ? {} : { value: share })} max={1} />
      </label>
      {onCancel !== null && (
        <button type="button" class="chip quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      )}
    </div>
  );
}
