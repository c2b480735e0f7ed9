import type { Show } from '../../domain/show';
import type { WatchPlace } from '../../messages/tonight-row';
import { SITES, siteById, type Site } from '../../sites/registry';
import type { Binding } from '../../store/records';

/**
 * Where a show can be watched, the best first: the page where it was last seen, the title search of a service on which
 * it was seen, that of a service which has it in this country (by TMDB), TMDB's own offers page. `region`: ISO 3166-1.
 */
export function placesToWatch(
  show: Show | undefined,
  bindings: readonly Binding[],
  region: string | null,
): WatchPlace[] {
  const name = show?.name ?? '';
  const offers = region === null ? undefined : show?.providers[region];
  const seen = [...bindings].sort((a, b) => b.changedAt - a.changedAt);
  const places = [
    ...seen.flatMap(({ site, page }) => placeAt(siteById(site), name, page)),
    ...(offers?.included ?? []).flatMap(({ id }) => placeAt(siteOfProvider(id), name)),
    ...(offers?.link ? [{ name: 'TMDB', url: offers.link, site: null, by: 'offers' as const }] : []),
  ];
  const pages = places.filter(({ by }) => by === 'page');
  const best = [...pages, ...places.filter(({ by }) => by !== 'page')];
  return best.filter(({ site }, at) => best.findIndex((other) => other.site === site) === at);
}

function placeAt(site: Site | null, title: string, page?: string): WatchPlace[] {
  if (site === null) return [];
  if (page !== undefined) return [{ name: site.name, url: page, site: site.id, by: 'page' }];
  if (site.search === undefined || title === '') return [];
  const url = site.search.replace('{query}', encodeURIComponent(title));
  return [{ name: site.name, url, site: site.id, by: 'search' }];
}

function siteOfProvider(provider: number): Site | null {
  return SITES.find((site) => site.providers?.includes(provider)) ?? null;
}
