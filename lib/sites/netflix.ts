import { clean } from './clean';
import { claim, claims, text, texts } from './text';
import type { Claim, PageView, Reader, Reading } from './reading';

const PLAYER = '[data-uia="video-canvas"] video, [data-uia="watch-video"] video, .watch-video video';
/** Signs of an advert that plays, seen 2026-09. Those of the pause screen (`pause-ad-*`) are none. */
const AD = ['ads-info-container', 'ads-info-text', 'ads-info-time', 'ads-info', 'ad-break', 'ad-countdown']
  .map((name) => `[data-uia="${name}"]`)
  .join();
/** Wrappers that may stay behind, empty. */
const AD_WRAPPER = '.watch-video--modular-ads-container, .watch-video--adsInfo-container';

/**
 * Netflix. The address names the episode. The player's state in the page's world says everything, when it is there;
 * the labels in the document leave it together with the controls, and may lack the season (`E1`, `Flg. 1`).
 */
export const reader: Reader = { site: 'netflix', isWatchPage: (url) => idOf(url) !== null, read, pickVideo };

function idOf(url: URL): string | null {
  return /^(?:\/[a-z]{2}(?:-[a-z]{2,4})?)?\/watch\/(\d{1,20})\/?$/i.exec(url.pathname)?.[1] ?? null;
}

function pickVideo(document: Document): HTMLVideoElement | null {
  return document.querySelector<HTMLVideoElement>(PLAYER);
}

function read({ document, url, state }: PageView): Reading {
  const id = idOf(url);
  const player = fromState(state, id);
  const labels = fromLabels(document);
  return {
    kind: player?.kind ?? labels.kind,
    id,
    showId: player?.showId ?? null,
    ad: document.querySelector(AD) !== null || text(document, AD_WRAPPER) !== '',
    claims: claims(player?.claim ?? null, labels.claim),
    credits: player?.credits ?? null,
  };
}

interface FromState {
  readonly kind: Reading['kind'];
  readonly showId: string | null;
  readonly claim: Claim | null;
  readonly credits: number | null;
}

/** What the page's world answered, checked: any script of the page may have written it. */
function fromState(state: unknown, id: string | null): FromState | null {
  if (typeof state !== 'object' || state === null || id === null) return null;
  const said: { readonly [key: string]: unknown } = { ...state };
  if (said['videoId'] !== id) return null;
  const isShow = said['type'] === 'show';
  const numbered = isShow && said['hidden'] !== true;
  const credits = Number(said['credits']);
  return {
    kind: isShow ? 'episode' : said['type'] === 'movie' ? 'film' : 'trailer',
    showId: isShow && typeof said['showId'] === 'string' ? clean(said['showId']) || null : null,
    claim: claim('state', {
      show: said['show'],
      season: numbered ? said['season'] : undefined,
      episode: numbered ? said['episode'] : undefined,
      title: said['title'],
      year: isShow ? said['year'] : undefined,
    }),
    credits: isShow && credits > 0 && Number.isFinite(credits) ? credits : null,
  };
}

/**
 * `<h4>Show</h4><span>S2:E1</span><span>Title</span>`; a film is a heading or plain text alone. The block's own text
 * glues its parts together, so the parts are read.
 */
function fromLabels(document: Document): { kind: Reading['kind']; claim: Claim | null } {
  const block = document.querySelector('[data-uia="video-title"]');
  const parts = texts(block, 'span').slice(0, 3);
  const show = text(block, 'h4');
  const first = parts[0];
  if (first === undefined) {
    const film = show || clean(block?.textContent);
    return { kind: film === '' ? 'unknown' : 'film', claim: claim('player', { show: film }) };
  }
  // One text alone may be the number or the title: one with a digit is left to the grammar.
  const label = parts.length > 1 || /\p{Nd}/u.test(first) ? first : '';
  const title = label === '' ? first : parts[1];
  return { kind: 'episode', claim: claim('player', { show, label, title }) };
}
