import { clean } from './clean';
import type { Claim, PageView } from './reading';
import { claim, whole } from './text';

/** A block longer than this (UTF-16 units) is not parsed: 256 kB. */
const BLOCK_LIMIT = 256 * 1024;
const BLOCKS = 20;
const NODES = 3000;
const DEPTH = 12;

/** Does an address mean what this page shows? */
type Belongs = (address: string) => boolean;

export type LdNode = { readonly [key: string]: unknown };

/** What stands around a node: the season and series it was found inside. */
interface Found {
  readonly node: LdNode;
  readonly series: LdNode | null;
  readonly season: LdNode | null;
}

/**
 * The episode that schema.org data on the page says this page is (TVEpisode, Episode; nested in `@graph`, in a
 * series or season, or naming them by `partOfSeries`, `partOfSeason`, `@id`). Data that names an address counts only
 * if it is this page's: `belongs` decides, so that what an in-app navigation left behind is not
 * heard. Of several episodes only one that names this address counts: a list of episodes is no reading.
 */
export function jsonLdEpisode({ document }: PageView, belongs: Belongs): Claim | null {
  const nodes = jsonLd(document);
  const episodes = nodes.filter(({ node }) => isType(node, /^(TV|Radio)?Episode$/));
  const found =
    episodes.find(({ node }) => addresses(node).some(belongs)) ??
    (episodes.length === 1 ? episodes.find(({ node }) => addresses(node).length === 0) : undefined);
  return found ? toClaim(found, nodes) : null;
}

/** Does schema.org data say that this page is a film, and no episode? A list of films says it of none. */
export function jsonLdFilm({ document }: PageView, belongs: Belongs): boolean {
  const films = jsonLd(document).filter(({ node }) => isType(node, /^Movie$/));
  return films.some(({ node }) => {
    const named = addresses(node);
    return named.length === 0 ? films.length === 1 : named.some(belongs);
  });
}

/** Every object of the page's JSON-LD blocks, within bounds; broken and oversized blocks are passed over. */
export function jsonLd(document: Document): Found[] {
  const found: Found[] = [];
  const blocks = [...document.querySelectorAll('script[type^="application/ld+json"]')];
  for (const { textContent } of blocks.slice(0, BLOCKS)) {
    if (textContent.length <= BLOCK_LIMIT) walk(parse(textContent), null, null, 0, found);
  }
  return found;
}

function parse(source: string): unknown {
  try {
    return JSON.parse(source);
  } catch {
    return null;
  }
}

function walk(
  value: unknown,
  series: LdNode | null,
  season: LdNode | null,
  depth: number,
  found: Found[],
): void {
  if (depth > DEPTH || found.length >= NODES || !isNode(value)) return;
  if (!Array.isArray(value)) found.push({ node: value, series, season });
  // What an episode says of its series may list other episodes; they are not this page's. Nor is the one that a clip was
  // cut from, a review speaks of or a channel shows now.
  if (isType(value, /(Episode|Clip|Review|Event)$/)) return;
  const inSeries = isType(value, /Series$/) ? value : series;
  const inSeason = isType(value, /Season$/) ? value : season;
  for (const child of Object.values(value)) walk(child, inSeries, inSeason, depth + 1, found);
}

function toClaim({ node, series: around, season }: Found, nodes: readonly Found[]): Claim | null {
  const { partOfSeries: series, partOfSeason, episodeNumber: episode } = node;
  const ofSeason = named(partOfSeason, nodes) ?? season;
  const ofSeries = named(series ?? ofSeason?.['partOfSeries'], nodes) ?? around;
  const number =
    ofSeason?.['seasonNumber'] ??
    node['seasonNumber'] ??
    ofSeason?.['number'] ??
    ofSeason?.['name'] ??
    partOfSeason;
  const labels = [number, episode].filter((part) => whole(part) === undefined);
  return claim('jsonld', {
    show: clean(ofSeries?.['name']) || (isAddress(series) ? '' : clean(series)),
    season: number,
    episode,
    label: labels.map(clean).join(' '),
    title: clean(node['name']) || clean(node['headline']),
    year: ofSeries?.['startDate'] ?? ofSeries?.['datePublished'],
    airDate: first(node['releasedEvent'])?.['startDate'] ?? node['datePublished'],
  });
}

/** The object itself, or the one elsewhere on the page that its `@id`, or a bare address, means. */
function named(value: unknown, nodes: readonly Found[]): LdNode | null {
  const one = first(value);
  const id = one?.['@id'] ?? value;
  if (!id || says(one)) return one;
  return nodes.find(({ node }) => node['@id'] === id && says(node))?.node ?? one;
}

/** Does it name or number its series or season? */
function says(node: LdNode | null): boolean {
  return (node?.['name'] ?? node?.['seasonNumber']) !== undefined;
}

function first(value: unknown): LdNode | null {
  const one: unknown = [value].flat()[0];
  return isNode(one) ? one : null;
}

/** The addresses by which a node says what page it is; bare names without one count as none. */
export function addresses(node: LdNode): string[] {
  const main = node['mainEntityOfPage'];
  return [node['url'], node['@id'], main, first(main)?.['@id'] ?? first(main)?.['url']].filter(isAddress);
}

/** Has the node this type, with or without schema.org's address before it, alone or among others? */
export function isType(node: LdNode, type: RegExp): boolean {
  return [node['@type']]
    .flat()
    .slice(0, 10)
    .some((one) => typeof one === 'string' && type.test(one.slice(-40).replace(/^.*[/:#]/, '')));
}

function isAddress(value: unknown): value is string {
  return typeof value === 'string' && /^(https?:|\/)/.test(value);
}

/** An array is one too: it has none of the names that are asked for. */
function isNode(value: unknown): value is LdNode {
  return typeof value === 'object' && value !== null;
}
