import { t } from '../lib/platform/i18n';
import { pageLinks } from './page-links';

/** The head of a show's page as `PageHeader` draws it, before the framework is there, which then takes it over. */
export function drawHeader(): HTMLElement {
  const page = make('div', { className: 'page wide on-picture' });
  const header = make('header', { className: 'top' });
  const nav = make('nav', {});
  nav.setAttribute('aria-label', t('pagesOfLibrary'));
  nav.append(...pageLinks('show').map(({ href, words }) => make('a', { href, textContent: words })));
  header.append(
    make('a', { className: 'brand', href: '/library.html#', textContent: t('extensionName') }),
    nav,
  );
  page.append(header);
  return page;
}

function make<K extends keyof HTMLElementTagNameMap>(
  name: K,
  traits: Partial<HTMLElementTagNameMap[K]>,
): HTMLElementTagNameMap[K] {
  return Object.assign(document.createElement(name), traits);
}
