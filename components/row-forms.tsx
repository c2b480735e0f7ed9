import { useEffect, useState } from 'preact/hooks';
import { formatPair, type Pair } from '../lib/domain/show';
import { t } from '../lib/platform/i18n';
import { EpisodeForm } from './episode-form';
import type { Companion } from './row-handlers';
import { nightName } from './words';

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

/** The evenings on which a show is watched; none = any. */
export function NightsForm({
  nights,
  onNights,
}: {
  nights: readonly number[];
  onNights: (nights: readonly number[]) => void;
}) {
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
    </div>
  );
}

interface TogetherFormProps {
  readonly pair: Pair;
  people(): Promise<readonly Companion[]>;
  onTogether(others: readonly string[]): void;
}

/** Who watched along; where each of them is, is said before it is marked for them. */
export function TogetherForm({ pair, people, onTogether }: TogetherFormProps) {
  const [all, setAll] = useState<readonly Companion[]>([]);
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  useEffect(() => {
    const load = async () => {
      const found = await people();
      setAll(found);
      setChosen(new Set(found.filter(({ counted }) => counted).map(({ id }) => id)));
    };
    void load();
  }, []);
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    setChosen(next);
  };
  return (
    <div class="form">
      {all.map(({ id, name, at }) => (
        <label key={id} class="tick">
          <input type="checkbox" checked={chosen.has(id)} onChange={() => toggle(id)} />
          <span dir="auto">{at === null ? t('notBegun', name) : t('isAt', name, at)}</span>
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
