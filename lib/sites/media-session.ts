import type { Claim, PageView } from './reading';
import { claim, clean } from './text';
import { looksLikeLabel } from './title';

/**
 * What the page told the browser's media controls. Services fill the three lines each in their own way, so a line
 * that looks like a number's label is the label wherever it stands; `artist` (else `album`) is the show. A title
 * alone names no show and may be anything: then only a label in it counts.
 */
export function mediaSessionClaim(view: PageView): Claim | null {
  const title = clean(view.mediaSession?.title);
  const artist = clean(view.mediaSession?.artist);
  const album = clean(view.mediaSession?.album);
  if (artist === '' && album === '') {
    return looksLikeLabel(title) ? claim('mediaSession', { label: title }) : null;
  }
  // Title and show swapped: the show above, its label below.
  if (looksLikeLabel(artist) && !looksLikeLabel(title)) {
    return claim('mediaSession', { show: title, label: artist });
  }
  const show = artist || album;
  const second = artist !== '' && looksLikeLabel(album) && album !== artist ? album : '';
  if (looksLikeLabel(title)) {
    return claim('mediaSession', { show, label: second === '' ? title : `${second} ${title}` });
  }
  return claim('mediaSession', { show, title, label: second });
}
