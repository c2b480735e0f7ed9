import { statusOn } from '../../domain/choice';
import { yearOf, type Show } from '../../domain/show';
import { foldTitle } from '../../match/normalise';
import type { ShowHit } from '../../messages/protocol-shows';
import { preferencesOfProfile } from '../../store/preferences-of';
import { progressOfProfile } from '../../store/progress';
import type { StoredProgress } from '../../store/records';
import type { ReadTx } from '../../store/schema';
import { allShows, readShow } from '../../store/show-list';

/**
 * Shows held here whose name, original name or other titles hold every word that was typed, as a beginning of a word:
 * the profile's own first, then by how well the name fits, then by name. Nothing typed: what the profile planned.
 * `today`: local day.
 */
export async function searchLibrary(
  tx: ReadTx,
  profileId: string,
  query: string,
  today: string,
): Promise<ShowHit[]> {
  const rows = (await progressOfProfile(tx, profileId)).filter(({ row }) => row.inLibrary);
  const words = foldTitle(query).split(' ').filter(Boolean);
  if (words.length === 0) return query.trim() === '' ? planned(tx, profileId, rows, today) : [];
  const mine = new Set(rows.map(({ showId }) => showId));
  return (await allShows(tx))
    .flatMap((show) => {
      const rank = rankOf(show, words);
      return rank === null ? [] : [{ show, rank, foreign: mine.has(show.id) ? 0 : 1 }];
    })
    .sort((a, b) => a.foreign - b.foreign || a.rank - b.rank || byName(a.show, b.show))
    .map(({ show }) => hitOf(show, mine.has(show.id)));
}

async function planned(
  tx: ReadTx,
  profileId: string,
  rows: readonly StoredProgress[],
  today: string,
): Promise<ShowHit[]> {
  const preferencesFor = await preferencesOfProfile(tx, profileId);
  const ids = rows
    .filter(({ showId, row }) => {
      const { dayOffset } = preferencesFor(showId);
      return statusOn(row.choice, today, dayOffset) === 'planned';
    })
    .map(({ showId }) => showId);
  const shows = await Promise.all(ids.map((id) => readShow(tx, id)));
  return shows
    .filter((show) => show !== undefined)
    .sort(byName)
    .map((show) => hitOf(show, true));
}

/** 0: the name begins so; 1: the name has the words; 2: another title has them; null: none has. */
function rankOf(show: Show, words: readonly string[]): number | null {
  const name = foldTitle(show.name);
  if (name.startsWith(words.join(' '))) return 0;
  if (holds(name, words)) return 1;
  const others = [show.originalName, ...show.otherTitles.map(({ title }) => title)];
  return others.some((title) => holds(foldTitle(title), words)) ? 2 : null;
}

/** Scripts without spaces have no beginnings of words: there the words may stand anywhere. */
function holds(title: string, words: readonly string[]): boolean {
  const parts = title.split(' ');
  const spaceless = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
  return words.every((word) =>
    spaceless.test(word) ? title.includes(word) : parts.some((part) => part.startsWith(word)),
  );
}

function hitOf(show: Show, inLibrary: boolean): ShowHit {
  const { id, name, originalName, countries, poster, overview } = show;
  return { id, name, originalName, year: yearOf(show), countries, poster, overview, inLibrary };
}

function byName(a: Show, b: Show): number {
  return a.name.localeCompare(b.name) || a.id - b.id;
}
