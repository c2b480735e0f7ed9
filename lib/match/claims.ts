import type { Claim, ClaimSource } from '../sites/reading';
import { isExtra } from './elsewhere';
import { parseLabel, type Label } from './grammar';
import { foldTitle, similarity, splitTitle, titleKeyOf } from './normalise';
import { isEpisodeLetter } from './label-words';
import { isPlaceholder, isPlainSeasonName } from './placeholders';
import { tidyClaims } from './tidy-claims';

/** What all sources of a page say together. Null where none says it, or where they contradict each other. */
export interface Labels {
  readonly show: string | null;
  readonly season: number | null;
  readonly episode: number | null;
  readonly lastEpisode: number | null;
  /** Counts through the whole run. */
  readonly absolute: number | null;
  readonly part: string | null;
  readonly seasonIsPart: boolean;
  /** A season was named, and which one is not known: it need not be the first. */
  readonly seasonUnread: boolean;
  readonly kind: Label['kind'];
  readonly special: boolean;
  /** The episode's own title; never a stand-in such as "Episode 4". */
  readonly title: string | null;
  /** Page titles carry a site's name and other words: such a title can confirm an episode, not speak against one. */
  readonly titleSure: boolean;
  /** The year the show began. */
  readonly year: number | null;
  readonly country: string | null;
  /** `YYYY-MM-DD`. */
  readonly airDate: string | null;
  /** Sources that name the episode and agree on it. */
  readonly sources: readonly ClaimSource[];
  /** Sources of equal rank contradicted each other: what they spoke of is null. */
  readonly contradiction: 'show' | 'episode' | null;
}

interface Statement {
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
const LIVE: ReadonlySet<ClaimSource> = new Set(['player', 'state', 'mediaSession']);
const SURE_TITLE: ReadonlySet<ClaimSource> = new Set([...LIVE, 'jsonld']);
/** What page titles put before a name: a counter of unread messages, a sign that something plays, an invitation. */
const INVITATION =
  /^(?:\(\d{1,2}\+?\)\s*)?(?:\p{So}\u{FE0F}?\s*)?(?:(?:\[\d{1,3} ?%\]|(?:\d{1,3} ?%|\d{1,2}(?::\d\d){1,2}) ?[-–|·])\s+(?=\S))?(?:(?:(?:now playing|full episode)\s?[:-]|正在播放:?)\s*|(?:watch(?: online)?|stream|ver|mira|regarder|voir|assistir|assista|guarda|bekijk|kijk|oglądaj|смотреть(?: сериал)?|сериал|дивитися|katso|se|titta på|sledujte|nonton|xem(?: phim)?|ดู(?:ซีรีส์)?|مشاهدة(?: مسلسل)?|مسلسل|سریال|드라마)\s+(?=\S))?/iu;
/** Ends in a word and its number, or in a number and its counter; or is a year. */
const NUMBERED =
  /(?:\p{L}\P{N}*?(\d{1,3})\P{L}*|^\d{4}\P{L}*|\d\. ?\p{L}{1,4}\.?|\d ?[\p{Script=Han}\p{Script=Katakana}\p{Script=Hangul}ー]{1,4})$/u;
/** `OVA 2`, `PV 1`: beside numbers that the page's data gives it, it is still none of the season's. */
const OTHER_ROW = /^(?:sp|pv|cm|o[van][ad]|nc(?:op|ed))\.? ?\d/i;
const NO_SHOW = /^(?:limited series|mini-?series|special|watch|home)$/i;

/**
 * Merges the claims of a page, best source first. What the player shows outweighs page data that says otherwise;
 * sources of the same rank that contradict each other cancel out. `language` is the page's tag.
 */
export function mergeClaims(stated: readonly Claim[], language = ''): Labels {
  const claims = tidyClaims(stated, language);
  const show = mergeShow(claims, language);
  const name = show.name === null ? null : splitTitle(show.name);
  const said = claims.map((claim) => read(claim, language, name?.name ?? null));
  const live = said.filter((one) => LIVE.has(one.source) && namesEpisode(one));
  const page = said.filter((one) => !LIVE.has(one.source) && namesEpisode(one));
  const leading = live.length > 0 ? live : page;
  const clash = leading.some((one) => one.torn || leading.some((other) => !compatible(one, other)));
  const heard = clash
    ? []
    : [
        ...leading,
        ...page
          .filter((one) => !one.torn && leading.every((other) => compatible(one, other)))
          .map((one) => withoutDoubtfulTitle(one, live))
          .filter(namesEpisode),
      ];
  return {
    ...numbersOf([...new Set(heard)]),
    show: name?.name ?? null,
    year: said.find((one) => one.year !== null)?.year ?? name?.year ?? null,
    country: name?.country ?? null,
    contradiction: clash ? 'episode' : show.clash ? 'show' : null,
  };
}

/**
 * The key that bindings and waiting reports of one title share: the site's show id, else the show's name as the page
 * writes it, else the labels. Same site and title, same key, whatever the episode.
 */
export function titleKey(site: string, stated: readonly Claim[], siteShowId: string | null): string {
  if (siteShowId !== null && siteShowId !== '') return `${site}:id:${siteShowId.slice(0, 200)}`;
  const claims = tidyClaims(stated, '');
  const { name } = mergeShow(claims, '');
  if (name !== null) return `${site}:title:${foldTitle(name)}`;
  const [first] = claims;
  return `${site}:label:${foldTitle(first?.label ?? first?.title ?? '')}`;
}

function mergeShow(claims: readonly Claim[], language: string): { name: string | null; clash: boolean } {
  const named = claims.flatMap((claim) => {
    const show = claim.show?.trim() ?? '';
    const invites = claim.source === 'title' || claim.source === 'og';
    const bare = invites ? show.replace(INVITATION, '') : show;
    return bare === '' ? [] : [{ show: bare, live: LIVE.has(claim.source) }];
  });
  const [first] = named;
  if (first === undefined) return { name: showBefore(claims, language), clash: false };
  const leading = named.find((one) => one.live) ?? first;
  const rivals = named.filter((one) => one.live === leading.live);
  const key = titleKeyOf(splitTitle(leading.show).name);
  const clash = rivals.some(({ show }) => {
    const other = titleKeyOf(splitTitle(show).name);
    return !other.includes(key) && !key.includes(other) && similarity(key, other) < 0.5;
  });
  return { name: clash ? null : leading.show, clash };
}

/** `Harbour Lights - S2 E5 - Fog`: without any other word of the show, what stands before the numbers. */
function showBefore(claims: readonly Claim[], language: string): string | null {
  for (const { source, label, title } of claims) {
    const raw = parseLabel(label ?? '', { language })?.before ?? '';
    const before = LIVE.has(source) ? raw : raw.replace(INVITATION, '');
    if (NO_SHOW.test(before)) continue;
    const own = title === undefined ? '' : title.trim();
    const bare =
      own !== '' && before.endsWith(own)
        ? before.slice(0, -own.length).replace(/[\s\-–—|:·]+$/u, '')
        : before;
    if (bare !== '') return bare;
  }
  return null;
}

function read(claim: Claim, language: string, show: string | null): Statement {
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

function namesEpisode(one: Statement): boolean {
  const { label } = one;
  const said =
    one.episode ?? one.season ?? one.title ?? one.airDate ?? label?.absolute ?? label?.part ?? null;
  return said !== null || one.special;
}

function compatible(a: Statement, b: Statement): boolean {
  const differ = <T>(one: T | null, other: T | null) => one !== null && other !== null && one !== other;
  if (differ(a.season, b.season) || differ(a.episode, b.episode)) return false;
  if (differ(a.label?.absolute ?? null, b.label?.absolute ?? null)) return false;
  if (a.title === null || b.title === null || !SURE_TITLE.has(a.source) || !SURE_TITLE.has(b.source))
    return true;
  if (a.episode !== null && b.episode !== null) return true;
  return similarity(titleKeyOf(a.title), titleKeyOf(b.title)) >= 0.5;
}

/**
 * A page's title beside a player that names the episode by number counts where the page says that number too, or the
 * player that title: it may be of the page before.
 */
function withoutDoubtfulTitle(one: Statement, live: readonly Statement[]): Statement {
  const said = live.find(({ episode }) => episode !== null);
  if (one.title === null || said === undefined) return one;
  const same = one.episode === said.episode && (said.season === null || one.season === said.season);
  const key = titleKeyOf(one.title);
  if (same || live.some(({ title }) => title !== null && similarity(titleKeyOf(title), key) >= 0.5))
    return one;
  return { ...one, title: null };
}

function numbersOf(heard: readonly Statement[]): Omit<Labels, 'show' | 'year' | 'country' | 'contradiction'> {
  const first = <T>(of: (one: Statement) => T | null | undefined): T | null => {
    for (const one of heard) {
      const value = of(one);
      if (value !== null && value !== undefined) return value;
    }
    return null;
  };
  const sure = first((one) => (SURE_TITLE.has(one.source) ? one.title : null));
  const named = heard.filter((one) => one.episode !== null || one.title !== null || one.airDate !== null);
  const season = first((one) => one.season);
  return {
    season,
    seasonUnread: season === null && heard.some((one) => one.seasonUnread),
    episode: first((one) => one.episode),
    lastEpisode: first((one) => one.lastEpisode),
    absolute: first((one) => one.label?.absolute),
    part: first((one) => one.label?.part),
    seasonIsPart: first((one) => (one.season === null ? null : (one.label?.seasonIsPart ?? false))) ?? false,
    kind: heard.some(({ title }) => title !== null && (OTHER_ROW.test(title) || isExtra(title)))
      ? 'part'
      : first((one) => (one.episode === null ? null : (one.label?.kind ?? 'episode'))),
    special: heard.some((one) => one.special),
    title: sure ?? first((one) => one.title?.split(/\s+[|·•–—-]\s+/)[0]),
    titleSure: sure !== null,
    airDate: first((one) => one.airDate),
    sources: [...new Set(named.map((one) => one.source))],
  };
}
