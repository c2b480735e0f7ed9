import { UNKNOWN } from '../domain/when';
import { imdbOf, yearOf } from './cells';
import { type ExternalIds, NO_IDS, type Reading, type RowSays } from './import-row';
import { timeOfDay } from './dates';
import { type Reader, notCounted, showClaim, tableRows } from './reader';

type Cell = (...names: readonly string[]) => string;

/**
 * IMDb's CSVs of ratings and lists. A rated episode was watched, when nobody knows: it is rated later as often as not.
 * A rated show says nothing of its episodes, one in a list is planned.
 */
export const imdb: Reader = {
  format: 'imdb',
  together: true,

  claim(content) {
    if (content.kind !== 'table') return null;
    const { table } = content;
    return table.has('const') && table.has('title type') && table.has('title') ? 'titles' : null;
  },

  read: (parts) => ({
    language: null,
    rows: parts.flatMap((part) => tableRows(part, rowOf)),
    notes: [],
  }),
};

function rowOf(cell: Cell): RowSays {
  const title = cell('title', 'original title');
  const id = imdbOf(cell('const'));
  if (id === null && title === '') return notCounted('unreadable', cell('const'));
  const ids = { ...NO_IDS, imdb: id };
  // `TV Mini Series`, `tvMiniSeries`
  const type = cell('title type')
    .toLowerCase()
    .replace(/[^a-z]/g, '');
  const rated = cell('your rating') !== '';
  if (type === 'tvepisode') return rated ? episodeRow(title, ids) : notCounted('list', title);
  if (type === 'tvseries' || type === 'tvminiseries') {
    if (rated) return notCounted('rating', title);
    const show = showClaim(title, ids, yearOf(cell('year')));
    return { kind: 'status', show, status: 'planned', at: timeOfDay(cell('created')) };
  }
  const other = /game|podcast|music|book/.test(type);
  return notCounted(other ? 'other' : 'film', title);
}

/** `Show: Episode`, each with colons of its own; the id tells anyway. */
function episodeRow(title: string, ids: ExternalIds): RowSays {
  const splits = [...title.matchAll(/: /g)].map(({ index }) => index).slice(0, 4);
  const readings = (splits.length === 0 ? [title.length] : splits).map((at): Reading => {
    const name = title.slice(at).replace(/^: /, '') || null;
    return {
      show: showClaim(title.slice(0, at), NO_IDS),
      episode: { season: null, seasonName: null, number: null, title: name, ids },
    };
  });
  const [first, ...others] = readings;
  if (first === undefined) return notCounted('unreadable', title);
  return { kind: 'watched', about: { readings: [first, ...others], orFilm: false }, when: UNKNOWN, times: 1 };
}
