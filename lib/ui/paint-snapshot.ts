import { localDay } from '../domain/day';
import { browser } from '../platform/browser';
import { systemClock } from '../platform/clock';
import { drawPicture } from './picture';
import { tellLanguage } from './set-language';
import { readSnapshot } from './snapshot';

/** The build that is running: what another one drew is not painted. */
export function currentBuild(): string {
  return browser.runtime.getManifest().version;
}

export function today(): string {
  const now = systemClock.now();
  return localDay(now, systemClock.offset(now));
}

/** Draws the last list into the page; answers whether there was one. */
export function paintSnapshot(): boolean {
  const kept = readSnapshot(localStorage, currentBuild(), today());
  const root = document.getElementById('app');
  if (kept === null || root === null) return false;
  const { language, direction } = kept.snapshot;
  tellLanguage(document.documentElement, language, direction);
  const picture = drawPicture(kept.snapshot.picture, document, kept.actable);
  root.replaceChildren(...picture.childNodes);
  return true;
}
