import type { Claim, PageView } from './reading';
import { claim, clean } from './text';
import { looksLikeLabel } from './title';

/**
 * What the page told the browser's media controls. Services fill the three lines each in their own way, so a line
 * that looks like a number's label is the label wherever it stands; `artist` (else `album`) is the show. A title
 * alone names no show and may be anything: then only a label in it counts.
 */
export function mediaSessionClaim(view: PageView): Claim | null {
  const { title, artist, album } = view.mediaSession ?? {};
  const [name, above, below] = [clean(title), clean(artist), clean(album)];
  const show = above || below;
  const hasLabel = looksLikeLabel(name);
  const said = (fields: Parameters<typeof claim>[1]) => claim('mediaSession', fields);
  if (show === '') return hasLabel ? said({ label: name }) : null;
  // Title and show swapped: the show above, its label below.
  if (!hasLabel && looksLikeLabel(above)) return said({ show: name, label: above });
  const second = above !== '' && below !== above && looksLikeLabel(below) ? below : '';
  return said(hasLabel ? { show, label: `${second} ${name}` } : { show, title: name, label: second });
}
