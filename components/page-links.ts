import { t } from '../lib/platform/i18n';

export interface PageLink {
  readonly href: string;
  readonly words: string;
  readonly here: boolean;
}

/** The ways of every page; `here` is the one that is open, `waiting` how many wait for an answer. */
export function pageLinks(here: string, waiting = 0): PageLink[] {
  const link = (name: string, href: string, words: string) => ({ href, words, here: name === here });
  return [
    link('shows', '/library.html#', t('libraryTitle')),
    link('calendar', '/library.html#calendar', t('calendar')),
    link('history', '/library.html#history', t('history')),
    link('inbox', '/library.html#inbox', waiting === 0 ? t('waitingTitle') : t('waitingNumber', waiting)),
    link('import', '/library.html#import', t('importNav')),
    link('settings', '/options.html', t('settings')),
  ];
}
