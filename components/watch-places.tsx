import type { WatchPlace } from '../lib/messages/tonight-row';
import { t } from '../lib/platform/i18n';
import { OutIcon } from './icons';

const HOW = { page: 'placePage', search: 'placeSearch', offers: 'placeOffers' } as const;

/** Where the show can be watched: links, the best first. */
export function WatchPlaces({ places, show }: { places: readonly WatchPlace[]; show: string }) {
  const links = places.filter(({ url }) => /^https?:\/\//i.test(url));
  if (links.length === 0) return null;
  return (
    <section class="panel-part" aria-labelledby="panel-places">
      <h3 id="panel-places">{t('panelPlaces')}</h3>
      <ul class="answers">
        {links.map(({ name, url, by }) => (
          <li key={url}>
            <a
              class="chip"
              href={url}
              target="_blank"
              rel="noreferrer"
              title={t(HOW[by])}
              aria-label={t('watchOn', show, name)}
            >
              <bdi>{name}</bdi>&nbsp;
              <OutIcon />
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
