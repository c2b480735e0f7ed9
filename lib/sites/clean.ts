/** A label longer than this is no label; everything is cut to it (UTF-16 units) before anyone looks at it. */
export const LABEL_LIMIT = 500;

/**
 * A page's text made fit to compare: direction marks, control characters and zero-width spaces gone, every run of
 * white space one space, trimmed, cut to 500. Anything but a string is the empty text.
 */
export function clean(raw: unknown): string {
  if (typeof raw !== 'string') return '';
  return raw
    .slice(0, LABEL_LIMIT * 8)
    .replace(/[\p{Bidi_Control}\u{200B}\u{FEFF}]/gu, '')
    .replace(/[\p{Cc}\p{Zs}\p{Zl}\p{Zp}\u{FFFD}]+/gu, ' ')
    .slice(0, LABEL_LIMIT)
    .trim()
    .toWellFormed();
}
