import { useEffect, useState } from 'preact/hooks';
import { APPEARANCE } from '../../components/appearance-form';
import { EVENING, MARKING } from '../../components/choices-form';
import { Credit } from '../../components/credit';
import { textsOf } from '../../components/setting';
import { SettingsFrame, type SettingsPart } from '../../components/settings-frame';
import { TEXTS } from '../../components/texts-form';
import { t } from '../../lib/platform/i18n';
import { removeOrigins, requestOrigins } from '../../lib/platform/permissions';
import { createCatalogueStore, type CatalogueStore } from '../../lib/ui/catalogue-store';
import { createBackupStore, type BackupStore } from '../../lib/ui/backup-store';
import { createChoicesStore, type ChoicesStore } from '../../lib/ui/choices-store';
import { createHealthStore, type HealthStore } from '../../lib/ui/health-store';
import { liveBackupPorts } from '../../lib/ui/live-backup-ports';
import { livePorts } from '../../lib/ui/live-ports';
import { openPage } from '../../lib/ui/open-page';
import { createProfilesStore, type ProfilesStore } from '../../lib/ui/profiles-store';
import { seldom } from '../../lib/ui/seldom';
import { createSettingsStore, type SettingsStore } from '../../lib/ui/settings-store';
import { createSpoilersStore, type SpoilersStore } from '../../lib/ui/spoilers-store';
import { useStore } from '../../lib/ui/store';
import { applyTheme, keepTheme } from '../../lib/ui/theme';
import { createTitlesStore, type TitlesStore } from '../../lib/ui/titles-store';
import { Data, DATA } from './data';
import { Health } from './health';
import { Household } from './household';
import { Looks, MarkingChoices, EveningChoices, Refresh, Texts } from './choices';
import { CredentialSettings, OwnSiteSettings, ServiceSettings } from './settings';
import { Shortcuts } from './shortcuts';
import { Titles } from './titles';

interface OptionsProps {
  readonly settings: SettingsStore;
  readonly choices: ChoicesStore;
  readonly catalogue: CatalogueStore;
  readonly spoilers: SpoilersStore;
  readonly titles: TitlesStore;
  readonly health: HealthStore;
  readonly profiles: ProfilesStore;
  readonly backup: BackupStore;
}

/** Everything that can be set, in one place. */
function Options(stores: OptionsProps) {
  const { credential } = useStore(stores.settings.state);
  const [sought, setSought] = useState('');
  useNamedSection();
  // A key that the build carries leaves the field for those who want their own.
  const key = keyPart(stores, credential?.kind === 'build');
  const parts = partsOf(stores);
  return (
    <>
      <SettingsFrame
        parts={credential?.kind === 'build' ? [...parts, key] : [key, ...parts]}
        sought={sought}
        onSought={setSought}
      />
      <Credit />
    </>
  );
}

function keyPart({ settings }: OptionsProps, advanced: boolean): SettingsPart {
  return {
    id: 'key',
    title: t(advanced ? 'advancedTitle' : 'catalogueTitle'),
    ...(advanced && { why: t('credentialBuildWhy') }),
    settings: [textsOf('credentialLabel', 'credentialHelp')],
    part: <CredentialSettings settings={settings} />,
  };
}

function partsOf(stores: OptionsProps): SettingsPart[] {
  const { settings, choices, catalogue, spoilers, titles, health, profiles, backup } = stores;
  return [
    {
      id: 'services',
      title: t('servicesTitle'),
      why: t('servicesWhy'),
      settings: [textsOf('ownTitle', 'ownWhy', 'ownAddress')],
      part: (
        <>
          <ServiceSettings settings={settings} />
          <OwnSiteSettings settings={settings} />
        </>
      ),
    },
    {
      id: 'health',
      title: t('healthTitle'),
      why: t('healthWhy'),
      settings: [],
      part: <Health health={health} />,
    },
    {
      id: 'marking',
      title: t('markingTitle'),
      settings: MARKING.map((keys) => textsOf(...keys)),
      part: <MarkingChoices choices={choices} />,
    },
    {
      id: 'evening',
      title: t('eveningTitle'),
      settings: EVENING.map((keys) => textsOf(...keys)),
      part: <EveningChoices choices={choices} />,
    },
    {
      id: 'appearance',
      title: t('appearanceTitle'),
      settings: APPEARANCE.map((keys) => textsOf(...keys)),
      part: <Looks choices={choices} spoilers={spoilers} />,
    },
    {
      id: 'texts',
      title: t('textsTitle'),
      settings: [
        ...TEXTS.map((keys) => textsOf(...keys)),
        textsOf('refreshTitle', 'refreshWhy', 'refreshAll'),
      ],
      part: (
        <>
          <Texts choices={choices} catalogue={catalogue} />
          <Refresh catalogue={catalogue} />
        </>
      ),
    },
    {
      id: 'household',
      title: t('householdTitle'),
      why: t('householdWhy'),
      settings: [textsOf('profiles', 'profileAdd'), textsOf('siteProfiles', 'siteProfilesWhy')],
      part: <Household profiles={profiles} />,
    },
    {
      id: 'titles',
      title: t('titlesTitle'),
      why: t('titlesWhy'),
      settings: [textsOf('orderTitle')],
      part: <Titles titles={titles} />,
    },
    {
      id: 'data',
      title: t('dataTitle'),
      why: t('dataWhy'),
      settings: [textsOf(...DATA)],
      part: <Data backup={backup} />,
    },
    {
      id: 'shortcuts',
      title: t('shortcutsTitle'),
      why: t('shortcutsWhy'),
      settings: [textsOf('shortcutOpen', 'commandMark', 'commandUndo', 'commandLibrary')],
      part: <Shortcuts />,
    },
  ];
}

/** Brings the part that the address names (`#health`) into view. */
function useNamedSection(): void {
  useEffect(() => {
    const show = () => {
      const name = location.hash.slice(1);
      const part = name === '' ? null : document.getElementById(name);
      part?.scrollIntoView();
      part?.focus({ preventScroll: true });
    };
    show();
    addEventListener('hashchange', show);
    return () => removeEventListener('hashchange', show);
  }, []);
}

const stores: OptionsProps = {
  settings: createSettingsStore(livePorts, { requestOrigins, removeOrigins }),
  choices: createChoicesStore(livePorts),
  catalogue: createCatalogueStore(livePorts),
  spoilers: createSpoilersStore(livePorts),
  titles: createTitlesStore(livePorts),
  health: createHealthStore(livePorts),
  profiles: createProfilesStore(livePorts),
  backup: createBackupStore(liveBackupPorts),
};
const { settings, choices, catalogue, spoilers, titles, profiles, backup } = stores;
const load = () => {
  for (const store of [settings, choices, catalogue, spoilers, titles, profiles, backup]) void store.load();
};
livePorts.onChanged(seldom(load));
// What was chosen elsewhere, or came with a file, lies where every page finds it too.
choices.state.listen(() => {
  const theme = choices.state.get().values?.theme;
  if (theme !== undefined) keepTheme(localStorage, theme);
  applyTheme(localStorage, document.documentElement);
});
load();
openPage('optionsTitle', <Options {...stores} />);
