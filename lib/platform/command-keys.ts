import { browser } from './browser';

/** The keys that the browser gave each command, by its name; empty where it gave none. */
export async function commandKeys(): Promise<ReadonlyMap<string, string>> {
  const commands = await browser.commands.getAll();
  return new Map(commands.map(({ name = '', shortcut = '' }) => [name, shortcut]));
}
