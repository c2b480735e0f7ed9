import { naming, segments } from './address';
import { clean } from './clean';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { Claim, PageView, Reader, Reading } from './reading';
import { claim } from './text';

const SEASON = /^(?:Saison|Season|Sezon|Seizoen) \d+$/i;
const EPISODE = /^(?:Épisode|Episode|Odcinek|Aflevering) ?\d+(?:\s*:|\s|$)/i;
/** How far up from the video its own texts may stand. */
const STEPS = 6;

/**
 * CANAL+: class names are hashes, so the player's lines are known by their words: `Show`, `Saison 1`,
 * `Épisode 2 : Title`, around the video (2026-02). Where several of them stand, it is a list and says nothing.
 */
export const reader: Reader = {
  site: 'canal',
  isWatchPage: (url) => segments(url).length > 1 || /player|live/.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  if (/\/live(\/|$)/.test(view.url.pathname)) return makeReading({ kind: 'live' });
  const id = segments(view.url).at(-1);
  const page = pageClaims(view, { belongs: naming(id), brand: /\s*[-|]\s*(?:my)?CANAL\+?.*$/i });
  // The address may be the series' page: its last part is no id of an episode.
  return makeReading({ claims: [lines(view), ...page] });
}

function lines(view: PageView): Claim | null {
  let around: Element | null = view.video?.parentElement ?? null;
  for (let step = 0; around !== null && step < STEPS && around.localName !== 'body'; step++) {
    const found = leaves(around);
    const seasons = found.filter((one) => SEASON.test(one));
    const episodes = found.filter((one) => EPISODE.test(one));
    if (episodes.length > 1 || seasons.length > 1) return null;
    const [season] = seasons;
    const [episode] = episodes;
    if (episode !== undefined) {
      const first = found.indexOf(season ?? episode);
      return claim('player', { show: found[first - 1], label: clean(`${season ?? ''} ${episode}`) });
    }
    around = around.parentElement;
  }
  return null;
}

/** The texts of the elements that hold only text, in order. */
function leaves(root: Element): string[] {
  return [...root.querySelectorAll('*')]
    .slice(0, 400)
    .filter(
      (element) =>
        element.childElementCount === 0 && !/^(script|style|button|option)$/.test(element.localName),
    )
    .map((element) => clean(element.textContent))
    .filter((line) => line !== '');
}
