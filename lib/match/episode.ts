import { type Episode, type Season, samePair } from '../domain/show';
import { checked } from './episode-check';
import { episodeTitles } from './episode-titles';
import {
  type EpisodeAnswer,
  type EpisodeQuestion,
  type Found,
  type Step,
  type View,
  ask,
  listed,
  onlyNumbered,
  runsOn,
  throughNumber,
  uniqueTitle,
} from './episode-view';

/** A video shorter or longer than this share of the catalogue's runtime is not that one episode. */
const TOO_SHORT = 0.4;
const TOO_LONG = 1.6;

/**
 * Which listed episodes the labels mean, by the rules of "From page labels to an episode": the binding's offset or
 * order, the pair, the title, a number alone. Decided only where exactly one is meant and nothing speaks against it;
 * else candidates, up next first. Never names an episode that the catalogue does not list.
 */
export function decideEpisode(question: EpisodeQuestion): EpisodeAnswer {
  const { labels, seasons, showName } = question;
  const titles = episodeTitles(showName, seasons);
  const view: View = {
    ...question,
    titles,
    regular: seasons.flatMap((season) => (season.season > 0 ? season.episodes : [])),
    named: labels.title === null ? [] : titles.named(labels.title),
  };
  if (labels.contradiction === 'episode') return ask(view, 'sourcesDiffer');
  const found = byOffset(view) ?? byPair(view) ?? byTitle(view) ?? byNumber(view) ?? byDate(view);
  if (found === null) return ask(view, 'notTold');
  if ('doubt' in found) return ask(view, found.doubt);
  return spanned(view, found);
}

/** (1) What the user said of this title: seasons that start elsewhere, or another order. */
function byOffset(view: View): Step {
  const { labels, offsets, order } = view;
  if (labels.episode === null) return null;
  const offset =
    offsets.find((one) => one.from === labels.season) ?? offsets.find((one) => one.from === null);
  if (offset !== undefined) {
    return checked(view, listed(view, offset.to, labels.episode + offset.add), 'offset', 'notListed');
  }
  if (order === null) return null;
  const group = order.groups.find((one) => one.order === labels.season);
  const pair = group?.episodes[labels.episode - 1];
  return checked(
    view,
    pair === undefined ? null : listed(view, pair.season, pair.episode),
    'order',
    'notListed',
  );
}

/** (2) Season and number, listed, and no title that says otherwise. */
function byPair(view: View): Step {
  const { labels } = view;
  const { season, episode } = labels;
  if (season === null || episode === null) return null;
  const pair = listed(view, season, episode);
  const byName = uniqueTitle(view);
  // Parts, chapters and specials are counted differently everywhere: there the title must agree.
  const shaky = labels.seasonIsPart || season === 0 || labels.kind !== 'episode' || laterPart(labels.part);
  if (view.absolute) return absolutePair(view, pair);
  if (pair === null) return byName ?? runningNumber(view) ?? { doubt: 'notListed' };
  const same = labels.title === null ? 'nameless' : view.titles.compare(pair, labels.title);
  if (same === 'equal') return { episode: pair, parts: ['pairListed', 'episodeTitleEqual'] };
  if (shaky) return byName ?? { doubt: season === 0 ? 'special' : 'part' };
  return checked(view, pair, 'pairListed', 'notListed');
}

function laterPart(part: string | null): boolean {
  return part !== null && part !== '1' && part !== 'A';
}

/** On sites that count through, the pair and the running number must not lead to different episodes. */
function absolutePair(view: View, pair: Episode | null): Step {
  const byName = uniqueTitle(view);
  const through = throughNumber(view, view.labels.episode);
  if (pair !== null && (through === null || samePair(pair, through)))
    return checked(view, pair, 'pairListed', '');
  if (byName !== null) return byName;
  if (pair === null) return checked(view, through, 'absolute', 'notListed');
  return { doubt: 'countsDiffer' };
}

/** (3) A real title, found once over all seasons. Among namesakes the number decides, if it can. */
function byTitle(view: View): Step {
  const { labels, named } = view;
  const unique = uniqueTitle(view);
  if (unique !== null || labels.title === null) return unique;
  if (named.length < 2) return null;
  const fitting = named.filter(
    (one) =>
      (labels.season === null || one.season === labels.season) &&
      (labels.episode === null || one.episode === labels.episode),
  );
  const [only] = fitting;
  if (fitting.length === 1 && only !== undefined)
    return { episode: only, parts: ['episodeTitleEqual', 'numberEqual'] };
  return { doubt: 'titleTwice' };
}

/** (4) A number without a season. */
function byNumber(view: View): Step {
  const { labels } = view;
  const number = labels.absolute ?? labels.episode;
  if (number === null || labels.special) return null;
  if (labels.absolute !== null) return checked(view, onlyNumbered(view, number), 'absolute', 'notListed');
  if (labels.season !== null) return null;
  if (view.absolute) return checked(view, throughNumber(view, number), 'absolute', 'notListed');
  const seasons = view.seasons.filter((one) => one.season > 0 && one.episodes.length > 0);
  const [single] = seasons;
  // A season of which is not known which it is need not be the only one that is listed.
  if (seasons.length !== 1 || single === undefined || labels.seasonUnread)
    return runningNumber(view) ?? { doubt: 'noSeason' };
  // A chapter of the only season is its episode; a part of it need not be.
  if (labels.kind === 'part' || laterPart(labels.part)) return { doubt: 'part' };
  return checked(view, listed(view, single.season, number), 'onlySeason', 'notListed');
}

/** A day on which exactly one episode aired, specials included: a recap may run beside the new one. */
function byDate(view: View): Step {
  const { labels } = view;
  if (labels.airDate === null || labels.episode !== null) return null;
  const aired = view.seasons.flatMap((one) => one.episodes).filter((one) => one.airDate === labels.airDate);
  const [only] = aired;
  return aired.length === 1 && only !== undefined ? checked(view, only, 'airDateEqual', '') : null;
}

/** Where numbers run on across seasons, one that no season is long enough for can only be the running one. */
function runningNumber(view: View): Step {
  const { labels, seasons } = view;
  if (!runsOn(view) || labels.episode === null || labels.season === 0) return null;
  const longest = Math.max(...seasons.map((one) => (one.season > 0 ? one.episodes.length : 0)));
  return labels.episode > longest ? checked(view, onlyNumbered(view, labels.episode), 'absolute', '') : null;
}

/** The whole range of a double episode, if all of it is listed and the video lasts as long as it should. */
function spanned(view: View, { episode, parts }: Found): EpisodeAnswer {
  const { labels } = view;
  const count =
    labels.lastEpisode === null || labels.episode === null ? 1 : labels.lastEpisode - labels.episode + 1;
  const all = view.seasons.flatMap((one) => (one.season === episode.season ? one.episodes : []));
  const at = all.indexOf(episode);
  const range = all.slice(at, at + count);
  const whole = range.length === count && range.every((one, step) => one.episode === episode.episode + step);
  if (!whole || count < 1) return ask(view, 'rangeNotListed', episode);
  const runtime = runtimeOf(range);
  if (view.duration !== null) {
    if (view.duration < leastMinutes(range, view.seasons)) return ask(view, 'tooShort', episode);
    if (runtime > 0 && view.duration > TOO_LONG * runtime && count === 1)
      return ask(view, 'twoEpisodes', episode);
  }
  const pairs = range.map(({ season, episode: number }) => ({ season, episode: number }));
  return { kind: 'decided', pairs, parts: count > 1 ? [...parts, 'range'] : parts };
}

/**
 * Minutes that a video of these episodes lasts at least: by their own runtime, else by the show's shortest episode; 0
 * where the catalogue knows none, for there are shows of two minutes.
 */
export function leastMinutes(range: readonly Episode[], seasons: readonly Season[]): number {
  const regular = seasons.flatMap((one) => (one.season > 0 ? one.episodes : []));
  const known = runtimeOf(range) || Math.min(...regular.flatMap((one) => one.runtime || []));
  return Number.isFinite(known) ? TOO_SHORT * known : 0;
}

/** Minutes; 0 where one of them has none. */
function runtimeOf(range: readonly Episode[]): number {
  return range.every((one) => one.runtime !== null)
    ? range.reduce((sum, one) => sum + (one.runtime ?? 0), 0)
    : 0;
}
