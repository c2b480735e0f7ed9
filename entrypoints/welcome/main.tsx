import { t } from '../../lib/platform/i18n';
import { removeOrigins, requestOrigins } from '../../lib/platform/permissions';
import { livePorts } from '../../lib/ui/live-ports';
import { openPage } from '../../lib/ui/open-page';
import { createSettingsStore, type SettingsStore } from '../../lib/ui/settings-store';
import { CredentialSettings, ServiceSettings } from '../options/settings';
import { useCommandKeys } from '../options/use-command-keys';

function Welcome({ settings }: { settings: SettingsStore }) {
  const open = useCommandKeys().get('_execute_action') ?? '';
  return (
    <main class="page">
      <h1>{t('welcomeTitle')}</h1>
      <p class="why">{t('welcomeWhy')}</p>
      <section>
        <h2>{t('welcomeKey')}</h2>
        <CredentialSettings settings={settings} />
      </section>
      <section>
        <h2>{t('welcomeServices')}</h2>
        <ServiceSettings settings={settings} />
      </section>
      <section>
        <h2>{t('welcomeImport')}</h2>
        <p class="why">
          {t('welcomeImportWhy')} <a href="/library.html#import">{t('importTitle')}</a>
        </p>
      </section>
      <section>
        <h2>{t('welcomeShow')}</h2>
        <p class="why">{open === '' ? t('welcomeShowWhy') : t('welcomeShowKey', open)}</p>
      </section>
      <p class="facts credit">{t('creditTmdb')}</p>
    </main>
  );
}

const settings = createSettingsStore(livePorts, { requestOrigins, removeOrigins });
livePorts.onChanged(() => void settings.load());
void settings.load();
openPage('welcomeTitle', <Welcome settings={settings} />);
