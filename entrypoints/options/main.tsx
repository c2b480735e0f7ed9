import { useEffect } from 'preact/hooks';
import { ShortcutList } from '../../components/shortcut-list';
import { t } from '../../lib/platform/i18n';
import { removeOrigins, requestOrigins } from '../../lib/platform/permissions';
import { createBackupStore, type BackupStore } from '../../lib/ui/backup-store';
import { createChoicesStore, type ChoicesStore } from '../../lib/ui/choices-store';
import { createHealthStore, type HealthStore } from '../../lib/ui/health-store';
import { liveBackupPorts } from '../../lib/ui/live-backup-ports';
import { livePorts } from '../../lib/ui/live-ports';
import { openPage } from '../../lib/ui/open-page';
import { createProfilesStore, type ProfilesStore } from '../../lib/ui/profiles-store';
import { createSettingsStore, type SettingsStore } from '../../lib/ui/settings-store';
import { createTitlesStore, type TitlesStore } from '../../lib/ui/titles-store';
import { Data } from './data';
import { Health } from './health';
import { Household } from './household';
import { Choices, CredentialSettings, OwnSiteSettings, ServiceSettings } from './settings';
import { Titles } from './titles';
import { useCommandKeys } from './use-command-keys';

interface OptionsProps {
  readonly settings: SettingsStore;
  readonly choices: ChoicesStore;
  readonly titles: TitlesStore;
  readonly health: HealthStore;
  readonly profiles: ProfilesStore;
  readonly backup: BackupStore;
}

function Options({ settings, choices, titles, health, profiles, backup }: OptionsProps) {
  const keys = useCommandKeys();
  useNamedSection();
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
        <OwnSiteSettings settings={settings} />
      </section>
      <section id="health" tabIndex={-1}>
        <h2>{t('healthTitle')}</h2>
        <p class="why">{t('healthWhy')}</p>
        <Health health={health} />
      </section>
      <section>
        <h2>{t('markingTitle')}</h2>
        <Choices choices={choices} />
      </section>
      <section id="household">
        <h2>{t('householdTitle')}</h2>
        <p class="why">{t('householdWhy')}</p>
        <Household profiles={profiles} />
      </section>
      <section id="titles" tabIndex={-1}>
        <h2>{t('titlesTitle')}</h2>
        <p class="why">{t('titlesWhy')}</p>
        <Titles titles={titles} />
      </section>
      <section id="data" tabIndex={-1}>
        <h2>{t('dataTitle')}</h2>
        <p class="why">{t('dataWhy')}</p>
        <Data backup={backup} />
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

/** Brings the part that the address names (`#health`) into view. */
function useNamedSection(): void {
  useEffect(() => {
    const name = location.hash.slice(1);
    const part = name === '' ? null : document.getElementById(name);
    part?.scrollIntoView();
    part?.focus({ preventScroll: true });
  }, []);
}

const settings = createSettingsStore(livePorts, { requestOrigins, removeOrigins });
const choices = createChoicesStore(livePorts);
const titles = createTitlesStore(livePorts);
const health = createHealthStore(livePorts);
const profiles = createProfilesStore(livePorts);
const backup = createBackupStore(liveBackupPorts);
const load = () => {
  void settings.load();
  void choices.load();
  void titles.load();
  void profiles.load();
  void backup.load();
};
livePorts.onChanged(load);
load();
openPage(
  'optionsTitle',
  <Options
    settings={settings}
    choices={choices}
    titles={titles}
    health={health}
    profiles={profiles}
    backup={backup}
  />,
);
