import { makeReading } from './make-reading';
import { sliderProgress, videoAt } from './player-root';
import type { PageView, Reader, Reading } from './reading';
import { isHotstarWatchPage, pickHotstarVideo, readHotstar } from './shared-hotstar';
import { claim, clean, deepQuery } from './text';

/**
 * Disney+. Since 2026-03 the texts sit in open shadow roots of the player's interface, before in the plain document;
 * both are found by walking the roots. They leave the document when the controls hide. In South-East Asia the site
 * runs on another player.
 */
export const reader: Reader = {
  site: 'disney',
  isWatchPage: (url) => /\/(play|video)\/[\w-]{20,}/.test(url.pathname) || isHotstarWatchPage(url),
  read: (view) => (isHotstarWatchPage(view.url) ? readHotstar(view) : read(view)),
  pickVideo: (document) =>
    videoAt(document, 'video[id^="hivePlayer"]') ?? shadowVideo(document) ?? pickHotstarVideo(document),
};

function read(view: PageView): Reading {
  const id = /\/(?:play|video)\/([\w-]{20,})/.exec(view.url.pathname)?.[1];
  const player = playerOf(view.document);
  const show = clean(deepQuery(player, '.title-field')?.textContent);
  const label = clean(deepQuery(player, '.subtitle-field')?.textContent);
  const common = {
    id,
    ad: deepQuery(player, '.ad-badge-overlay__content--time-display') !== null,
    // `duration` is Infinity or that of the buffer; seen on either element.
    progress:
      sliderProgress(deepQuery(player, '.progress-bar__thumb[aria-valuemax]')) ??
      sliderProgress(deepQuery(player, '.progress-bar__seekable-range[aria-valuemax]')),
  };
  if (show !== '' && label === '') {
    return makeReading({ ...common, kind: 'film', claims: [claim('player', { show })] });
  }
  const named = /^(.+) \| Disney\+$/.exec(clean(view.document.title))?.[1];
  return makeReading({
    ...common,
    claims: [claim('player', { show, label }), claim('title', { show: named })],
  });
}

/** What holds the player's interface; texts elsewhere on the page are not looked at. */
function playerOf(document: Document): ParentNode {
  return (
    document.querySelector('.btm-media-player') ??
    document.querySelector('disney-web-player-ui,main-app-controls-overlay')?.parentElement ??
    document.body
  );
}

function shadowVideo(document: Document): HTMLVideoElement | null {
  const found = deepQuery(
    document.querySelector('disney-web-player')?.parentElement,
    'video[id^="hivePlayer"]',
  );
  return found instanceof HTMLVideoElement ? found : null;
}
