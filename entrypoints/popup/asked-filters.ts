import type { Filters } from '../../components/filter-chips';
import type { TonightAsked } from '../../lib/messages/protocol-tonight';

/** The filters that a list was asked with. */
export function filtersOf({ filters, binge }: TonightAsked): Filters {
  return {
    minutes: filters?.minutes ?? null,
    services: filters?.services ?? false,
    binge: binge ?? false,
  };
}

/** Asks for what the filters say. */
export function askFor({ minutes, services, binge }: Filters): Pick<TonightAsked, 'filters' | 'binge'> {
  return {
    filters: { ...(minutes === null ? {} : { minutes }), ...(services ? { services } : {}) },
    binge,
  };
}

/** Is it the list as it stands by itself? Only that one is kept for the next opening. */
export function isPlain(asked: TonightAsked): boolean {
  const { minutes, services, binge } = filtersOf(asked);
  return minutes === null && !services && !binge;
}
