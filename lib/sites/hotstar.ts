import { naming } from './address';
import { addresses, isType, jsonLd } from './json-ld';
import type { Claim, PageView, Reader } from './reading';
import { isHotstarWatchPage, pickHotstarVideo, readHotstar } from './shared-hotstar';
import { splitLabel } from './split-label';
import { claim, clean, whole } from './text';

/** JioHotstar. The page's data stays behind when the next episode begins, and counts only with the address's id. */
export const reader: Reader = {
  site: 'hotstar',
  isWatchPage: isHotstarWatchPage,
  read: (view) => readHotstar(view, (page, id) => [fromSeries(page, id), pageTitle(page.document)]),
  pickVideo: pickHotstarVideo,
};

/** Here the series holds its season, which holds the episode; only the episode names an address. */
function fromSeries(view: PageView, id: string | null): Claim | null {
  const found = jsonLd(view.document).find(
    ({ node }) => isType(node, /Episode$/) && addresses(node).some(naming(id)),
  );
  if (found === undefined) return null;
  return claim('jsonld', {
    show: clean(found.series?.['name']),
    season: whole(found.season?.['seasonNumber']),
    episode: whole(found.node['episodeNumber']),
    title: clean(found.node['name']),
  });
}

/** `Watch <show> S1 Episode 2 on …` at the first load; a move inside the app puts the site's own title there. */
function pageTitle(document: Document): Claim | null {
  const title = /^Watch (.+ S\d+ Episode \d+)(?= on |$)/.exec(clean(document.title))?.[1];
  return title === undefined ? null : claim('title', splitLabel(title) ?? {});
}
