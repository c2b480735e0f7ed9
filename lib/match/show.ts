import { yearOf } from '../domain/show';
import type { Labels } from './claims';
import type { EpisodeAnswer } from './episode-view';
import type { ShowFacts } from './match-types';
import { hasOtherMarks, looseKeyOf, splitBareSuffix, splitTitle, titleKeyOf } from './normalise';
import { isPlainSeasonName } from './placeholders';
import { seasonInTitle, type TitleSeason } from './title-season';

/** One way to read the title that a page shows: as it is, without a suffix, without the season in it. */
export interface TitleReading {
  readonly name: string;
  readonly year: number | null;
  readonly country: string | null;
  readonly season: TitleSeason | null;
}

/** How a show's name fits a page's title, best first. */
export type NameFit =
  | 'nameEqual'
  | 'originalNameEqual'
  | 'otherTitleEqual'
  | 'seasonNameEqual'
  | 'nameAlike'
  | 'nameOther';

/** A show with what speaks for it. */
export interface ScoredShow {
  readonly show: ShowFacts;
  readonly fit: NameFit;
  /** The reading of the title that fits. */
  readonly reading: TitleReading;
  /** The season whose own name the title is. */
  readonly namedSeason: number | null;
  /** The title fits as it is, nothing taken off. */
  readonly plain: boolean;
  readonly score: number;
  readonly parts: readonly string[];
}

/** What the episode's labels say of a show once its seasons are known; null before. */
export type EpisodeEvidence = EpisodeAnswer | null;

/** Points: only their order and distances matter. One equal name and a listed pair reach the bar, and no less. */
const FIT: Readonly<Record<NameFit, number>> = {
  nameEqual: 50,
  originalNameEqual: 50,
  otherTitleEqual: 50,
  seasonNameEqual: 50,
  nameAlike: 50,
  nameOther: 5,
};
/** An article more or less, beside a show that is named exactly so. */
const ALIKE_BESIDE_EQUAL = 20;
const BAR = 60;
const LEAD = 30;

/** The ways to read a page's title, the plain one first. */
export function readTitle(labels: Labels, language: string): TitleReading[] {
  const { show, year, country } = labels;
  if (show === null) return [];
  const plain = splitTitle(show);
  const base = { year: year ?? plain.year, country: country ?? plain.country };
  const readings: TitleReading[] = [{ ...base, name: plain.name, season: null }];
  const suffix = splitBareSuffix(show);
  if (suffix !== null) {
    readings.push({
      name: suffix.name,
      year: base.year ?? suffix.year,
      country: base.country ?? suffix.country,
      season: null,
    });
  }
  const season = seasonInTitle(plain.name, language);
  if (season !== null) readings.push({ ...base, name: season.name, season });
  return readings;
}

/** How a show is named, held against the readings of a title: the best fit. */
export function fitName(
  show: ShowFacts,
  readings: readonly TitleReading[],
): Omit<ScoredShow, 'score' | 'parts'> {
  let best: Omit<ScoredShow, 'score' | 'parts'> | null = null;
  for (const reading of readings) {
    const { fit, namedSeason } = fitOne(show, reading.name);
    const made = { show, fit, reading, namedSeason, plain: reading === readings[0] };
    // The plain title comes first: a suffix is only read off where the whole name is not a show's.
    if (best === null || rank(fit) < rank(best.fit)) best = made;
  }
  return best ?? { show, fit: 'nameOther', reading: NO_READING, namedSeason: null, plain: false };
}

const NO_READING: TitleReading = { name: '', year: null, country: null, season: null };
const ORDER: readonly NameFit[] = [
  'nameEqual',
  'originalNameEqual',
  'otherTitleEqual',
  'seasonNameEqual',
  'nameAlike',
  'nameOther',
];

function rank(fit: NameFit): number {
  return ORDER.indexOf(fit);
}

function fitOne(show: ShowFacts, title: string): { fit: NameFit; namedSeason: number | null } {
  const key = titleKeyOf(title);
  const equal = (name: string): boolean =>
    titleKeyOf(splitTitle(name).name) === key && !hasOtherMarks(name, title);
  if (equal(show.name)) return { fit: 'nameEqual', namedSeason: null };
  if (equal(show.originalName)) return { fit: 'originalNameEqual', namedSeason: null };
  if (show.otherTitles?.some((other) => equal(other.title)) === true)
    return { fit: 'otherTitleEqual', namedSeason: null };
  const seasons = (show.seasons ?? []).filter(({ name }) => !isPlainSeasonName(name) && equal(name));
  const [season] = seasons;
  if (seasons.length === 1 && season !== undefined && season.season > 0) {
    return { fit: 'seasonNameEqual', namedSeason: season.season };
  }
  const loose = looseKeyOf(title);
  const names = [show.name, show.originalName, ...(show.otherTitles ?? []).map((other) => other.title)];
  const alike = names.some(
    (name) => looseKeyOf(splitTitle(name).name) === loose && !hasOtherMarks(name, title),
  );
  return { fit: alike ? 'nameAlike' : 'nameOther', namedSeason: null };
}

/** Adds up what speaks for and against a show. `exactRival`: another show is named exactly as the title. */
export function scoreShow(
  fitted: Omit<ScoredShow, 'score' | 'parts'>,
  evidence: EpisodeEvidence,
  { exactRival, ended, inLibrary }: { exactRival: boolean; ended: boolean; inLibrary: boolean },
): ScoredShow {
  const { show, fit, reading } = fitted;
  const parts: string[] = [fit];
  const beside = exactRival && (fit === 'nameAlike' || !fitted.plain);
  let score = beside ? Math.min(ALIKE_BESIDE_EQUAL, FIT[fit]) : FIT[fit];
  // A number behind the name may be part of it: something else has to agree.
  if (reading.season?.bare === true) score -= 20;
  const add = (part: string, points: number): void => {
    parts.push(part);
    score += points;
  };
  const began = yearOf(show);
  if (reading.year !== null && began !== null) {
    if (reading.year === began) add('yearEqual', 30);
    else add('yearDiffers', Math.abs(reading.year - began) === 1 ? -15 : -40);
  }
  if (reading.country !== null && show.countries.length > 0) {
    if (show.countries.includes(reading.country)) add('countryEqual', 30);
    else add('countryDiffers', -30);
  }
  if (inLibrary) add('inLibrary', 5);
  if (evidence !== null) addEpisode(evidence, ended, add);
  return { ...fitted, score, parts };
}

function addEpisode(
  evidence: EpisodeAnswer,
  ended: boolean,
  add: (part: string, points: number) => void,
): void {
  if (evidence.kind === 'decided') {
    const titled = evidence.parts.includes('episodeTitleEqual');
    for (const part of evidence.parts) if (part !== 'episodeTitleEqual') add(part, 0);
    if (titled) add('episodeTitleEqual', evidence.parts.includes('titleCommon') ? 20 : 40);
    else add('episodeListed', 10);
    return;
  }
  const [why] = evidence.parts;
  if (why === 'notListed') add('episodeMissing', ended ? -30 : -10);
  else if (why === 'titleDiffers' || why === 'titleElsewhere') add('episodeTitleDiffers', -10);
  else add('episodeUnsure', 5);
}

/** The one above the bar and clearly ahead of the second; null when there is none. */
export function clearlyFirst(scored: readonly ScoredShow[]): ScoredShow | null {
  const [first, second] = [...scored].sort(byScore);
  if (first === undefined || first.score < BAR) return null;
  return second === undefined || first.score - second.score >= LEAD ? first : null;
}

/** Best first; the last tie is the id. */
export function byScore(a: ScoredShow, b: ScoredShow): number {
  return b.score - a.score || a.show.id - b.show.id;
}

/** Does something but the name speak for this show, so that no namesake needs to be feared? */
export function isCorroborated({ parts }: ScoredShow): boolean {
  if (parts.includes('yearDiffers') || parts.includes('countryDiffers')) return false;
  const titled = parts.includes('episodeTitleEqual') && !parts.includes('titleCommon');
  return titled || parts.includes('yearEqual') || parts.includes('countryEqual');
}
