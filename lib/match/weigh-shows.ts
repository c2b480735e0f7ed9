import { type Result, ok } from '../domain/result';
import { hasEnded } from '../domain/show';
import type { Labels } from './claims';
import { isCommonTitle } from './common-titles';
import { decideEpisode } from './episode';
import type { EpisodeAnswer } from './episode-view';
import type { Job } from './match-job';
import type { Loaded, Order, ShowFacts, TitleBinding } from './match-types';
import { looseKeyOf, titleKeyOf } from './normalise';
import { type ScoredShow, type TitleReading, byScore, fitName, scoreShow } from './show';

/** So many shows are looked into for one report: each may cost requests. */
const MOST_LOADED = 5;
/** So many of them although their names do not fit. */
const MOST_OTHERWISE = 2;

/** Looks into the shows whose names fit (of others only the first few) and scores all. */
export async function scoreAll<C extends string>(
  job: Job<C>,
  shows: readonly ShowFacts[],
): Promise<Result<ScoredShow[], C>> {
  const scored: ScoredShow[] = [];
  for (const [at, one] of worthALook(job, shows).entries()) {
    const inLibrary = job.library.has(one.show.id);
    const looked = inLibrary || at < MOST_LOADED ? await lookInto(job, one.show.id) : ok(null);
    if (!looked.ok) return looked;
    if (looked.value === null) {
      // One that TMDB does not know any more is no rival; one that was not looked into is.
      if (!job.seen.has(one.show.id)) scored.push(one);
      continue;
    }
    const { loaded, answer } = looked.value;
    // Once loaded, a hit shows its other titles.
    const ended = hasEnded(loaded.show.status);
    const full = { ...fitName(loaded.show, job.readings), show: loaded.show };
    scored.push(scoreShow(full, answer, { exactRival: one.exactRival, ended, inLibrary }));
  }
  return ok(scored.sort(byScore));
}

/**
 * The shows whose names fit, those first that year and country speak for, then those that the search can only have
 * found by another title; without any, the search's first few.
 */
function worthALook<C extends string>(
  job: Job<C>,
  shows: readonly ShowFacts[],
): (ScoredShow & { readonly exactRival: boolean })[] {
  const fitted = shows.map((show) => fitName(show, job.readings));
  const named = fitted.filter((one) => one.fit !== 'nameOther');
  const exact = named.filter((one) => one.plain && one.fit !== 'nameAlike');
  const rate = (one: (typeof fitted)[number]) => {
    const exactRival = exact.some((other) => other !== one);
    const context = { exactRival, ended: false, inLibrary: job.library.has(one.show.id) };
    return { ...scoreShow(one, null, context), exactRival };
  };
  if (named.length === 0) return fitted.slice(0, 3).map(rate);
  const otherwise = fitted.filter((one) => one.fit === 'nameOther' && !bearsWords(one.show, job.readings));
  return [...named.map(rate).sort(byScore), ...otherwise.slice(0, MOST_OTHERWISE).map(rate)];
}

/** Is the title in the names that a hit shows? If not, one that it does not show was found. */
function bearsWords({ name, originalName }: ShowFacts, readings: readonly TitleReading[]): boolean {
  const keys = [titleKeyOf(name), titleKeyOf(originalName)];
  return readings.some((one) => keys.some((key) => key.includes(looseKeyOf(one.name))));
}

export async function lookInto<C extends string>(
  job: Job<C>,
  showId: number,
): Promise<Result<{ loaded: Loaded; answer: EpisodeAnswer } | null, C>> {
  const held = job.seen.get(showId);
  if (held !== undefined) return ok(held);
  const loaded = await job.port.load(showId);
  if (!loaded.ok) return loaded;
  if (loaded.value === null) {
    job.seen.set(showId, null);
    return ok(null);
  }
  const fitted = fitName(loaded.value.show, job.readings);
  const made = { loaded: loaded.value, answer: await episodeOf(job, loaded.value, fitted, [], null) };
  job.seen.set(showId, made);
  return ok(made);
}

export async function episodeOf<C extends string>(
  job: Job<C>,
  { show, seasons }: Loaded,
  fitted: { readonly reading: TitleReading; readonly namedSeason: number | null },
  offsets: TitleBinding['offsets'],
  order: Order | null,
): Promise<EpisodeAnswer> {
  const { report, port, site } = job;
  const labels = offsets.length > 0 || order !== null ? job.labels : inSeason(job.labels, fitted, seasons);
  const answer = decideEpisode({
    labels,
    showName: show.name,
    seasons,
    pageLanguage: report.language,
    showLanguage: show.language,
    offsets,
    order,
    absolute: site?.absolute === true,
    upNext: (await port.upNext?.(show.id)) ?? null,
    duration: report.duration === undefined || report.duration <= 0 ? null : report.duration / 60,
  });
  if (answer.kind === 'ask' || labels.title === null || !isCommonTitle(labels.title)) return answer;
  return { ...answer, parts: [...answer.parts, 'titleCommon'] };
}

/** The season that the show's title named, held against what the label says of it. */
function inSeason(
  labels: Labels,
  { reading, namedSeason }: { readonly reading: TitleReading; readonly namedSeason: number | null },
  seasons: Loaded['seasons'],
): Labels {
  if (namedSeason !== null) {
    // Where each season is a show of its own, the site's "season 1" is that season.
    const own = labels.season === null || labels.season === 1 || labels.season === namedSeason;
    return own ? { ...labels, season: namedSeason } : { ...labels, season: null, episode: null };
  }
  const said = reading.season;
  if (said === null) return labels;
  const named = seasons.filter((one) => one.season > 0 && /final|last|最終|최종/iu.test(one.name));
  const season =
    said.season === 'last' ? (named.length === 1 ? (named[0]?.season ?? null) : null) : said.season;
  const part = labels.part ?? said.part;
  const seasonUnread = labels.seasonUnread || (season === null && said.season === 'last');
  if (labels.season === null || labels.season === season) return { ...labels, season, part, seasonUnread };
  // "Season 1" of a title that says "2nd Season": either may be meant.
  return { ...labels, season: null, episode: null, part };
}
