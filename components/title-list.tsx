import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { BindingEntry, ShowOrder } from '../lib/messages/protocol-titles';
import { t } from '../lib/platform/i18n';
import { closeOnEscape } from './close-on-escape';
import { TitleEditor, type TitleHandlers } from './title-editor';

interface TitleListProps extends TitleHandlers {
  readonly entries: readonly BindingEntry[];
  /** What is said when there is none. */
  readonly none: string;
  readonly orders: ReadonlyMap<number, readonly ShowOrder[]>;
  /** The search for another show, drawn under its title. */
  readonly searching: { readonly title: string; readonly picker: ComponentChild } | null;
}

/** With more titles than this, a box to find one is worth its room. */
const MANY = 10;

/** One title of one site. */
export function titleOf({ site, key }: Pick<BindingEntry, 'site' | 'key'>): string {
  return `${site} ${key}`;
}

/** What each service calls a show, and which show that is. */
export function TitleList({ entries, none, orders, searching, ...handlers }: TitleListProps) {
  const [filter, setFilter] = useState('');
  const [open, setOpen] = useState<string | null>(null);
  const wanted = filter.trim().toLocaleLowerCase();
  const shown = entries.filter(({ words, show, siteName }) =>
    [words, show ?? '', siteName].some((text) => text.toLocaleLowerCase().includes(wanted)),
  );
  if (entries.length === 0) return <p class="facts">{none}</p>;
  return (
    <>
      {entries.length > MANY && (
        <input
          type="search"
          aria-label={t('findTitle')}
          placeholder={t('findTitle')}
          value={filter}
          onInput={(event) => setFilter(event.currentTarget.value)}
        />
      )}
      <ul class="titles" aria-label={t('titlesTitle')}>
        {shown.map((entry) => {
          const title = titleOf(entry);
          return (
            <li key={title} onKeyDown={(event) => closeOnEscape(event, () => setOpen(null))}>
              <div class="line">
                <p class="texts">
                  <span class="facts">{t('siteTitleFor', entry.siteName)}</span>{' '}
                  <bdi>{t('quoted', entry.words)}</bdi>
                  <b dir="auto">{entry.showId === null ? t('notAShow') : (entry.show ?? t('showGone'))}</b>
                </p>
                <span class="facts">{t(howKnown(entry))}</span>
                <button
                  type="button"
                  class="chip"
                  aria-expanded={open === title}
                  aria-label={t('changeTitle', entry.words)}
                  onClick={() => setOpen(open === title ? null : title)}
                >
                  {t('change')}
                </button>
                <button
                  type="button"
                  class="chip quiet"
                  aria-label={t('forgetTitle', entry.words)}
                  onClick={() => handlers.onForget(entry)}
                >
                  {t('forget')}
                </button>
              </div>
              {searching?.title === title
                ? searching.picker
                : open === title && (
                    <TitleEditor
                      key={`${entry.showId} ${entry.changedAt}`}
                      entry={entry}
                      orders={entry.showId === null ? null : (orders.get(entry.showId) ?? null)}
                      {...handlers}
                    />
                  )}
            </li>
          );
        })}
      </ul>
    </>
  );
}

function howKnown({ by, suspended }: BindingEntry) {
  if (suspended) return 'titleSuspended';
  return by === 'user' ? 'titleByYou' : 'titleLearned';
}
