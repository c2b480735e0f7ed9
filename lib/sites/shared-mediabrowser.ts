import { clean } from './clean';
import type { Claim, ClaimSource } from './reading';
import { claim } from './text';

/** `S1:E2`, double `S1:E2-3`: these letters are not translated. */
const NUMBERED = /^(?:(.+?) [-–] )?(S\d+:E\d+(?:-\d+)?)(?: [-–] (.*))?$/;

/** The word that stands for a number in a special's line, in the translations of the server's own interface (2026-08). */
const SPECIAL = new RegExp(
  '^(.+?) - ((?:e?[sš]p[eé]\\p{L}{1,3}[aáā]l|extra|özel|спе[цш]|ειδικ|σπέσιαλ|különkiad|posebn|eri(?:kois|pala|epis)|berezia|' +
    'sérstak|khas|arbenni|スペシャル|스페셜|特[別别典集輯]|خاص|ویژه|ספיישל|מיוחד|đặc biệt|(?:ตอน)?พิเศษ|विशेष|বিশেষ|சிறப்பு)' +
    '[\\p{L}\\p{M} ]*?) ?[-–] (.+)$',
  'iu',
);

/** A line of the player's: an episode's, a film's, or empty between two items. */
export type Line = { readonly kind: 'episode' | 'film'; readonly claim: Claim } | null;

/**
 * Takes a line `Show - S1:E2 - Title (2020)` apart; `Show - Special - Title` is of season 0; a film is `Film (2020)`.
 * The year is that of the very item, in the page's digits, and left out. A `header` above the line is the show.
 */
export function parseLine(source: ClaimSource, raw: string, header = ''): Line {
  const own = clean(raw);
  const whole = own === '' || own.startsWith(header) ? own || header : `${header} - ${own}`;
  const line = whole.replace(/ ?\([\p{Nd}]{4}\)$/u, '');
  const numbered = NUMBERED.exec(line);
  if (numbered !== null) {
    const [, show, label, title] = numbered;
    const made = claim(source, { show, label, title });
    return made === null ? null : { kind: 'episode', claim: made };
  }
  const special = SPECIAL.exec(line);
  const made =
    special === null
      ? claim(source, { show: line })
      : claim(source, {
          show: special[1],
          season: 0,
          label: `${special[2]} - ${special[3]}`,
          title: special[3],
        });
  return made === null ? null : { kind: special === null ? 'film' : 'episode', claim: made };
}
