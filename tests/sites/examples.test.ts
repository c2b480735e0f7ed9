// @vitest-environment happy-dom
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { mergeClaims } from '../../lib/match/claims';
import { looksLikeLabel } from '../../lib/sites/title';
import { fixtureView } from '../support/page';
import { READERS, readerOf } from '../support/readers';

/** A folder of further example pages: `index.tsv`, and for each page an .html with a .json of what it shows. */
const folder = process.env['COUCHMARK_PAGES'] ?? '';

interface Expected {
  readonly url: string;
  readonly site: string;
  readonly kind: 'episode' | 'movie' | 'trailer' | 'live' | 'none';
  readonly showTitle: string | null;
  readonly season: number | null;
  readonly episode: number | null;
  readonly episodeTitle: string | null;
  readonly movieTitle: string | null;
  readonly adPlaying: boolean;
  readonly mainVideo: string | null;
  readonly traps: readonly string[];
}

if (folder !== '' && existsSync(join(folder, 'index.tsv'))) {
  const pages = readFileSync(join(folder, 'index.tsv'), 'utf8')
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t')[0] ?? '')
    .filter((name) => existsSync(join(folder, `${name}.json`)));

  describe('example pages (needs COUCHMARK_PAGES)', () => {
    it.each(pages)('%s', (name) => {
      const expected: Expected = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8'));
      const view = fixtureView(join(folder, `${name}.html`), {
        url: expected.url,
        video: expected.mainVideo,
      });
      const site = READERS.has(expected.site) ? expected.site : 'generic';
      const reading = readerOf(site).read(view);
      const labels = mergeClaims(reading.claims, view.document.documentElement.lang);
      const words = JSON.stringify(reading.claims);

      expect.soft(reading.ad, 'ad').toBe(expected.adPlaying);
      if (expected.kind === 'movie') {
        expect.soft(reading.kind, words).toBe('film');
        return;
      }
      if (expected.kind !== 'episode') {
        expect.soft(reading.kind === 'episode' && view.video !== null, words).toBe(false);
        return;
      }
      expect.soft(labels.season, words).toBe(expected.season);
      expect.soft(labels.episode, words).toBe(expected.episode);
      expect.soft(labels.show, words).toBe(expected.showTitle);
      if (expected.episode !== null) expect.soft(reading.kind).toBe('episode');
      const titles = reading.claims
        .flatMap((one) => [one.title, one.label])
        .filter((one) => one !== undefined);
      if (expected.episodeTitle !== null) {
        expect
          .soft(
            titles.some((one) => one.includes(expected.episodeTitle ?? '')),
            words,
          )
          .toBe(true);
      }
      for (const trap of expected.traps.filter(looksLikeLabel)) expect.soft(words).not.toContain(trap);
    });
  });
} else {
  it.skip('example pages (needs COUCHMARK_PAGES)', () => {});
}
