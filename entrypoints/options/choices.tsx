import type { ComponentChild } from 'preact';
import { AppearanceForm } from '../../components/appearance-form';
import { EveningForm, MarkingForm } from '../../components/choices-form';
import { faultWords } from '../../components/fault-words';
import { RefreshForm } from '../../components/refresh-form';
import { TextsForm } from '../../components/texts-form';
import type { SettingsValues } from '../../lib/messages/protocol-settings';
import { requestNotifications } from '../../lib/platform/permissions';
import type { CatalogueStore } from '../../lib/ui/catalogue-store';
import type { ChoicesStore } from '../../lib/ui/choices-store';
import type { SpoilersStore } from '../../lib/ui/spoilers-store';
import { useStore } from '../../lib/ui/store';

interface Choosing {
  readonly choices: ChoicesStore;
}

/** What is marked, and what is said of it. */
export function MarkingChoices({ choices }: Choosing) {
  return useForm(choices, (values) => (
    <MarkingForm values={values} onChange={(change) => void choices.change(change)} />
  ));
}

export function EveningChoices({ choices }: Choosing) {
  return useForm(choices, (values) => (
    <EveningForm
      values={values}
      onChange={(change) => void choices.change(change)}
      onNotify={(on) => void choices.notify(on, requestNotifications)}
    />
  ));
}

/** Light or dark, at once; and what is hidden. */
export function Looks({ choices, spoilers }: Choosing & { readonly spoilers: SpoilersStore }) {
  const hidden = useStore(spoilers.state);
  return useForm(choices, ({ theme }) => (
    <AppearanceForm
      theme={theme}
      spoilers={hidden?.hide ?? null}
      onTheme={(theme) => void choices.change({ theme })}
      onSpoilers={(hide) => void spoilers.set(hide)}
    />
  ));
}

/** In which language TMDB is asked: another one is asked for at once. */
export function Texts({ choices, catalogue }: Choosing & { readonly catalogue: CatalogueStore }) {
  return useForm(choices, (values) => (
    <TextsForm
      values={values}
      onChange={(change) =>
        void choices.change(change).then(() => ('language' in change ? catalogue.refresh() : undefined))
      }
    />
  ));
}

export function Refresh({ catalogue }: { catalogue: CatalogueStore }) {
  const state = useStore(catalogue.state);
  if (state === null) return null;
  return (
    <RefreshForm
      state={state}
      onRefresh={() => void catalogue.refresh()}
      onStop={() => void catalogue.stop()}
    />
  );
}

function useForm(choices: ChoicesStore, form: (values: SettingsValues) => ComponentChild) {
  const { values, problem } = useStore(choices.state);
  return (
    <>
      {problem !== null && <p role="alert">{faultWords(problem)}</p>}
      {values !== null && form(values)}
    </>
  );
}
