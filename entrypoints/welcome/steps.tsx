import { useEffect, useMemo } from 'preact/hooks';
import { LookUpSwitch } from '../../components/choices-form';
import { CredentialGuide } from '../../components/credential-guide';
import { faultWords } from '../../components/fault-words';
import { FirstShows } from '../../components/first-shows';
import { ServicePicker } from '../../components/service-picker';
import { ShortcutList } from '../../components/shortcut-list';
import { t } from '../../lib/platform/i18n';
import type { ChoicesStore } from '../../lib/ui/choices-store';
import type { FirstShowsStore } from '../../lib/ui/first-shows-store';
import type { Ports } from '../../lib/ui/ports';
import { createSearchStore } from '../../lib/ui/search-store';
import type { SettingsStore } from '../../lib/ui/settings-store';
import { useStore } from '../../lib/ui/store';
import { CredentialSettings } from '../options/settings';
import { useCommandKeys } from '../options/use-command-keys';

/** Where to get TMDB's key, and the field for it. */
export function KeyStep({ settings }: { settings: SettingsStore }) {
  const { credential } = useStore(settings.state);
  const works = credential?.state === 'works';
  return (
    <>
      {!works && <CredentialGuide />}
      <CredentialSettings settings={settings} />
      {!works && <p class="facts">{t('welcomeKeySkip')}</p>}
    </>
  );
}

/** What is read and what is sent, with the switch for it; then one press for all that was picked. */
export function ServicesStep({ settings, choices }: { settings: SettingsStore; choices: ChoicesStore }) {
  const { services, said } = useStore(settings.state);
  const { values } = useStore(choices.state);
  return (
    <>
      <p class="why">{t('welcomeServicesWhy')}</p>
      {values !== null && (
        <LookUpSwitch on={values.lookUp} onSwitch={(lookUp) => void choices.change({ lookUp })} />
      )}
      <ServicePicker services={services} onAllow={(picked) => void settings.switchOn(picked)} />
      <p class="facts" role="status">
        {said?.what === 'refused' ? t('serviceRefused', said.service) : ''}
      </p>
    </>
  );
}

/** The first shows: found, and added as they are or from where somebody is. */
export function ShowsStep({ ports, first }: { ports: Ports; first: FirstShowsStore }) {
  const search = useMemo(() => createSearchStore(ports), []);
  const found = useStore(search.state);
  const { added, problem } = useStore(first.state);
  useEffect(() => search.clear, []);
  const done = (work: Promise<boolean>) => void work.then((worked) => worked && search.clear());
  return (
    <>
      <p class="why">{t('welcomeShowWhy')}</p>
      <FirstShows
        search={found}
        refused={problem === null ? null : problemWords(problem, added[0]?.name)}
        added={added}
        onQuery={(query) => {
          first.forget();
          search.setQuery(query);
        }}
        onGo={() => void search.look()}
        onAdd={(hit) => done(first.add(hit))}
        onStartAt={(hit, pair, before) => done(first.startAt(hit, pair, before))}
      />
      <p>
        <a href="/library.html#import">{t('welcomeImport')}</a>
      </p>
    </>
  );
}

/** The show is added before the episode is looked for: that it is not there undoes nothing. */
function problemWords(code: string, added: string | undefined): string {
  return code === 'notInCatalogue' && added !== undefined ? t('welcomeNoEpisode', added) : faultWords(code);
}

/** How it is opened from now on. */
export function ShortcutStep() {
  const keys = useCommandKeys();
  return (
    <>
      <p class="why">{t('welcomeOpenWhy')}</p>
      <p class="why">{t('welcomeKeysWhy')}</p>
      <ShortcutList keys={keys} />
    </>
  );
}
