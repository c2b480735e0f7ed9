import type { Mention } from './label-scan';
import { AUDIO_TAGS } from './label-table';

/** Between the season and the episode of one label. */
export const JOINT = /^[\s:.,;\-–—/·|_()[\]]{0,6}$/;

/** Episode 3 of season 2, and how many there are in all. */
export const BELONGS =
  /^[\s,(]*(?:of|aus|der|von|des?|de la|d[ao]|della|del|din|van|uit|av|af|от|od|z|ze|из|من|का|की|के)(?: the| der)?\s*$/iu;

const TOTAL =
  /^\s*(?:(?:of|von|de|di|van|av|af|sur|из|z|ze) \d{1,4}(?!\d)|\/?\s*[全共총]\s?\d+[話话集회화부]?)/iu;

/** What stands before the numbers, and what is left after them. */
export function textsAround(text: string, used: readonly Mention[]): { before: string; title: string } {
  const [first] = used;
  if (first === undefined) return { before: '', title: '' };
  let rest = '';
  used.forEach((one, at) => {
    const end = used[at + 1]?.start ?? text.length;
    const piece = text.slice(Math.min(one.end, end), end);
    const between = at + 1 < used.length;
    rest += between && (JOINT.test(piece) || BELONGS.test(piece)) ? '' : ` ${piece.replace(TOTAL, '')}`;
  });
  return { before: tidy(text.slice(0, first.start)), title: tidyTitle(rest) };
}

/** A title without separators, quotation marks, notes on the sound and a running time around it. */
export function tidyTitle(text: string): string {
  const stripped = tidy(text).replace(AUDIO_TAGS, '').replace(AUDIO_TAGS, '');
  const timed = stripped.replace(
    /(?:^|\s*[-–—|·(]\s*)\d{1,3} ?(?:min|mins|minutes|m|мин|分|분)\.?\)?$/iu,
    '',
  );
  return tidy(unquoted(tidy(timed)));
}

function unquoted(text: string): string {
  return /^[「『“"„«'‘]([^「『“"„«]*)[」』”"“»'’]$/u.exec(text)?.[1] ?? text;
}

function tidy(text: string): string {
  return text
    .replace(/^[\s)\]}:.,;\-–—/·|_=»>]+/u, '')
    .replace(/[\s([{:,;\-–—/·|_=«<]+$/u, '')
    .trim();
}
