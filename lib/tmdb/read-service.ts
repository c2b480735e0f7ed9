import * as v from 'valibot';
import { distinct } from './fields';
import { authenticationBody, changesBody } from './schemas';

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

/** Does TMDB say that it takes the credential? */
export function readSuccess(body: unknown): boolean | null {
  const read = v.safeParse(authenticationBody, body);
  return read.success ? read.output.success : null;
}
