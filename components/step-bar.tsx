import { t } from '../lib/platform/i18n';

interface StepBarProps {
  readonly names: readonly string[];
  /** Which of them is on, from 0. */
  readonly at: number;
  onStep(at: number): void;
}

/** The steps there are and the one that is on; each leads to its step. */
export function StepBar({ names, at, onStep }: StepBarProps) {
  return (
    <nav aria-label={t('welcomeSteps')}>
      <ol class="steps">
        {names.map((name, index) => (
          <li key={name}>
            <button
              type="button"
              class={index < at ? 'step step-past' : 'step'}
              aria-current={index === at ? 'step' : undefined}
              onClick={() => onStep(index)}
            >
              <span class="step-number" aria-hidden="true">
                {index < at ? '✓' : index + 1}
              </span>
              <span>{name}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}
