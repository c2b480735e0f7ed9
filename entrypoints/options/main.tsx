import { ShortcutList } from '../../components/shortcut-list';
import { t } from '../../lib/platform/i18n';
import { removeOrigins, requestOrigins } from '../../lib/platform/permissions';
import { livePorts } from '../../lib/ui/live-ports';
import { openPage } from '../../lib/ui/open-page';
import { createSettingsStore, type SettingsStore } from '../../lib/ui/settings-store';
import { CredentialSettings, ServiceSettings } from './settings';
import { useCommandKeys } from './use-command-keys';

function Options({ settings }: { settings: SettingsStore }) {
  const keys = useCommandKeys();
  return (
    <main class="page">
      <h1>{t('optionsTitle')}</h1>
      <section>
        <h2>{t('catalogueTitle')}</h2>
        <CredentialSettings settings={settings} />
      </section>
      <section>
        <h2>{t('servicesTitle')}</h2>
        <ServiceSettings settings={settings} />
      </section>
      <section>
        <h2>{t('shortcutsTitle')}</h2>
        <p class="why">{t('shortcutsWhy')}</p>
        <ShortcutList keys={keys} />
      </section>
      <p class="facts credit">{t('creditTmdb')}</p>
    </main>
  );
}

const settings = createSettingsStore(livePorts, { requestOrigins, removeOrigins });
livePorts.onChanged(() => void settings.load());
void settings.load();
openPage('optionsTitle', <Options settings={settings} />);
