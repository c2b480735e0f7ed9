import type { Claim, ClaimSource } from '../sites/reading';
import { parseLabel, type Label } from './grammar';
import { isEpisodeLetter } from './label-words';
import { splitTitle, titleKeyOf } from './normalise';
import { isPlaceholder, isPlainSeasonName } from './placeholders';

/** What one source of a page says of the episode. */
export interface Statement {
  readonly source: ClaimSource;
  readonly label: Label | null;
  readonly season: number | null;
  readonly seasonUnread: boolean;
  readonly special: boolean;
  readonly episode: number | null;
  readonly lastEpisode: number | null;
  readonly title: string | null;
  readonly year: number | null;
  readonly airDate: string | null;
  /** The claim's own numbers and its label differ. */
  readonly torn: boolean;
}

/** What the player shows while it plays; the rest may be left over from the page before. */
export const LIVE: ReadonlySet<ClaimSource> = new Set(['player', 'state', 'mediaSession']);
/** Ends in a word and its number, or in a number and its counter; or is a year. */
const NUMBERED =
  /(?:\p{L}\P{N}*?(\d{1,3})\P{L}*|^\d{4}\P{L}*|\d\. ?\p{L}{1,4}\.?|\d ?[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー]{1,4})$/u;

/** Reads a claim of a page. `language` is the page's tag; `show` what the page calls the show, null where nothing does. */
export function readStatement(claim: Claim, language: string, show: string | null): Statement {
  const text = besideTitle(claim, language);
  // `The Interview: S2 E6` is no interview where the show is called so.
  const said = parseLabel(text, { language }) ?? parseLabel(afterShow(text, show), { language });
  const label = counted(said, show);
  // A season's name beside a number that the page has for itself.
  const named = label ?? parseLabel(`${claim.label ?? ''}: Episode ${claim.episode ?? ''}`, { language });
  const stated = label !== null && (label.kind === 'episode' || label.kind === null) ? label : null;
  const season = claim.season ?? label?.season ?? null;
  const episode = claim.episode ?? label?.episode ?? null;
  const otherwise = (own: number | undefined, read: number | null | undefined): boolean =>
    own !== undefined && typeof read === 'number' && read !== own;
  const torn = otherwise(claim.season, stated?.season) || otherwise(claim.episode, stated?.episode);
  return {
    source: claim.source,
    label: claim.episode !== undefined && stated === null ? null : label,
    season,
    seasonUnread:
      season === null &&
      ((named?.seasonUnread === true && !isShow(named.before, show)) || hasSeasonName(claim, show)),
    special: season === 0 || named?.special === true,
    episode,
    lastEpisode: claim.lastEpisode ?? label?.lastEpisode ?? null,
    title: titleOf(claim, label, show, episode),
    year: claim.year ?? null,
    airDate: claim.airDate ?? label?.airDate ?? null,
    torn,
  };
}

/** The page's data has a number for the episode, and a name of its own for the season: `Spring 2025`, `The Keeper`. */
function hasSeasonName({ source, episode, label = '' }: Claim, show: string | null): boolean {
  if (source !== 'jsonld' || episode === undefined || label === '') return false;
  return !isPlainSeasonName(label) && !isShow(label, show);
}

/** `Jungle Book: Episode 2`: a word of the show's own name numbers nothing. */
function isShow(before: string, show: string | null): boolean {
  return show !== null && titleKeyOf(before) === titleKeyOf(show);
}

/** `Week 2 Episode 5`, 2部 3話: a number behind something else that is numbered, and is not the show, counts within that. */
function counted(label: Label | null, show: string | null): Label | null {
  if (label?.kind !== 'episode' || label.season !== null || show === null) return label;
  const other = NUMBERED.exec(label.before);
  // `E5: Episode 5` says it twice.
  if (other === null || Number(other[1]) === label.episode) return label;
  // A year behind the show's name is no part of it, and what is numbered there besides (`Harbour, Week 2`) is not the show.
  const [key, name] = [titleKeyOf(splitTitle(label.before).name), titleKeyOf(show)];
  return key.endsWith(name) || name.includes(key) ? label : { ...label, kind: 'part' };
}

/** `E9` alone may be an age rating; with a title beside it, it is the ninth episode. So is `O9` in Polish. */
function besideTitle({ label = '', title = '' }: Claim, language: string): string {
  const [, letter, number] = /^\s*(\p{L})\.?\s?(\d{1,4})\s*$/u.exec(label) ?? [];
  const isTitle = /^(?:\d+ )?\p{L}/u.test(title);
  return letter !== undefined && isTitle && isEpisodeLetter(letter, language)
    ? `Episode ${number}: ${title}`
    : label;
}

function titleOf(
  claim: Claim,
  label: Label | null,
  show: string | null,
  episode: number | null,
): string | null {
  const own = claim.title?.trim() ?? '';
  const [text, parsed] = own === '' ? [claim.label ?? '', label] : [own, parseLabel(own)];
  let title = text;
  if (parsed !== null && (parsed.kind === 'episode' || own === ''))
    title = parsed.title || afterShow(parsed.before, show);
  // A label that the grammar refused, with numbers in it, speaks of something else.
  else if (own === '' && /\d/.test(text)) return null;
  const numbered = /^(\d{1,4})\.\s+(?=\S)/.exec(title);
  if (numbered !== null && Number(numbered[1]) === episode) title = title.slice(numbered[0].length);
  if (isPlaceholder(title) || (show !== null && titleKeyOf(title) === titleKeyOf(show))) return null;
  return title;
}

/** `Harbour Lights - Fog (1x2)`: once the show is known, the rest of what stands before is the title. */
function afterShow(before: string, show: string | null): string {
  if (show === null || !before.toLowerCase().startsWith(show.toLowerCase())) return '';
  return before.slice(show.length).replace(/^[\s\-–—|:·,]+/u, '');
}

/** Does it say anything of which episode it is? */
export function namesEpisode(one: Statement): boolean {
  const { label } = one;
  const said =
    one.episode ?? one.season ?? one.title ?? one.airDate ?? label?.absolute ?? label?.part ?? null;
  return said !== null || one.special;
}
