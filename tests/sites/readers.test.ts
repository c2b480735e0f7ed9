// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { SITES } from '../../lib/sites/registry';
import { fixtureView } from '../support/page';
import { fixturesOf } from '../support/fixtures';
import { readerOf } from '../support/readers';
import { stated, type Fixture } from '../support/stated-reading';

/** Their pages have a form and a test of their own (netflix.test.ts). */
const sites = SITES.map((site) => site.id).filter((id) => id !== 'netflix');

describe.each(sites)('%s', (site) => {
  it.each(fixturesOf(site))('%s', (_, page, facts) => {
    const fixture: Fixture = JSON.parse(readFileSync(facts, 'utf8'));
    const reader = readerOf(site);
    const view = fixtureView(page, fixture);
    const reading = reader.read(view);
    // In the words of the background's grammar: what readers say must be what it understands.
    expect(stated(reading, fixture, view.document.documentElement.lang)).toEqual(fixture.expected);
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
