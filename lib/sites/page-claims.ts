import { clean } from './clean';
import { jsonLdEpisode } from './json-ld';
import type { Claim, PageView } from './reading';
import { splitLabel } from './split-label';
import { attribute, claim, meta } from './text';

interface Page {
  /** Does an address in the page's data mean what this page shows? */
  readonly belongs: (address: string) => boolean;
  /** What the site puts around every title: its name at the end, "Watch" at the front. */
  readonly brand: RegExp;
}

/**
 * What the page says outside its player, for sites whose player says little: JSON-LD, Open Graph (neither when it
 * names another page: in-app navigation leaves them behind) and the document's title. Sources apart, so that two that
 * agree are two.
 */
export function pageClaims(view: PageView, { belongs, brand }: Page): (Claim | null)[] {
  const address = meta(view.document, 'og:url') || attribute(view.document, 'link[rel="canonical"]', 'href');
  const og = address === '' || belongs(address) ? meta(view.document, 'og:title') : '';
  return [jsonLdEpisode(view, belongs), titled('og', og, brand), titled('title', view.document.title, brand)];
}

/** A page title's claim: what stands before the label is the show. Without a label it may be anything, and says nothing. */
export function titled(source: 'og' | 'title', raw: string, brand?: RegExp): Claim | null {
  const split = splitLabel(clean(clean(raw).replace(brand ?? '', '')));
  return split && claim(source, split);
}
