import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { SITES } from '../../../lib/sites/registry.ts';
import { fixturesOf } from '../../support/fixtures.ts';
import { openStage, type Stage } from '../../support/stage.ts';
import { openExtensionTab, type ExtensionTab } from './extension-world.ts';
import { stated, type Fixture } from '../../support/stated-reading.ts';

/** Sites that the user names, with what reads them there. */
const OWN = [
  ['https://tv.example.org', 'generic'],
  ['https://media.home.arpa', 'jellyfin'],
] as const;

let stage: Stage;
let tab: ExtensionTab;
let html = '';

/** Servers at home that speak plain HTTP cannot be stood in for here: the stand-in speaks HTTPS alone. */
const isReachable = (fixture: Fixture) => fixture.url.startsWith('https:');

beforeAll(async () => {
  const origins = SITES.flatMap((site) => [...site.origins, ...(site.frames ?? [])]);
  const own = OWN.map(([origin]) => `${origin}/*`);
  const sites = SITES.filter((site) => site.origins.length > 0);
  stage = await openStage({
    chromium: { grant: [...origins, ...own] },
    registrations: sites.length + sites.filter((site) => site.pageState).length + own.length,
  });
  for (const [origin, reader] of OWN) await stage.send('services.read', { origin: `${origin}/*`, reader });
  tab = await openExtensionTab(await stage.chromium.context.newPage(), stage.chromium.extensionId);
});
afterAll(() => stage.close());

const reachable = [...SITES.map(({ id }) => id), 'generic'].map((site) => {
  const fixtures = fixturesOf(site).map(([name, page, facts]) => {
    const fixture: Fixture = JSON.parse(readFileSync(facts, 'utf8'));
    return [name, page, fixture] as const;
  });
  return [site, fixtures.filter(([, , fixture]) => isReachable(fixture))] as const;
});

describe.each(reachable.filter(([, fixtures]) => fixtures.length > 0))(
  '%s, at its own host name in Chromium',
  (site, fixtures) => {
    it.each(fixtures)('%s', async (_, page, fixture) => {
      html = readFileSync(page, 'utf8');
      const { host } = new URL(fixture.url);
      const end = stage.server.pose(host, () => ({
        status: 200,
        type: 'text/html; charset=utf-8',
        body: html,
      }));
      const read = await tab.read(fixture);
      end();
      if (read === null) throw new Error('no reader was injected');
      expect(read.site).toBe(site);
      expect(stated(read.reading, fixture, read.language)).toEqual(fixture.expected);
      for (const text of fixture.never ?? []) expect(JSON.stringify(read.reading.claims)).not.toContain(text);
      expect(read.watchPage).toBe(fixture.watchPage ?? true);
    });
  },
);
