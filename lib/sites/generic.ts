import { sameAddress } from './address';
import { jsonLdEpisode, jsonLdFilm } from './json-ld';
import { mediaSessionClaim } from './media-session';
import { titled } from './page-claims';
import { NOTHING, type Claim, type PageView, type Reader, type Reading } from './reading';
import { meta } from './text';
import { ogClaim, titleClaim } from './title';

/**
 * Any site that the user names: what pages say of themselves to search engines, to the browser's media controls and
 * in their titles. It knows no signs of adverts and no ids; the playback rule does the rest.
 */
export const reader: Reader = {
  site: 'generic',
  isWatchPage: (url) => url.protocol.startsWith('http'),
  read,
};

function read(view: PageView): Reading {
  const belongs = (address: string) => sameAddress(address, view.url) || sharesId(address, view.url);
  const episode = jsonLdEpisode(view, belongs);
  const found = [
    episode,
    mediaSessionClaim(view),
    ogClaim(view),
    titled('title', view.document.title) ?? titleClaim(view),
  ].filter((one) => one !== null);
  const type = meta(view.document, 'og:type');
  const isFilm = !episode && !found.some(isPair) && (type === 'video.movie' || jsonLdFilm(view, belongs));
  const kind = episode || found.some(isNumbered) ? 'episode' : 'unknown';
  return { ...NOTHING, kind: isFilm ? 'film' : kind, claims: found };
}

/** Season and episode: some sites call all they have a film. */
function isPair({ label = '' }: Claim): boolean {
  return /\bS\w* ?\d+\W*E\w* ?\d/i.test(label);
}

/** A show and a title alone may be a song, or the news. */
function isNumbered({ label, season, episode }: Claim): boolean {
  return (label ?? season ?? episode) !== undefined;
}

/**
 * Player pages often live beside the page that their data names: `/watch/4711` and `/show/title-4711`. A long last
 * part with a digit that both have means the same video.
 */
function sharesId(address: string, url: URL): boolean {
  const last = /(?<![\w-])[\w-]+(?=\/?$)/.exec(address.replace(/[?#].*$/, ''))?.[0] ?? '';
  return last.length >= 6 && /\d/.test(last) && url.pathname.split('/').includes(last);
}
