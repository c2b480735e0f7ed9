import { type Mention, type Scan, type Token, gap, PLAIN } from './label-scan';
import { isSeasons } from './label-ranges';
import { COUNTERS, type Counter, TOTALS } from './label-table';
import type { Role } from './label-words';

const NO_LANGUAGE: ReadonlySet<string> = new Set();

/** 第3集, 2화, 第1-2話: the number's counter follows it. */
export function counterMention(scan: Scan, at: number): Mention | null {
  const number = scan.tokens[at];
  if (number === undefined || !number.number || number.text.length > 4) return null;
  // 第5.5話 is a recap between two.
  if (/\d[.,]$/.test(scan.text.slice(0, number.start))) return null;
  const before = scan.tokens[at - 1];
  const prefixed = before !== undefined && /[第제]$/u.test(before.text) && gap(scan, at - 1).trim() === '';
  if (before !== undefined && gap(scan, at - 1).trim() === '' && TOTALS.test(before.text.replace(/第$/u, '')))
    return null;
  const joint = prefixed || at === 0 ? /^ ?[-–—~·,&+] ?$/ : /^[-–—~·&+]$/;
  const range = scan.tokens[at + 1]?.number === true && joint.test(gap(scan, at));
  if (range && isSeasons(scan, at)) return null;
  const last = range ? scan.tokens[at + 1] : undefined;
  const after = scan.tokens[range ? at + 2 : at + 1];
  if (after === undefined || after.number) return null;
  if (!/^ ?$/.test(gap(scan, range ? at + 1 : at))) return null;
  const counter = findCounter(after.text, prefixed);
  if (counter === null) return null;
  const continues = /\d[-–—~·/]$/.test(scan.text.slice(0, number.start)) && !isSeasons(scan, at - 1);
  if (counter.role !== 'season' && continues) return null;
  const twin = range ? null : counterTwin(scan, at + 2, counter, number);
  return {
    ...PLAIN,
    role: counterRole(counter, scan),
    value: Number(number.text),
    last: last !== undefined ? Number(last.text) : (twin?.last ?? null),
    start: number.start - (prefixed ? 1 + gap(scan, at - 1).length : 0),
    end: twin?.end ?? after.start + counter.word.length,
    weak: counter.weak === true,
    languages: NO_LANGUAGE,
  };
}

/** 第1話・第2話: the same counter again, one further. */
function counterTwin(
  scan: Scan,
  at: number,
  counter: Counter,
  number: Token,
): { last: number; end: number } | null {
  const next = scan.tokens[at]?.number === true ? at : at + 1;
  const [second, word] = [scan.tokens[next], scan.tokens[next + 1]];
  if (second?.number !== true || word?.text.startsWith(counter.word) !== true) return null;
  const between = scan.text.slice(number.end, second.start).replace(counter.word, '');
  const joined = /^ ?[-–—~·,&+と和至到] ?第?$/u.test(between);
  return joined ? { last: Number(second.text), end: word.start + counter.word.length } : null;
}

function findCounter(word: string, prefixed: boolean): Counter | null {
  let best: Counter | null = null;
  for (const counter of COUNTERS) {
    if (!word.startsWith(counter.word) || (best !== null && best.word.length >= counter.word.length))
      continue;
    const next = word.charAt(counter.word.length);
    if (prefixed ? next !== '' && counter.notBefore?.includes(next) === true : next !== '') continue;
    if (!prefixed && counter.ordinal) continue;
    best = counter;
  }
  return best;
}

function counterRole(counter: Counter, scan: Scan): Role {
  if (counter.japanese === undefined) return counter.role;
  const japanese = scan.language === 'ja' || /[\p{Script=Hiragana}\p{Script=Katakana}]/u.test(scan.text);
  return japanese ? counter.japanese : counter.role;
}
