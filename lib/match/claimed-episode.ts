import { idsOf } from '../domain/former-ids';
import { samePair, type Episode, type Pair, type Season } from '../domain/show';
import type { Labels } from './claims';
import { isCommonTitle } from './common-titles';
import { decideEpisode } from './episode';
import { episodeKey, episodeTitles } from './episode-titles';
import { titleKeyOf } from './normalise';

/** What a file says of an episode of a known show. */
export interface ClaimedEpisode {
  readonly season: number | null;
  readonly seasonName: string | null;
  readonly number: number | null;
  readonly title: string | null;
  /** TMDB's own id of the episode. */
  readonly ids: { readonly tmdb: number | null };
}

export interface ListedShow {
  readonly name: string;
  /** In the language of the claims, as far as TMDB has it. */
  readonly seasons: readonly Season[];
  /** Tags of the claims' titles (empty = unknown) and of the seasons' texts. */
  readonly language: string;
  readonly showLanguage: string;
  /** Do the numbers of the claims come from TMDB? Elsewhere specials are counted in another way. */
  readonly countsAsTmdb: boolean;
}

/** Finds the one listed episode that a claim can only mean; null where it is not listed, or cannot be told. */
export type EpisodeFinder = (claim: ClaimedEpisode) => Episode | null;

/** Prepares the lists of a show once, for all claims about it. */
export function createEpisodeFinder(show: ListedShow): EpisodeFinder {
  const { seasons, language, showLanguage, countsAsTmdb } = show;
  const all = seasons.flatMap(({ episodes }) => episodes);
  const byId = new Map(all.flatMap((episode) => idsOf(episode).map((id) => [id, episode])));
  const byPair = new Map<string, Episode | null>();
  // A pair that is listed twice names none of them.
  for (const episode of all) byPair.set(pairKey(episode), byPair.has(pairKey(episode)) ? null : episode);

  function byNumbers(season: number | null, number: number | null): Episode | null {
    return season === null || number === null
      ? null
      : (byPair.get(pairKey({ season, episode: number })) ?? null);
  }

  /** By its name, or by a number that TMDB gave where its name says nothing against it, as in another language. */
  function saysTheSame(title: string, listed: Episode): boolean {
    if (episodeKey(title) === episodeKey(listed.name)) return true;
    if (listed.season !== 0) return false;
    const titles = episodeTitles(show.name, seasons);
    const foreign = !/^en\b/i.test(showLanguage) && language === '';
    return titles.named(title).length === 0 && (foreign || titles.compare(listed, title) !== 'other');
  }

  const showKey = titleKeyOf(show.name);
  const isShow = (seasonName: string) => titleKeyOf(seasonName) === showKey;

  return (claim) => {
    const own = claim.ids.tmdb === null ? undefined : byId.get(claim.ids.tmdb);
    if (own !== undefined) return own;
    const season = claim.season ?? seasonNamed(seasons, claim.seasonName);
    const { number, title } = claim;
    const listed = byNumbers(season, number);
    const plain = season !== 0 || countsAsTmdb;
    if (listed !== null && plain && (title === null || saysTheSame(title, listed))) return listed;
    const answer = decideEpisode({
      labels: {
        ...NO_LABELS,
        show: show.name,
        season,
        // A season of another name than the catalogue's need not be its only one.
        seasonUnread: season === null && claim.seasonName !== null && !isShow(claim.seasonName),
        episode: number,
        title,
        special: season === 0,
      },
      showName: show.name,
      seasons,
      pageLanguage: language,
      showLanguage,
      offsets: [],
      order: null,
      absolute: false,
      upNext: null,
      duration: null,
    });
    const [pair] = answer.kind === 'decided' ? answer.pairs : [];
    if (pair === undefined) return null;
    // Names that every show has say little against the season that was told.
    if (season !== null && pair.season !== season && title !== null && isCommonTitle(title)) return null;
    return all.find((episode) => samePair(episode, pair)) ?? null;
  };
}

/** The regular season that bears this name alone. */
function seasonNamed(seasons: readonly Season[], name: string | null): number | null {
  if (name === null) return null;
  const key = titleKeyOf(name);
  const [only, second] = seasons.filter((one) => one.season > 0 && titleKeyOf(one.name) === key);
  return second === undefined ? (only?.season ?? null) : null;
}

function pairKey({ season, episode }: Pair): string {
  return `${season}:${episode}`;
}

const NO_LABELS: Labels = {
  show: null,
  season: null,
  episode: null,
  lastEpisode: null,
  absolute: null,
  part: null,
  seasonIsPart: false,
  seasonUnread: false,
  kind: 'episode',
  special: false,
  title: null,
  titleSure: true,
  year: null,
  country: null,
  airDate: null,
  sources: ['state'],
  contradiction: null,
};
