import { find, t } from '../lib/platform/i18n';

/** Codes that mean the same to the user. */
const SAME: Readonly<Record<string, string>> = {
  noSeason: 'notInCatalogue',
  noEpisode: 'notInCatalogue',
  notWhole: 'badNumber',
};

/**
 * What a fault means to the user and what to do about it: the text named after its code, as `faultOffline`. A code
 * without words of its own says that nothing was changed.
 */
export function faultWords(code: string): string {
  const name = (Object.hasOwn(SAME, code) ? SAME[code] : null) ?? code;
  return find(`fault${name.charAt(0).toUpperCase()}${name.slice(1)}`) || t('faultOther');
}
