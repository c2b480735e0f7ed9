import { useState } from 'preact/hooks';
import type { When } from '../lib/domain/when';
import { systemClock } from '../lib/platform/clock';
import { t } from '../lib/platform/i18n';

interface DateChoicesProps {
  /** The episode's own, where known. */
  readonly airDate: string | null;
  /** Local day. */
  readonly today: string;
  /** May it have been just now? */
  readonly now: boolean;
  onChoose(when: When): void;
}

/** When an episode was watched: just now, when it aired, on a day, or nobody knows. */
export function DateChoices({ airDate, today, now, onChoose }: DateChoicesProps) {
  const [day, setDay] = useState('');
  const choice = (words: string, when: () => When) => (
    <button type="button" class="cell-item" onClick={() => onChoose(when())}>
      {words}
    </button>
  );
  return (
    <div class="cell-dates">
      {now && choice(t('cellWhenNow'), justNow)}
      {airDate !== null &&
        airDate <= today &&
        choice(t('cellWhenAired'), () => ({ kind: 'day', day: airDate }))}
      {choice(t('cellWhenUnknown'), () => ({ kind: 'unknown' }))}
      <form
        class="cell-day"
        onSubmit={(event) => {
          event.preventDefault();
          if (day !== '') onChoose({ kind: 'day', day });
        }}
      >
        <label>
          {t('cellWhenDay')}{' '}
          <input type="date" max={today} value={day} onInput={(event) => setDay(event.currentTarget.value)} />
        </label>
        <button type="submit" class="chip">
          {t('cellWhenSet')}
        </button>
      </form>
    </div>
  );
}

function justNow(): When {
  const at = systemClock.now();
  return { kind: 'instant', at, offset: systemClock.offset(at) };
}
