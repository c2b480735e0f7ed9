import { naming } from './address';
import { clean } from './clean';
import { addresses, isType, jsonLd } from './json-ld';
import type { Claim, PageView, Reader } from './reading';
import { isHotstarWatchPage, pickHotstarVideo, readHotstar } from './shared-hotstar';
import { splitLabel } from './split-label';
import { claim } from './text';

/** JioHotstar. The page's data stays behind when the next episode begins, and counts only with the address's id. */
export const reader: Reader = {
  site: 'hotstar',
  isWatchPage: isHotstarWatchPage,
  read: (view) => readHotstar(view, (page, id) => [fromData(page, id), pageTitle(page.document)]),
  pickVideo: pickHotstarVideo,
};

/**
 * Here the series holds its season, which may not say its type, and that the episode; or the video has both numbers in one
 * text. Only the episode and the video name an address.
 */
function fromData(view: PageView, id: string | null): Claim | null {
  const nodes = jsonLd(view.document);
  const found = nodes.find(
    ({ node }) => (isType(node, /Episode$/) || 'seasonEpisode' in node) && addresses(node).some(naming(id)),
  );
  if (found === undefined) return null;
  const { node, series } = found;
  const season = nodes.find((one) => [one.node['episode']].flat().includes(node))?.node;
  return claim('jsonld', {
    show: series?.['name'],
    label: node['seasonEpisode'],
    season: season?.['seasonNumber'],
    episode: node['episodeNumber'],
    title: node['name'],
  });
}

/** `Watch <show> S1 Episode 2 on …` at the first load; a move inside the app puts the site's own title there. */
function pageTitle(document: Document): Claim | null {
  const title = /^Watch (.+ S\d+ Episode \d+)(?= on |$)/.exec(clean(document.title))?.[1];
  return title === undefined ? null : claim('title', splitLabel(title) ?? {});
}
