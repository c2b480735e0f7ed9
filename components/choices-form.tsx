import { useId } from 'preact/hooks';
import type { SettingsValues } from '../lib/messages/protocol-settings';
import { t, type MessageKey } from '../lib/platform/i18n';
import { ChoiceSetting, SwitchSetting, textsOf } from './setting';
import { useFits } from './sought';

interface ChoicesProps {
  readonly values: SettingsValues;
  onChange(change: Partial<SettingsValues>): void;
}

const TOASTS: readonly (readonly [SettingsValues['toasts'], MessageKey])[] = [
  ['some', 'toastsSome'],
  ['all', 'toastsAll'],
  ['none', 'toastsNone'],
];

const FINISHED = [0.8, 0.85, 0.9, 0.95, 0.98];
const PLAYED = [0.1, 0.25, 0.5, 0.75, 0.9];

/** What each choice about marking says. */
export const MARKING: readonly (readonly MessageKey[])[] = [
  ['toastsTitle', 'toastsWhy', 'toastsSome', 'toastsAll', 'toastsNone'],
  ['addShows', 'addShowsWhy'],
  ['lookUp', 'lookUpWhy'],
  ['finishedAt', 'finishedAtWhy'],
  ['playedAtLeast', 'playedAtLeastWhy'],
];

/** When an episode is marked, and what is said of it. Every choice stands at once. */
export function MarkingForm({ values, onChange }: ChoicesProps) {
  const { thresholds } = values;
  return (
    <div class="choices">
      <Toasts values={values} onChange={onChange} />
      <SwitchSetting
        words="addShows"
        why="addShowsWhy"
        on={values.addShows}
        onSwitch={(addShows) => onChange({ addShows })}
      />
      <LookUpSwitch on={values.lookUp} onSwitch={(lookUp) => onChange({ lookUp })} />
      <ChoiceSetting
        words="finishedAt"
        why="finishedAtWhy"
        value={thresholds.finished}
        choices={FINISHED.map(shareChoice)}
        onChoose={(finished) => onChange({ thresholds: { ...thresholds, finished } })}
      />
      <ChoiceSetting
        words="playedAtLeast"
        why="playedAtLeastWhy"
        value={thresholds.played}
        choices={PLAYED.map(shareChoice)}
        onChoose={(played) => onChange({ thresholds: { ...thresholds, played } })}
      />
    </div>
  );
}

function shareChoice(share: number): readonly [number, string] {
  return [share, t('percent', Math.round(share * 100))];
}

function Toasts({ values, onChange }: ChoicesProps) {
  const id = useId();
  if (!useFits(textsOf('toastsTitle', 'toastsWhy', 'toastsSome', 'toastsAll', 'toastsNone'))) return null;
  return (
    <fieldset aria-describedby={id}>
      <legend>{t('toastsTitle')}</legend>
      <p class="facts" id={id}>
        {t('toastsWhy')}
      </p>
      {TOASTS.map(([value, words]) => (
        <label key={value} class="radio">
          <input
            type="radio"
            name="toasts"
            checked={values.toasts === value}
            onChange={() => onChange({ toasts: value })}
          />
          {t(words)}
        </label>
      ))}
    </fieldset>
  );
}

/** Whether titles are sent to TMDB; says what is sent. */
export function LookUpSwitch({ on, onSwitch }: { on: boolean; onSwitch(on: boolean): void }) {
  return <SwitchSetting words="lookUp" why="lookUpWhy" on={on} onSwitch={onSwitch} />;
}

/** What each choice about the evening says. */
export const EVENING: readonly (readonly MessageKey[])[] = [
  ['eveningEnds', 'eveningEndsWhy'],
  ['notifyNew', 'notifyNewWhy'],
];

interface EveningProps extends ChoicesProps {
  /** Called in the click itself, so that the browser lets the permission be asked for. */
  onNotify(on: boolean): void;
}

/** When the evening ends, and whether it says what is new. */
export function EveningForm({ values, onChange, onNotify }: EveningProps) {
  return (
    <div class="choices">
      <ChoiceSetting
        words="eveningEnds"
        why="eveningEndsWhy"
        value={values.eveningEndsAt}
        choices={Array.from({ length: 13 }, (_, hour) => [hour, `${String(hour).padStart(2, '0')}:00`])}
        onChoose={(eveningEndsAt) => onChange({ eveningEndsAt })}
      />
      <SwitchSetting words="notifyNew" why="notifyNewWhy" on={values.notifyNew} onSwitch={onNotify} />
    </div>
  );
}
