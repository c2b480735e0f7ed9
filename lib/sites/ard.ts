import { naming, segments } from './address';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import { videoAt } from './player-root';
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
  pickVideo: (document) => videoAt(document, 'video.ardplayer-mediacanvas'),
};

function read(view: PageView): Reading {
  const parts = segments(view.url);
  const place = parts.findIndex((part) => part === 'video' || part === 'player');
  if (place < 0) return makeReading({ kind: 'live' });
  const id = parts.at(-1) ?? null;
  const showId = parts.length - place >= 5 ? (parts[place + 1] ?? null) : null;
  const claims = pageClaims(view, { belongs: naming(id), brand: BRAND }).map(withoutVersion);
  return makeReading({ id, showId, claims });
}

function withoutVersion(one: Claim | null): Claim | null {
  if (one === null) return null;
  const strip = (value: string | undefined): string | undefined =>
    value?.replace(VERSION, ' ').replace(BRAND, '');
  return claim(one.source, { ...one, label: strip(one.label), title: strip(one.title) });
}
