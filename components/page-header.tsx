import { t } from '../lib/platform/i18n';
import type { PageLink } from './page-links';

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
