import { useState } from 'preact/hooks';
import { CredentialForm } from '../../components/credential-form';
import { faultWords } from '../../components/fault-words';
import { ServiceSwitches } from '../../components/service-switches';
import { t, type MessageKey } from '../../lib/platform/i18n';
import type { ServiceSaid, SettingsStore } from '../../lib/ui/settings-store';
import { useStore } from '../../lib/ui/store';

/** The catalogue's key: tried, kept, forgotten. The field is emptied once it was taken. */
export function CredentialSettings({ settings }: { settings: SettingsStore }) {
  const { credential, checking, problem } = useStore(settings.state);
  const [turn, setTurn] = useState(0);
  const save = async (text: string) => {
    if (await settings.saveCredential(text)) setTurn(turn + 1);
  };
  return (
    <CredentialForm
      key={turn}
      state={credential}
      busy={checking}
      problem={problem === null ? null : faultWords(problem)}
      onSave={(text) => void save(text)}
    />
  );
}

export function ServiceSettings({ settings }: { settings: SettingsStore }) {
  const { services, said } = useStore(settings.state);
  return (
    <>
      <p class="why">{t('servicesWhy')}</p>
      <ServiceSwitches
        services={services}
        onSwitch={(service, on) => void settings.switchService(service, on)}
      />
      <p class="facts" aria-live="polite">
        {said === null ? '' : t(SAID[said.what], said.service)}
      </p>
    </>
  );
}

const SAID: Record<ServiceSaid['what'], MessageKey> = {
  on: 'serviceOn',
  off: 'serviceOff',
  refused: 'serviceRefused',
};
