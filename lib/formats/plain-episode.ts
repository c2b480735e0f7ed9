import { cleanLabel } from '../match/clean-label';
import { parseLabel } from '../match/grammar';
import { isPlaceholder } from '../match/placeholders';
import { idOf, imdbOf, wholeOf } from './cells';
import { type EpisodeClaim, NO_IDS } from './import-row';
import { PLAIN_COLUMNS } from './plain-columns';
import { isSpecialWord, readSeasonLabel } from './season-label';

type Cell = (...names: readonly string[]) => string;
type Place = Pick<EpisodeClaim, 'season' | 'seasonName'>;

interface Numbers {
  /** What is said of the season, the likeliest first; empty = nothing. */
  readonly places: readonly Place[];
  /** Several for a double episode. */
  readonly numbers: readonly number[];
  readonly title: string | null;
}

const NOTHING = /^(?:[-–—?.]+|n\/?a|none|null)$/i;
const SEASON = /^[st]\.? ?0*(\d{1,4})$|^(\d{1,4})(?:st|nd|rd|th|[.ªº°])$/i;
const PAIR = /^[st](\d{1,4})\s*[ex]\s*(\d{1,5})$|^(\d{1,4})x(\d{1,5})$/i;
const SPECIAL = /^(\p{L}[\p{L}-]*)[. #]*(\d{1,4})$/u;
/** In this column a number needs no word. */
const BARE = /^(?:e|#|№)?\.? ?(?=\d)/i;

/**
 * The episodes that a line is about, each with its readings: one, or the two of a double. Empty where it is about the
 * show as a whole, null where it names an episode that cannot be read.
 */
export function episodesOf(
  cell: Cell,
  titles: readonly string[],
  type: string,
): readonly (readonly [EpisodeClaim, ...EpisodeClaim[]])[] | null {
  const name = cell(...titles);
  const nameless = name === '' || isPlaceholder(name);
  const numbered = nameless && /\d/.test(name) && /\p{L}/u.test(name);
  const said = numbersOf(cleanLabel(cell(...PLAIN_COLUMNS.number)) || (numbered ? name : ''));
  const ids = {
    tmdb: idOf(cell('episode tmdb', 'episode tmdb id', 'tmdb episode id')),
    tvdb: idOf(cell('episode tvdb', 'episode tvdb id', 'tvdb episode id')),
    imdb: imdbOf(cell('episode imdb', 'episode imdb id', 'imdb episode id')),
  };
  const named = ids.tmdb !== null || ids.tvdb !== null || ids.imdb !== null;
  const title = nameless ? (said?.title ?? null) : name;
  const numbers = said?.numbers ?? [];
  if (numbers.length === 0 && title === null && !named) return said === null ? null : [];
  const places = placesOf(seasonsIn(cleanLabel(cell(...PLAIN_COLUMNS.season))), said?.places ?? [], type);
  if (places === null) return null;
  const claims = (number: number | null, one: Pick<EpisodeClaim, 'title' | 'ids'>) => {
    const [first, ...others] = places.map((place) => ({ ...place, number, ...one }));
    return first === undefined ? [] : [[first, ...others] as const];
  };
  if (numbers.length < 2) return claims(numbers[0] ?? null, { title, ids: named ? ids : NO_IDS });
  // The name and the id of a double are of neither half.
  return numbers.flatMap((number) => claims(number, { title: null, ids: NO_IDS }));
}

/** Null where the columns contradict each other. */
function placesOf(
  written: readonly Place[],
  beside: readonly Place[],
  type: string,
): readonly Place[] | null {
  const [own, other] = [written[0], beside[0]];
  if (own === undefined && other === undefined) {
    const special = type.split(/[\s_-]+/).some(isSpecialWord);
    return [{ season: special ? 0 : null, seasonName: null }];
  }
  if (own === undefined || other === undefined) return own === undefined ? beside : written;
  if (own.season === null) return [{ ...other, seasonName: own.seasonName }];
  return other.season === null || other.season === own.season ? written : null;
}

/** What a cell says of the season. Words that are no number stay its name: the catalogue or the user knows it. */
function seasonsIn(text: string): readonly Place[] {
  if (text === '' || NOTHING.test(text)) return [];
  const [, letter, ordinal] = SEASON.exec(text) ?? [];
  const number = wholeOf(letter ?? ordinal ?? text);
  if (number !== null) return [{ season: number, seasonName: null }];
  const label = readSeasonLabel(text);
  if (label === null) return [{ season: null, seasonName: text }];
  const counted = { season: label.number, seasonName: null };
  const doubtful = label.kind === 'part' || label.kind === 'chapter';
  return doubtful ? [counted, { season: null, seasonName: text }] : [counted];
}

/** What the episode's cell says: a number, a pair, a double; null for what cannot be read. */
function numbersOf(text: string): Numbers | null {
  if (text === '' || NOTHING.test(text)) return { places: [], numbers: [], title: null };
  const number = wholeOf(text);
  if (number !== null) return { places: [], numbers: [number], title: null };
  const [, s, e, season = s, episode = e] = PAIR.exec(text) ?? [];
  if (season !== undefined && episode !== undefined)
    return { places: seasonsIn(season), numbers: [Number(episode)], title: null };
  const [, word = '', special] = SPECIAL.exec(text) ?? [];
  if (special !== undefined && isSpecialWord(word))
    return { places: seasonsIn('0'), numbers: [Number(special)], title: null };
  return labelled(text);
}

function labelled(text: string): Numbers | null {
  const label = parseLabel(text) ?? (BARE.test(text) ? parseLabel(text.replace(BARE, 'Episode ')) : null);
  if (label === null || label.episode === null || label.airDate !== null) return null;
  const places = label.seasonIsPart
    ? seasonsIn(`Part ${label.season}`)
    : seasonsIn(label.special ? '0' : String(label.season ?? ''));
  if (label.before !== '' && places.length === 0) return null;
  // A chapter's number may count through all seasons, and is a name as often.
  if (label.kind !== 'episode') return { places, numbers: [], title: text };
  const { episode, lastEpisode } = label;
  // `6-5`, `3 4`: another number is no name.
  if (/\d/.test(label.title) && !/\p{L}/u.test(label.title)) return null;
  const numbers = Array.from({ length: (lastEpisode ?? episode) - episode + 1 }, (_, at) => episode + at);
  return { places, numbers, title: label.title || null };
}
