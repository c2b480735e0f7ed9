import { clean } from './clean';
import type { Claim, PageView } from './reading';
import { claim } from './text';
import { looksLikeLabel } from './title';

/**
 * What the page told the browser's media controls. Services fill the three lines each in their own way, so a line
 * that looks like a number's label is the label wherever it stands; `artist` (else `album`) is the show. A title
 * alone names no show and may be anything: then only a label in it counts.
 */
export function mediaSessionClaim(view: PageView): Claim | null {
  const { title, artist, album } = view.mediaSession ?? {};
  const [name, second, third] = [clean(title), clean(artist), clean(album)];
  // The number may stand where the artist would, and the show as the album.
  const turned = third && looksLikeLabel(second) && !looksLikeLabel(third);
  const [above, below] = turned ? [third, second] : [second, third];
  const show = above || below;
  const hasLabel = looksLikeLabel(name);
  const said = (fields: Parameters<typeof claim>[1]) => claim('mediaSession', fields);
  if (!show) return hasLabel ? said({ label: name }) : null;
  // Title and show swapped: the show above, its label below.
  if (!hasLabel && looksLikeLabel(above)) return said({ show: name, label: above });
  const also = above && below !== above && looksLikeLabel(below) ? below : '';
  return said(hasLabel ? { show, label: `${also} ${name}` } : { show, title: name, label: also });
}
