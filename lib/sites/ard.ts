import { naming, segments } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { Claim, PageView, Reader, Reading } from './reading';
import { claim } from './text';

/** Versions for other ears and eyes stand after the title. */
const VERSION =
  /\s*(?:[-–|] ?(?:Originalversion|Audiodeskription|Hörfassung)|\((?:AD|DGS|OV|OmU|Originalversion|Audiodeskription)\))\s*/gi;
const BRAND = /\s*(?:[-–|] ?(?:hier anschauen|ARD Mediathek|ARD|Das Erste))+\s*$/gi;

/** ARD Mediathek: `/video/<show>/<title>/<channel>/<id>`. Numbers stand in the titles, ` (S06/E07)`, `Folge 25: …`. */
export const reader: Reader = {
  site: 'ard',
  isWatchPage: (url) => /\/(video|player|live)\//.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const parts = segments(view.url);
  const place = parts.findIndex((part) => part === 'video' || part === 'player');
  if (place < 0) return makeReading({ kind: 'live' });
  const id = parts.at(-1) ?? null;
  const showId = parts.length - place >= 5 ? (parts[place + 1] ?? null) : null;
  const names = { show: showId, title: parts.length - place >= 5 ? parts[place + 2] : null };
  const claims = pageClaims(view, { belongs: naming(id), brand: BRAND }).map((one) => told(one, names));
  return makeReading({ id, showId, claims });
}

/**
 * What stands before the number is the show in some titles and the episode in others; the address tells which.
 * When it does not, it is neither.
 */
function told(
  one: Claim | null,
  slugs: { show: string | null; title: string | null | undefined },
): Claim | null {
  if (one === null) return null;
  const strip = (value: string | undefined): string | undefined =>
    value?.replace(VERSION, ' ').replace(BRAND, '');
  const label = strip(one.label);
  const cleaned = { ...one, label, title: strip(one.title) };
  if (one.source === 'jsonld' || one.show === undefined) return claim(one.source, cleaned);
  const { show, ...rest } = cleaned;
  const slug = slugOf(show ?? '');
  if (slug === slugs.show) return claim(one.source, cleaned);
  return claim(one.source, slugs.title?.startsWith(slug) ? { ...rest, title: show } : rest);
}

function slugOf(text: string): string {
  const spelt = text.toLowerCase().replaceAll('ä', 'ae').replaceAll('ö', 'oe').replaceAll('ü', 'ue');
  return spelt
    .replaceAll('ß', 'ss')
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
}
