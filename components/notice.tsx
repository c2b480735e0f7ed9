import type { CredentialState } from '../lib/messages/protocol-settings';
import type { Tonight } from '../lib/messages/protocol-tonight';
import { t } from '../lib/platform/i18n';
import { listWords } from './words';

/** What keeps the catalogue away, and where to mend it; nothing while all is well. */
export function CredentialNotice({ state }: { state: CredentialState['state'] }) {
  if (state === 'offline')
    return (
      <p class="notice facts" dir="auto">
        {t('noticeOffline')}
      </p>
    );
  if (state !== 'none' && state !== 'refused') return null;
  return (
    <p class="notice" dir="auto">
      {state === 'none' ? t('noticeNone') : t('noticeRefused')}{' '}
      <a href="/options.html#key" target="_blank">
        {t('openSettings')}
      </a>
    </p>
  );
}

/** Services whose pages could not be read lately, told once. */
export function BrokenNotice({ services }: { services: readonly string[] }) {
  if (services.length === 0) return null;
  return (
    <p class="notice" dir="auto">
      {t('brokenNotice', listWords(services))}{' '}
      <a href="/options.html#health" target="_blank">
        {t('seeHealth')}
      </a>
    </p>
  );
}

/** What became of the library's storage: it is gone, or parts of it were set aside. */
export function StorageNotice({ news }: { news: Tonight['storage'] }) {
  if (news === undefined) return null;
  return (
    <p class="notice" dir="auto">
      {t(news === 'lost' ? 'storageLost' : 'storageSetAside')}
    </p>
  );
}

interface EmptyStateProps {
  readonly state: CredentialState['state'];
  onSearch(): void;
}

/** No show yet: what to do first. Without a key, shows cannot be found, so that comes first. */
export function EmptyState({ state, onSearch }: EmptyStateProps) {
  const needsKey = state === 'none' || state === 'refused';
  return (
    <div class="empty">
      <span class="lamp-mark" aria-hidden="true" />
      <h2 dir="auto">{needsKey ? t(state === 'none' ? 'emptyNoKey' : 'emptyRefused') : t('emptyTitle')}</h2>
      <p dir="auto">{needsKey ? t(state === 'none' ? 'emptyNoKeyWhy' : 'emptyRefusedWhy') : t('emptyWhy')}</p>
      {needsKey ? (
        <a class="primary" href="/options.html#key" target="_blank">
          {t('openSettings')}
        </a>
      ) : (
        <button type="button" class="primary" onClick={onSearch}>
          {t('findAShow')}
        </button>
      )}
    </div>
  );
}
