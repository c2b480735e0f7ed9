import { titleKeyOf } from './normalise';

/** What a file says of a show; a `ShowClaim` fits. */
interface ClaimedShow {
  readonly title: string;
  readonly year: number | null;
  readonly ids: { readonly tmdb: number | null; readonly tvdb: number | null; readonly imdb: string | null };
}

/** Some single signs fold to a whole sentence. */
const LONGEST = 500;

/** Equal for claims that mean one show: by its ids, else by title and year. */
export function claimKey({ title, year, ids }: ClaimedShow): string {
  if (ids.tmdb !== null) return `tmdb:${ids.tmdb}`;
  if (ids.tvdb !== null) return `tvdb:${ids.tvdb}`;
  if (ids.imdb !== null) return `imdb:${ids.imdb}`;
  return `title:${titleKeyOf(title).slice(0, LONGEST)}${year === null ? '' : `/${year}`}`;
}
