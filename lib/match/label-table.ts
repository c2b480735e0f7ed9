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
  /** May the number stand before its word: as an ordinal (`2. Staffel`), or just so (`2 сезон`)? After it, it always may. */
  readonly before?: 'dot' | 'bare';
  readonly special?: string;
  /** How a pair is written; `{s}` and `{e}` stand for the numbers. */
  readonly format: string;
}

/** By language code; both kinds of Norwegian are `no`. */
export const LABELS: Readonly<Record<string, LabelLanguage>> = {
  en: {
    season: 'season series',
    episode: 'episode ep eps epi',
    several: 'episodes eps',
    chapter: 'chapter',
    part: 'part volume vol book cour',
    special: 'special specials extra extras bonus',
    format: 'Season {s}, Episode {e}',
  },
  de: {
    season: 'staffel',
    episode: 'folge flg episode ep',
    seasonLetters: 'st',
    episodeLetters: 'f',
    several: 'folgen episoden',
    chapter: 'kapitel',
    part: 'teil band buch',
    partIsEpisode: true,
    before: 'dot',
    special: 'special extra sonderfolge spezial bonus',
    format: 'Staffel {s}, Folge {e}',
  },
  fr: {
    season: 'saison',
    episode: 'épisode ép épi epis ep',
    seasonLetters: 'sais',
    several: 'épisodes',
    chapter: 'chapitre',
    part: 'partie tome volume livre',
    special: 'spécial bonus extra hors-série',
    format: 'Saison {s}, épisode {e}',
  },
  es: {
    season: 'temporada',
    episode: 'episodio capítulo cap ep',
    seasonLetters: 't temp',
    episodeLetters: 'c',
    several: 'episodios capítulos',
    part: 'parte volumen libro',
    special: 'especial extra',
    format: 'Temporada {s}, episodio {e}',
  },
  ca: {
    season: 'temporada',
    episode: 'episodi capítol cap ep',
    seasonLetters: 't',
    episodeLetters: 'c',
    several: 'episodis capítols',
    part: 'part volum llibre',
    special: 'especial',
    format: 'Temporada {s}, capítol {e}',
  },
  gl: {
    season: 'temporada tempada',
    episode: 'episodio capítulo cap ep',
    seasonLetters: 't',
    episodeLetters: 'c',
    part: 'parte',
    special: 'especial',
    format: 'Tempada {s}, episodio {e}',
  },
  eu: {
    season: 'denboraldia denboraldi',
    episode: 'atala kapitulua episodioa',
    seasonLetters: 'd',
    episodeLetters: 'k a',
    before: 'dot',
    special: 'berezia',
    format: '{s}. denboraldia, {e}. kapitulua',
  },
  pt: {
    season: 'temporada',
    episode: 'episódio capítulo cap ep epis',
    seasonLetters: 't temp',
    episodeLetters: 'c',
    several: 'episódios capítulos',
    part: 'parte volume livro',
    special: 'especial extra',
    format: 'Temporada {s}, episódio {e}',
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
    format: 'Stagione {s}, episodio {e}',
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
    format: 'Seizoen {s}, aflevering {e}',
  },
  af: {
    season: 'seisoen reeks',
    episode: 'episode aflewering',
    part: 'deel',
    special: 'spesiaal',
    format: 'Seisoen {s}, episode {e}',
  },
  sv: {
    season: 'säsong',
    episode: 'avsnitt avs episod ep',
    seasonLetters: 'sä säs',
    episodeLetters: 'a',
    chapter: 'kapitel',
    part: 'del bok',
    partIsEpisode: true,
    before: 'dot',
    special: 'special extra bonus',
    format: 'Säsong {s}, avsnitt {e}',
  },
  no: {
    season: 'sesong',
    episode: 'episode ep',
    chapter: 'kapittel',
    part: 'del bok',
    partIsEpisode: true,
    before: 'dot',
    several: 'episoder',
    special: 'spesial ekstra bonus',
    format: 'Sesong {s}, episode {e}',
  },
  da: {
    season: 'sæson',
    episode: 'episode afsnit afs ep',
    seasonLetters: 'sæ sæs',
    episodeLetters: 'a',
    chapter: 'kapitel',
    part: 'del bog',
    partIsEpisode: true,
    before: 'dot',
    several: 'episoder',
    special: 'special ekstra bonus',
    format: 'Sæson {s}, afsnit {e}',
  },
  is: {
    season: 'sería þáttaröð',
    episode: 'þáttur þ',
    episodeLetters: 'þ',
    before: 'dot',
    part: 'hluti',
    special: 'aukaefni',
    format: 'Sería {s}, þáttur {e}',
  },
  fi: {
    season: 'kausi tuotantokausi',
    episode: 'jakso osa episodi',
    seasonLetters: 'k tk',
    episodeLetters: 'j o',
    several: 'jaksot',
    chapter: 'luku',
    before: 'dot',
    special: 'erikoisjakso ekstra',
    format: 'Kausi {s}, jakso {e}',
  },
  et: {
    season: 'hooaeg',
    episode: 'episood jagu osa',
    seasonLetters: 'h',
    episodeLetters: 'j o',
    before: 'dot',
    special: 'eriosa',
    format: '{s}. hooaeg, {e}. osa',
  },
  lv: {
    season: 'sezona',
    episode: 'sērija epizode',
    part: 'daļa',
    before: 'dot',
    special: 'īpašais',
    format: '{s}. sezona, {e}. sērija',
  },
  lt: {
    season: 'sezonas',
    episode: 'serija epizodas',
    part: 'dalis',
    before: 'bare',
    special: 'specialus',
    format: '{s} sezonas, {e} serija',
  },
  pl: {
    season: 'sezon seria',
    episode: 'odcinek odc epizod ep',
    seasonLetters: 'sez',
    episodeLetters: 'o',
    several: 'odcinki',
    chapter: 'rozdział',
    part: 'część tom księga',
    before: 'dot',
    special: 'specjalny dodatek',
    format: 'Sezon {s}, odcinek {e}',
  },
  cs: {
    season: 'sezóna sezona série řada',
    episode: 'epizoda díl ep',
    seasonLetters: 'ř',
    episodeLetters: 'd',
    several: 'díly',
    chapter: 'kapitola',
    part: 'část kniha',
    before: 'dot',
    special: 'speciál bonus',
    format: '{s}. řada, {e}. díl',
  },
  sk: {
    season: 'séria sezóna',
    episode: 'epizóda časť diel',
    episodeLetters: 'd č',
    before: 'dot',
    special: 'špeciál bonus',
    format: '{s}. séria, {e}. časť',
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
    format: '{s}. évad, {e}. rész',
  },
  ro: {
    season: 'sezonul sezon',
    episode: 'episodul episod ep',
    part: 'partea volumul cartea',
    several: 'episoadele',
    chapter: 'capitolul',
    special: 'special',
    format: 'Sezonul {s}, episodul {e}',
  },
  hr: {
    season: 'sezona sezon',
    episode: 'epizoda ep nastavak',
    part: 'dio knjiga',
    before: 'dot',
    special: 'specijal posebna',
    format: 'Sezona {s}, epizoda {e}',
  },
  sl: {
    season: 'sezona',
    episode: 'epizoda del ep',
    before: 'dot',
    special: 'posebna',
    format: '{s}. sezona, {e}. epizoda',
  },
  sr: {
    season: 'сезона sezona',
    episode: 'епизода epizoda ep еп',
    seasonLetters: 'с',
    episodeLetters: 'е',
    part: 'део',
    before: 'dot',
    special: 'специјал',
    format: 'Сезона {s}, епизода {e}',
  },
  mk: {
    season: 'сезона',
    episode: 'епизода еп',
    seasonLetters: 'с',
    episodeLetters: 'е',
    part: 'дел',
    before: 'dot',
    format: 'Сезона {s}, епизода {e}',
  },
  bg: {
    season: 'сезон',
    episode: 'епизод еп серия',
    seasonLetters: 'с',
    episodeLetters: 'е',
    part: 'част книга',
    before: 'bare',
    special: 'специален',
    format: 'Сезон {s}, епизод {e}',
  },
  ru: {
    season: 'сезон',
    episode: 'серия эпизод эп сер выпуск',
    seasonLetters: 'с сез',
    episodeLetters: 'э с в',
    several: 'серии эпизоды',
    chapter: 'глава',
    part: 'часть том книга',
    before: 'bare',
    special: 'спецвыпуск',
    format: '{s} сезон, {e} серия',
  },
  uk: {
    season: 'сезон',
    episode: 'серія епізод еп випуск',
    seasonLetters: 'с',
    episodeLetters: 'е с',
    chapter: 'глава розділ',
    part: 'частина том книга',
    before: 'bare',
    special: 'спецвипуск',
    format: '{s} сезон, {e} серія',
  },
  be: {
    season: 'сезон',
    episode: 'серыя эпізод',
    seasonLetters: 'с',
    episodeLetters: 'э с',
    part: 'частка',
    before: 'bare',
    format: '{s} сезон, {e} серыя',
  },
  kk: { season: 'маусым', episode: 'бөлім серия эпизод', before: 'bare', format: '{s} маусым, {e} бөлім' },
  el: {
    season: 'σεζόν σαιζόν κύκλος σειρά',
    episode: 'επεισόδιο επεισ επ',
    seasonLetters: 'κ σ',
    episodeLetters: 'ε',
    several: 'επεισόδια',
    chapter: 'κεφάλαιο',
    part: 'μέρος βιβλίο',
    special: 'ειδικό',
    format: 'Κύκλος {s}, επεισόδιο {e}',
  },
  tr: {
    season: 'sezon',
    episode: 'bölüm bölümü böl',
    episodeLetters: 'b',
    part: 'kısım kitap',
    before: 'bare',
    special: 'özel',
    format: '{s}. Sezon {e}. Bölüm',
  },
  az: {
    season: 'mövsüm sezon',
    episode: 'bölüm seriya epizod',
    before: 'bare',
    format: '{s}. mövsüm {e}. bölüm',
  },
  uz: { season: 'mavsum fasl', episode: 'qism seriya epizod', before: 'bare', format: '{s}-mavsum {e}-qism' },
  sq: { season: 'sezoni', episode: 'episodi', part: 'pjesa', format: 'Sezoni {s}, episodi {e}' },
  hy: {
    season: 'եթերաշրջան սեզոն',
    episode: 'սերիա էպիզոդ',
    before: 'bare',
    format: 'Եթերաշրջան {s}, սերիա {e}',
  },
  ka: { season: 'სეზონი', episode: 'სერია ეპიზოდი', before: 'bare', format: 'სეზონი {s}, სერია {e}' },
  cy: { season: 'cyfres', episode: 'pennod', part: 'rhan', format: 'Cyfres {s}, Pennod {e}' },
  ga: { season: 'sraith séasúr', episode: 'eipeasóid', part: 'cuid', format: 'Sraith {s}, eipeasóid {e}' },
  ar: {
    season: 'الموسم موسم',
    seasonLetters: 'م',
    episodeLetters: 'ح',
    episode: 'الحلقة حلقة حلقه الحلقه',
    several: 'الحلقات',
    chapter: 'الفصل',
    part: 'الجزء جزء',
    special: 'خاصة',
    format: 'الموسم {s} الحلقة {e}',
  },
  fa: { season: 'فصل', episode: 'قسمت اپیزود', part: 'بخش', special: 'ویژه', format: 'فصل {s} قسمت {e}' },
  ur: { season: 'سیزن سیریز', episode: 'قسط ایپی', part: 'حصہ', format: 'سیزن {s} قسط {e}' },
  he: {
    season: 'עונה',
    episode: 'פרק',
    seasonLetters: 'ע',
    episodeLetters: 'פ',
    several: 'פרקים',
    part: 'חלק',
    special: 'ספיישל מיוחד',
    format: 'עונה {s}, פרק {e}',
  },
  hi: {
    season: 'सीज़न सीजन सीरीज़',
    episode: 'एपिसोड एपिसोड़ कड़ी',
    part: 'भाग',
    before: 'bare',
    special: 'विशेष',
    format: 'सीज़न {s} एपिसोड {e}',
  },
  mr: { season: 'सीझन', episode: 'भाग एपिसोड', format: 'सीझन {s} एपिसोड {e}' },
  bn: { season: 'সিজন সিজ়ন মরসুম', episode: 'এপিসোড পর্ব', part: 'খণ্ড', format: 'সিজন {s} এপিসোড {e}' },
  gu: { season: 'સીઝન', episode: 'એપિસોડ', format: 'સીઝન {s} એપિસોડ {e}' },
  pa: { season: 'ਸੀਜ਼ਨ', episode: 'ਐਪੀਸੋਡ', format: 'ਸੀਜ਼ਨ {s} ਐਪੀਸੋਡ {e}' },
  ta: { season: 'பருவம் சீசன்', episode: 'அத்தியாயம் எபிசோட்', part: 'பகுதி', format: 'சீசன் {s} எபிசோட் {e}' },
  te: { season: 'సీజన్', episode: 'ఎపిసోడ్', part: 'భాగం', format: 'సీజన్ {s} ఎపిసోడ్ {e}' },
  kn: { season: 'ಸೀಸನ್ ಸೀಸನ್‌', episode: 'ಎಪಿಸೋಡ್ ಸಂಚಿಕೆ', part: 'ಭಾಗ', format: 'ಸೀಸನ್ {s} ಎಪಿಸೋಡ್ {e}' },
  ml: { season: 'സീസൺ', episode: 'എപ്പിസോഡ് അധ്യായം', part: 'ഭാഗം', format: 'സീസൺ {s} എപ്പിസോഡ് {e}' },
  th: {
    season: 'ซีซัน ซีซั่น ซีซัั่น ฤดูกาล ฤดูกาลที่ ปี',
    episode: 'ตอนที่ ตอน อีพี ep',
    part: 'ภาค ภาคที่',
    special: 'ตอนพิเศษ พิเศษ',
    format: 'ซีซัน {s} ตอนที่ {e}',
  },
  lo: { season: 'ຊີຊັນ', episode: 'ຕອນທີ ຕອນ', format: 'ຊີຊັນ {s} ຕອນທີ {e}' },
  km: { season: 'រដូវកាល', episode: 'ភាគ', format: 'រដូវកាល {s} ភាគ {e}' },
  vi: {
    season: 'mùa phần',
    episode: 'tập',
    seasonLetters: 'm p',
    episodeLetters: 't',
    special: 'đặc',
    format: 'Mùa {s}, tập {e}',
  },
  id: {
    season: 'musim season',
    episode: 'episode eps ep',
    seasonLetters: 'm',
    chapter: 'bab',
    part: 'bagian',
    special: 'spesial',
    format: 'Musim {s}, episode {e}',
  },
  ms: {
    season: 'musim siri',
    episode: 'episod episode ep',
    seasonLetters: 'm',
    part: 'bahagian',
    special: 'istimewa',
    format: 'Musim {s}, episod {e}',
  },
  tl: { season: 'season', episode: 'episode kabanata', format: 'Season {s}, Episode {e}' },
  sw: { season: 'msimu', episode: 'kipindi sehemu', format: 'Msimu {s}, kipindi {e}' },
  ja: {
    season: 'シーズン シリーズ',
    episode: 'エピソード',
    chapter: 'チャプター',
    part: 'パート',
    special: 'スペシャル 特別編 番外編 総集編',
    format: 'シーズン{s} 第{e}話',
  },
  ko: {
    season: '시즌',
    episode: '에피소드',
    chapter: '챕터',
    part: '파트',
    special: '스페셜 특별편',
    format: '시즌 {s}, {e}화',
  },
  zh: { season: '', episode: '', special: '特别篇 特別篇 特辑 番外篇', format: '第{s}季 第{e}集' },
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
  /** In Japanese this counter means another thing than in Chinese. */
  readonly japanese?: 'season';
}

/** Longer counters win over shorter ones that they begin with. */
export const COUNTERS: readonly Counter[] = [
  { word: '話', role: 'episode', ordinal: false, notBefore: '題' },
  { word: '话', role: 'episode', ordinal: false, notBefore: '题' },
  { word: '集', role: 'episode', ordinal: true, notBefore: '团團合' },
  { word: '回', role: 'episode', ordinal: true, notBefore: '戦目转轉' },
  { word: '期', role: 'episode', ordinal: true, japanese: 'season' },
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

/** What says that a number counts them all, or how far they are out: 全12話, 共24集, 更新至12集. */
export const TOTALS = /[全共至到总總총]$/u;

/** What makes an ordinal of the number it is stuck to: 2nd, 1ª, 2-я, 3ème. */
export const ORDINALS = (
  'st nd rd th a o e er re ere eme ieme nd nde de ste va vo ta ti to η ο ος ή oς я й ая ий ой ый ій га та ша ма ' +
  'inci ıncı uncu üncü nci ncı ncu ncü'
).split(' ');

/** Stands between a word and its number. */
export const NUMBER_SIGNS = new Set('no nr n num numero number numer cislo номер ke que thu so'.split(' '));

/** Between a number and the total. */
export const OF = new Set('of von de di van av af af из iz z ze od din από מתוך من sur da'.split(' '));

/** Between the two numbers of a double episode. */
export const AND = new Set(
  'and und et y e i en og och ja a и та й ve és si και to bis a til bis до'.split(' '),
);

/** Behind a number these make a length or a size of it. */
export const MINUTES = new Set(
  'm min mins minute minutes minuten minuti minutos minuter minutter minuuttia minuty minut perc мин хв dk dakika h hr hrs hour hours std stunden sec secs sek p fps k'.split(
    ' ',
  ),
);

/**
 * What stands alone before a number that is not about what plays: buttons, next-up cards, promotions. Compared with
 * the whole stretch before the label.
 */
export const NOT_THIS = new Set(
  `next|up next|next up|next episode|coming up|coming soon|coming up next|next on|starting|starting soon|play next|watch next
resume|continue|continue watching|resume watching|keep watching|start watching|replay|previous|previous episode|previously|all|trailer|preview|teaser|new|latest|upcoming
nächste|nächste folge|als nächstes|weiter|weiterschauen|weiter mit|fortsetzen|weitersehen|neu|neue|demnächst|vorschau|ab|bald|gleich|vorherige
suivant|à suivre|prochain|prochainement|prochain épisode|épisode suivant|reprendre|continuer|poursuivre|nouveau|nouvel|bientôt|bande-annonce|précédent
siguiente|siguiente episodio|a continuación|próximo|próximamente|próximo episodio|reanudar|continuar|continuar viendo|seguir viendo|nuevo|tráiler|anterior
seguinte|a seguir|próximo episódio|retomar|continuar assistindo|continuar a ver|novo|em breve
prossimo|prossimo episodio|prossimamente|successivo|a seguire|riprendi|continua|continua a guardare|nuovo|in arrivo
volgende|volgende aflevering|hierna|straks|verder kijken|hervatten|verdergaan|nieuw|binnenkort|vorige
nästa|nästa avsnitt|härnäst|fortsätt|fortsätt titta|återuppta|ny|nytt|kommande|snart|neste|neste episode|fortsett|fortsett å se|næste|næste afsnit|fortsæt|kommer snart
seuraava|seuraava jakso|seuraavaksi|jatka|jatka katselua|uusi|tulossa
następny|następny odcinek|następnie|wznów|kontynuuj|oglądaj dalej|nowy|wkrótce|další|další díl|následuje|pokračovat|pokračovat ve sledování|nový|nová|již brzy|nasleduje|pokračovať
következő|következő rész|folytatás|megtekintés folytatása|új|hamarosan|următorul|urmează|reia|continuă|nou|în curând|sljedeća|slijedi|nastavi|uskoro|следећа|наставак
следующая|следующий|далее|продолжить|продолжить просмотр|новая|скоро|следваща|следва|продължи|нова|наступна|далі|продовжити
επόμενο|επόμενο επεισόδιο|συνέχεια|συνέχιση|νέο|σύντομα|sonraki|sonraki bölüm|sıradaki|devam et|izlemeye devam et|yeni|yakında
التالي|التالية|الحلقة التالية|استئناف|متابعة|متابعة المشاهدة|جديد|قريبا|הבא|הפרק הבא|המשך|המשך צפייה|חדש|בקרוב|بعدی|ادامه|جدید
अगला|अगला एपिसोड|जारी रखें|नया|ถัดไป|ตอนต่อไป|ดูต่อ|ใหม่|tiếp theo|tập tiếp theo|xem tiếp|tiếp tục|mới|selanjutnya|berikutnya|lanjutkan|lanjut menonton|baru|seterusnya|sambung
次|次の|次は|次のエピソード|次回|続きを見る|続きから|再開|再生|新着|予告|다음|다음 화|다음 에피소드|이어보기|계속|계속 시청|예고|下一集|接下来|接下來|即将播放|继续|继续观看|繼續觀看|预告|預告|最新`
    .split(/[|\n]/)
    .map((phrase) => phrase.trim()),
);

/** The same after the label: `S1 E2 fortsetzen`, 第3話を再生. */
export const NOT_THIS_AFTER =
  /^(?:trailer|teaser|preview|promo|recap|clip|fragman[ıi]?|zwiastun|трейлер|анонс|vorschau|bande[- ]annonce|tráiler|avance|fortsetzen|weiterschauen|weitersehen|ansehen|abspielen|hervatten|verder kijken|fortsätt|fortsett|fortsæt|ab (?:mon|diens|mitt|donners|frei|sams|sonn|heute|morgen|\d)\S*|(?:from|available|coming|starts|starting|arrives|premieres) (?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun|tomorrow|soon|in|\d)\S*.*|in \d+ ?s?|を再生|を見る|から再生|から再開|続きから|次回予告|予告|预告|預告|更新|이어보기|재생|예고)$/iu;

/** Said of the sound or the cut, no part of a title. */
export const AUDIO_TAGS =
  /^\s*\((?:sub|dub|subbed|dubbed|omu|ov|uncut|dt)\)\s*|\s*[([](?:dt\.?\/ov|ov|omu|omdu|ov\/dt\.?|sub|dub|subbed|dubbed|subtitled|uncut|originalversion|vf|vost|vostfr|vo|4k|uhd|hd|hdr|dt\.?|legendado|dublado|napisy|lektor|吹替|字幕|字幕版|吹替版|더빙|자막)[)\]]\s*$/iu;
