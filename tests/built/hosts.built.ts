import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SITES } from '../../lib/sites/registry';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** What the extension asks by itself. PRIVACY.md names these and no others. */
const CONTACTED = ['api.themoviedb.org', 'image.tmdb.org'];
/** Opened by a press on a link, as any page is. */
const LINKED = ['www.themoviedb.org', 'www.justwatch.com'];
/** Homes of the libraries, named with their licences; opened by a press as well. */
const LIBRARIES = ['github.com', 'wxt.dev'];
/** Names of XML vocabularies, which nobody fetches. */
const NAMES = ['www.w3.org'];

function files(build: string): { path: string; text: string }[] {
  const folder = join(root, '.output', build);
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(js|html|css)$/.test(path))
    .map((path) => ({ path, text: readFileSync(join(folder, path), 'utf8') }));
}

/** Services may be linked to: a search for a show there, opened by the user. */
function isOfService(host: string): boolean {
  return SITES.some(({ search = '', origins }) =>
    [search, ...origins].some((address) => {
      const [, known = ''] = /^[^:]*:\/\/([^/]+)/.exec(address) ?? [];
      return known === host || (known.startsWith('*.') && `.${host}`.endsWith(known.slice(1)));
    }),
  );
}

describe.each(['chrome-mv3', 'firefox-mv3'])('every host in %s', (build) => {
  const all = files(build);

  it('is known: contacted, linked to, or a service of the registry', () => {
    const hosts = new Set(
      all.flatMap(({ text }) =>
        [...text.matchAll(/(?:https?|wss?):\/\/([\w-]+(?:\.[\w-]+)+)/g)].map(([, host = '']) => host),
      ),
    );
    expect([...hosts]).toEqual(expect.arrayContaining(CONTACTED));
    const unknown = [...hosts].filter(
      (host) => ![...CONTACTED, ...LINKED, ...LIBRARIES, ...NAMES].includes(host) && !isOfService(host),
    );
    expect(unknown).toEqual([]);
  });

  it('is contacted by the background and the cache of pictures alone, and by no other means', () => {
    const asking = all.filter(({ text }) => /\bfetch\(|\bcaches\)?\.open/.test(text));
    const rooms = asking.map(({ path }) => path.replace(/^background.*/, 'background').replace(/\.js$/, ''));
    expect([...new Set(rooms)].sort()).toEqual(['background', 'chunks/kept-art']);
    const other = all.filter(({ text }) =>
      /XMLHttpRequest|WebSocket|sendBeacon|EventSource|RTCPeer/.test(text),
    );
    expect(other.map(({ path }) => path)).toEqual([]);
  });
});

describe('PRIVACY.md', () => {
  it('names each host that is contacted, and no other', () => {
    const text = readFileSync(join(root, 'PRIVACY.md'), 'utf8');
    const named = [...text.matchAll(/`([\w-]+(?:\.[\w-]+){2,})`/g)].map(([, host = '']) => host);
    expect([...new Set(named)].sort()).toEqual([...CONTACTED, ...LINKED].sort());
  });
});
