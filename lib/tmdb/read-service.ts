import * as v from 'valibot';
import { distinct } from './fields';
import type { ImageSizes } from './images';
import { authenticationBody, changesBody, configurationBody } from './schemas';

/** One page of the ids that changed. */
export interface Changes {
  readonly showIds: readonly number[];
  readonly page: number;
  /** At most 500: TMDB answers no further page, whatever it counts. */
  readonly pages: number;
}

const MOST_PAGES = 500;

/** Null when the answer cannot be read, as in all of these. */
export function readChanges(body: unknown): Changes | null {
  const read = v.safeParse(changesBody, body);
  if (!read.success) return null;
  const { results, page, total_pages } = read.output;
  return {
    showIds: distinct(results, (row) => row.id).map((row) => row.id),
    page,
    pages: Math.min(total_pages, MOST_PAGES),
  };
}

export function readConfiguration(body: unknown): ImageSizes | null {
  const read = v.safeParse(configurationBody, body);
  if (!read.success) return null;
  const { images } = read.output;
  return {
    base: images.secure_base_url,
    widths: {
      poster: widths(images.poster_sizes),
      still: widths(images.still_sizes),
      backdrop: widths(images.backdrop_sizes),
      logo: widths(images.logo_sizes),
    },
  };
}

/** Does TMDB say that it takes the credential? */
export function readSuccess(body: unknown): boolean | null {
  const read = v.safeParse(authenticationBody, body);
  return read.success ? read.output.success : null;
}

/** `w185` is 185; sizes by height and the original are not for choosing by width. */
function widths(sizes: readonly string[]): number[] {
  return sizes
    .filter((size) => size.startsWith('w'))
    .map((size) => Number(size.slice(1)))
    .sort((a, b) => a - b);
}
