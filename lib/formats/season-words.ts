/**
 * How Netflix writes a season in a title, by account language: data alone. Words are apart by `|`, written without
 * regard to case and accents.
 */
export interface SeasonWords {
  /** Before a number, or after one (`1. Sezon`). */
  readonly season: string;
  /** A part, a volume, a book: Netflix's own count, which the catalogue may not share. */
  readonly part: string;
  /** Names of episodes as often as of seasons. */
  readonly chapter?: string;
  /** The whole label of a show of one season. */
  readonly limited: string;
  /** One to ten, in words. */
  readonly numbers?: string;
  /** Words and letters that tell the language from others with the same word for a season. */
  readonly telltale?: RegExp;
}

/** In the order in which a language is taken where nothing tells two apart. */
export const SEASON_WORDS: Readonly<Record<string, SeasonWords>> = {
  en: {
    season: 'season|series',
    part: 'part|volume|vol|book|collection|cour',
    chapter: 'chapter',
    limited: 'limited series|miniseries|mini-series|mini series',
    numbers: 'one|two|three|four|five|six|seven|eight|nine|ten',
    telltale: /\b(?:the|and|of|to|with)\b/i,
  },
  es: {
    season: 'temporada',
    part: 'parte|volumen|libro|colección',
    chapter: 'capítulo',
    limited: 'miniserie|serie limitada',
    numbers: 'uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez',
    telltale: /[ñ¿¡]|\b(?:el|los|las|del|una?|y|con)\b/i,
  },
  pt: {
    season: 'temporada',
    part: 'parte|volume|livro|coleção|coletânea',
    chapter: 'capítulo',
    limited: 'minissérie|série limitada',
    numbers: 'um|dois|três|quatro|cinco|seis|sete|oito|nove|dez',
    telltale: /[ãõ]|\b(?:os?|do|da|dos|das|em|um|uma|não|episódio)\b/i,
  },
  ca: {
    season: 'temporada',
    part: 'part|volum|llibre',
    chapter: 'capítol',
    limited: 'minisèrie|sèrie limitada',
    telltale: /l·l|\b(?:els|amb|episodi)\b/i,
  },
  fr: {
    season: 'saison',
    part: 'partie|volume|livre|collection|tome',
    chapter: 'chapitre',
    limited: 'série limitée|mini-série|minisérie|mini série',
    numbers: 'un|deux|trois|quatre|cinq|six|sept|huit|neuf|dix',
  },
  de: {
    season: 'staffel',
    part: 'teil|band|buch|kollektion|sammlung',
    chapter: 'kapitel',
    limited: 'miniserie|mini-serie|limited series',
    numbers: 'eins|zwei|drei|vier|fünf|sechs|sieben|acht|neun|zehn',
    telltale: /[ß]|\b(?:der|die|das|und|ein|folge)\b/i,
  },
  it: {
    season: 'stagione',
    part: 'parte|volume|libro|collezione',
    chapter: 'capitolo',
    limited: 'miniserie|serie limitata',
    numbers: 'uno|due|tre|quattro|cinque|sei|sette|otto|nove|dieci',
    telltale: /\b(?:il|gli|di|della|che|puntata)\b/i,
  },
  nl: {
    season: 'seizoen|reeks',
    part: 'deel|boek|collectie',
    chapter: 'hoofdstuk',
    limited: 'miniserie|gelimiteerde serie',
    numbers: 'een|twee|drie|vier|vijf|zes|zeven|acht|negen|tien',
    telltale: /\b(?:het|van|een|aflevering)\b/i,
  },
  pl: {
    season: 'sezon|seria',
    part: 'część|tom|księga|kolekcja',
    chapter: 'rozdział',
    limited: 'miniserial|serial limitowany',
    telltale: /[łąęćńśźż]|\b(?:odcinek)\b/i,
  },
  tr: {
    season: 'sezon',
    part: 'kısım|bölüm|kitap|koleksiyon',
    limited: 'mini dizi|sınırlı dizi',
    telltale: /[ığş]|\b(?:bölüm|ve|bir)\b/i,
  },
  ro: {
    season: 'sezonul|sezon',
    part: 'partea|volumul|cartea|colecția',
    chapter: 'capitolul',
    limited: 'miniserie|serie limitată',
    telltale: /[ășț]|\b(?:episodul|și)\b/i,
  },
  sv: {
    season: 'säsong',
    part: 'del|volym|bok|samling',
    chapter: 'kapitel',
    limited: 'miniserie|begränsad serie',
  },
  da: {
    season: 'sæson',
    part: 'del|bind|bog|samling',
    chapter: 'kapitel',
    limited: 'miniserie|begrænset serie',
  },
  nb: {
    season: 'sesong',
    part: 'del|bind|bok|samling',
    chapter: 'kapittel',
    limited: 'miniserie|begrenset serie',
  },
  fi: {
    season: 'kausi|tuotantokausi',
    part: 'osa|kirja|kokoelma',
    chapter: 'luku',
    limited: 'minisarja|rajoitettu sarja',
  },
  cs: {
    season: 'řada|série|sezóna|sezona',
    part: 'část|díl|kniha|kolekce',
    chapter: 'kapitola',
    limited: 'minisérie|limitovaná série',
    telltale: /[ěřů]/i,
  },
  sk: {
    season: 'séria|sezóna',
    part: 'časť|kniha|kolekcia',
    chapter: 'kapitola',
    limited: 'minisséria|limitovaná séria',
    telltale: /[ľĺŕô]/i,
  },
  hu: {
    season: 'évad',
    part: 'rész|kötet|könyv|gyűjtemény',
    chapter: 'fejezet',
    limited: 'minisorozat|limitált sorozat',
  },
  hr: {
    season: 'sezona',
    part: 'dio|knjiga|kolekcija',
    chapter: 'poglavlje',
    limited: 'miniserija|mini-serija',
    telltale: /[đć]|\b(?:epizoda)\b/i,
  },
  el: {
    season: 'κύκλος|σεζόν|σαιζόν|σειρά',
    part: 'μέρος|τόμος|βιβλίο|συλλογή',
    chapter: 'κεφάλαιο',
    limited: 'μίνι σειρά|περιορισμένη σειρά',
  },
  ru: {
    season: 'сезон',
    part: 'часть|том|книга|коллекция',
    chapter: 'глава',
    limited: 'мини-сериал|минисериал|ограниченная серия',
    telltale: /[ыэъё]/i,
  },
  uk: {
    season: 'сезон',
    part: 'частина|том|книга|колекція',
    chapter: 'розділ|глава',
    limited: 'мінісеріал|міні-серіал|обмежена серія',
    telltale: /[іїєґ]/i,
  },
  bg: {
    season: 'сезон',
    part: 'част|том|книга|колекция',
    chapter: 'глава',
    limited: 'минисериал|мини-сериал',
    telltale: /(?:ът|епизод)/i,
  },
  ja: {
    season: 'シーズン|シリーズ',
    part: 'パート|ボリューム|コレクション|巻|部',
    chapter: 'チャプター|章',
    limited: 'リミテッドシリーズ|リミテッド・シリーズ|ミニシリーズ',
  },
  ko: {
    season: '시즌|시리즈',
    part: '파트|볼륨|컬렉션|부',
    chapter: '챕터|장',
    limited: '리미티드 시리즈|미니시리즈|미니 시리즈',
  },
  zh: {
    season: '季|季度',
    part: '部|部分|卷|辑|輯|册|冊',
    chapter: '章',
    limited: '限定剧|限定劇|限定剧集|限定影集|迷你剧|迷你剧集|迷你影集|迷你劇集|限量剧集',
  },
  th: {
    season: 'ซีซั่น|ซีซัน|ซีซั่นที่|ซีซันที่',
    part: 'ภาค|พาร์ท|พาร์ต|ภาคที่|เล่ม',
    chapter: 'บท|บทที่',
    limited: 'มินิซีรีส์|ลิมิเต็ดซีรีส์|ซีรีส์ขนาดสั้น',
  },
  ar: {
    season: 'الموسم|موسم',
    part: 'الجزء|جزء|المجلد|الكتاب|المجموعة',
    chapter: 'الفصل',
    limited: 'مسلسل محدود|مسلسل قصير|مسلسل محدود الحلقات|سلسلة محدودة',
    numbers: 'الأول|الثاني|الثالث|الرابع|الخامس|السادس|السابع|الثامن|التاسع|العاشر',
  },
  he: {
    season: 'עונה',
    part: 'חלק|כרך|ספר|אוסף',
    chapter: 'פרק',
    limited: 'מיני-סדרה|מיני סדרה|סדרה מוגבלת',
  },
  hi: {
    season: 'सीज़न|सीजन|सीरीज़',
    part: 'भाग|पार्ट|वॉल्यूम',
    chapter: 'अध्याय',
    limited: 'मिनी सीरीज़|लिमिटेड सीरीज़|सीमित सीरीज़',
  },
  id: {
    season: 'musim|season',
    part: 'bagian|volume|buku|koleksi',
    chapter: 'bab',
    limited: 'serial terbatas|miniseri|seri terbatas',
    telltale: /\b(?:yang|dan|di|episode)\b/i,
  },
  ms: {
    season: 'musim',
    part: 'bahagian|jilid|buku|koleksi',
    chapter: 'bab',
    limited: 'siri terhad|minisiri',
    telltale: /\b(?:episod)\b/i,
  },
  vi: {
    season: 'mùa',
    part: 'phần|tập|quyển|bộ sưu tập',
    chapter: 'chương',
    limited: 'loạt phim giới hạn|phim ngắn tập|loạt phim ngắn',
  },
};
