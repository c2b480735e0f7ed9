import type { ComponentChild } from 'preact';
import { render } from 'preact';
import { askToKeep } from './ask-to-keep';
import { t, type MessageKey } from '../platform/i18n';
import { setLanguage } from './set-language';
import { followTheme } from './theme';

/**
 * Names the page, sets its language, direction and theme (a later choice too), and draws it into `#app`; has the library
 * kept.
 */
export function openPage(title: MessageKey, page: ComponentChild): void {
  document.title = t(title);
  setLanguage(document.documentElement);
  followTheme(document.documentElement);
  const root = document.getElementById('app');
  if (root !== null) render(page, root);
  void askToKeep(navigator.storage, localStorage);
}
