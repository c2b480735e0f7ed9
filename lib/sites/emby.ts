import { makeReading } from './make-reading';
import { mediaSessionClaim } from './media-session';
import type { PageView, Reader, Reading } from './reading';
import { parseLine } from './shared-mediabrowser';
import { claim, text } from './text';

/** Emby, at whatever address the user named: the header holds the show, the line over the picture the label. */
export const reader: Reader = {
  site: 'emby',
  isWatchPage: (url) => /videoosd|\/video\b/.test(url.hash),
  read,
};

function read(view: PageView): Reading {
  const header = text(view.document, '.skinHeader .pageTitle') || text(view.document, '.pageTitle');
  const osd = view.document.querySelector('[data-type="video-osd"]');
  const line = parseLine('player', text(osd ?? view.document, '.videoOsdTitle'), header);
  const title = parseLine('title', view.document.title, header);
  const session = mediaSessionClaim(view);
  const episodes = [line, title].filter((one) => one?.kind === 'episode').map((one) => one?.claim ?? null);
  if (episodes.length > 0) return makeReading({ claims: [...episodes, session] });
  const film = header || line?.claim.show;
  return osd !== null && film !== undefined && film !== ''
    ? makeReading({ kind: 'film', claims: [claim('player', { show: film })] })
    : makeReading({ claims: [session] });
}
