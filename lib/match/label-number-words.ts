import { foldWord } from './clean-label';
import { type Mention, PLAIN, type Scan, gap } from './label-scan';
import { wordMeanings } from './label-words';

const INDONESIAN =
  'pertama kedua ketiga keempat kelima keenam ketujuh kedelapan/kelapan kesembilan kesepuluh';

/**
 * A season's number as a word or a letter, beside the season's word: `Second Season`, `الموسم الثاني`, `Β' κύκλος`; a
 * part's only behind it (`Part Two`). The first word or group stands for 1; forms of one number are apart by `/`.
 */
const NUMBER_WORDS: Readonly<Record<string, string>> = {
  en: 'first/one second/two third/three fourth/four fifth/five sixth/six seventh/seven eighth/eight ninth/nine tenth/ten',
  de: 'erste/ersten/eins zweite/zweiten/zwei dritte/dritten/drei vierte/vierten/vier fünfte/fünften/fünf sechste/sechsten/sechs siebte/sieben achte/acht neunte/neun zehnte/zehn',
  fr: 'première deuxième/seconde/deux troisième/trois quatrième/quatre cinquième/cinq sixième/six septième/sept huitième/huit neuvième/neuf dixième/dix',
  ca: 'primera segona tercera quarta cinquena sisena setena vuitena novena desena',
  es: 'primera segunda/dos tercera/tres cuarta/cuatro quinta/cinco sexta/seis séptima/siete octava/ocho novena/nueve décima/diez',
  pt: 'primeira segunda/dois terceira/três quarta/quatro quinta/cinco sexta/seis sétima/sete oitava/oito nona/nove décima/dez',
  it: 'prima seconda/due terza/tre quarta/quattro quinta/cinque sesta/sei settima/sette ottava/otto nona/nove decima/dieci',
  nl: 'eerste tweede/twee derde/drie vierde/vier vijfde/vijf zesde/zes zevende/zeven achtste/acht negende/negen tiende/tien',
  sv: 'första andra tredje fjärde femte sjätte sjunde åttonde nionde tionde',
  no: 'første andre tredje fjerde femte sjette sjuende/syvende åttende niende tiende',
  da: 'første anden tredje fjerde femte sjette syvende ottende niende tiende',
  fi: 'ensimmäinen toinen kolmas neljäs viides kuudes seitsemäs kahdeksas yhdeksäs kymmenes',
  pl: 'pierwszy/pierwsza drugi/druga trzeci/trzecia czwarty/czwarta piąty/piąta szósty/szósta siódmy ósmy dziewiąty dziesiąty',
  cs: 'první druhá/druhý třetí čtvrtá pátá šestá sedmá osmá devátá desátá',
  sk: 'prvá druhá tretia štvrtá piata šiesta siedma ôsma deviata desiata',
  hu: 'első második harmadik negyedik ötödik hatodik hetedik nyolcadik kilencedik tizedik',
  ro: 'întâi/unu doi/doilea trei/treilea patru/patrulea cinci/cincilea',
  hr: 'prva/prvi druga/drugi treća/treći četvrta/četvrti peta/peti šesta sedma osma deveta deseta',
  sl: 'prva druga tretja četrta peta šesta sedma osma deveta deseta',
  sr: 'прва/prva друга/druga трећа/treća четврта/četvrta пета/peta шеста/šesta седма/sedma осма/osma девета/deveta десета/deseta',
  ru: 'первый/первого второй/второго третий/третьего четвёртый/четвёртого пятый/пятого шестой/шестого седьмой восьмой девятый десятый',
  uk: 'перший другий третій четвертий п’ятий шостий сьомий восьмий девʼятий десятий',
  bg: 'първи втори трети четвърти пети шести седми осми девети десети',
  tr: 'birinci ikinci üçüncü dördüncü beşinci altıncı yedinci sekizinci dokuzuncu onuncu',
  el: "πρώτος/πρώτη/α' δεύτερος/δεύτερη/β' τρίτος/τρίτη/γ' τέταρτος/τέταρτη/δ' πέμπτος/πέμπτη/ε' έκτος/έκτη/στ' έβδομος/έβδομη/ζ' όγδοος/όγδοη/η' ένατος/ένατη/θ' δέκατος/δέκατη/ι'",
  ar: 'الأول/الاول الثاني الثالث الرابع الخامس السادس السابع الثامن التاسع العاشر',
  fa: 'اول دوم سوم چهارم پنجم ششم هفتم هشتم نهم دهم',
  hi: 'पहला दूसरा तीसरा चौथा पांचवां/पाँचवाँ छठा',
  id: INDONESIAN,
  ms: INDONESIAN,
  vi: 'nhất/một hai ba tư/bốn năm sáu bảy tám chín mười',
  he: "ראשונה/א' שנייה/שניה/ב' שלישית/ג' רביעית/ד' חמישית/ה' שישית/ו' שביעית/ז' שמינית/ח' תשיעית/ט' עשירית/י'",
};

let held: ReadonlyMap<string, ReadonlyMap<string, number>> | null = null;

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
    if (meaning === undefined || scan.tokens[at - 1]?.number === true || besideNumber(scan, at)) return [];
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
  return scan.tokens[at + 1]?.number === true && /^[.:]? ?$/.test(gap(scan, at));
}

function numberWord(word: string, languages: ReadonlySet<string>): number | null {
  held ??= new Map(Object.entries(NUMBER_WORDS).map(([code, listed]) => [code, valuesOf(listed)]));
  const folded = foldWord(word);
  for (const code of languages) {
    const value = held.get(code)?.get(folded);
    if (value !== undefined) return value;
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
