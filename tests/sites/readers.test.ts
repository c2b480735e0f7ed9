// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { mergeClaims } from '../../lib/match/claims';
import { SITES } from '../../lib/sites/registry';
import { fixtureView, type Shown } from '../support/page';
import { fixturesOf } from '../support/fixtures';
import { readerOf } from '../support/readers';

/** Beside each page stands what a reader must answer for it; docs/adding-a-site.md explains the fields. */
interface Fixture extends Shown {
  readonly expected: {
    readonly kind: string;
    readonly id: string | null;
    readonly showId: string | null;
    readonly ad: boolean;
    readonly show: string | null;
    readonly season: number | null;
    readonly episode: number | null;
    readonly title: string | null;
    readonly label?: string;
    readonly sources: readonly string[];
    readonly progress?: { readonly position: number; readonly duration: number };
  };
  /** Texts of other episodes on the page: in no claim. */
  readonly never?: readonly string[];
  /** False: the address is no watch page. */
  readonly watchPage?: boolean;
}

/** Their pages have a form and a test of their own (netflix.test.ts). */
const sites = SITES.map((site) => site.id).filter((id) => id !== 'netflix');

describe.each(sites)('%s', (site) => {
  it.each(fixturesOf(site))('%s', (_, page, facts) => {
    const fixture: Fixture = JSON.parse(readFileSync(facts, 'utf8'));
    const { expected } = fixture;
    const reader = readerOf(site);
    const view = fixtureView(page, fixture);
    const reading = reader.read(view);
    // The grammar of the background: what readers say must be what it understands.
    const labels = mergeClaims(reading.claims, view.document.documentElement.lang);

    expect({
      kind: reading.kind,
      id: reading.id,
      showId: reading.showId,
      ad: reading.ad,
      show: labels.show,
      season: labels.season,
      episode: labels.episode,
      title: expected.title === null ? null : labels.title,
      ...(expected.label === undefined
        ? {}
        : { label: reading.claims.find((one) => one.label !== undefined)?.label }),
      sources: reading.claims.map((one) => one.source),
      ...(reading.progress ? { progress: reading.progress } : {}),
    }).toEqual(expected);
    for (const text of fixture.never ?? []) expect(JSON.stringify(reading.claims)).not.toContain(text);
    expect(reader.isWatchPage(view.url)).toBe(fixture.watchPage ?? true);
  });

  it('picks the video that plays', () => {
    for (const [name, page, facts] of fixturesOf(site)) {
      const fixture: Fixture = JSON.parse(readFileSync(facts, 'utf8'));
      const view = fixtureView(page, fixture);
      const picked = readerOf(site).pickVideo?.(view.document);
      // A preview is left to nobody; otherwise null leaves the choice to the player's own rule.
      const expected = fixture.expected.kind === 'trailer' ? null : view.video;
      if (picked !== undefined) expect(picked === expected, name).toBe(true);
    }
  });
});
