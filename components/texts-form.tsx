import type { SettingsValues } from '../lib/messages/protocol-settings';
import { locale, t, type MessageKey } from '../lib/platform/i18n';
import { LANGUAGES, REGIONS } from './languages-and-regions';
import { ChoiceSetting } from './setting';

interface TextsFormProps {
  readonly values: SettingsValues;
  onChange(change: Pick<SettingsValues, 'language'> | Pick<SettingsValues, 'region'>): void;
}

/** What each choice about language and region says. */
export const TEXTS: readonly (readonly MessageKey[])[] = [
  ['textsLanguage', 'textsLanguageWhy'],
  ['region', 'regionWhy'],
];

/** In which language TMDB is asked, and for which country. */
export function TextsForm({ values, onChange }: TextsFormProps) {
  return (
    <div class="choices">
      <ChoiceSetting
        words="textsLanguage"
        why="textsLanguageWhy"
        value={values.language}
        choices={[['', t('asBrowser')], ...named(LANGUAGES, 'language')]}
        onChoose={(language) => onChange({ language })}
      />
      <ChoiceSetting
        words="region"
        why="regionWhy"
        value={values.region}
        choices={[['', t('asBrowser')], ...named(REGIONS, 'region')]}
        onChoose={(region) => onChange({ region })}
      />
    </div>
  );
}

/** Codes with their names in the user's language, by name. */
function named(codes: readonly string[], type: 'language' | 'region'): (readonly [string, string])[] {
  const names = new Intl.DisplayNames(locale(), { type });
  const collator = new Intl.Collator(locale());
  return codes
    .map((code) => [code, names.of(code) ?? code] as const)
    .sort(([, a], [, b]) => collator.compare(a, b));
}
