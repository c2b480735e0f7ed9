import { useRef } from 'preact/hooks';
import type { CredentialState } from '../lib/messages/protocol-settings';
import { t, type MessageKey } from '../lib/platform/i18n';

interface CredentialFormProps {
  /** Null until the background has answered. */
  readonly state: CredentialState | null;
  readonly busy: boolean;
  /** What went wrong, in words; null when nothing did. */
  readonly problem: string | null;
  /** Answers whether it was taken. */
  onSave(text: string): Promise<boolean>;
}

const STATE_WORDS: Record<CredentialState['state'], MessageKey> = {
  none: 'credentialNone',
  works: 'credentialWorks',
  refused: 'credentialRefused',
  offline: 'credentialOffline',
  unchecked: 'credentialUnchecked',
};

/** Takes TMDB's key or token; the field is emptied once it was taken. What is held is never shown again, not even in part. */
export function CredentialForm({ state, busy, problem, onSave }: CredentialFormProps) {
  const field = useRef<HTMLInputElement>(null);
  const save = async (text: string) => {
    if ((await onSave(text)) && field.current !== null) field.current.value = '';
  };
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const text = field.current?.value.trim() ?? '';
    if (text !== '') void save(text);
  };
  const wrong = !busy && (problem !== null || state?.state === 'refused');
  const held = state !== null && (state.kind === 'v3' || state.kind === 'v4');
  return (
    <form class="credential" onSubmit={submit}>
      <label for="credential">{t('credentialLabel')}</label>
      <div class="line">
        <input
          ref={field}
          id="credential"
          name="credential"
          type="text"
          autocomplete="off"
          autocapitalize="off"
          spellcheck={false}
          dir="ltr"
          maxLength={2000}
          placeholder={held ? t('credentialHeld') : ''}
          aria-invalid={wrong}
          aria-describedby="credential-state credential-help"
        />
        <button type="submit" class="primary" aria-disabled={busy}>
          {t('save')}
        </button>
      </div>
      <p
        id="credential-state"
        class={`state state-${wrong ? 'refused' : busy ? 'busy' : (state?.state ?? 'busy')}`}
        role="status"
      >
        {busy ? t('checking') : (problem ?? stateWords(state))}
      </p>
      <p id="credential-help" class="facts">
        {t('credentialHelp')}{' '}
        <a href="https://www.themoviedb.org/settings/api" target="_blank" rel="noreferrer">
          {t('credentialWhere')}
        </a>
      </p>
      {held && (
        <button
          type="button"
          class="quiet"
          onClick={() => {
            // The button goes with the key.
            field.current?.focus();
            void save('');
          }}
        >
          {t('credentialRemove')}
        </button>
      )}
    </form>
  );
}

function stateWords(state: CredentialState | null): string {
  if (state === null) return '';
  return state.kind === 'build' ? t('credentialBuild') : t(STATE_WORDS[state.state]);
}
