import type { SiteHealth } from '../lib/messages/protocol-services';
import type { Claim } from '../lib/sites/reading';

/**
 * What may be copied to say that a service is not read well: which sources said something, the labels with their
 * numbers, and the shape of names and titles. No names, no addresses, no ids, no times of day.
 */
export function healthDetails(site: SiteHealth, version: string): string {
  const lines = [
    `Couchmark ${version} · ${site.id}`,
    `worked: ${site.workedAt === null ? 'never' : 'yes'} · may be broken: ${site.brokenSince === null ? 'no' : 'yes'}`,
  ];
  const readings = site.tabs.map(({ kind, why, claims }) => ({ title: `tab: ${kind}, ${why}`, claims }));
  if (site.read !== null) readings.push({ title: 'last read', claims: site.read.claims });
  for (const { title, claims } of readings) lines.push(title, ...claimLines(claims));
  return `${lines.join('\n')}\n`;
}

function claimLines(claims: readonly Claim[]): string[] {
  const names = claims.flatMap(({ show, title }) => [show, title]).filter((name) => name !== undefined);
  return claims.map((claim) => claimLine(claim, names));
}

function claimLine(claim: Claim, names: readonly string[]): string {
  const { source, show, title, label, season, episode, lastEpisode, year, airDate } = claim;
  const fields = Object.entries({
    show: show === undefined ? undefined : shape(show),
    label: label === undefined ? undefined : hideNames(label, names),
    season,
    episode,
    lastEpisode,
    title: title === undefined ? undefined : shape(title),
    year: year === undefined ? undefined : '0000',
    airDate: airDate === undefined ? undefined : '0000-00-00',
  });
  return `  ${source}: ${fields.flatMap(([name, value]) => (value === undefined ? [] : `${name}=${value}`)).join(' ')}`;
}

/** Letters as `a` or `A` or by their script's width, numbers as `0`: enough to see what kind of text it is. */
function shape(text: string): string {
  return text
    .replace(/\p{N}/gu, '0')
    .replace(/\p{Lu}/gu, 'A')
    .replace(/\p{Ll}/gu, 'a')
    .replace(/(?![aA])[\p{L}\p{M}]/gu, '文');
}

/** A label has no more words of its own than this ("Season 2, Episode 5 of 10"); with more, a name is among them. */
const MOST_WORDS = 4;

/**
 * The label up to its last number, and of what follows, where an episode's own title may stand, only the shape. Names
 * that the page tells elsewhere are shapes wherever they stand.
 */
function hideNames(label: string, names: readonly string[]): string {
  const hidden = names
    .filter((name) => name.length > 2)
    .reduce((text, name) => text.split(name).join(shape(name)), label);
  const numbers = [...hidden.matchAll(/\p{N}+/gu)].map((found) => found.index + found[0].length);
  const end = Math.max(0, ...numbers);
  const head = hidden.slice(0, end);
  const words = head.match(/\p{L}+/gu) ?? [];
  return `${words.length > MOST_WORDS ? shape(head) : head}${shape(hidden.slice(end))}`;
}
