import { direction, t } from '../platform/i18n';

/** Says them, unless they are said already: even the same words again would have the whole page styled and set anew. */
export function tellLanguage(
  root: Pick<HTMLElement, 'lang' | 'dir'>,
  language: string,
  towards: 'ltr' | 'rtl',
): void {
  if (root.lang !== language) root.lang = language;
  if (root.dir !== towards) root.dir = towards;
}

/** The language of the texts, and the direction of the browser's own windows. */
export function setLanguage(root: Pick<HTMLElement, 'lang' | 'dir'>): void {
  tellLanguage(root, t('language'), direction());
}
