import type { Claim, ClaimSource } from '../sites/reading';
import { claimedShow } from './claimed-show';
import { isExtra } from './elsewhere';
import type { Label } from './grammar';
import { similarity, splitTitle, titleKeyOf } from './normalise';
import { LIVE, namesEpisode, readStatement, type Statement } from './statement';
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

const SURE_TITLE: ReadonlySet<ClaimSource> = new Set([...LIVE, 'jsonld']);
/** `OVA 2`, `PV 1`: beside numbers that the page's data gives it, it is still none of the season's. */
const OTHER_ROW = /^(?:sp|pv|cm|o[van][ad]|nc(?:op|ed))\.? ?\d/i;
/**
 * Merges the claims of a page, best source first. What the player shows outweighs page data that says otherwise;
 * sources of the same rank that contradict each other cancel out. `language` is the page's tag.
 */
export function mergeClaims(stated: readonly Claim[], language = ''): Labels {
  const claims = tidyClaims(stated, language);
  const show = claimedShow(claims, language);
  const name = show.name === null ? null : splitTitle(show.name);
  const said = claims.map((claim) => readStatement(claim, language, name?.name ?? null));
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
