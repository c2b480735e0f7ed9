import { t } from '../lib/platform/i18n';

interface UnsavedNoticeProps {
  onSave(): void;
  /** Called in the click itself, so that the browser lets the permission be asked for. */
  onWeekly(): void;
  onLater(): void;
}

/** Said once, when there is something to lose and no backup of it. */
export function UnsavedNotice({ onSave, onWeekly, onLater }: UnsavedNoticeProps) {
  return (
    <div class="notice unsaved">
      <p dir="auto">{t('unsavedWhy')}</p>
      <div class="line">
        <button type="button" class="chip first" onClick={onSave}>
          {t('dataSave')}
        </button>
        <button type="button" class="chip" onClick={onWeekly}>
          {t('dataWeeklyShort')}
        </button>
        <button type="button" class="chip quiet" onClick={onLater}>
          {t('unsavedLater')}
        </button>
      </div>
    </div>
  );
}
