import type { Episode, Pair, Season } from '../domain/show';
import { samePair } from '../domain/show';
import type { Labels } from './claims';
import { episodeKey, episodeTitles, type EpisodeTitles } from './episode-titles';
import type { Order, TitleBinding } from './match-types';

/** All that says which episode of a known show is meant. */
export interface EpisodeQuestion {
  readonly labels: Labels;
  readonly showName: string;
  readonly seasons: readonly Season[];
  /** Tags of the page and of the catalogue's texts; empty = unknown. */
  readonly pageLanguage: string;
  readonly showLanguage: string;
  readonly offsets: TitleBinding['offsets'];
  /** The order that the user chose for this title. */
  readonly order: Order | null;
  /** The site counts through all seasons. */
  readonly absolute: boolean;
  readonly upNext: Pair | null;
  /** Minutes that the video lasts; null when unknown. */
  readonly duration: number | null;
}

export type EpisodeAnswer =
  | { readonly kind: 'decided'; readonly pairs: readonly Pair[]; readonly parts: readonly string[] }
  | {
      readonly kind: 'ask';
      readonly candidates: readonly EpisodeCandidate[];
      readonly parts: readonly string[];
    };

export interface EpisodeCandidate {
  readonly episode: Episode;
  readonly reasons: readonly string[];
}

interface View extends EpisodeQuestion {
  readonly regular: readonly Episode[];
  readonly titles: EpisodeTitles;
  readonly named: readonly Episode[];
}

type Found = { readonly episode: Episode; readonly parts: readonly string[] };
/** The rule names one, knows that it cannot be told, or has nothing to say. */
type Step = Found | { readonly doubt: string } | null;

/** A video shorter or longer than this share of the catalogue's runtime is not that one episode. */
const TOO_SHORT = 0.4;
const TOO_LONG = 1.6;
const MOST_OFFERED = 6;
/** A title shorter than this (in letters) does not outweigh numbers: every show has a "Home". */
const TELLING = 5;

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

function uniqueTitle(view: View): Found | null {
  const { labels, named } = view;
  const fitting = labels.special ? named.filter((one) => one.season === 0) : named;
  const [only] = fitting;
  if (fitting.length !== 1 || only === undefined || outside(view, only)) return null;
  // Where a range begins is for its numbers to say.
  if (labels.lastEpisode !== null) return null;
  const key = episodeKey(labels.title ?? '');
  const telling =
    key.length >= (/^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}]/u.test(key) ? TELLING : 2);
  const agrees = labels.episode === null || only.episode === labels.episode;
  return telling || agrees ? { episode: only, parts: ['episodeTitleEqual'] } : null;
}

/** A special of the same name as the label's is not meant where the label names a regular season. */
function outside({ labels }: View, episode: Episode): boolean {
  return (
    episode.season === 0 &&
    !labels.special &&
    labels.season !== null &&
    labels.season > 0 &&
    labels.episode !== null
  );
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
  if (seasons.length !== 1 || single === undefined) return runningNumber(view) ?? { doubt: 'noSeason' };
  // A chapter of the only season is its episode; a part of it need not be.
  if (labels.kind === 'part' || laterPart(labels.part)) return { doubt: 'part' };
  return checked(view, listed(view, single.season, number), 'onlySeason', 'notListed');
}

/** A day on which exactly one regular episode aired. */
function byDate(view: View): Step {
  const { labels } = view;
  if (labels.airDate === null || labels.episode !== null) return null;
  const aired = view.regular.filter((one) => one.airDate === labels.airDate);
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

function runsOn({ seasons }: View): boolean {
  return seasons.some((one) => one.season > 1 && (one.episodes[0]?.episode ?? 0) > 1);
}

function onlyNumbered({ regular }: View, number: number): Episode | null {
  const found = regular.filter((one) => one.episode === number);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** The episode that a running number means: the one that bears it where numbers run on, else the n-th of the list. */
function throughNumber(view: View, number: number | null): Episode | null {
  if (number === null) return null;
  return runsOn(view) ? onlyNumbered(view, number) : (view.regular[number - 1] ?? null);
}

function listed({ seasons }: View, season: number, number: number): Episode | null {
  const found = seasons
    .flatMap((one) => one.episodes)
    .filter((one) => one.season === season && one.episode === number);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Holds an episode that a number named against the title: another one's title wins if it is the only one. */
function checked(view: View, episode: Episode | null, how: string, otherwise: string): Step {
  const { labels, titles, named } = view;
  if (episode === null) return otherwise === '' ? null : { doubt: otherwise };
  if (labels.title === null) return { episode, parts: [how] };
  const same = titles.compare(episode, labels.title);
  if (same === 'equal') return { episode, parts: [how, 'episodeTitleEqual'] };
  const inRange = (one: Episode): boolean =>
    labels.lastEpisode !== null &&
    one.season === episode.season &&
    one.episode > episode.episode &&
    one.episode <= episode.episode + labels.lastEpisode - (labels.episode ?? 0);
  const others = named.filter((one) => one !== episode && !outside(view, one) && !inRange(one));
  if (named.some(inRange) && others.length === 0) return { episode, parts: [how, 'episodeTitleEqual'] };
  if (others.length > 0) {
    // An untitled episode may be the one, and the name an old one's too.
    if (same === 'nameless' || same === 'near' || how === 'offset' || how === 'order')
      return { doubt: 'titleElsewhere' };
    return uniqueTitle(view) ?? { doubt: 'titleElsewhere' };
  }
  if (same === 'near') return { episode, parts: [how, 'episodeTitleNear'] };
  if (titles.near(labels.title).some((one) => one !== episode && !outside(view, one)))
    return { doubt: 'titleElsewhere' };
  if (same === 'other' && labels.titleSure && sameLanguage(view, episode)) return { doubt: 'titleDiffers' };
  return { episode, parts: [how] };
}

/** Are the page's and the catalogue's titles in one language, so that different words mean different episodes? */
function sameLanguage({ pageLanguage, showLanguage, labels }: View, episode: Episode): boolean {
  const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';
  if (pageLanguage === '' || primary(pageLanguage) !== primary(showLanguage)) return false;
  return scriptOf(labels.title ?? '') === scriptOf(episode.name);
}

function scriptOf(text: string): string {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return SCRIPTS.find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(letter)) ?? 'Latin';
}

const SCRIPTS = [
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Thai',
  'Hangul',
  'Han',
  'Katakana',
  'Hiragana',
];

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
  const runtime = range.every((one) => one.runtime !== null)
    ? range.reduce((sum, one) => sum + (one.runtime ?? 0), 0)
    : 0;
  if (view.duration !== null && runtime > 0) {
    if (view.duration < TOO_SHORT * runtime) return ask(view, 'tooShort', episode);
    if (view.duration > TOO_LONG * runtime && count === 1) return ask(view, 'twoEpisodes', episode);
  }
  const pairs = range.map(({ season, episode: number }) => ({ season, episode: number }));
  return { kind: 'decided', pairs, parts: count > 1 ? [...parts, 'range'] : parts };
}

/** Candidates for the user: up next first, then what the numbers, the title and the count may mean. */
function ask(view: View, why: string, best: Episode | null = null): EpisodeAnswer {
  const { labels, upNext, seasons } = view;
  const offered = new Map<Episode, string[]>();
  const offer = (episode: Episode | null | undefined, reason: string): void => {
    if (episode) offered.set(episode, [...(offered.get(episode) ?? []), reason]);
  };
  const all = seasons.flatMap((one) => one.episodes);
  if (upNext !== null)
    offer(
      all.find((one) => samePair(one, upNext)),
      'upNext',
    );
  offer(best, 'labels');
  if (labels.season !== null && labels.episode !== null)
    offer(listed(view, labels.season, labels.episode), 'pairListed');
  for (const one of view.named) offer(one, 'episodeTitleEqual');
  if (labels.title !== null) for (const one of view.titles.near(labels.title)) offer(one, 'episodeTitleNear');
  if (labels.episode !== null) {
    offer(throughNumber(view, labels.episode), 'absolute');
    if (labels.season === null)
      for (const one of view.regular) if (one.episode === labels.episode) offer(one, 'numberEqual');
  }
  if (why === 'twoEpisodes' && best !== null) offer(all[all.indexOf(best) + 1], 'twoEpisodes');
  const candidates = [...offered].slice(0, MOST_OFFERED).map(([episode, reasons]) => ({ episode, reasons }));
  return { kind: 'ask', candidates, parts: [why] };
}
