import type { WatchPlace } from '../lib/messages/tonight-row';
import { t } from '../lib/platform/i18n';
import { OutIcon } from './icons';
import { useLookedUp } from './use-looked-up';

interface PlacesFormProps {
  /** Ids of the services that are on. */
  readonly servicesOn: readonly string[];
  places(): Promise<readonly WatchPlace[]>;
}

/** Every place to watch a show at; of a service that is off it says that nothing is counted there. */
export function PlacesForm({ servicesOn, places }: PlacesFormProps) {
  const found = useLookedUp(places);
  if (found === null) return null;
  if (found.length === 0) return <p class="form facts">{t('noPlaces')}</p>;
  return (
    <ul class="form places" aria-label={t('whereElse')}>
      {found.map((place) => (
        <li key={place.url}>
          {/^https?:\/\//i.test(place.url) ? (
            <a class="service" data-rove="place" href={place.url} target="_blank" rel="noreferrer">
              <bdi>{place.name}</bdi> <OutIcon />
            </a>
          ) : (
            <bdi>{place.name}</bdi>
          )}{' '}
          <span class="facts">{t(HOW[place.by])}</span>
          {place.site !== null && !servicesOn.includes(place.site) && (
            <a class="chip quiet" data-rove="counted" href="/options.html#services" target="_blank">
              {t('notCounted', place.name)}
            </a>
          )}
        </li>
      ))}
    </ul>
  );
}

const HOW = { page: 'placePage', search: 'placeSearch', offers: 'placeOffers' } as const;
