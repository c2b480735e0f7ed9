import { t } from '../lib/platform/i18n';

interface StepBarProps {
  readonly names: readonly string[];
  /** Which of them is on, from 0. */
  readonly at: number;
  /** Those that were left undone, from 0. */
  readonly skipped: readonly number[];
  onStep(at: number): void;
}

/** The steps there are and the one that is on; each leads to its step. */
export function StepBar({ names, at, skipped, onStep }: StepBarProps) {
  return (
    <nav aria-label={t('welcomeSteps')}>
      <ol class="steps">
        {names.map((name, index) => (
          <li key={name}>
            <button
              type="button"
              class={classOf(index, at, skipped)}
              aria-current={index === at ? 'step' : undefined}
              onClick={() => onStep(index)}
            >
              <span class="step-number" aria-hidden="true">
                {index < at && !skipped.includes(index) ? '✓' : index + 1}
              </span>
              <span>{name}</span>
            </button>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function classOf(index: number, at: number, skipped: readonly number[]): string {
  if (index >= at) return 'step';
  return skipped.includes(index) ? 'step step-skipped' : 'step step-past';
}
