import { naming, segments } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { PageView, Reader, Reading } from './reading';
import { splitLabel } from './split-label';
import { claim, text } from './text';

/** NPO Start: a header with the show and a line below it, `Seizoen 1, Aflevering 2` (2024-06). */
export const reader: Reader = {
  site: 'npo',
  isWatchPage: (url) => /\/(afspelen|live)(\/|$)|\/start\/(serie|video|afspelen)\//.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const parts = segments(view.url).filter((part) => part !== 'afspelen');
  if (parts.includes('live')) return makeReading({ kind: 'live' });
  const serie = parts.indexOf('serie');
  const id = parts.at(-1);
  const show = text(view.document, '[data-testid="txt-header"]');
  const info = text(view.document, '[data-testid="player-info"]');
  const label = splitLabel(info) !== null || /^seizoen \d/i.test(info) ? withoutShow(info, show) : '';
  const season = /\/seizoen-(\d+)(?:\/|_|$)/.exec(view.url.pathname)?.[1];
  return makeReading({
    id: serie >= 0 && parts.length > serie + 2 ? parts.slice(serie + 1).join('/') : id,
    showId: serie >= 0 ? parts[serie + 1] : null,
    claims: [
      label === '' ? null : claim('player', { show, label }),
      ...pageClaims(view, { belongs: naming(id), brand: /\s*[-|]\s*NPO(?: Start)?\s*$/i }),
      claim('url', { season }),
    ],
  });
}

/** The line may repeat the header before its label. */
function withoutShow(info: string, show: string): string {
  return show !== '' && info.startsWith(show) && info !== show ? info.slice(show.length).trim() : info;
}
