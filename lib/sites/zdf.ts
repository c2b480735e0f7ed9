import { naming, segments } from './address';
import { clean } from './clean';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { Claim, PageView, Reader, Reading } from './reading';
import { claim, text } from './text';

/** `F05`, `S02 F05`, `Staffel 2, Folge 5` among the parts of `Krimi • F05 • 2024`. */
const NUMBER = /^(?:(?:S|Staffel) ?\d+\W*)?(?:F|E|Folge|Teil|Episode) ?\d+/i;

/**
 * ZDF: the overlay of the paused player names the series ("mehr zu …"), the title and a line with the number; it is
 * there only while the controls are (2026-07).
 */
export const reader: Reader = {
  site: 'zdf',
  isWatchPage: (url) => /^\/(play|video|serien|live-tv)\/|\.html$/.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const parts = segments(view.url);
  if (parts[0] === 'live-tv') return makeReading({ kind: 'live' });
  const id = parts.at(-1)?.replace(/\.html$/, '');
  const showId = parts.length >= 4 ? parts.at(-2) : null;
  const brand = /\s*[-|]\s*ZDF(?:mediathek)?\s*$/i;
  const film = /^\/(?:play|video)\/filme?\//.test(view.url.pathname);
  const claims = [overlay(view), ...pageClaims(view, { belongs: naming(id), brand })];
  return makeReading({ ...(film ? { kind: 'film' as const } : {}), id, showId, claims: film ? [] : claims });
}

function overlay(view: PageView): Claim | null {
  const links = [...view.document.querySelectorAll('a[title^="mehr zu" i]')].slice(0, 20);
  for (const link of links) {
    const around =
      link.parentElement?.querySelector('h2') === null
        ? link.parentElement.parentElement
        : link.parentElement;
    // A teaser of another programme has such a link too; the player's stands by the player.
    if (around === null || around.querySelector('h2') === null || (links.length > 1 && !nearPlayer(around)))
      continue;
    const show = clean(link.textContent) || clean(link.getAttribute('title')?.slice('mehr zu'.length));
    const label = text(around, 'p')
      .split('•')
      .map(clean)
      .find((part) => NUMBER.test(part));
    return claim('player', { show, label, title: text(around, 'h2') });
  }
  return null;
}

function nearPlayer(element: Element): boolean {
  return element.closest('[class*="zdfplayer"],[class*="player" i]') !== null;
}
