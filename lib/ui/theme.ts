import type { SettingsValues } from '../messages/protocol-settings';

const NAME = 'couchmark.theme';

/** Draws the page light or dark as was chosen, before the background could be asked. */
export function applyTheme(cupboard: Pick<Storage, 'getItem'>, root: HTMLElement): void {
  const theme = cupboard.getItem(NAME);
  if (theme === 'dark' || theme === 'light') root.dataset['theme'] = theme;
  else delete root.dataset['theme'];
}

/** The same from now on: one that is chosen in another page is taken up at once. */
export function followTheme(root: HTMLElement): void {
  applyTheme(localStorage, root);
  addEventListener('storage', () => applyTheme(localStorage, root));
}

/** Keeps the choice where every page finds it at its opening. */
export function keepTheme(cupboard: Pick<Storage, 'setItem'>, theme: SettingsValues['theme']): void {
  cupboard.setItem(NAME, theme);
}
