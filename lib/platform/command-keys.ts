import { browser } from './browser';

/** The keys that the browser gave each command, by its name; empty where it gave none. */
export async function commandKeys(): Promise<ReadonlyMap<string, string>> {
  const commands = await browser.commands.getAll();
  return new Map(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}

/** Only Firefox has a call that opens its page of shortcuts. */
interface WithShortcutSettings {
  openShortcutSettings(): Promise<void>;
}

function hasShortcutSettings(commands: object): commands is WithShortcutSettings {
  return 'openShortcutSettings' in commands && typeof commands.openShortcutSettings === 'function';
}

/** Opens the browser's own page on which keys of extensions are changed. */
export async function openShortcutSettings(): Promise<void> {
  if (hasShortcutSettings(browser.commands)) await browser.commands.openShortcutSettings();
  else await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
}

/** The text that says where that page is. */
export function shortcutsHow(): 'shortcutsHowFirefox' | 'shortcutsHowChrome' {
  return hasShortcutSettings(browser.commands) ? 'shortcutsHowFirefox' : 'shortcutsHowChrome';
}
