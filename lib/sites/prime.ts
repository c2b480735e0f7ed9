import { makeReading } from './make-reading';
import { around, speaks, textOutside } from './player-root';
import { pickVideo } from './pick-video';
import type { PageView, Reader, Reading } from './reading';
import { claim } from './text';

const ROOT = '[id^="dv-web-player"]';
const PREVIEW = '[data-testid="draper-player"],.draper-player-container';
const PLAYING =
  '.dv-player-fullscreen .atvwebplayersdk-video-surface video:not(.tst-video-overlay-player-html5)';
/** The card for the next episode speaks of that one. */
const NEXT = '[class*="nextup"]';
/** Newer and older label, seen 2026-08 and 2026-03. One holds number and title: `S3 E7 …`, `Season 1, Ep. 4 …`. */
const LABEL = '.atvwebplayersdk-episode-info,.atvwebplayersdk-subtitle-text';
/** Newer and older sign of an advert in the same video, seen 2026-09. */
const AD = '.atvwebplayersdk-ad-timer-remaining-time,.atvwebplayersdk-adtimeindicator-text';

/**
 * Prime Video, on its own host and in every Amazon shop. The player lies over a detail page whose address and numbers
 * are those of the season, and stays there when the next episode begins: only the player is read, and there is no id.
 * Players of earlier titles stay in the document, so it is the one around the video.
 */
export const reader: Reader = {
  site: 'prime',
  isWatchPage: ({ hostname, pathname }) =>
    /(^|\/)(detail|gp\/video|prime-video|region|watch)(\/|$)/i.test(pathname) ||
    (/(^|\.)primevideo\.com$/.test(hostname) && /\/(dp|-)\//.test(pathname)),
  read,
  pickVideo: (document) => pickVideo(document, PLAYING, `${PREVIEW},.tst-video-overlay-player-html5`),
};

function read(view: PageView): Reading {
  if (around(view.video, PREVIEW) !== null) return makeReading({ kind: 'trailer' });
  const root = around(view.video, ROOT) ?? openRoot(view.document);
  const show = textOutside(root, '.atvwebplayersdk-title-text', NEXT);
  const label = textOutside(root, LABEL, NEXT);
  const ad = speaks(root, AD);
  if (label === '' && show !== '')
    return makeReading({ kind: 'film', ad, claims: [claim('player', { show })] });
  return makeReading({ ad, claims: [claim('player', { show, label })] });
}

function openRoot(document: Document): Element | null {
  const open = document.querySelectorAll(`${ROOT}.dv-player-fullscreen`);
  return open[open.length - 1] ?? null;
}
