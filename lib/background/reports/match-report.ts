import { readPosition } from '../../domain/progress';
import { fault, ok, type Ok } from '../../domain/result';
import type { Show, Pair } from '../../domain/show';
import { matchReport, type MatchPort } from '../../match/match-report';
import { searchKey } from '../../match/show-keys';
import type { Candidate } from '../../messages/protocol-inbox';
import { readProgress } from '../../store/progress';
import type { Binding, StoredReport } from '../../store/records';
import { readSetting } from '../../store/settings';
import { showsOfTitles } from '../../store/show-list';
import type { SearchHit } from '../../tmdb/read-search';
import type { TmdbCode, TmdbFault } from '../../tmdb/tmdb-fault';
import { loadCatalogue, type Catalogue } from '../catalogue/load-catalogue';
import { readHome } from '../household/read-profiles';
import type { Tools } from '../tools';

/** What matching answers for a report (lib/match), already asked of library and TMDB. */
export type Verdict = Matched | Question;

/** A report that means exactly these episodes of this show. */
export interface Matched {
  readonly kind: 'matched';
  readonly catalogue: Catalogue;
  /** More than one for a double episode. */
  readonly pairs: readonly Pair[];
  /** What is to be remembered of this title; null when a binding decided. */
  readonly learned: Pick<Binding, 'key' | 'words' | 'showId' | 'offsets' | 'order'> | null;
  /** Codes of what spoke for it. */
  readonly parts: readonly string[];
}

/** Only the user can tell; `candidates`, the likeliest first. */
export interface Question {
  readonly kind: 'ask';
  readonly why: 'whichShow' | 'whichEpisode';
  readonly candidates: readonly Candidate[];
}

/** What matching looks at of a report. */
export type Matchable = Pick<
  StoredReport,
  'reportId' | 'site' | 'siteShowId' | 'claims' | 'language' | 'duration' | 'localDay'
>;

export type Match = (report: Matchable, binding: Binding | undefined) => Promise<Ok<Verdict> | TmdbFault>;

/**
 * Gives matching what it asks for: the library from the store, everything else from TMDB. Without `mayAsk` no title is
 * sent there: only the library decides.
 */
export function createMatch(tools: Tools, { mayAsk = true }: { readonly mayAsk?: boolean } = {}): Match {
  function port(report: Matchable, binding: Binding | undefined): MatchPort<TmdbCode | 'lookUpOff'> {
    const orNone = (language: string) => (language === '' ? null : language);
    return {
      binding: binding ?? null,
      findInLibrary: (titles) => followedByTitle(tools, titles),
      async search(query, language) {
        if (!(mayAsk && (await looksUp(tools)))) return fault('lookUpOff');
        const hits = await tools.tmdb.searchShows(query, { language: orNone(language) });
        return hits.ok ? ok(hits.value.map(factsOf)) : hits;
      },
      async load(showId) {
        const loaded = await loadCatalogue(tools, showId);
        if (loaded.ok) return loaded;
        return loaded.code === 'unknownShow' ? ok(null) : { ...loaded, code: loaded.code };
      },
      async order(id) {
        const answer = await tools.tmdb.getOrder(id);
        return answer.ok ? ok(answer.value) : answer;
      },
      upNext: (showId) => upNext(tools, showId, report.localDay),
    };
  }

  return async (report, binding) => {
    const { site, siteShowId, claims, language, duration } = report;
    const answer = await matchReport({ site, siteShowId, claims, language, duration }, port(report, binding));
    if (!answer.ok) {
      // The user does not want titles sent to TMDB: without it only their answer can settle this one.
      return answer.code === 'lookUpOff'
        ? ok({ kind: 'ask', why: 'whichShow', candidates: [] })
        : { ...answer, code: answer.code };
    }
    if (answer.value.kind === 'ask') return ok(answer.value);
    const { loaded, pairs, learned, parts } = answer.value;
    return ok({ kind: 'matched', catalogue: loaded, pairs, learned, parts });
  };
}

function looksUp({ db }: Tools): Promise<boolean> {
  return db.read(['settings'], (tx) => readSetting(tx, 'lookUp'));
}

/** The shows of these titles that some profile follows. */
export async function followedByTitle({ db }: Tools, titles: readonly string[]): Promise<Show[]> {
  return db.read(['shows', 'progress'], async (tx) => {
    const shows = await showsOfTitles(tx, [...new Set(titles.map(searchKey))]);
    const rows = await Promise.all(
      shows.map((show) => tx.objectStore('progress').index('byShow').getAll(show.id)),
    );
    return shows.filter((_, at) => rows[at]?.some(({ row }) => row.inLibrary));
  });
}

/** Up next of the show for the home profile, on that local day; null when it has no place there. */
export async function upNext({ db }: Tools, showId: number, day: string) {
  return db.read(['profiles', 'progress', 'settings'], async (tx) => {
    const stored = await readProgress(tx, [await readHome(tx), showId]);
    return stored === undefined ? null : readPosition(stored.row, day).upNext;
  });
}

function factsOf({ id, name, originalName, firstAirDate, countries, poster }: SearchHit) {
  return { id, name, originalName, firstAirDate, countries, poster };
}
