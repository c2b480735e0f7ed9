/** A label longer than this says nothing that a shorter one could not. */
export const LABEL_LIMIT = 500;

const KANJI = new Map([...'〇零一二三四五六七八九'].map((digit, at) => [digit, Math.max(0, at - 1)]));

/**
 * A label in plain form: cut to 500 characters, invisible marks gone, full-width forms, digits of all scripts and Roman
 * numbers as ASCII, 第十二話 as 第12話, all dots and spaces of one kind. What is left of it still reads as the page wrote it.
 */
export function cleanLabel(raw: string): string {
  const text = raw.slice(0, LABEL_LIMIT).toWellFormed();
  if (/^[\x20-\x7e]*$/.test(text)) return text.trim();
  return text
    .normalize('NFC')
    .replace(/[\p{Cf}\u{FFFD}]/gu, (mark) => (mark === '\u200c' || mark === '\u200d' ? mark : ''))
    .replace(/[\uff01-\uff5e]/g, (wide) => String.fromCharCode(wide.charCodeAt(0) - 0xfee0))
    .replace(/[\u2160-\u216b\u{1d400}-\u{1d7ff}]/gu, (fancy) => fancy.normalize('NFKC'))
    .replace(/[\p{Cc}\p{Z}]+/gu, ' ')
    .replace(/(?![0-9])\p{Nd}/gu, asciiDigit)
    .replace(/[\u00b7\u2022\u22c5\u2219\u2027\u25cf\u30fb\uff65]/g, '·')
    .replace(/[\u2010\u2011\u2212]/g, '-')
    .replace(/[\u301c\uff5e]/g, '~')
    .replace(/[、،]/g, ',')
    .replace(/♯/g, '#')
    .replace(/(?<=\d)°(?= ?\p{L})/gu, 'º')
    .replace(
      /(?<=[第제])\s*[〇零一二三四五六七八九十百]{1,7}(?=[話话集回期季部巻卷章]|シーズン|シリーズ|クール)/gu,
      (kanji) => String(kanjiNumber(kanji.trim())),
    )
    .trim();
}

/** Digits of a script stand in a row of ten in Unicode, each row at a multiple of ten after its zero. */
function asciiDigit(digit: string): string {
  const plain = digit.normalize('NFKC');
  if (/^[0-9]$/.test(plain)) return plain;
  const code = digit.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero--;
  return String(code - zero);
}

function kanjiNumber(kanji: string): number {
  if (!/[十百]/u.test(kanji)) return Number([...kanji].map((one) => KANJI.get(one) ?? 0).join(''));
  let [sum, digit] = [0, 0];
  for (const one of kanji) {
    const unit = one === '百' ? 100 : one === '十' ? 10 : 0;
    if (unit === 0) digit = KANJI.get(one) ?? 0;
    else [sum, digit] = [sum + (digit || 1) * unit, 0];
  }
  return sum + digit;
}

/** A word for comparing: lower case, without the accents of Latin, Greek and Cyrillic, without Arabic vowel signs. */
export function foldWord(word: string): string {
  if (/^[\x20-\x7e]*$/.test(word)) return word.toLowerCase();
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[\u0300-\u036f\u064b-\u0655\u0640\u200c\u200d]/g, '')
    .normalize('NFC');
}
