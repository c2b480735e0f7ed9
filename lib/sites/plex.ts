import { clean } from './clean';
import { makeReading } from './make-reading';
import { mediaSessionClaim } from './media-session';
import { playerRoot } from './player-root';
import type { PageView, Reader, Reading } from './reading';
import { claim } from './text';

const BAR = '[class^="PlayerControlsMetadata"],[class*=" PlayerControlsMetadata"]';

/**
 * Plex, on its own site and on any server that the user names. The same test ids stand in the library's cards, so
 * only the player's bar is read: show, then `S1 · E2 — Title` whose links name the entries. Seen 2026-03.
 */
export const reader: Reader = {
  site: 'plex',
  isWatchPage: ({ hostname, pathname }) =>
    hostname === 'watch.plex.tv' || /\/(web|desktop)(\/|$)/.test(pathname),
  read,
};

function read(view: PageView): Reading {
  const bar = playerRoot(view, BAR);
  const named = [
    ...(bar?.querySelectorAll('a[data-testid="metadataTitleLink"],[data-testid="metadataTitleLink"]') ?? []),
  ];
  const show = clean(named[0]?.textContent);
  const line = clean(bar?.textContent);
  const label = line.startsWith(show) ? line.slice(show.length).replace(/^[\s·•—–-]+/, '') : '';
  const last = named.at(-1);
  const id = entry(last);
  const ownEntry = named.length > 1 && id !== entry(named[0]);
  const session = mediaSessionClaim(view);
  if (show !== '' && !ownEntry && !/\p{L}\.? ?\d+\D+\d/u.test(label)) {
    return makeReading({ kind: 'film', id, claims: [claim('player', { show })] });
  }
  // With the bar hidden a title and a name may be a film's and its maker's, or a song's.
  if (show === '') return makeReading({ ...(session?.label ? {} : { kind: 'unknown' }), claims: [session] });
  const title = ownEntry ? clean(last?.textContent) : '';
  return makeReading({
    id: ownEntry ? id : null,
    showId: ownEntry ? entry(named[0]) : null,
    claims: [claim('player', { show, label, title }), session],
  });
}

/** The library's key in a link, `…%2Flibrary%2Fmetadata%2F4242`; unique on its server alone. */
function entry(link: Element | undefined): string | null {
  const href = link?.getAttribute('href') ?? '';
  const key = /(?:%2F|\/)metadata(?:%2F|\/)(\d+)/i.exec(href)?.[1];
  if (key === undefined) return null;
  const server = /\/server\/([\w-]+)/.exec(href)?.[1];
  return server === undefined ? key : `${server}/${key}`;
}
