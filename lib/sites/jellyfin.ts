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
  const player = parseLine('player', below === '' ? header : below);
  const title = parseLine('title', view.document.title);
  // A label is never a film's; a film's name alone may be a header that has not caught up.
  const lines = [player, title].filter((line) => line !== null);
  const episodes = lines.filter((line) => line.kind === 'episode').map((line) => line.claim);
  if (episodes.length > 0) {
    const claims = episodes.map((one) =>
      one.show === undefined && below !== '' && header !== '' ? { ...one, show: header } : one,
    );
    return makeReading({ claims: [...claims, mediaSessionClaim(view)] });
  }
  const osd = view.document.querySelector('#videoOsdPage') !== null;
  const film = player?.claim.show;
  return osd && film !== undefined
    ? makeReading({ kind: 'film', claims: [claim('player', { show: film })] })
    : makeReading({});
}
