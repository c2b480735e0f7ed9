import type messages from '../../public/_locales/en/messages.json';
import { browser } from './browser';
import { lookUp } from './packed-texts';

/** Every string there is, by name. */
export type MessageKey = keyof typeof messages;

/** Names that come in plural forms: `<name>_one`, `<name>_other`, and what other languages need beside. */
export type PluralKey = MessageKey extends infer K ? (K extends `${infer Name}_other` ? Name : never) : never;

/** The text of that name in the user's language. A name without text answers itself, so that nothing is blank. */
export function t(key: MessageKey, ...substitutions: readonly (string | number)[]): string {
  return lookUp(key, substitutions.map(String)) || key;
}

/** The text of a name that is put together, as from a code; empty where there is none. */
export function find(name: string): string {
  return lookUp(name);
}

let rules: Intl.PluralRules | null = null;

/** The form of the text that fits `count` in the language of the texts; `count` is its first substitution. */
export function plural(
  key: PluralKey,
  count: number,
  ...substitutions: readonly (string | number)[]
): string {
  rules ??= new Intl.PluralRules(t('language'));
  const values = [count < 1000 ? count : count.toLocaleString(locale()), ...substitutions].map(String);
  return lookUp(`${key}_${rules.select(count)}`, values) || lookUp(`${key}_other`, values) || key;
}

/**
 * The language tag for dates and names of countries: the browser's own (so that British English dates stay
 * British) as long as the texts are in that language too, else the language of the texts.
 */
export function locale(): string {
  const texts = t('language');
  const own = browser.i18n.getUILanguage();
  return own.split('-')[0] === texts.split('-')[0] ? own : texts;
}

/** `ltr` or `rtl`, as the browser's own windows are laid out. */
export function direction(): 'ltr' | 'rtl' {
  return lookUp('@@bidi_dir') === 'rtl' ? 'rtl' : 'ltr';
}
