import { t } from '../lib/platform/i18n';

export interface PageLink {
  readonly href: string;
  readonly words: string;
  readonly here: boolean;
}

/** The name, and the ways to the other pages. */
export function PageHeader({ links }: { links: readonly PageLink[] }) {
  return (
    <header class="top">
      <a class="brand" href="/library.html#">
        {t('extensionName')}
      </a>
      <nav aria-label={t('pagesOfLibrary')}>
        {links.map(({ href, words, here }) => (
          <a key={href} href={href} aria-current={here ? 'page' : undefined}>
            {words}
          </a>
        ))}
      </nav>
    </header>
  );
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
