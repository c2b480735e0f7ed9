import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCALES = join(import.meta.dirname, '../../public/_locales');

interface Message {
  readonly message: string;
  readonly placeholders?: Readonly<Record<string, { readonly content: string }>>;
}

/** The folders of all languages there are, as `pt_BR`. */
export const LANGUAGES = readdirSync(LOCALES);

/** The texts of a language by key, as the browser's `i18n.getMessage` gives them; an unknown key is empty. */
export function textsIn(folder: string): (key: string, substitutions?: readonly string[]) => string {
  const messages: Record<string, Message> = JSON.parse(
    readFileSync(join(LOCALES, folder, 'messages.json'), 'utf8'),
  );
  return (key, substitutions = []) => {
    const entry = Object.hasOwn(messages, key) ? messages[key] : undefined;
    if (entry === undefined) return '';
    return entry.message.replace(/\$(\w+)\$/g, (_, placeholder: string) => {
      const content = entry.placeholders?.[placeholder.toLowerCase()]?.content ?? '';
      return content.replace(/\$(\d)/g, (_, position: string) => substitutions[Number(position) - 1] ?? '');
    });
  };
}

/** The keys of all texts. */
export function textKeys(): string[] {
  return Object.keys(JSON.parse(readFileSync(join(LOCALES, 'en', 'messages.json'), 'utf8')));
}
