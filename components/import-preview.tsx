import { useState } from 'preact/hooks';
import type { FateCounts, ImportOffer, ImportPreview, PreviewShow } from '../lib/messages/protocol-import';
import { plural, t } from '../lib/platform/i18n';
import { FATE_WORDS } from './import-words';

/** Each fate that some row has, with how many, in the order of `FATE_WORDS`. */
function counted(counts: FateCounts): { readonly words: string; readonly count: number }[] {
  const all = new Map(Object.entries(counts));
  return Object.entries(FATE_WORDS).flatMap(([fate, key]) => {
    const count = all.get(fate) ?? 0;
    return count === 0 ? [] : [{ words: t(key), count }];
  });
}

/** Every row of the files in one sum, by what becomes of it. */
export function ImportFates({ preview }: { readonly preview: ImportPreview }) {
  const { fates, rows, repeats } = preview;
  return (
    <div class="fates">
      <h3>{t('importRowsWhole', rows)}</h3>
      <dl>
        {counted(fates).map(({ words, count }) => (
          <div key={words}>
            <dt>{words}</dt>
            <dd>{count}</dd>
          </div>
        ))}
      </dl>
      {repeats > 0 && <p class="facts">{t('importRepeats', repeats)}</p>}
    </div>
  );
}

/** `120 episodes of 3 shows`, of those that would gain something. */
export function previewWords({ plays, shows, fates }: ImportPreview): string {
  const many = new Set(shows.filter(({ fates }) => (fates.added ?? 0) > 0).map(({ showId }) => showId)).size;
  if (plays === 0 && many > 0) return plural('importStandings', many);
  if (plays === 0)
    return t((fates.asked ?? 0) + (fates.offered ?? 0) > 0 ? 'importNothingYet' : 'importNothingNew');
  return t('importWould', plural('episodes', plays), plural('shows', many));
}

/** Would anything be marked or dated, as far as it is decided? */
export function wouldChange({ plays, fates }: ImportPreview): boolean {
  return plays + (fates.added ?? 0) + (fates.dated ?? 0) > 0;
}

interface ImportOffersProps {
  readonly offers: readonly ImportOffer[];
  onTake(offer: string, taken: boolean): void;
}

/** Shows of which only a number is known: marked when the user says so. */
export function ImportOffers({ offers, onTake }: ImportOffersProps) {
  return (
    <fieldset class="offers">
      <legend>{t('importOffers')}</legend>
      <p class="facts">{t('importOffersWhy')}</p>
      {offers.map(({ id, name, count, episodes, taken }) => (
        <label key={id} class="radio">
          <input
            type="checkbox"
            checked={taken}
            onChange={(event) => onTake(id, event.currentTarget.checked)}
          />
          <span dir="auto">
            {t('importOffer', name, plural('episodes', episodes))}
            {count !== null && count !== episodes && (
              <span class="facts"> · {t('importOfferSaid', count)}</span>
            )}
          </span>
        </label>
      ))}
    </fieldset>
  );
}

/** So many shows are drawn at a time: a page of thousands would stand still. */
const AT_ONCE = 50;

interface ImportShowsProps {
  readonly shows: readonly PreviewShow[];
  /** The names of the profiles by id, where there are several. */
  readonly people: ReadonlyMap<string, string>;
}

/** Show by show, what becomes of its rows. */
export function ImportShows({ shows, people }: ImportShowsProps) {
  const [drawn, setDrawn] = useState(AT_ONCE);
  return (
    <details class="by-show">
      <summary>
        {t('importByShow')} <span class="facts">{plural('shows', shows.length)}</span>
      </summary>
      <ul>
        {shows.slice(0, drawn).map(({ showId, profileId, name, fates }) => (
          <li key={`${showId} ${profileId}`} class="line setting">
            <span dir="auto">
              {name}
              {people.has(profileId) && <span class="facts"> · {people.get(profileId)}</span>}
            </span>
            <span class="facts">
              {counted(fates)
                .map(({ words, count }) => `${words}: ${count}`)
                .join(' · ')}
            </span>
          </li>
        ))}
      </ul>
      {shows.length > drawn && (
        <button type="button" class="chip" onClick={() => setDrawn(drawn + 2 * AT_ONCE)}>
          {t('importMore')}
        </button>
      )}
    </details>
  );
}
