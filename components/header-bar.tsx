import type { ComponentChildren } from 'preact';
import { t } from '../lib/platform/i18n';
import { LibraryIcon } from './icons';

interface HeaderBarProps {
  /** `Sunday · 4 episodes · 3 h 02`; empty while nothing is known. */
  readonly evening: string;
  readonly children: ComponentChildren;
}

export function HeaderBar({ evening, children }: HeaderBarProps) {
  return (
    <header class="head">
      <div class="title">
        <h1>{t('tonight')}</h1>
        <p class="facts evening" title={evening} data-today>
          {evening}
        </p>
      </div>
      {children}
      <a
        class="quiet library-link"
        href="/library.html"
        target="couchmark-library"
        aria-label={t('library')}
        title={t('library')}
      >
        <LibraryIcon />
      </a>
    </header>
  );
}
