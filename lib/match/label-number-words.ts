import { foldWord } from './clean-label';
import { type Mention, PLAIN, type Scan, gap } from './label-scan';
import { wordMeanings } from './label-words';

/**
 * A season's number as a word or a letter, beside the season's word: `Second Season`, `الموسم الثاني`, `Β' κύκλος`; a
 * part's only behind it (`Part Two`). The first word or group stands for 1; forms of one number are apart by `/`; where
 * words bend, a hyphen ends what they begin with.
 */
const NUMBER_WORDS: Readonly<Record<string, string>> = {
  en: 'first/one second/two third/three fourth/four fifth/five sixth/six seventh/seven eighth/eight ninth/nine tenth/ten',
  de: 'erste/ersten/eins zweite/zweiten/zwei dritte/dritten/drei vierte/vierten/vier fünfte/fünften/fünf sechste/sechsten/sechs siebte/sieben achte/acht neunte/neun zehnte/zehn',
  fr: 'première deuxième/seconde/deux troisième/trois quatrième/quatre cinquième/cinq sixième/six septième/sept huitième/huit neuvième/neuf dixième/dix',
  nl: 'eerste tweede/twee derde/drie vierde/vier vijfde/vijf zesde/zes zevende/zeven achtste/acht negende/negen tiende/tien',
  fi: 'ensimmäinen toinen kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes',
  hu: 'első második harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik',
  ro: 'întâi/unu doi/doilea trei/treilea patru/patrulea cinci/cincilea',
  'ca es it pt':
    'primera/prima/primeira segona/segunda/seconda/dos/due/dois tercera/terza/terceira/tres/tre quarta/cuarta/cuatro/quattro/quatro ' +
    'cinquena/quinta/cinco/cinque sisena/sexta/sesta/seis/sei setena/septima/settima/setima/siete/sette/sete ' +
    'vuitena/octava/ottava/oitava/ocho/otto/oito novena/nona/nueve/nove desena/decima/diez/dieci/dez',
  'da no sv':
    'første/forsta andre/andra/anden tredje fjerde/fjarde femte sjette/sjatte sjuende/syvende/sjunde ' +
    'attende/ottende/attonde niende/nionde tiende/tionde',
  'cs hr pl sk sl sr':
    'prv-/prvn-/pierwsz- drug-/druh- tret-/tretj-/trec-/trzeci- cetvrt-/cetrt-/ctvrt-/stvrt-/czwart- pet-/pat-/piat- sest-/szost-/siest- ' +
    'sedm-/siodm-/siedm- osm- devet-/devat-/deviat-/dziewiat- deset-/desat-/desiat-/dziesiat-',
  'be bg mk ru sr uk':
    'перв-/перш-/прв-/първ- втор-/другии/друга трет-/трећ- четверт-/четвърт-/четврт- пят-/пет-/п’ят-/пʼят- шест-/шост- седм-/седьм-/сьом- ' +
    'осм-/восьм- девет-/девят-/дев’ят-/девʼят- десет-/десят-',
  'id ms': 'pertama kedua ketiga keempat kelima keenam ketujuh kelapan/kedelapan kesembilan kesepuluh',
  tr: 'birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu',
  el: "πρωτ-/α' δευτερ-/β' τριτ-/γ' τεταρτ-/δ' πεμπτ-/ε' εκτ-/στ' εβδομ-/ζ' ογδο-/η' ενατ-/θ' δεκατ-/ι'",
  ar: 'الأول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر',
  fa: 'اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم',
  hi: 'पहला दूसरा तीसरा चौथा पांचवां/पाँचवाँ छठा',
  vi: 'nhất/một hai ba tư/bốn năm sáu bảy tám chín mười',
  he: "ראשונה/א' שנייה/שניה/ב' שלישית/ג' רביעית/ד' חמישית/ה' שישית/ו' שביעית/ז' שמינית/ח' תשיעית/ט' עשירית/י'",
};

/** What bends them (`втор-ого`, `drug-iego`). */
const ENDING =
  /^(?:[aeiouyаеиоуыіяьюј]{0,2}|[eoiоеиь]{1,2}(?:[gh]o|mu|го|му)|[eoiyоеиыі][mjhмјх]|ο[ςυ]?|ης?)$/u;

const held: Record<string, ReadonlyMap<string, number>> = {};

/** Between the word and its number: `sezonul al doilea`, `mùa thứ hai`. */
const LINKS = new Set(['al', 'thu']);

/** Behind a letter that counts. */
const MARK = /^['’‘΄´ʹ׳]/u;

/** Seasons whose number is a word. They count only next to an episode's number: no label is numbered by words alone. */
export function numberWordMentions(scan: Scan): Mention[] {
  return scan.tokens.flatMap((token, at) => {
    const meaning = token.number
      ? undefined
      : wordMeanings(foldWord(token.text))?.meanings.find(
          (one) => (one.role === 'season' || one.role === 'part') && !one.weak,
        );
    if (meaning === undefined || besideNumber(scan, at)) return [];
    const { role, languages } = meaning;
    const behind = LINKS.has(foldWord(scan.tokens[at + 1]?.text ?? '')) ? at + 2 : at + 1;
    for (const place of role === 'part' ? [behind] : [at - 1, behind]) {
      const word = scan.tokens[place];
      if (word === undefined) continue;
      const marked = MARK.exec(scan.text.slice(word.end)) !== null;
      const between = gap(scan, place < at ? place : place - 1).replace(MARK, '');
      const value = numberWord(marked ? `${word.text}'` : word.text, languages);
      if (value === null || between !== ' ') continue;
      const [start, end] = [
        Math.min(word.start, token.start),
        Math.max(word.end + (marked ? 1 : 0), token.end),
      ];
      return { ...PLAIN, role, value, start, end, languages, ...BESIDE };
    }
    return [];
  });
}

const BESIDE = { weak: true, owner: true, ordinal: true } as const;

function besideNumber(scan: Scan, at: number): boolean {
  const isClose = (place: number) => /^[.:-]? ?$/.test(gap(scan, place));
  const [before, behind] = [scan.tokens[at - 1], scan.tokens[at + 1]];
  return (before?.number === true && isClose(at - 1)) || (behind?.number === true && isClose(at));
}

export function numberWord(word: string, languages: ReadonlySet<string>): number | null {
  const folded = foldWord(word);
  for (const [codes, listed] of Object.entries(NUMBER_WORDS)) {
    if (!codes.split(' ').some((code) => languages.has(code))) continue;
    held[codes] ??= valuesOf(listed);
    const exact = held[codes].get(folded);
    if (exact !== undefined) return exact;
    for (let end = folded.length; end > 2; end--) {
      const value = held[codes].get(`${folded.slice(0, end)}-`);
      if (value !== undefined) return ENDING.test(folded.slice(end)) ? value : null;
    }
  }
  return null;
}

function valuesOf(listed: string): ReadonlyMap<string, number> {
  return new Map(
    listed
      .split(' ')
      .flatMap((forms, at) => forms.split('/').map((form) => [foldWord(form), at + 1] as const)),
  );
}
