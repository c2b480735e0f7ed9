import { naming } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { PageView, Reader, Reading } from './reading';
import { claim, text } from './text';

/** Channel 4: `/programmes/<slug>/on-demand/<programme>-<number>`; the page names show and label over its player (2025-09). */
export const reader: Reader = {
  site: 'channel4',
  isWatchPage: (url) => /\/on-demand\/|^\/now\//.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const [, showId, id] = /\/programmes\/([^/]+)\/on-demand\/(\d+-\d+)/.exec(view.url.pathname) ?? [];
  if (id === undefined && view.document.querySelector('.watchLive__title') !== null) {
    return makeReading({ kind: 'live' });
  }
  const show = text(view.document, '.all4-brandhubs-details__title--text');
  const label = text(view.document, '.all4-brandhubs-details__episode-number');
  const page = pageClaims(view, {
    belongs: naming(id),
    brand: /^Watch | \| (?:Channel 4|All 4|Stream free.*)$/gi,
  });
  if (show !== '' && label === '' && page.every((one) => one === null)) {
    return makeReading({ kind: 'film', id, claims: [claim('page', { show })] });
  }
  return makeReading({ id, showId, claims: [label === '' ? null : claim('page', { show, label }), ...page] });
}
