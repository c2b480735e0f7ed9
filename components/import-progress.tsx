import type { ImportState } from '../lib/messages/protocol-import';
import { t } from '../lib/platform/i18n';
import { momentWord } from './moment-words';

interface ImportProgressProps {
  readonly job: ImportState;
  /** Local day. */
  readonly today: string;
  onPause(paused: boolean): void;
  onCancel(): void;
}

/** How far the lookup has come, by rows and shows, what it waits for, and how to stop it. */
export function ImportProgress({ job, today, onPause, onCancel }: ImportProgressProps) {
  const { rows, shows, waits, step } = job;
  const paused = step === 'paused';
  const title = t(paused ? 'importPaused' : 'importLooking');
  return (
    <div class="going">
      <h3>{title}</h3>
      <progress max={Math.max(1, rows.of)} value={rows.done} aria-label={title} />
      <p class="facts">{t('importProgress', shows.done, shows.of, rows.done, rows.of)}</p>
      <p class="why" role="status">
        {waits === null ? (paused ? '' : t('importGoesOn')) : waitWords(waits, today)}
        {waits !== null && (waits.why === 'refused' || waits.why === 'noCredential') && (
          <>
            {' '}
            <a href="/options.html#key">{t('openSettings')}</a>
          </>
        )}
      </p>
      <div class="line">
        <button type="button" class="chip" onClick={() => onPause(!paused)}>
          {t(paused ? 'importGoOn' : 'importPause')}
        </button>
        <button type="button" class="chip quiet" onClick={onCancel}>
          {t('cancel')}
        </button>
      </div>
    </div>
  );
}

function waitWords({ why, until }: NonNullable<ImportState['waits']>, today: string): string {
  if (why === 'noCredential') return t('whyNoCredential');
  return why === 'refused' ? t('importWaitsKey') : t('importWaitsUntil', momentWord(until, today));
}
