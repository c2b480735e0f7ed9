import { NOTHING_SAID, episodeClaims } from './episode-claims';
import { NO_IDS, type Reading, type Readings } from './import-row';
import { type SeasonLabel, readSeasonLabel } from './season-label';

/** What a title says: readings of an episode, a film, or nothing (Netflix took the show's name out). */
export type TitleRead =
  | { readonly kind: 'episode'; readonly about: Readings }
  | { readonly kind: 'film' }
  | { readonly kind: 'noTitle' };

export interface TitleContext {
  readonly language: string | null;
  /** Is this the name of a show elsewhere in the file? */
  readonly isShow: (name: string) => boolean;
  /** How many different titles of the file begin so. */
  readonly under: (prefix: string) => number;
  /** The episode's number, where the file says it beside the title. */
  readonly number: number | null;
}

interface Piece {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** Titles have up to six pieces; what has more is cut there. */
const MOST_PIECES = 10;

/** More readings than these are guesses. */
const MOST_READINGS = 6;

/**
 * Reads `Show: Season label: Episode`, where every piece may itself hold colons. The last label of a season splits the
 * title; a word for a season wins over one for specials, that over one for a part, that over one for a chapter, which
 * often begins an episode's name. Without a label every split is a reading.
 */
export function readNetflixTitle(raw: string, context: TitleContext): TitleRead {
  const title = raw.replace(/\s+/g, ' ').trim();
  const pieces = piecesOf(title);
  const [first] = pieces;
  if (first === undefined || first.text === '') return { kind: 'noTitle' };
  const pair = pairIn(title);
  if (pair !== null) return pair;
  const place = placeOfLabel(pieces);
  if (place !== null) {
    const readings = labelled(title, pieces, place, context);
    return { kind: 'episode', about: { readings, orFilm: maybeFilm(title, pieces, place, context) } };
  }
  return unlabelled(title, pieces, context);
}

/** `Quiet Sea S01E02 - Salt`: Netflix writes none, lists of one's own that look like its do. */
function pairIn(title: string): TitleRead | null {
  const [, show = '', season, number, name = ''] =
    /^(\S.*?)[\s:,(–-]+s(\d{1,4}) ?e(\d{1,4})\b[\s:)–-]*(.*)$/i.exec(title) ?? [];
  if (season === undefined) return null;
  const episode = { ...NOTHING_SAID, season: Number(season), number: Number(number), title: name || null };
  const reading = { show: { title: show, year: null, ids: NO_IDS }, episode };
  return { kind: 'episode', about: { readings: [reading], orFilm: false } };
}

/** The show that a title's label stands behind, and the label; null without one. */
export function labelOfTitle(raw: string): { readonly show: string; readonly label: SeasonLabel } | null {
  const title = raw.replace(/\s+/g, ' ').trim();
  const pieces = piecesOf(title);
  const place = placeOfLabel(pieces);
  return place === null ? null : { show: join(title, pieces, 0, place.at), label: place.label };
}

/** The beginnings of a title that may be a show's name. */
export function prefixesOf(raw: string): readonly string[] {
  const title = raw.replace(/\s+/g, ' ').trim();
  const pieces = piecesOf(title);
  return pieces.slice(1).map((_, at) => join(title, pieces, 0, at + 1));
}

/** A colon parts where a space follows it, or where it is the wide one: `Re:Zero` and `3:10` stay whole. */
function piecesOf(title: string): Piece[] {
  const pieces: Piece[] = [];
  let start = 0;
  for (const match of title.matchAll(/ ?(?::(?=\s|$)|：) ?/g)) {
    if (pieces.length >= MOST_PIECES) break;
    pieces.push({ text: title.slice(start, match.index).trim(), start, end: match.index });
    start = match.index + match[0].length;
  }
  pieces.push({ text: title.slice(start).trim(), start, end: title.length });
  return pieces.filter(({ text }, at) => text !== '' || (at === 0 && pieces.length > 1));
}

function join(title: string, pieces: readonly Piece[], from: number, to: number): string {
  const [first, last] = [pieces[from], pieces[to - 1]];
  return first === undefined || last === undefined || to <= from
    ? ''
    : title.slice(first.start, last.end).trim();
}

interface Place {
  readonly at: number;
  readonly label: SeasonLabel;
}

function placeOfLabel(pieces: readonly Piece[]): Place | null {
  const places = pieces.flatMap(({ text }, at): Place[] => {
    const label = at === 0 ? null : (readSeasonLabel(text) ?? ownNumber(pieces, at));
    return label === null ? [] : [{ at, label }];
  });
  const last = (wanted: (place: Place) => boolean) => places.filter(wanted).at(-1);
  return (
    last(({ label }) => label.kind === 'season' || label.kind === 'limited') ??
    last(({ at, label }) => label.kind === 'special' && at + 1 < pieces.length) ??
    last(({ at, label }) => label.kind === 'part' && at + 1 < pieces.length) ??
    last(({ at, label }) => label.kind === 'chapter' && at + 1 < pieces.length) ??
    null
  );
}

/** `Quiet Sea: Quiet Sea 4: …`: the show's name again, with a number. */
function ownNumber(pieces: readonly Piece[], at: number): SeasonLabel | null {
  const before = pieces[at - 1]?.text ?? '';
  const text = pieces[at]?.text ?? '';
  const number = text.startsWith(`${before} `)
    ? /^\d{1,2}$/.exec(text.slice(before.length + 1))?.[0]
    : undefined;
  return number === undefined ? null : { number: Number(number), kind: 'season', languages: new Set() };
}

/** `Quiet Night: Part 1: 1994` may be a film, unless another title is of that part; a season may not. */
function maybeFilm(title: string, pieces: readonly Piece[], place: Place, context: TitleContext): boolean {
  if (place.label.kind === 'season' || place.label.kind === 'limited' || context.number !== null)
    return false;
  if (pieces.length > place.at + 2 || context.under(join(title, pieces, 0, place.at + 1)) > 1) return false;
  const rest = episodeClaims(join(title, pieces, place.at + 1, pieces.length), context);
  return rest.every(({ number }) => number === null);
}

function labelled(
  title: string,
  pieces: readonly Piece[],
  { at, label }: Place,
  context: TitleContext,
): [Reading, ...Reading[]] {
  const show = { title: join(title, pieces, 0, at), year: null, ids: NO_IDS };
  const words = pieces[at]?.text ?? '';
  const rest = join(title, pieces, at + 1, pieces.length);
  const whole = episodeClaims(rest, context);
  // `Book Two: Earth: The Avatar State`: the first piece may belong to the label.
  const after =
    pieces.length > at + 2 ? episodeClaims(join(title, pieces, at + 2, pieces.length), context) : [];
  const own = { season: label.number, seasonName: null };
  const seasons =
    label.kind === 'part' || label.kind === 'chapter' ? [own, { season: null, seasonName: words }] : [own];
  const readings = seasons.flatMap((season) =>
    [...whole, ...after].map((claim): Reading => ({ show, episode: { ...claim, ...season } })),
  );
  if (label.kind === 'chapter') {
    const named = join(title, pieces, at, pieces.length);
    readings.unshift({ show, episode: { ...NOTHING_SAID, title: named, number: context.number } });
  }
  return capped(readings, { show, episode: { ...NOTHING_SAID, ...own } });
}

function unlabelled(title: string, pieces: readonly Piece[], context: TitleContext): TitleRead {
  if (pieces.length < 2) {
    if (context.number === null) return { kind: 'film' };
    const only = { title, year: null, ids: NO_IDS };
    const about: Readings = {
      readings: [{ show: only, episode: { ...NOTHING_SAID, number: context.number } }],
      orFilm: false,
    };
    return { kind: 'episode', about };
  }
  const splits = pieces
    .slice(1)
    .map((_, at) => at + 1)
    .toReversed();
  const readings = splits.flatMap((at) => {
    const show = { title: join(title, pieces, 0, at), year: null, ids: NO_IDS };
    const claims = episodeClaims(join(title, pieces, at, pieces.length), context);
    const named =
      pieces.length > at + 1 ? episodeClaims(join(title, pieces, at + 1, pieces.length), context) : [];
    const seasonName = pieces[at]?.text ?? null;
    return [
      ...named.map((claim) => ({ show, episode: { ...claim, seasonName } })),
      ...claims.map((episode) => ({ show, episode })),
    ];
  });
  const known = readings.filter(({ show }) => context.isShow(show.title));
  const ordered = [...known, ...readings.filter((reading) => !known.includes(reading))];
  const numbered =
    context.number !== null ||
    readings.some(({ episode }) => episode.number !== null && episode.title === null);
  const fallback = { show: { title, year: null, ids: NO_IDS }, episode: NOTHING_SAID };
  return {
    kind: 'episode',
    about: { readings: capped(ordered, fallback), orFilm: known.length === 0 && !numbered },
  };
}

function capped(readings: readonly Reading[], otherwise: Reading): [Reading, ...Reading[]] {
  const keys = readings.map(({ show, episode: { season, seasonName, number, title } }) =>
    [show.title, season, seasonName, number, title].join('\n'),
  );
  const distinct = readings.filter((_, at) => keys.indexOf(keys[at] ?? '') === at);
  const [first = otherwise, ...others] = distinct;
  return [first, ...others.slice(0, MOST_READINGS - 1)];
}
