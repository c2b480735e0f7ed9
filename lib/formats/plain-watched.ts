import { cleanLabel, foldWord } from '../match/clean-label';
import { wholeOf } from './cells';
import { columnKey, type Table } from './csv';
import { PLAIN_COLUMNS } from './plain-columns';
import { standingStatus } from './standing';

type Cell = (...names: readonly string[]) => string;

const {
  tick: TICK,
  status: STATUS,
  number: NUMBER,
  times: TIMES,
  progress: PROGRESS,
  not: NOT_WATCHED,
  aired: AIRED,
  begun: BEGUN,
} = PLAIN_COLUMNS;

const YES = words(
  'yes y true 1 x ja j oui o s si sì sim はい ○ ✓ ✔ ☑ ✅ wahr vrai verdadero verdadeiro vero waar watched rewatched ' +
    'seen viewed done finished complete completed ended gesehen geschaut fertig vu vue regardé terminé visto vista ' +
    'terminado assistido bekeken gezien sett 視聴済み 視聴済 済 да просмотрено 是 已看 看过 看過 예',
);
const NO = words('n false 0 falsch faux falso onwaar いいえ 否 아니요');
/** They say no to whatever stands beside them. `mai` is none of them: it is a month more often. */
const NOT = words(
  'no not never nein nicht nie noch kein keine non ne pas jamais nunca não sin sem nee niet nooit nog nei nej ikke ' +
    'inte aldri aldrig ej нет не ✗ ✘ ☐ ❌',
);
const NEVER = words('never nie jamais nunca nooit aldri aldrig yet noch encore aún ainda nog tba tbd');
const UNSEEN =
  /^(?:un(?:watched|seen|viewed|played|finished|started|aired|gesehen)|on(?:gezien|bekeken))$|^[未没沒]/u;
const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;
/** `Watched percentage`, `% complete`; none of the critics. */
const PERCENT = /^(?=.*percent)(?:percent(?:age)?$|.*(?:watch|view|seen|play|progress|complet|finish))/;
/** Per cent of an episode from which on it was seen. */
const WHOLE = 90;

/** Does a cell say that an episode was watched? Null for words that are not known, which nobody should take for a yes. */
export function saysWatched(text: string): boolean | null {
  const said = wordsOf(text);
  const share = /(\d+)(?:[.,]\d+)? ?%/.exec(text)?.[1];
  if (said.some((word) => NOT.has(word) || UNSEEN.test(word))) return false;
  // A dash, an empty box.
  if (said.length === 0) return text === '' ? null : false;
  // `1.0`, and the quarters of an episode that some count.
  if (Number(text) >= 0 && Number(text) <= 1) return Number(text) * 100 >= WHOLE;
  if (share !== undefined) return Number(share) >= WHOLE;
  if (said.every((word) => YES.has(word))) return true;
  return said.some((word) => NO.has(word)) || standingStatus(text) !== null ? false : null;
}

/** Does what stands in place of a date say that the episode was not watched? `No date` does not. */
function saysNever(text: string): boolean {
  const said = wordsOf(text);
  const denied = said.filter((word) => NOT.has(word)).length;
  const negated = denied > 0 && (denied === said.length || said.some((word) => YES.has(word)));
  return negated || said.some((word) => NEVER.has(word) || UNSEEN.test(word));
}

/**
 * Whether the line of an episode is a play: only if it says so, or if the table has no column for it. Null where it
 * says something that cannot be read. `isListing`: a line without a date of its own is none of them. `isDate` tells a day
 * from other words.
 */
export function watchedIn(
  table: Table,
  isListing: boolean,
  isDate: (text: string) => boolean,
): (cell: Cell, date: string) => boolean | null {
  const ticks = new Set(table.rows.map((row) => table.cell(row, ...TICK)));
  const tickSays = (tick: string) =>
    isDate(tick) ? 'date' : (saysWatched(tick) ?? (YEAR.test(tick) ? 'date' : null));
  const kinds = new Set([...ticks].filter((tick) => tick !== '').map(tickSays));
  const ticked = kinds.has(true) || kinds.has(false);
  const marked = table.rows.some(
    (row) => table.cell(row, ...NUMBER) !== '' && saysWatched(table.cell(row, ...STATUS)) === true,
  );
  const isPartly = partlyIn(table);
  // Where the ticks are the days it was watched on, another day in each line is of all episodes there are.
  const lists = isListing || (kinds.has('date') && table.has(...AIRED, ...BEGUN));

  return (cell, date) => {
    const [tick, status] = [cell(...TICK), cell(...STATUS)];
    if (saysWatched(cell(...NOT_WATCHED)) === true) return false;
    if (tick === '' && table.has(...TICK) && (ticked || (date === '' && !kinds.has('date')))) return false;
    if (tick === '' && isPartly(cell)) return false;
    if (lists && `${tick}${date}${status}` === '') return false;
    // A date or a word beside it says more than a counter.
    if (date === '' && status === '' && wholeOf(cell(...TIMES)) === 0) return false;
    const said = tick === '' ? 'date' : tickSays(tick);
    if (said === null || said === false) return said;
    if (date !== '' && !isDate(date) && saysNever(date)) return false;
    const state = status || cell('list');
    // Beside a tick it is the show's.
    const ofShow = said === true && (standingStatus(state) ?? 'planned') !== 'planned';
    if (ofShow) return true;
    if (status === '') return saysWatched(state) !== false && !(marked && said !== true && date === '');
    return saysWatched(status) ?? (said === true ? true : null);
  };
}

/** Does a line say that it was begun, and not seen to its end? `20%`, `in progress`; `0.2` where no line has more than 1. */
function partlyIn(table: Table): (cell: Cell) => boolean {
  const percents = table.header.map(columnKey).filter((name) => PERCENT.test(name));
  const scaleOf = (names: readonly string[], of: number) =>
    table.rows.some((row) => Number(table.cell(row, ...names)) > 1) ? of : 100;
  const [percent, progress] = [scaleOf(percents, 1), scaleOf(PROGRESS, 0)];
  const isLess = (text: string, by: number) => {
    const share = Number(text);
    if (Number.isNaN(share)) return /[\p{L}\d]/u.test(text) && saysWatched(text) === false;
    return text !== '' && (by === 0 ? share === 0 : share * by < WHOLE);
  };
  return (cell) => isLess(cell(...percents), percent) || isLess(cell(...PROGRESS), progress);
}

function words(text: string): ReadonlySet<string> {
  return new Set(text.split(' ').map(foldWord));
}

function wordsOf(text: string): string[] {
  return foldWord(
    cleanLabel(text)
      .replace(/\ufe0f/g, '')
      .replace(/n['’]t\b/g, ' not'),
  )
    .split(/[\s_./:,;!?()[\]–—-]+/)
    .filter((word) => word !== '');
}
