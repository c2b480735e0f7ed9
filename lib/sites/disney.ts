import { clean } from './clean';
import { makeReading } from './make-reading';
import { sliderProgress } from './player-root';
import { pickVideo } from './pick-video';
import type { PageView, Reader, Reading } from './reading';
import { isHotstarWatchPage, readHotstar } from './shared-hotstar';
import { claim, deepQuery, deepQueryAll } from './text';

/** Elements without a film, and adverts of the South-East Asian player. */
const DECOYS = '.btm-media-client-element:not([src]),#ad-video-container';

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
    pickVideo(document, 'video[id^="hivePlayer"],#video-container video', DECOYS) ?? shadowVideo(document),
};

function read(view: PageView): Reading {
  const id = /\/(?:play|video)\/([\w-]{20,})/.exec(view.url.pathname)?.[1];
  const known = interfaceOf(view.document);
  const places = [known, view.document.body];
  const find = (selector: string): Element | null =>
    deepQuery(known, selector) ?? deepQuery(view.document.body, selector);
  const show = firstText(places, '.title-field');
  const label = firstText(places, '.subtitle-field');
  const common = {
    id,
    ad: find('.ad-badge-overlay__content--time-display') !== null,
    // `duration` is Infinity or that of the buffer; seen on either element.
    progress:
      sliderProgress(find('.progress-bar__thumb[aria-valuemax]')) ??
      sliderProgress(find('.progress-bar__seekable-range[aria-valuemax]')),
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

/** The older interface stands twice in the page; the copy that is not shown may be empty. */
function firstText(places: readonly (Element | null)[], selector: string): string {
  for (const place of places) {
    for (const element of deepQueryAll(place, selector, 4)) {
      const found = clean(element.textContent);
      if (found !== '') return found;
    }
  }
  return '';
}

/** What holds the player's interface, where its elements bear the names seen; else the page is walked. */
function interfaceOf(document: Document): Element | null {
  const known = document.querySelector('disney-web-player-ui,main-app-controls-overlay,title-bug');
  return known?.closest('.btm-media-player') ?? known?.parentElement ?? null;
}

function shadowVideo(document: Document): HTMLVideoElement | null {
  const found = deepQuery(
    document.querySelector('disney-web-player')?.parentElement,
    'video[id^="hivePlayer"]',
  );
  return found instanceof HTMLVideoElement ? found : null;
}
