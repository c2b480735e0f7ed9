import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import { playerRoot } from './player-root';
import type { PageView, Reader, Reading } from './reading';
import { claim, texts } from './text';

const WATCH = /\/video\/\d{4}\/\d\d\/(.+?)-?([0-9a-f]{8}-[0-9a-f-]{27})\.html$/i;
/** `St 1 Ep 11 - Title`. */
const LINE = /^(?:St|S|Stagione) ?\d+ ?(?:Ep|E|Episodio|Puntata) ?\d+\b/i;

/** RaiPlay: `/video/<year>/<month>/<slug>-<uuid>.html`; many slugs hold `S1E11`. */
export const reader: Reader = {
  site: 'raiplay',
  isWatchPage: (url) => /\/(video|dirette)\//.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  if (/\/dirette\//.test(view.url.pathname)) return makeReading({ kind: 'live' });
  const [, slug = '', id] = WATCH.exec(view.url.pathname) ?? [];
  const numbers = /(?:^|-)S(\d{1,3})-?E(\d{1,4})(?:-|$)/i.exec(slug);
  const root = playerRoot(view, 'rai-player', '[class*="player" i]');
  const lines = [...new Set(texts(root, 'h1,h2,h3,p,span').filter((one) => LINE.test(one)))];
  return makeReading({
    id,
    claims: [
      // More than one such line is a list.
      lines.length === 1 ? claim('player', { label: lines[0] }) : null,
      ...pageClaims(view, {
        belongs: (address) => id !== undefined && address.toLowerCase().includes(id.toLowerCase()),
        brand: /\s*[-|]\s*(?:Video\s*[-|]\s*)?RaiPlay\s*$/i,
      }),
      claim('url', { season: numbers?.[1], episode: numbers?.[2] }),
    ],
  });
}
