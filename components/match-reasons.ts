import { t, type MessageKey } from '../lib/platform/i18n';

/** What spoke for or against a candidate. Codes that say nothing to the user have no words. */
const WORDS: Readonly<Record<string, MessageKey>> = {
  nameEqual: 'matchName',
  originalNameEqual: 'matchOriginalName',
  otherTitleEqual: 'matchOtherTitle',
  seasonNameEqual: 'matchSeasonName',
  nameAlike: 'matchNameAlike',
  nameOther: 'matchNameOther',
  yearEqual: 'matchYear',
  yearDiffers: 'matchYearOther',
  countryEqual: 'matchCountry',
  countryDiffers: 'matchCountryOther',
  inLibrary: 'matchInLibrary',
  episodeListed: 'matchListed',
  pairListed: 'matchListed',
  episodeMissing: 'matchNotListed',
  notListed: 'matchNotListed',
  numberEqual: 'matchNumber',
  absolute: 'matchAbsolute',
  onlySeason: 'matchOnlySeason',
  airDateEqual: 'matchAirDate',
  episodeTitleEqual: 'matchTitle',
  episodeTitleNear: 'matchTitleNear',
  episodeTitleDiffers: 'matchTitleOther',
  titleDiffers: 'matchTitleOther',
  titleElsewhere: 'matchTitleOther',
  offset: 'matchOffset',
  order: 'matchOrder',
  twoEpisodes: 'matchTwo',
  range: 'matchTwo',
  upNext: 'matchUpNext',
  labels: 'matchLabels',
  userChose: 'matchYou',
  corrected: 'matchCorrected',
};

/** Why a candidate is offered: `same name · same year · has this episode`. */
export function matchReasons(codes: readonly string[]): string {
  const keys = codes.flatMap((code) => (Object.hasOwn(WORDS, code) ? (WORDS[code] ?? []) : []));
  return [...new Set(keys)].map((key) => t(key)).join(' · ');
}
