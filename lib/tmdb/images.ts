/** TMDB's image host; it needs no credential. */
const IMAGE_BASE = 'https://image.tmdb.org/t/p/';

export type ImageKind = 'poster' | 'still' | 'backdrop';

/**
 * Widths in px that TMDB promises, ascending, by kind; above them there is only `original`. As its `/configuration` has
 * answered for years: no picture waits for a question.
 */
const WIDTHS: Readonly<Record<ImageKind, readonly number[]>> = {
  poster: [92, 154, 185, 342, 500, 780],
  still: [92, 185, 300],
  backdrop: [300, 780, 1280],
};

/**
 * The address of an image in the smallest listed size of at least `width` device pixels, else the original. `path`
 * is TMDB's, beginning with `/`.
 */
export function imageUrl(path: string, kind: ImageKind, width: number): string {
  const fitting = WIDTHS[kind].find((listed) => listed >= width);
  return `${IMAGE_BASE}${fitting === undefined ? 'original' : `w${fitting}`}${path}`;
}
