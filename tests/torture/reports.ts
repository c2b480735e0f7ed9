import type { WatchFinished } from '../../lib/messages/protocol-watch.ts';
import type { DemoShow } from '../demo/demo-show.ts';
import type { Random } from './random.ts';

/** A posed page that reports, and the site that it may report for. */
export interface Place {
  readonly site: string;
  readonly address: string;
}

/** What one tab is to report; `twinOf` when another tab reports the same viewing under an id of its own. */
export interface Wanted {
  readonly place: Place;
  readonly report: WatchFinished;
  /** `<show> S<season> E<episode>`. */
  readonly episode: string;
  readonly twinOf: string | null;
}

/** Every so manieth report has a twin. */
const TWINS = 0.1;
const RUNTIME = 61;

/**
 * So many reports in the order in which they are to be sent: distinct episodes of all shows, one show watched on one
 * site or on two, and for some a twin from another tab.
 */
export function planReports(
  random: Random,
  shows: readonly DemoShow[],
  places: readonly Place[],
  count: number,
): Wanted[] {
  const left = shows.map((show) => ({
    id: show.id,
    name: show.name,
    sites: [random.pick(places), random.pick(places)],
    episodes: show.seasons.flatMap((season) => season.episodes),
    next: 0,
  }));
  const wanted: Wanted[] = [];
  while (wanted.length < count) {
    const show = random.pick(left.filter(({ episodes, next }) => next < episodes.length));
    const episode = show.episodes[show.next];
    show.next += 1;
    if (episode === undefined) continue;
    const pair = { season: episode.season, episode: episode.number };
    const place = random.pick(show.sites);
    const report = reportOf(random, place.site, show.name, pair);
    const name = `${show.id} S${pair.season} E${pair.episode}`;
    wanted.push({ place, report, episode: name, twinOf: null });
    if (wanted.length < count && random.isBelow(TWINS)) {
      const other = random.pick(show.sites);
      const twin = reportOf(random, other.site, show.name, pair);
      wanted.push({ place: other, report: twin, episode: name, twinOf: report.reportId });
    }
  }
  return wanted;
}

function reportOf(
  random: Random,
  site: string,
  show: string,
  pair: { readonly season: number; readonly episode: number },
): WatchFinished {
  const reportId = idOf(random);
  const sources = ['jsonld', 'title'] as const;
  return {
    site,
    siteId: null,
    siteShowId: null,
    claims: sources.map((source) => ({ source, show, ...pair })),
    language: 'en',
    siteProfile: null,
    reportId,
    viewing: `viewing of ${reportId}`,
    verdict: 'mark',
    finishedAt: 0,
    begunAt: 0,
    offset: 0,
    position: RUNTIME - 1,
    duration: RUNTIME,
    played: RUNTIME - 3,
    previous: [],
  };
}

/** A uuid of version 7 in form; the times in it mean nothing here. */
function idOf(random: Random): string {
  const hex = (digits: number) =>
    Array.from({ length: digits }, () => random.between(0, 15).toString(16)).join('');
  return `${hex(8)}-${hex(4)}-7${hex(3)}-8${hex(3)}-${hex(12)}`;
}
