/**
 * How the world writes seasons and episodes: data alone. A language is one row; words are apart by spaces, written
 * without regard to case and accents. Word forms that only ever count ("10 episodes") are left out on purpose.
 */
export interface LabelLanguage {
  readonly season: string;
  readonly episode: string;
  /** Letters and short forms, beside `S` and `E`: they mean something only in a pair (`T2 F3`). */
  readonly seasonLetters?: string;
  readonly episodeLetters?: string;
  /** Plurals that may stand before a range: `Folgen 1 und 2`. */
  readonly several?: string;
  /** Numbers that often run through all seasons. */
  readonly chapter?: string;
  /** A season's half, a volume, a book: no season of its own unless an episode's number follows. */
  readonly part?: string;
  /** `Teil 2` names the episode where nothing else does. */
  readonly partIsEpisode?: true;
  /** The season's word where it belongs to an episode: `5-я серия 2 сезона`, `2. kauden 5. jakso`. */
  readonly seasonOf?: string;
  /**
   * May the number stand before its word: as an ordinal (`2. Staffel`), just so (`2 сезон`), or just so behind a name,
   * because the word says the same of how many there are (`Fener 5 Bölüm`, but `8 Bölüm`)? After it, it always may.
   */
  readonly before?: 'dot' | 'bare' | 'named';
  readonly special?: string;
}

/** By language code; both kinds of Norwegian are `no`. */
export const LABELS: Readonly<Record<string, LabelLanguage>> = {
  en: {
    season: 'season series',
    episode: 'episode ep eps epi',
    seasonLetters: 'se sn ssn',
    several: 'episodes eps',
    chapter: 'chapter',
    part: 'part volume vol book cour',
    special: 'special specials extra extras bonus',
  },
  de: {
    season: 'staffel',
    episode: 'folge flg episode ep',
    seasonLetters: 'st',
    episodeLetters: 'f fg',
    several: 'folgen episoden doppelfolge',
    chapter: 'kapitel',
    part: 'teil band buch',
    partIsEpisode: true,
    before: 'dot',
    special: 'special extra sonderfolge spezial bonus',
  },
  fr: {
    season: 'saison',
    episode: 'épisode ép épi epis',
    seasonLetters: 'sais',
    several: 'épisodes',
    chapter: 'chapitre',
    part: 'partie tome volume livre',
    special: 'spécial bonus extra hors-série',
  },
  es: {
    season: 'temporada temp',
    episode: 'episodio capítulo cap ep',
    seasonLetters: 't',
    episodeLetters: 'c',
    several: 'episodios capítulos',
    part: 'parte volumen libro',
    special: 'especial extra',
  },
  ca: {
    season: 'temporada',
    episode: 'capítol episodi cap ep',
    seasonLetters: 't',
    episodeLetters: 'c',
    several: 'episodis capítols',
    part: 'part volum llibre',
    special: 'especial',
  },
  gl: {
    season: 'tempada temporada',
    episode: 'episodio capítulo cap ep',
    seasonLetters: 't',
    episodeLetters: 'c',
    part: 'parte',
    special: 'especial',
  },
  eu: {
    season: 'denboraldia denboraldi',
    seasonOf: 'denboraldiko denboraldiaren',
    episode: 'atala kapitulua episodioa',
    seasonLetters: 'd',
    episodeLetters: 'k a',
    before: 'dot',
    special: 'berezia',
  },
  pt: {
    season: 'temporada temp',
    episode: 'episódio capítulo cap ep epis',
    seasonLetters: 't',
    episodeLetters: 'c',
    several: 'episódios capítulos',
    part: 'parte volume livro',
    special: 'especial extra',
  },
  it: {
    season: 'stagione',
    episode: 'episodio puntata ep puntat',
    seasonLetters: 'st stag',
    episodeLetters: 'p',
    several: 'episodi puntate',
    chapter: 'capitolo',
    part: 'parte volume libro',
    special: 'speciale extra',
  },
  nl: {
    season: 'seizoen reeks',
    episode: 'aflevering afl episode ep',
    seasonLetters: 'seiz',
    episodeLetters: 'a',
    several: 'afleveringen',
    chapter: 'hoofdstuk',
    part: 'deel boek',
    partIsEpisode: true,
    special: 'special extra bonus',
  },
  af: {
    season: 'seisoen reeks',
    episode: 'episode aflewering',
    part: 'deel',
    special: 'spesiaal',
  },
  sv: {
    season: 'säsong säsongen',
    episode: 'avsnitt avsnittet avs episod ep avsn',
    seasonLetters: 'sä säs',
    episodeLetters: 'a',
    chapter: 'kapitel',
    part: 'del bok',
    partIsEpisode: true,
    before: 'dot',
    special: 'special extra bonus',
  },
  no: {
    season: 'sesong sesongen',
    episode: 'episode ep',
    chapter: 'kapittel',
    part: 'del bok',
    partIsEpisode: true,
    before: 'dot',
    several: 'episoder',
    special: 'spesial ekstra bonus',
  },
  da: {
    season: 'sæson sæsonen',
    episode: 'afsnit episode afs ep',
    seasonLetters: 'sæ sæs',
    episodeLetters: 'a',
    chapter: 'kapitel',
    part: 'del bog',
    partIsEpisode: true,
    before: 'dot',
    several: 'episoder',
    special: 'special ekstra bonus',
  },
  is: {
    season: 'sería þáttaröð',
    episode: 'þáttur þ',
    episodeLetters: 'þ',
    before: 'dot',
    part: 'hluti',
    special: 'aukaefni',
  },
  fi: {
    season: 'kausi tuotantokausi',
    seasonOf: 'kauden tuotantokauden',
    episode: 'jakso osa episodi',
    seasonLetters: 'k tk',
    episodeLetters: 'j o',
    several: 'jaksot',
    chapter: 'luku',
    before: 'dot',
    special: 'erikoisjakso ekstra',
  },
  et: {
    season: 'hooaeg',
    seasonOf: 'hooaja',
    episode: 'episood jagu osa',
    seasonLetters: 'h',
    episodeLetters: 'j o',
    before: 'dot',
    special: 'eriosa',
  },
  lv: {
    season: 'sezona',
    episode: 'sērija epizode',
    part: 'daļa',
    before: 'dot',
    special: 'īpašais',
  },
  lt: {
    season: 'sezonas',
    seasonOf: 'sezono',
    episode: 'serija epizodas',
    part: 'dalis',
    before: 'bare',
    special: 'specialus',
  },
  pl: {
    season: 'sezon seria sez',
    seasonOf: 'sezonu serii',
    episode: 'odcinek odc epizod ep',
    episodeLetters: 'o',
    several: 'odcinki',
    chapter: 'rozdział',
    part: 'część tom księga',
    before: 'dot',
    special: 'specjalny dodatek',
  },
  cs: {
    season: 'sezóna série řada sez',
    seasonOf: 'sezóny série řady',
    episode: 'epizoda díl ep',
    seasonLetters: 'ř',
    episodeLetters: 'd',
    several: 'díly',
    chapter: 'kapitola',
    part: 'část kniha',
    before: 'dot',
    special: 'speciál bonus',
  },
  sk: {
    season: 'séria sezóna',
    seasonOf: 'série sezóny',
    episode: 'epizóda časť diel',
    episodeLetters: 'd č',
    before: 'dot',
    special: 'špeciál bonus',
  },
  hu: {
    season: 'évad',
    episode: 'epizód rész ep',
    seasonLetters: 'é',
    episodeLetters: 'r',
    chapter: 'fejezet',
    part: 'kötet könyv',
    before: 'dot',
    special: 'különkiadás extra',
  },
  ro: {
    season: 'sezonul sezon sez',
    episode: 'episodul episod ep',
    part: 'partea volumul cartea',
    several: 'episoadele',
    chapter: 'capitolul',
    special: 'special',
  },
  hr: {
    season: 'sezona sezon sez',
    seasonOf: 'sezone',
    episode: 'epizoda ep nastavak',
    part: 'dio knjiga',
    before: 'dot',
    special: 'specijal posebna',
  },
  sl: {
    season: 'sezona',
    seasonOf: 'sezone',
    episode: 'epizoda del ep',
    before: 'dot',
    special: 'posebna',
  },
  sr: {
    season: 'сезона sezona',
    seasonOf: 'сезоне sezone',
    episode: 'епизода epizoda ep еп',
    seasonLetters: 'с',
    episodeLetters: 'е',
    part: 'део',
    before: 'dot',
    special: 'специјал',
  },
  mk: {
    season: 'сезона',
    episode: 'епизода еп',
    seasonLetters: 'с',
    episodeLetters: 'е',
    part: 'дел',
    before: 'dot',
  },
  bg: {
    season: 'сезон',
    seasonOf: 'сезона',
    episode: 'епизод еп серия',
    seasonLetters: 'с',
    episodeLetters: 'е',
    several: 'епизоди',
    part: 'част книга',
    before: 'bare',
    special: 'специален',
  },
  ru: {
    season: 'сезон сез',
    seasonOf: 'сезона',
    episode: 'серия серию эпизод эп сер выпуск',
    seasonLetters: 'с',
    episodeLetters: 'э с в',
    several: 'серии эпизоды',
    chapter: 'глава',
    part: 'часть том книга',
    before: 'bare',
    special: 'спецвыпуск',
  },
  uk: {
    season: 'сезон',
    seasonOf: 'сезону',
    episode: 'серія серію епізод еп випуск',
    seasonLetters: 'с',
    episodeLetters: 'е с',
    several: 'серії епізоди',
    chapter: 'глава розділ',
    part: 'частина том книга',
    before: 'bare',
    special: 'спецвипуск',
  },
  be: {
    season: 'сезон',
    seasonOf: 'сезона',
    episode: 'серыя эпізод',
    seasonLetters: 'с',
    episodeLetters: 'э с',
    several: 'серыі эпізоды',
    part: 'частка',
    before: 'bare',
  },
  kk: { season: 'маусым', episode: 'бөлім серия эпизод', before: 'named' },
  el: {
    season: 'κύκλος σεζόν σαιζόν σειρά',
    episode: 'επεισόδιο επεισ επ',
    seasonLetters: 'κ σ',
    episodeLetters: 'ε',
    several: 'επεισόδια',
    chapter: 'κεφάλαιο',
    part: 'μέρος βιβλίο',
    special: 'ειδικό',
  },
  tr: {
    season: 'sezon sez',
    seasonOf: 'sezonun',
    episode: 'bölüm bölümü böl',
    episodeLetters: 'b',
    part: 'kısım kitap',
    before: 'named',
    special: 'özel',
  },
  az: {
    season: 'mövsüm sezon',
    episode: 'bölüm seriya epizod',
    before: 'named',
  },
  uz: {
    season: 'mavsum fasl',
    episode: 'qism seriya epizod',
    before: 'named',
  },
  sq: { season: 'sezoni', episode: 'episodi', part: 'pjesa' },
  hy: {
    season: 'եթերաշրջան սեզոն',
    episode: 'սերիա էպիզոդ',
    before: 'named',
  },
  ka: { season: 'სეზონი', episode: 'სერია ეპიზოდი', before: 'named' },
  cy: { season: 'cyfres', episode: 'pennod', part: 'rhan' },
  ga: { season: 'sraith séasúr', episode: 'eipeasóid', part: 'cuid' },
  ar: {
    season: 'الموسم موسم سيزن',
    seasonLetters: 'م',
    episodeLetters: 'ح',
    episode: 'الحلقة حلقة حلقه الحلقه',
    several: 'الحلقات الحلقتان',
    chapter: 'الفصل',
    part: 'الجزء جزء',
    special: 'خاصة',
  },
  fa: { season: 'فصل', episode: 'قسمت اپیزود', part: 'بخش', special: 'ویژه' },
  ur: { season: 'سیزن سیریز', episode: 'قسط ایپی', part: 'حصہ' },
  he: {
    season: 'עונה',
    episode: 'פרק',
    seasonLetters: 'ע',
    episodeLetters: 'פ',
    several: 'פרקים',
    part: 'חלק',
    special: 'ספיישל מיוחד',
  },
  hi: {
    season: 'सीज़न सीजन सीरीज़',
    episode: 'एपिसोड एपिसोड़ एपि कड़ी',
    part: 'भाग',
    before: 'named',
    special: 'विशेष',
  },
  mr: { season: 'सीझन', episode: 'भाग एपिसोड' },
  bn: {
    season: 'সিজন সিজ়ন মরসুম',
    episode: 'এপিসোড পর্ব',
    part: 'খণ্ড',
    before: 'dot',
  },
  gu: { season: 'સીઝન', episode: 'એપિસોડ' },
  pa: { season: 'ਸੀਜ਼ਨ', episode: 'ਐਪੀਸੋਡ' },
  ta: { season: 'பருவம் சீசன்', episode: 'அத்தியாயம் எபிசோட்', part: 'பகுதி' },
  te: { season: 'సీజన్', episode: 'ఎపిసోడ్', part: 'భాగం' },
  kn: { season: 'ಸೀಸನ್', episode: 'ಎಪಿಸೋಡ್ ಸಂಚಿಕೆ', part: 'ಭಾಗ' },
  ml: { season: 'സീസൺ', episode: 'എപ്പിസോഡ് അധ്യായം', part: 'ഭാഗം' },
  th: {
    season: 'ซีซัน ซีซันที่ ซีซั่น ซีซั่นที่ ซีซัั่น ฤดูกาล ฤดูกาลที่ ปี ปีที่',
    episode: 'ตอนที่ ตอน อีพี ep',
    part: 'ภาค ภาคที่',
    special: 'ตอนพิเศษ พิเศษ',
  },
  lo: { season: 'ຊີຊັນ', episode: 'ຕອນທີ ຕອນ' },
  km: { season: 'រដូវកាល រដូវកាលទី', episode: 'ភាគ ភាគទី' },
  my: { season: 'ရာသီ', episode: 'အပိုင်း' },
  mn: { season: 'бүлэг', episode: 'анги', before: 'named' },
  vi: {
    season: 'mùa phần',
    episode: 'tập',
    seasonLetters: 'm p',
    episodeLetters: 't',
    special: 'đặc',
  },
  id: {
    season: 'musim season',
    episode: 'episode eps ep',
    seasonLetters: 'm',
    chapter: 'bab',
    part: 'bagian',
    special: 'spesial',
  },
  ms: {
    season: 'musim siri',
    episode: 'episod episode ep',
    seasonLetters: 'm',
    part: 'bahagian',
    special: 'istimewa',
  },
  tl: { season: 'season', episode: 'episode kabanata' },
  sw: { season: 'msimu', episode: 'kipindi sehemu' },
  ja: {
    season: 'シーズン シリーズ',
    episode: 'エピソード',
    chapter: 'チャプター',
    part: 'パート',
    special: 'スペシャル 特別編 番外編 総集編',
  },
  ko: {
    season: '시즌',
    episode: '에피소드',
    chapter: '챕터',
    part: '파트',
    special: '스페셜 특별편',
  },
  zh: { season: '', episode: '', special: '特别篇 特別篇 特辑 番外篇 番外' },
};

/**
 * Counters of the East: they follow the number. `ordinal`: only after 第; others may stand alone (`2화`).
 * `notBefore`: what makes another word of it.
 */
export interface Counter {
  readonly word: string;
  readonly role: 'season' | 'episode' | 'part' | 'chapter';
  readonly ordinal: boolean;
  readonly notBefore?: string;
  /** Counts only next to an episode's number: `2期 第5話`. */
  readonly weak?: true;
  /** In Japanese this counter means another thing than in Chinese. */
  readonly japanese?: 'season';
}

/** Longer counters win over shorter ones that they begin with. */
export const COUNTERS: readonly Counter[] = [
  { word: '話', role: 'episode', ordinal: false, notBefore: '題' },
  { word: '话', role: 'episode', ordinal: false, notBefore: '题' },
  { word: '集', role: 'episode', ordinal: true, notBefore: '团團合' },
  { word: '回', role: 'episode', ordinal: true, notBefore: '戦目转轉大' },
  { word: '期', role: 'episode', ordinal: true, japanese: 'season' },
  { word: '期', role: 'season', ordinal: false, weak: true },
  { word: '季', role: 'season', ordinal: true, notBefore: '度' },
  { word: 'シーズン', role: 'season', ordinal: true },
  { word: 'シリーズ', role: 'season', ordinal: true },
  { word: 'エピソード', role: 'episode', ordinal: true },
  { word: '部', role: 'part', ordinal: true, notBefore: '分屋隊队' },
  { word: '巻', role: 'part', ordinal: true },
  { word: '卷', role: 'part', ordinal: true },
  { word: 'クール', role: 'part', ordinal: true },
  { word: '章', role: 'chapter', ordinal: true },
  { word: '화', role: 'episode', ordinal: false },
  { word: '회', role: 'episode', ordinal: false },
  { word: '회차', role: 'episode', ordinal: false },
  { word: '기', role: 'season', ordinal: false },
  { word: '시즌', role: 'season', ordinal: true },
  { word: '부', role: 'part', ordinal: false },
  { word: '장', role: 'chapter', ordinal: true },
];

/** What says that a number counts them all, or how far they are out: 全12話, 共24集, 更新至12集, 총 16화. */
export const TOTALS = /[全共至到总總総計计]$|^[총전]$/u;

/** What makes an ordinal of the number it is stuck to: 2nd, 1ª, 2-я, 3ème. */
export const ORDINALS = (
  'st nd rd th a o da ra ta ma e er re ere eme ieme nde de ste va vo ta ti to η ο ος oς я й го ая ий ой ый ій га та ша ма ' +
  'inci ıncı uncu nci ncı ncu ci cı cu ου वां वाँ वीं ম য় র্থ ষ্ঠ তম р ші шы րդ'
).split(' ');

/** An episode's word in one language, and a small word in others: it announces a number in its own alone. */
export const SMALL_ELSEWHERE = new Set(['del']);

/** Stands between a word and its number. */
export const NUMBER_SIGNS = new Set(
  'no nr n num numero number numer cislo номер ke que thu so رقم نمبر नंबर'.split(' '),
);

/** Between a number and the total. */
export const OF = new Set('of von de di van av af из iz z ze od din από מתוך من sur da'.split(' '));

/** Between the two numbers of a double episode. */
export const AND = new Set(
  'and und et y e i en og och ja и та й і ve es si και و ו dan va และ और eta ir un'.split(' '),
);

/** Between the first number and the last one. */
export const TO = new Set('to bis a til до'.split(' '));

/** Behind `4x100` these make a size of it. */
export const UNITS = new Set('m cm mm km ft in px mg ml kg g м см мм км'.split(' '));

/** Behind a number these make a length or a size of it. */
export const MINUTES =
  /^(?:m|min(?:s|ut\p{L}*|uuttia)?|perc|мин|хв|dk|dakika|h|hrs?|hours?|std|stunden|secs?|sek|p|fps|k)$/u;

/** Said of the sound or the cut, no part of a title. */
export const AUDIO_TAGS =
  /^\s*\((?:sub|dub|subbed|dubbed|omu|ov|uncut|dt)\)\s*|\s*[([](?:dt\.?\/ov|ov|omu|omdu|ov\/dt\.?|sub|dub|subbed|dubbed|subtitled|uncut|originalversion|vf|vost|vostfr|vo|4k|uhd|hd|hdr|dt\.?|legendado|dublado|napisy|lektor|吹替|字幕|字幕版|吹替版|더빙|자막)[)\]]\s*$/iu;
