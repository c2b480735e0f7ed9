import { useState } from 'preact/hooks';
import { formatPair, type Pair } from '../lib/domain/show';
import type { Person, ShowPeople } from '../lib/messages/protocol-household';
import { t } from '../lib/platform/i18n';
import { EpisodeForm } from './episode-form';
import { profileName } from './profile-switch';
import { useLookedUp } from './use-looked-up';
import { nightName } from './name-words';

/** Where one is in a show that was begun elsewhere; what lies before counts as watched unless it is unticked. */
export function StartAtForm({
  from,
  onStart,
}: {
  from: Pair;
  onStart: (pair: Pair, before: boolean) => void;
}) {
  const [before, setBefore] = useState(true);
  return (
    <div class="form">
      <label class="tick">
        <input
          type="checkbox"
          checked={before}
          onChange={(event) => setBefore(event.currentTarget.checked)}
        />
        {t('beforeWatched')}
      </label>
      <EpisodeForm from={from} onEpisode={(pair) => onStart(pair, before)}>
        {t('jumpGo')}
      </EpisodeForm>
    </div>
  );
}

/** On hold until a day or a new season. */
export function HoldForm({ today, onHold }: { today: string; onHold: (until: string) => void }) {
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    if (!(event.currentTarget instanceof HTMLFormElement)) return;
    const day = new FormData(event.currentTarget).get('day');
    if (typeof day === 'string' && day > today) onHold(day);
  };
  return (
    <form class="jump" onSubmit={submit}>
      <button type="button" class="chip" onClick={() => onHold('newSeason')}>
        {t('holdNewSeason')}
      </button>
      <label>
        {t('holdDay')}
        <input type="date" name="day" min={today} required />
      </label>
      <button type="submit" class="primary">
        {t('holdThen')}
      </button>
    </form>
  );
}

const WEEK = [1, 2, 3, 4, 5, 6, 0];

interface NightsFormProps {
  readonly nights: readonly number[];
  readonly slot: number | null;
  onNights(nights: readonly number[]): void;
  onSlot(slot: number | null): void;
}

const SLOTS = [1, 2, 3, 4, 5, 6, 7, 8, 9];

/** The evenings on which a show is watched, none = any; and its place among the shows of such an evening. */
export function NightsForm({ nights, slot, onNights, onSlot }: NightsFormProps) {
  const toggled = (night: number) =>
    nights.includes(night) ? nights.filter((one) => one !== night) : [...nights, night].sort();
  return (
    <div class="form week" role="group" aria-label={t('nights')}>
      {WEEK.map((night) => (
        <button
          key={night}
          type="button"
          class="chip"
          title={nightName(night, 'long')}
          aria-pressed={nights.includes(night)}
          onClick={() => onNights(toggled(night))}
        >
          {nightName(night, 'short')}
        </button>
      ))}
      {nights.length > 0 && (
        <label class="slot">
          {t('slot')}
          <select
            value={slot === null ? '' : String(slot)}
            onChange={({ currentTarget: { value } }) => onSlot(value === '' ? null : Number(value))}
          >
            <option value="">{t('slotNone')}</option>
            {[...new Set([...SLOTS, ...(slot === null ? [] : [slot])])].map((number) => (
              <option key={number} value={String(number)}>
                {number}
              </option>
            ))}
          </select>
        </label>
      )}
    </div>
  );
}

interface TogetherFormProps {
  readonly pair: Pair;
  people(): Promise<ShowPeople | null>;
  /** Whose list it is. */
  readonly self: string;
  onTogether(others: readonly string[]): void;
}

/** Who watched along; where each of them is, is said before it is marked for them. */
export function TogetherForm({ pair, people, self, onTogether }: TogetherFormProps) {
  const known = useLookedUp(people);
  const [ticked, setTicked] = useState<ReadonlySet<string> | null>(null);
  const chosen = ticked ?? new Set(known?.audience.filter((id) => id !== self));
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setTicked(next);
  };
  const others = known?.people.filter(({ id }) => id !== self) ?? [];
  return (
    <div class="form">
      {others.map((person) => (
        <label key={person.id} class="tick">
          <input type="checkbox" checked={chosen.has(person.id)} onChange={() => toggle(person.id)} />
          <span dir="auto">{whereWords(person)}</span>
        </label>
      ))}
      <button
        type="button"
        class="primary"
        aria-disabled={chosen.size === 0}
        onClick={() => chosen.size > 0 && onTogether([...chosen])}
      >
        {t('markTogether', formatPair(pair))}
      </button>
    </div>
  );
}

/** "Ada is at S2 E3." */
function whereWords(person: Person): string {
  const { position } = person;
  const name = profileName(person);
  if (position === null || position.at === null) return t('notBegun', name);
  return t('isAt', name, formatPair(position.upNext ?? position.at));
}
