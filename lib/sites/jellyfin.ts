import { makeReading } from './make-reading';
import { mediaSessionClaim } from './media-session';
import type { PageView, Reader, Reading } from './reading';
import { parseLine } from './shared-mediabrowser';
import { claim, text } from './text';

/**
 * Jellyfin, at whatever address the user named: known by its routes and markup. While it plays, the document's title
 * and the header both say `Show - S1:E2 - Title`; older versions have the show in the header and the label below.
 */
export const reader: Reader = {
  site: 'jellyfin',
  isWatchPage: (url) => /^#!?\/(video|videoosd)\b/.test(url.hash),
  read,
};

function read(view: PageView): Reading {
  const header =
    text(view.document, '.osdHeader .pageTitle') || text(view.document, '.skinHeader .pageTitle');
  const below = text(view.document, '#videoOsdPage .osdTitle');
  const player = parseLine('player', below, header);
  const title = parseLine('title', view.document.title, below === '' ? '' : header);
  // A label is never a film's; a film's name alone may be a header that has not caught up.
  const episodes = [player, title]
    .filter((line) => line?.kind === 'episode')
    .map((line) => line?.claim ?? null);
  if (episodes.length > 0) return makeReading({ claims: [...episodes, mediaSessionClaim(view)] });
  const osd = view.document.querySelector('#videoOsdPage') !== null;
  const film = player?.claim.show;
  return osd && film !== undefined
    ? makeReading({ kind: 'film', claims: [claim('player', { show: film })] })
    : makeReading({});
}
