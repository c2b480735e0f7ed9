import { direction, t } from '../platform/i18n';

/** The language of the texts, and the direction of the browser's own windows. */
export function setLanguage(root: Pick<HTMLElement, 'lang' | 'dir'>): void {
  root.lang = t('language');
  root.dir = direction();
}
