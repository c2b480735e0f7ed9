import type { Spoilers } from '../lib/domain/spoilers';
import type { SettingsValues } from '../lib/messages/protocol-settings';
import { t, type MessageKey } from '../lib/platform/i18n';
import { ChoiceSetting } from './setting';

interface AppearanceFormProps {
  readonly theme: SettingsValues['theme'];
  /** What the active profile wants hidden; null until it is known. */
  readonly spoilers: Spoilers | null;
  onTheme(theme: SettingsValues['theme']): void;
  onSpoilers(hide: Spoilers): void;
}

/** What each choice about the looks says. */
export const APPEARANCE: readonly (readonly MessageKey[])[] = [
  ['theme', 'themeWhy'],
  ['hideLabel', 'spoilersWhy'],
];

/** Light or dark, and what is hidden of episodes that were not seen. */
export function AppearanceForm({ theme, spoilers, onTheme, onSpoilers }: AppearanceFormProps) {
  return (
    <div class="choices">
      <ChoiceSetting
        words="theme"
        why="themeWhy"
        value={theme}
        choices={[
          ['system', t('asBrowser')],
          ['dark', t('themeDark')],
          ['light', t('themeLight')],
        ]}
        onChoose={onTheme}
      />
      {spoilers !== null && (
        <ChoiceSetting
          words="hideLabel"
          why="spoilersWhy"
          value={spoilers}
          choices={[
            ['none', t('hideNone')],
            ['later', t('hideLater')],
            ['unseen', t('hideUnseen')],
          ]}
          onChoose={onSpoilers}
        />
      )}
    </div>
  );
}
