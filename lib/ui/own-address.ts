import type { ServiceState } from '../messages/protocol-services';

/** What an address that the user typed stands for. */
export type OwnAddress =
  | { readonly what: 'site'; readonly origin: string; readonly name: string }
  /** A service of the list: it is switched on there. */
  | { readonly what: 'listed'; readonly service: string }
  | { readonly what: 'nonsense' };

/** Hosts of a home: nobody certifies them, so a server there is reached by http unless the address says otherwise. */
const AT_HOME = /^(\d+(\.\d+){3}|\[.*\]|[^.]+|.*\.(local|localhost|lan|home|internal|home\.arpa))$/;

/**
 * Reads the address of a site: whole addresses and bare hosts. The pattern is that of its one origin, without the
 * port, which not every browser takes in a pattern. What a browser lets stand in a host, or writes as `%2A`, is none.
 */
export function readOwnAddress(text: string, services: readonly ServiceState[]): OwnAddress {
  const typed = text.trim();
  const isWhole = /^[a-z][a-z0-9+.-]*:\/\//i.test(typed);
  const url = parse(isWhole ? typed : `https://${typed}`);
  if (url === null || !/^https?:$/.test(url.protocol)) return { what: 'nonsense' };
  if (!/[\p{L}\p{N}]/u.test(url.hostname) || /[%*]/.test(url.hostname)) return { what: 'nonsense' };
  const host = url.hostname;
  const listed = services.find(({ origins }) => origins.some((origin) => covers(origin, host)));
  if (listed !== undefined) return { what: 'listed', service: listed.name };
  const scheme = !isWhole && AT_HOME.test(host) ? 'http:' : url.protocol;
  return { what: 'site', origin: `${scheme}//${host}/*`, name: host };
}

function parse(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** Does a permission pattern (`*://*.host/*`) cover that host? */
function covers(pattern: string, host: string): boolean {
  const named = /^[^:]+:\/\/([^/]+)\//.exec(pattern)?.[1] ?? '';
  if (!named.startsWith('*.')) return named === host;
  const base = named.slice(2);
  return base !== '' && (host === base || host.endsWith(`.${base}`));
}
