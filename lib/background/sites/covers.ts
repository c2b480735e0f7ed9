/** A match pattern's scheme and host; the path is of no interest to permissions. */
const PATTERN = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)\//;

/**
 * Do granted patterns (as the browser lists them) allow all of these? One listing answers for every site: asked for one
 * by one, the browser's own process takes some ms for each. A popup's first answer waits for it: each is read once.
 */
export function covers(granted: readonly string[]): (wanted: readonly string[]) => boolean {
  const exact = new Set(granted);
  const wide = granted.map((pattern) => (pattern === '<all_urls>' ? ALL : partsOf(pattern)));

  function isAllowed(scheme: string, host: string): boolean {
    return wide.some((one) => (one.scheme === '*' || one.scheme === scheme) && holds(one.host, host));
  }

  return (wanted) =>
    wanted.every((pattern) => {
      if (exact.has(pattern)) return true;
      const { scheme, host } = partsOf(pattern);
      const schemes = scheme === '*' ? ['http', 'https'] : [scheme];
      return host !== '' && schemes.every((one) => isAllowed(one, host));
    });
}

const ALL = { scheme: '*', host: '*' };

function partsOf(pattern: string): { readonly scheme: string; readonly host: string } {
  const [, scheme = '', host = ''] = PATTERN.exec(pattern) ?? [];
  return { scheme, host };
}

function holds(wide: string, host: string): boolean {
  if (wide === '*' || wide === host) return true;
  return wide.startsWith('*.') && (host === wide.slice(2) || host.endsWith(wide.slice(1)));
}
