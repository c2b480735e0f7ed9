import { t } from '../lib/platform/i18n';
import type { PageLink } from './page-links';

interface PageHeaderProps {
  readonly links: readonly PageLink[];
  /** Whose page it is, in words; empty where it is nobody's own. */
  readonly whose?: string;
}

/** The name, and the ways to the other pages. */
export function PageHeader({ links, whose = '' }: PageHeaderProps) {
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
      {whose !== '' && (
        <p class="whose" dir="auto">
          {whose}
        </p>
      )}
    </header>
  );
}
