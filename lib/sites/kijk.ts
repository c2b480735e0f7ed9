import { naming, segments } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import { playerRoot } from './player-root';
import type { PageView, Reader, Reading } from './reading';
import { splitLabel } from './split-label';
import { claim, text, texts } from './text';

/** KIJK (Netherlands): the title says `Show: Seizoen 7 Aflevering 175 gemist? …` (2025-06); an advert `Adv. …` over the picture. */
export const reader: Reader = {
  site: 'kijk',
  isWatchPage: (url) => /^\/(programmas|films|live)\//.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const parts = segments(view.url);
  const id = parts.length > 2 ? parts.at(-1) : null;
  const player = playerRoot(view, '.jwplayer');
  const ad = texts(player, '[class*="jw-text"]').some((line) => /\bAdv\./.test(line));
  if (parts[0] === 'films') return makeReading({ kind: 'film', id: parts.at(-1), ad });
  if (parts[0] === 'live') return makeReading({ kind: 'live', ad });
  const line = text(view.document, '[data-testid="videoMetaDataTitle"]');
  const brand = /,?\s*gemist\?.*$|\s*[-|]\s*KIJK.*$/i;
  return makeReading({
    id,
    showId: parts[1],
    ad,
    claims: [
      claim('page', splitLabel(line) !== null ? { label: line } : { title: line }),
      ...pageClaims(view, { belongs: naming(id), brand }),
    ],
  });
}
