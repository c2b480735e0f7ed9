import { CredentialForm } from '../../components/credential-form';
import { faultWords } from '../../components/fault-words';
import { OwnSites } from '../../components/own-sites';
import { ServiceSwitches } from '../../components/service-switches';
import { t, type MessageKey } from '../../lib/platform/i18n';
import type { OwnSaid, ServiceSaid, SettingsStore } from '../../lib/ui/settings-store';
import { useStore } from '../../lib/ui/store';

/** The catalogue's key: tried, kept, forgotten. */
export function CredentialSettings({ settings }: { settings: SettingsStore }) {
  const { credential, checking, problem } = useStore(settings.state);
  return (
    <CredentialForm
      state={credential}
      busy={checking}
      problem={problem === null ? null : problemWords(problem)}
      onSave={settings.saveCredential}
    />
  );
}

/** Said beside the field itself, where "see the settings" would lead nowhere. */
function problemWords(code: string): string {
  return code === 'refused' ? t('credentialRefused') : faultWords(code);
}

export function ServiceSettings({ settings }: { settings: SettingsStore }) {
  const { services, own, said } = useStore(settings.state);
  return (
    <>
      <ServiceSwitches
        services={services}
        own={own.length}
        onSwitch={(service, on) => void settings.switchService(service, on)}
      />
      <p class="facts" aria-live="polite">
        {said === null ? '' : t(SAID[said.what], said.service)}
      </p>
    </>
  );
}

/** Sites that the user names. */
export function OwnSiteSettings({ settings }: { settings: SettingsStore }) {
  const { own, ownSaid } = useStore(settings.state);
  return (
    <OwnSites
      sites={own}
      said={ownSaid === null ? '' : t(OWN_SAID[ownSaid.what], ownSaid.name)}
      onAdd={(address) => settings.addOwn(address)}
      onRemove={(site) => void settings.removeOwn(site)}
      onRead={(site, reader) => void settings.readOwn(site, reader)}
    />
  );
}

const OWN_SAID: Record<OwnSaid['what'], MessageKey> = {
  on: 'serviceOn',
  off: 'serviceOff',
  refused: 'serviceRefused',
  listed: 'ownListed',
  nonsense: 'ownNonsense',
};

const SAID: Record<ServiceSaid['what'], MessageKey> = {
  on: 'serviceOn',
  off: 'serviceOff',
  refused: 'serviceRefused',
};
