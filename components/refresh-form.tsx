import type { CatalogueState } from '../lib/messages/protocol-settings';
import { t } from '../lib/platform/i18n';
import { textsOf } from './setting';
import { useFits } from './sought';

interface RefreshFormProps {
  readonly state: CatalogueState;
  onRefresh(): void;
  onStop(): void;
}

/** Asks TMDB for every show anew; says how far it is, and can be stopped. */
export function RefreshForm({ state, onRefresh, onStop }: RefreshFormProps) {
  const { running, done, total } = state;
  if (!useFits(textsOf('refreshTitle', 'refreshWhy', 'refreshAll'))) return null;
  return (
    <div class="setting">
      <div class="line">
        <span>{t('refreshTitle')}</span>
        <button type="button" class="framed" onClick={running ? onStop : onRefresh}>
          {t(running ? 'refreshStop' : 'refreshAll')}
        </button>
      </div>
      <p class="facts">{t('refreshWhy')}</p>
      <p class="facts" role="status">
        {running ? t('refreshDone', done, total) : ''}
      </p>
      {running && <progress max={Math.max(total, 1)} value={done} aria-label={t('refreshTitle')} />}
    </div>
  );
}
