import { clean } from './clean';
import type { Claim, ClaimSource } from './reading';

/** The first match's whole text, cleaned; empty when there is none. */
export function text(root: ParentNode | null | undefined, selector: string): string {
  return clean(root?.querySelector(selector)?.textContent);
}

/** The texts of all matches (at most 50), cleaned, empty ones left out. */
export function texts(root: ParentNode | null | undefined, selector: string): string[] {
  return [...(root?.querySelectorAll(selector) ?? [])]
    .slice(0, 50)
    .map((element) => clean(element.textContent))
    .filter((found) => found !== '');
}

/** An attribute of the first match, cleaned; empty when either is missing. */
export function attribute(root: ParentNode | null | undefined, selector: string, name: string): string {
  return clean(root?.querySelector(selector)?.getAttribute(name));
}

/** The content of a `<meta>` by its property, name or itemprop. */
export function meta(document: Document, name: string): string {
  return attribute(
    document,
    `meta[property="${name}"],meta[name="${name}"],meta[itemprop="${name}"]`,
    'content',
  );
}

/**
 * The first match in `root` or in any open shadow root below it. Looks at no more than 20,000 elements; closed
 * roots stay closed.
 */
export function deepQuery(root: ParentNode | null | undefined, selector: string): Element | null {
  return deepQueryAll(root, selector, 1)[0] ?? null;
}

/** Like `deepQuery`, for up to `limit` matches. */
export function deepQueryAll(root: ParentNode | null | undefined, selector: string, limit = 50): Element[] {
  const found: Element[] = [];
  const roots: ParentNode[] = root ? [root] : [];
  let budget = 20_000;
  for (let at = 0; at < roots.length && found.length < limit; at++) {
    const here = roots[at];
    if (here === undefined) break;
    found.push(...here.querySelectorAll(selector));
    for (const element of here.querySelectorAll('*')) {
      if (--budget < 0) return found.slice(0, limit);
      if (element.shadowRoot) roots.push(element.shadowRoot);
    }
  }
  return found.slice(0, limit);
}

function given(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

/** A whole number from 0 to 99,999, given as a number or as digits alone; anything else is undefined. */
export function whole(value: unknown): number | undefined {
  return /^\s*\d{1,5}\s*$/.test(given(value)) ? Number(value) : undefined;
}

/** The day (`YYYY-MM-DD`) that an ISO date or time begins with, if there is such a day. */
export function isoDay(value: unknown): string | undefined {
  const day = /^\d{4}-\d\d-\d\d(?!\d)/.exec(given(value))?.[0];
  return day !== undefined && !Number.isNaN(Date.parse(day)) ? day : undefined;
}

/** A year from 1900 to 2999 that a date begins with. */
export function isoYear(value: unknown): number | undefined {
  return whole(/^(19|2\d)\d\d(?!\d)/.exec(given(value))?.[0]);
}

/** What a page says, unchecked. */
type Fields = { readonly [K in Exclude<keyof Claim, 'source'>]?: unknown };

/**
 * One source's word, checked: texts cleaned, numbers whole, the day a day, what is empty left out. Null when nothing
 * remains, or only a year or a date, which name no episode.
 */
export function claim(source: ClaimSource, fields: Fields): Claim | null {
  const made: { -readonly [K in keyof Claim]: Claim[K] } = { source };
  for (const key of ['show', 'label', 'title'] as const) {
    const value = clean(fields[key]);
    if (value) made[key] = value;
  }
  for (const key of ['season', 'episode', 'lastEpisode'] as const) {
    const value = whole(fields[key]);
    if (value !== undefined) made[key] = value;
  }
  if (Object.keys(made).length === 1) return null;
  const year = isoYear(fields.year);
  if (year !== undefined) made.year = year;
  const airDate = isoDay(fields.airDate);
  if (airDate !== undefined) made.airDate = airDate;
  return made;
}

/** The claims that say something, in their order. */
export function claims(...made: readonly (Claim | null)[]): Claim[] {
  return made.filter((one) => one !== null);
}
