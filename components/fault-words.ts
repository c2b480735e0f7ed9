import { t, type MessageKey } from '../lib/platform/i18n';

const WORDS: Readonly<Record<string, MessageKey>> = {
  unreachable: 'faultUnreachable',
  unknownProfile: 'faultUnknownProfile',
  unknownShow: 'faultUnknownShow',
  notInCatalogue: 'faultNotInCatalogue',
  noSeason: 'faultNotInCatalogue',
  noEpisode: 'faultNotInCatalogue',
  badNumber: 'faultBadNumber',
  notWhole: 'faultBadNumber',
  catalogueUnavailable: 'faultCatalogueUnavailable',
  noCredential: 'faultNoCredential',
  refused: 'faultRefused',
  offline: 'faultOffline',
  busy: 'faultBusy',
  malformed: 'faultMalformed',
  noImport: 'faultNoImport',
  badRows: 'faultBadRows',
};

/** What a fault means to the user and what to do about it. A code without words of its own says that nothing was changed. */
export function faultWords(code: string): string {
  return t((Object.hasOwn(WORDS, code) ? WORDS[code] : null) ?? 'faultOther');
}
