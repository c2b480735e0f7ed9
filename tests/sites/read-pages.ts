import { describe, expect, it } from 'vitest';
import { mergeClaims } from '../../lib/match/claims';
import { pageView, type Shown } from '../support/page';
import { readerOf } from '../support/readers';

/** A page that has no fixture of its own: a state of one that has, or of another language. */
interface Page {
  readonly name: string;
  /** Absent: the address of the site's other pages. */
  readonly url?: string;
  readonly html: string;
  readonly lang?: string;
  readonly video?: string;
  readonly state?: unknown;
  readonly mediaSession?: Shown['mediaSession'];
  /** Kind, season, episode; with `!` in front while an advert runs. */
  readonly reads: string;
  readonly show?: string | null;
  readonly id?: string | null;
}

export const VIDEO = '<video data-fx-duration="2400" data-fx-paused="false"></video>';

function read(site: string, usual: string, page: Page) {
  const { url = usual } = page;
  const html = `<html lang="${page.lang ?? 'en'}"><body>${page.html}</body></html>`;
  const view = pageView(html, {
    url,
    video: page.video ?? null,
    state: page.state ?? null,
    mediaSession: page.mediaSession ?? null,
  });
  const reading = readerOf(site).read(view);
  const labels = mergeClaims(reading.claims, page.lang ?? 'en');
  const last = labels.lastEpisode === null ? '' : `-${labels.lastEpisode}`;
  const numbers =
    reading.kind === 'film' || reading.kind === 'live'
      ? ''
      : ` ${labels.season ?? ''}|${labels.episode ?? ''}${last}`;
  return { reads: `${reading.ad ? '!' : ''}${reading.kind}${numbers}`, show: labels.show, id: reading.id };
}

export const ld = (data: unknown): string =>
  `<script type="application/ld+json">${JSON.stringify(data)}</script>`;
export const title = (text: string): string => `<title>${text}</title>`;

/** By site: its usual address, and its pages. */
export type Pages = Readonly<Record<string, readonly [url: string, pages: readonly Page[]]>>;

/** Reads each page with its site's reader. Needs the happy-dom environment. */
export function readPages(all: Pages): void {
  describe.each(Object.entries(all))('%s, other pages', (site, [url, pages]) => {
    it.each(pages.map((page) => [page.name, page] as const))('%s', (_, page) => {
      const found = read(site, url, page);
      expect(found.reads).toBe(page.reads);
      if (page.show !== undefined) expect(found.show).toBe(page.show);
      if (page.id !== undefined) expect(found.id).toBe(page.id);
    });
  });
}
