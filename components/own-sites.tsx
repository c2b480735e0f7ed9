import type { OwnSite } from '../lib/messages/protocol-services';
import { t } from '../lib/platform/i18n';

interface OwnSitesProps {
  readonly sites: readonly OwnSite[];
  /** What became of the last address, in words; empty when there is nothing to say. */
  readonly said: string;
  /** Called in the click itself, so that the browser lets the permission be asked for. Answers whether it was taken. */
  onAdd(address: string): Promise<boolean>;
  onRemove(site: OwnSite): void;
  onRead(site: OwnSite, reader: OwnSite['reader']): void;
}

const READERS: readonly (readonly [OwnSite['reader'], string])[] = [
  ['jellyfin', 'Jellyfin'],
  ['plex', 'Plex'],
  ['emby', 'Emby'],
];

/** Sites that are not in the list, a home server perhaps: each is one address, asked for by itself. */
export function OwnSites({ sites, said, onAdd, onRemove, onRead }: OwnSitesProps) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const field = form.elements.namedItem('address');
    if (!(field instanceof HTMLInputElement) || field.value.trim() === '') return;
    void onAdd(field.value).then((taken) => taken && form.reset());
  };
  return (
    <div class="own">
      <form class="credential" onSubmit={submit}>
        <label for="address">{t('ownAddress')}</label>
        <div class="line">
          <input
            id="address"
            name="address"
            type="text"
            inputMode="url"
            autocomplete="off"
            autocapitalize="off"
            spellcheck={false}
            dir="ltr"
            maxLength={500}
            placeholder="https://"
            aria-describedby="own-why"
          />
          <button type="submit" class="chip">
            {t('ownAdd')}
          </button>
        </div>
        <p class="facts" id="own-why">
          {t('ownWhy')}
        </p>
        <p class="facts said-own" aria-live="polite" dir="auto">
          {said}
        </p>
      </form>
      {sites.length > 0 && (
        <ul class="own-sites" aria-label={t('ownTitle')}>
          {sites.map((site) => (
            <li key={site.origin} class="line">
              <button type="button" role="switch" aria-checked onClick={() => onRemove(site)}>
                <bdi>{site.name}</bdi>
              </button>
              <select
                aria-label={t('ownReads', site.name)}
                value={site.reader}
                onChange={(event) => onRead(site, readerOf(event.currentTarget.value))}
              >
                <option value="generic">{t('ownAny')}</option>
                {READERS.map(([reader, name]) => (
                  <option key={reader} value={reader}>
                    {name}
                  </option>
                ))}
              </select>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

function readerOf(value: string): OwnSite['reader'] {
  return READERS.find(([reader]) => reader === value)?.[0] ?? 'generic';
}
