import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import type { ShowEntry } from '../lib/messages/protocol-library';
import { locale, plural, t, type MessageKey } from '../lib/platform/i18n';
import { closeOnEscape } from './close-on-escape';
import { STATE_WORDS } from './poster-grid';
import {
  countTrait,
  countWishes,
  nextWish,
  SHOW_ORDERS,
  SHOW_STATES,
  type ShowOrder,
  type Trait,
  type WallAsked,
  type Wish,
} from './wall';
import { nightName } from './name-words';

interface WallToolsProps {
  readonly shows: readonly ShowEntry[];
  readonly asked: WallAsked;
  /** How many are shown. */
  readonly shown: number;
  onAsk(asked: WallAsked): void;
  /** What else can be done with the wall. */
  readonly children: ComponentChild;
}

const ORDER: Record<ShowOrder, MessageKey> = {
  activity: 'sortActivity',
  name: 'sortName',
  remaining: 'sortRemaining',
  airDate: 'sortAirDate',
  added: 'sortAdded',
};

const MORE: readonly Trait[] = ['service', 'night', 'genre'];

const TITLES: Record<Trait, MessageKey> = {
  state: 'filterStates',
  service: 'filterPlaces',
  night: 'filterNights',
  genre: 'filterGenres',
};

/** Searches, sorts and sifts the wall. The states stand there; services, nights and genres unfold. */
export function WallTools({ shows, asked, shown, onAsk, children }: WallToolsProps) {
  const [open, setOpen] = useState(false);
  const { query, order, wishes } = asked;
  const { state: _, ...others } = wishes;
  const hidden = countWishes(others);
  const row = (trait: Trait) => (
    <TraitRow
      key={trait}
      trait={trait}
      counts={countTrait(shows, trait)}
      wishes={wishes[trait] ?? {}}
      onPress={(value) => onAsk({ ...asked, wishes: nextWish(wishes, trait, value) })}
    />
  );
  return (
    <div class="wall-tools" onKeyDown={(event) => closeOnEscape(event, () => setOpen(false))}>
      <input
        type="search"
        aria-label={t('findAShow')}
        placeholder={t('findAShow')}
        value={query}
        onInput={(event) => onAsk({ ...asked, query: event.currentTarget.value })}
      />
      <label>
        {t('sortBy')}{' '}
        <select
          value={order}
          onChange={(event) => {
            const chosen = SHOW_ORDERS.find((one) => one === event.currentTarget.value);
            if (chosen !== undefined) onAsk({ ...asked, order: chosen });
          }}
        >
          {SHOW_ORDERS.map((one) => (
            <option key={one} value={one}>
              {t(ORDER[one])}
            </option>
          ))}
        </select>
      </label>
      <button type="button" class="framed" aria-expanded={open} onClick={() => setOpen(!open)}>
        {hidden === 0 ? t('filters') : plural('filtersOn', hidden)}
      </button>
      {children}
      {row('state')}
      {open && MORE.map(row)}
      {open && <p class="facts">{t('filterHow')}</p>}
      <p class="facts wall-sum" role="status">
        {shown === shows.length
          ? plural('shows', shown)
          : shown === 0
            ? t('noSuchShow')
            : t('shownOf', written(shown), written(shows.length))}
      </p>
      {countWishes(wishes) > 0 && (
        <button type="button" class="linkish facts" onClick={() => onAsk({ ...asked, wishes: {} })}>
          {t('filterLift')}
        </button>
      )}
    </div>
  );
}

interface TraitRowProps {
  readonly trait: Trait;
  readonly counts: ReadonlyMap<string, number>;
  readonly wishes: Readonly<Record<string, Wish>>;
  onPress(value: string): void;
}

function TraitRow({ trait, counts, wishes, onPress }: TraitRowProps) {
  const values = inOrder(trait, [...new Set([...counts.keys(), ...Object.keys(wishes)])]);
  if (values.length === 0) return null;
  return (
    <div class="trait" role="group" aria-label={t(TITLES[trait])}>
      {trait !== 'state' && (
        <span class="facts" aria-hidden="true">
          {t(TITLES[trait])}
        </span>
      )}
      {values.map((value) => {
        const words = valueWords(trait, value);
        const wish = wishes[value];
        const count = written(counts.get(value) ?? 0);
        return (
          <button
            key={value}
            type="button"
            class={wish === undefined ? 'chip' : `chip wish-${wish}`}
            aria-label={t(wish === undefined ? 'filterEither' : WISHES[wish], `${words} ${count}`)}
            onClick={() => onPress(value)}
          >
            <bdi>{words}</bdi> <span class="share">{count}</span>
          </button>
        );
      })}
    </div>
  );
}

/** A count as the language writes it. */
function written(count: number): string {
  return count.toLocaleString(locale());
}

const WISHES = { only: 'filterOnly', without: 'filterWithout' } as const;

function valueWords(trait: Trait, value: string): string {
  if (trait === 'night') return nightName(Number(value), 'long');
  const state = SHOW_STATES.find((one) => one === value);
  return trait === 'state' && state !== undefined ? t(STATE_WORDS[state]) : value;
}

/** States as they come, nights from Monday on, the rest by name. */
function inOrder(trait: Trait, values: readonly string[]): string[] {
  if (trait === 'state') return SHOW_STATES.filter((state) => values.includes(state));
  if (trait === 'night') return values.toSorted((a, b) => ((Number(a) + 6) % 7) - ((Number(b) + 6) % 7));
  return values.toSorted(new Intl.Collator(locale()).compare);
}
