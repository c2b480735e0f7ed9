import type { SettingsValues } from '../lib/messages/protocol';
import { t, type MessageKey } from '../lib/platform/i18n';

interface ChoicesFormProps {
  readonly values: SettingsValues;
  onChange(change: Partial<SettingsValues>): void;
  /** Called in the click itself, so that the browser lets the permission be asked for. */
  onNotify(on: boolean): void;
}

const TOASTS: readonly (readonly [SettingsValues['toasts'], MessageKey])[] = [
  ['some', 'toastsSome'],
  ['all', 'toastsAll'],
  ['none', 'toastsNone'],
];

/** What the user may choose about marking and messages. Every choice stands at once. */
export function ChoicesForm({ values, onChange, onNotify }: ChoicesFormProps) {
  return (
    <div class="choices">
      <fieldset>
        <legend>{t('toastsTitle')}</legend>
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
      <Switch
        words="addShows"
        why="addShowsWhy"
        on={values.addShows}
        onSwitch={(addShows) => onChange({ addShows })}
      />
      <Switch words="lookUp" why="lookUpWhy" on={values.lookUp} onSwitch={(lookUp) => onChange({ lookUp })} />
      <Switch words="notifyNew" why="notifyNewWhy" on={values.notifyNew} onSwitch={(on) => onNotify(on)} />
      <label class="line setting">
        <span>{t('eveningEnds')}</span>
        <select
          value={String(values.eveningEndsAt)}
          onChange={(event) => onChange({ eveningEndsAt: Number(event.currentTarget.value) })}
        >
          {Array.from({ length: 13 }, (_, hour) => (
            <option key={hour} value={hour}>
              {`${String(hour).padStart(2, '0')}:00`}
            </option>
          ))}
        </select>
      </label>
    </div>
  );
}

interface SwitchProps {
  readonly words: MessageKey;
  readonly why: MessageKey;
  readonly on: boolean;
  onSwitch(on: boolean): void;
}

function Switch({ words, why, on, onSwitch }: SwitchProps) {
  return (
    <div class="setting">
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-describedby={why}
        onClick={() => onSwitch(!on)}
      >
        {t(words)}
      </button>
      <p class="facts" id={why} dir="auto">
        {t(why)}
      </p>
    </div>
  );
}
