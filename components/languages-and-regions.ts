/** Languages that TMDB has many titles and texts in, as tags. */
export const LANGUAGES: readonly string[] =
  'ar bg ca cs da de de-AT de-CH el en-AU en-CA en-GB en-US es-ES es-MX et eu fa fi fr-CA fr-FR gl he hi hr hu id it ja ka ko lt lv ms nb nl pl pt-BR pt-PT ro ru sk sl sr sv ta te th tr uk vi zh-CN zh-HK zh-TW'.split(
    ' ',
  );

/** Countries for which TMDB says where to watch (ISO 3166-1). */
export const REGIONS: readonly string[] =
  'AD AE AG AL AO AR AT AU AZ BA BB BE BF BG BH BM BO BR BS BY BZ CA CD CH CI CL CM CO CR CU CV CY CZ DE DK DO DZ EC EE EG ES FI FJ FR GB GF GG GH GI GQ GR GT GY HK HN HR HU ID IE IL IN IQ IS IT JM JO JP KE KR KW LB LC LI LT LU LV LY MA MC MD ME MG MK ML MT MU MW MX MY MZ NE NG NI NL NO NZ OM PA PE PF PG PH PK PL PS PT PY QA RO RS RU SA SC SE SG SI SK SM SN SV TC TD TH TN TR TT TW TZ UA UG US UY VA VE XK YE ZA ZM ZW'.split(
    ' ',
  );
