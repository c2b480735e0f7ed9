// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LABEL_LIMIT } from '../../lib/sites/clean';
import type { PageView, Reading } from '../../lib/sites/reading';
import { fixturesOf } from '../support/fixtures';
import { fixtureView, pageView, type Shown } from '../support/page';
import { READERS } from '../support/readers';
import { ownTime } from '../support/own-time';

const HOSTILE = [
  '',
  ' ',
  '\0\0\0',
  '‮S1 E2‬⁨x⁩',
  '<img src=x onerror=alert(1)>',
  '</script><script>alert(1)</script>',
  'S99999999999999999999 E99999999999999999999',
  '%E0%A4%A',
  '{"@type":"TVEpisode"}',
  '\ud800 lone',
  '第'.repeat(1000),
  'S1 '.repeat(2000),
  '(((((((((('.repeat(200),
  ' - '.repeat(1500),
  '🏴‍☠️'.repeat(300),
];

const hostile = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 300 }),
  fc.string({ unit: 'grapheme', maxLength: 300 }),
);

/** Puts the texts, in turn, into every text node and every label-like attribute. */
function poison(root: ParentNode, texts: readonly string[]): void {
  let turn = 0;
  const next = () => texts[turn++ % texts.length] ?? '';
  for (const element of root.querySelectorAll('*')) {
    for (const name of [
      'aria-label',
      'title',
      'secondary-title',
      'content',
      'href',
      'aria-valuenow',
      'aria-valuemax',
    ]) {
      if (element.hasAttribute(name)) element.setAttribute(name, next());
    }
    if (element.childElementCount === 0) element.textContent = next();
    if (element.shadowRoot) poison(element.shadowRoot, texts);
  }
}

function wellFormed(reading: Reading): void {
  for (const claim of reading.claims) {
    for (const text of [claim.show, claim.label, claim.title]) {
      if (text === undefined) continue;
      expect(text.length).toBeLessThanOrEqual(LABEL_LIMIT);
      expect(text).toBe(text.trim());
      expect(text).not.toBe('');
      expect(text).not.toMatch(/[\0\p{Bidi_Control}]/u);
    }
    for (const number of [claim.season, claim.episode, claim.lastEpisode]) {
      if (number !== undefined) expect(Number.isInteger(number) && number >= 0).toBe(true);
    }
  }
  if (reading.progress) expect(reading.progress.duration).toBeGreaterThan(0);
}

const pages = [...READERS].flatMap(([id, reader]) =>
  fixturesOf(id).map(([name, page, facts]) => {
    const shown: Shown = JSON.parse(readFileSync(facts, 'utf8'));
    return { id, name, page, reader, shown };
  }),
);

describe('hostile pages', () => {
  it('never throw, whatever stands in every label', () => {
    fc.assert(
      fc.property(fc.array(hostile, { minLength: 1, maxLength: 5 }), fc.nat(), (texts, pick) => {
        const { page, reader, shown } = pages[pick % pages.length] ?? expect.unreachable();
        const view = fixtureView(page, shown);
        poison(view.document, texts);
        wellFormed(reader.read(view));
      }),
      { numRuns: 400 },
    );
  });

  it('never throw on any address', () => {
    const view = pageView('<title>x</title><video></video>', { url: 'https://site.invalid/' });
    const odd = fc.webUrl({ withFragments: true, withQueryParameters: true });
    fc.assert(
      fc.property(odd, fc.constantFrom(...pages), (address, { reader, shown }) => {
        const own = new URL(shown.url);
        const tail = new URL(address);
        for (const path of [tail.pathname, `${own.pathname}${tail.pathname}`, '/%E0%A4%A/%FF', '//']) {
          const url = new URL(own.origin);
          url.pathname = path;
          url.search = tail.search;
          url.hash = tail.hash;
          expect(typeof reader.isWatchPage(url)).toBe('boolean');
          wellFormed(reader.read({ ...view, url }));
        }
      }),
      { numRuns: 400 },
    );
  });

  it('take any state and media session for data', () => {
    const anything = fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true });
    const view = pageView('<title>x</title>', { url: 'https://site.invalid/watch/1' });
    fc.assert(
      fc.property(anything, hostile, fc.constantFrom(...READERS.values()), (state, text, reader) => {
        const mediaSession: PageView['mediaSession'] = { title: text, artist: text, album: text };
        wellFormed(reader.read({ ...view, state, mediaSession }));
      }),
      { numRuns: 300 },
    );
  });

  it('of megabytes are read in time', () => {
    const megabyte = 'S1 E2 - a, b: '.repeat(80_000);
    const slow: string[] = [];
    for (const { id, name, page, reader, shown } of pages) {
      const view = fixtureView(page, shown);
      poison(view.document, [megabyte]);
      view.document.title = megabyte;
      const start = ownTime();
      wellFormed(reader.read(view));
      const took = ownTime() - start;
      // Generous: the figure itself is measured by the benchmark; this catches what grows with the input.
      if (took > 1000) slow.push(`${id}/${name}: ${Math.round(took)} ms`);
    }
    expect(slow).toEqual([]);
  });

  it('whose data names long addresses are read in time', () => {
    const address = `https://site.invalid/watch/${'a1'.repeat(2000)}.html`;
    const data = JSON.stringify({ '@type': 'TVEpisode', url: address, name: 'The Flood' });
    const view = pageView(`<script type="application/ld+json">${data}</script>`, {
      url: 'https://site.invalid/watch/47110815',
    });
    const start = ownTime();
    for (const reader of READERS.values()) wellFormed(reader.read(view));
    expect(ownTime() - start).toBeLessThan(1000);
  });

  it('whose spoken label is digits without end is read in time', () => {
    const slow: string[] = [];
    for (const { name, page, reader, shown } of pages.filter(({ id }) => id === 'hbomax')) {
      const view = fixtureView(page, shown);
      poison(view.document, [`Show, ${'0'.repeat(480)},`]);
      const start = ownTime();
      for (let times = 0; times < 20; times++) wellFormed(reader.read(view));
      const took = ownTime() - start;
      if (took > 1000) slow.push(`${name}: ${Math.round(took)} ms`);
    }
    expect(slow).toEqual([]);
  });
});
