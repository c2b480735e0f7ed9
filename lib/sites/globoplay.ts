import { naming } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { PageView, Reader, Reading } from './reading';
import { splitLabel } from './split-label';
import { claim, text } from './text';

const SHOW = '.playkit-video-info__link-text,.video-info__data-program';
const TITLE = '.playkit-video-info__title,.video-info__data-title';

/** Globoplay: `/v/<id>/`; programme and title stand beside the picture, in a newer and an older layout (2022-08). */
export const reader: Reader = {
  site: 'globoplay',
  isWatchPage: (url) => /\/(v|ao-vivo)\/\d+/.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const id = /\/v\/(\d+)/.exec(view.url.pathname)?.[1];
  if (id === undefined) return makeReading({ kind: 'live' });
  const show = text(view.document, SHOW);
  const title = text(view.document, TITLE);
  const lines =
    title === '' || title === show
      ? null
      : claim('page', splitLabel(title) !== null ? { show, label: title } : { show, title });
  const page = pageClaims(view, { belongs: naming(id), brand: /^Assistir (?:a )?|\s*[-|]\s*Globoplay.*$/gi });
  if (show === title && show !== '' && page.every((one) => one === null)) {
    return makeReading({ kind: 'film', id, claims: [claim('page', { show })] });
  }
  // A programme's clips and trailers have the same two lines: without a number it is not known what plays.
  const numbered = lines?.label !== undefined || page.some((one) => one !== null);
  return makeReading({ ...(numbered ? {} : { kind: 'unknown' as const }), id, claims: [lines, ...page] });
}
