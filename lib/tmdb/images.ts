/** TMDB's image host; it needs no credential. */
export const IMAGE_BASE = 'https://image.tmdb.org/t/p/';

export type ImageKind = 'poster' | 'still' | 'backdrop' | 'logo';

export interface ImageSizes {
  readonly base: string;
  /** Widths in px that TMDB promises, ascending, by kind; above them there is only `original`. */
  readonly widths: Readonly<Record<ImageKind, readonly number[]>>;
}

/** What `/configuration` has answered for years; it needs no asking before the first picture. */
export const IMAGE_SIZES: ImageSizes = {
  base: IMAGE_BASE,
  widths: {
    poster: [92, 154, 185, 342, 500, 780],
    still: [92, 185, 300],
    backdrop: [300, 780, 1280],
    logo: [45, 92, 154, 185, 300, 500],
  },
};

/**
 * The address of an image in the smallest listed size of at least `width` device pixels, else the original. `path`
 * is TMDB's, beginning with `/`.
 */
export function imageUrl(
  path: string,
  kind: ImageKind,
  width: number,
  sizes: ImageSizes = IMAGE_SIZES,
): string {
  const fitting = sizes.widths[kind].find((listed) => listed >= width);
  return `${sizes.base}${fitting === undefined ? 'original' : `w${fitting}`}${path}`;
}
