import * as v from 'valibot';
import type { Provider, Providers } from '../domain/show';
import { distinct } from './fields';
import { providersOfCountry, type providersPart } from './schemas';

const COUNTRY = /^[A-Z]{2}$/;

/**
 * Where the show is included (by subscription, free or with adverts; never rent or buy), by country; with a region
 * only there. Data by JustWatch.
 */
export function readProviders(
  part: v.InferOutput<typeof providersPart>,
  region: string | null,
): Record<string, Providers> {
  const found: [string, Providers][] = [];
  for (const [country, offers] of Object.entries(part.results ?? {})) {
    if (!COUNTRY.test(country) || (region !== null && country !== region)) continue;
    const read = v.safeParse(providersOfCountry, offers);
    if (!read.success) continue;
    const { link, flatrate, free, ads } = read.output;
    const rows: Provider[] = [...flatrate, ...free, ...ads].map((row) => ({
      id: row.provider_id,
      name: row.provider_name,
      logo: row.logo_path,
    }));
    found.push([country, { link, included: distinct(rows, (row) => row.id) }]);
  }
  return Object.fromEntries(found);
}
