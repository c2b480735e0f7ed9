import { naming, segments } from './address';
import { clean } from './clean';
import { makeReading } from './make-reading';
import { pageClaims } from './page-claims';
import type { Claim, PageView, Reader, Reading } from './reading';
import { claim } from './text';

/** Seconds: a video no longer than this is the roll before the programme. */
const PRE_ROLL = 5;

/** RTL+ (Germany): the breadcrumb says `Show`, `Staffel 1`, `Title Folge 4` (2026-04). */
export const reader: Reader = {
  site: 'rtlplus',
  isWatchPage: (url) => /^\/(video-tv|player|live-tv)\//.test(url.pathname) || /-\d{4,}$/.test(url.pathname),
  read,
};

function read(view: PageView): Reading {
  const id = /-(\d{4,})\/?$/.exec(view.url.pathname)?.[1] ?? null;
  const kinds = segments(view.url);
  const ad = view.video !== null && view.video.duration > 0 && view.video.duration <= PRE_ROLL;
  if (kinds.includes('live-tv')) return makeReading({ kind: 'live', ad });
  if (kinds.includes('filme')) return makeReading({ kind: 'film', id, ad });
  const page = pageClaims(view, { belongs: naming(kinds.at(-1)), brand: /\s*[-|]\s*RTL\+.*$/i });
  return makeReading({ id, ad, claims: [breadcrumb(view.document), ...page] });
}

function breadcrumb(document: Document): Claim | null {
  const items = [...document.querySelectorAll('li.ng-star-inserted')].slice(0, 200);
  for (const season of items) {
    const list = season.parentElement;
    const crumbs = [...(list?.querySelectorAll(':scope > li') ?? [])].map((item) => clean(item.textContent));
    const place = crumbs.findIndex((crumb) => /^(?:Staffel \d+|\d+\. Staffel)$/.test(crumb));
    const last = crumbs[place + 1] ?? '';
    // A menu of seasons has no show before and no episode after.
    if (place < 1 || crumbs.length !== place + 2 || /^(?:Staffel \d+|\d+\. Staffel)$/.test(last)) continue;
    const folge = /\bFolge \d+\b/.exec(last)?.[0] ?? '';
    const title = clean(last.replace(folge, '').replace(/^[\s:–-]+|[\s:–-]+$/g, ''));
    return claim('page', { show: crumbs[place - 1], label: clean(`${crumbs[place]} ${folge}`), title });
  }
  return null;
}
