import { makeReading } from './make-reading';
import { shows } from './player-root';
import { pickVideo } from './pick-video';
import type { PageView, Reader, Reading } from './reading';
import { claim, texts, text } from './text';

/** `Show S1 • E2`, in the letters of the page's language; only official shows have this line above their title. */
const ABOVE = /^(.+?)\s+(\p{L}{1,3}\.?\s?\d+\s*[•·∙,:]\s*\p{L}{1,3}\.?\s?\d+)$/u;

/**
 * YouTube, official shows only: a number in an ordinary video's title makes it no episode. Pages of earlier videos
 * stay in the document, hidden; the one that is read names the id in the address.
 */
export const reader: Reader = {
  site: 'youtube',
  isWatchPage: (url) => url.pathname === '/watch' && url.searchParams.has('v'),
  read,
  pickVideo: (document) =>
    pickVideo(
      document,
      '#movie_player video.html5-main-video',
      '#shorts-player,#inline-preview-player,ytd-video-preview',
    ),
};

function read(view: PageView): Reading {
  const id = view.url.searchParams.get('v');
  const page = [...view.document.querySelectorAll('ytd-watch-flexy')].find(
    (one) => one.getAttribute('video-id') === id && !one.hasAttribute('hidden'),
  );
  const ad = shows(page ?? view.document, '#movie_player.ad-showing,#movie_player.ad-interrupting');
  if (page === undefined) return makeReading({ id, ad });
  const lines = texts(page, '#super-title a,#super-title,.super-title,[class*="superTitle"]');
  const above = lines.map((line) => ABOVE.exec(line)).find((found) => found !== null);
  if (above === undefined) return makeReading({ id, ad });
  const title =
    text(page, 'h1.ytd-watch-metadata') ||
    text(page, '#title h1') ||
    text(page, 'ytd-video-primary-info-renderer h1');
  return makeReading({ id, ad, claims: [claim('player', { show: above[1], label: above[2], title })] });
}
