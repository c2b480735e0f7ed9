import { useId } from 'preact/hooks';
import { t, type MessageKey } from '../lib/platform/i18n';
import { useFits } from './sought';

interface SettingProps {
  readonly words: MessageKey;
  /** A sentence of why. */
  readonly why: MessageKey;
}

/** What a setting says, for those who look for it. */
export function textsOf(...keys: readonly MessageKey[]): string[] {
  return keys.map((key) => t(key));
}

interface SwitchProps extends SettingProps {
  readonly on: boolean;
  onSwitch(on: boolean): void;
}

export function SwitchSetting({ words, why, on, onSwitch }: SwitchProps) {
  const id = useId();
  if (!useFits(textsOf(words, why))) return null;
  return (
    <div class="setting">
      <button
        type="button"
        role="switch"
        aria-checked={on}
        aria-describedby={id}
        onClick={() => onSwitch(!on)}
      >
        {t(words)}
      </button>
      <p class="facts" id={id} dir="auto">
        {t(why)}
      </p>
    </div>
  );
}

interface ChoiceProps<T extends string | number> extends SettingProps {
  readonly value: T;
  readonly choices: readonly (readonly [value: T, words: string])[];
  onChoose(value: T): void;
}

/** One of several. A value that is none of them stands as it is. */
export function ChoiceSetting<T extends string | number>(props: ChoiceProps<T>) {
  const { words, why, value, choices, onChoose } = props;
  const id = useId();
  if (!useFits(textsOf(words, why))) return null;
  const known = choices.some(([one]) => one === value);
  return (
    <div class="setting">
      <label class="line">
        <span>{t(words)}</span>
        <select
          value={String(value)}
          aria-describedby={id}
          onChange={(event) => {
            const chosen = choices.find(([one]) => String(one) === event.currentTarget.value);
            if (chosen !== undefined) onChoose(chosen[0]);
          }}
        >
          {!known && <option value={String(value)}>{String(value)}</option>}
          {choices.map(([one, text]) => (
            <option key={one} value={String(one)}>
              {text}
            </option>
          ))}
        </select>
      </label>
      <p class="facts" id={id} dir="auto">
        {t(why)}
      </p>
    </div>
  );
}
