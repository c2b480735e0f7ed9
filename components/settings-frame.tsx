import type { ComponentChild } from 'preact';
import { useRef } from 'preact/hooks';
import { t } from '../lib/platform/i18n';
import { useKeptPlace } from './kept-place';
import { PageHeader } from './page-header';
import { pageLinks } from './page-links';
import { fits, Section, Sought } from './sought';

export interface SettingsPart {
  /** Names it in an address. */
  readonly id: string;
  readonly title: string;
  readonly why?: string;
  /** What its settings say, each by itself. */
  readonly settings: readonly (readonly string[])[];
  readonly part: ComponentChild;
}

interface SettingsFrameProps {
  readonly parts: readonly SettingsPart[];
  readonly sought: string;
  onSought(sought: string): void;
}

/** The settings with a box to find one, and the way to each part. */
export function SettingsFrame({ parts, sought, onSought }: SettingsFrameProps) {
  const shown = parts.filter(({ title, why = '', settings }) =>
    [[title, why], ...settings].some((texts) => fits(sought, texts)),
  );
  const page = useRef<HTMLDivElement>(null);
  useKeptPlace(page);
  return (
    <div class="page wide" ref={page}>
      <PageHeader links={pageLinks('settings')} />
      <main class="settings">
        <h1>{t('settings')}</h1>
        <div class="settings-side">
          <input
            type="search"
            aria-label={t('findSetting')}
            placeholder={t('findSetting')}
            value={sought}
            onInput={(event) => onSought(event.currentTarget.value)}
          />
          <nav aria-label={t('settingsParts')}>
            <ul>
              {shown.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <div class="settings-parts">
          <Sought.Provider value={sought}>
            {parts.map(({ part, ...about }) => (
              <Section key={about.id} {...about}>
                {part}
              </Section>
            ))}
          </Sought.Provider>
          <p class={shown.length === 0 ? 'why' : 'unseen-words'} role="status">
            {shown.length === 0 ? t('noSuchSetting') : ''}
          </p>
        </div>
      </main>
    </div>
  );
}
