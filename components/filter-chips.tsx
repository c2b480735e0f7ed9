import { plural, t } from '../lib/platform/i18n';

export interface Filters {
  /** "I have N minutes"; null = any length. */
  readonly minutes: number | null;
  readonly services: boolean;
  readonly binge: boolean;
}

export const NO_FILTERS: Filters = { minutes: null, services: false, binge: false };

interface FilterChipsProps {
  readonly filters: Filters;
  /** How many shows the filters hide. */
  readonly hidden: number;
  onFilter(filters: Filters): void;
}

const LENGTHS = [20, 30, 45, 60, 90];

/** Which of the evening's shows fit: by time, by the services that are on; and tonight, all nights. */
export function FilterChips({ filters, hidden, onFilter }: FilterChipsProps) {
  const { minutes, services, binge } = filters;
  const none = minutes === null && !services && !binge;
  return (
    <div class="filters" role="group" aria-label={t('filters')}>
      <Chip on={none} onClick={() => onFilter(NO_FILTERS)}>
        {t('filterAll')}
      </Chip>
      <select
        class={minutes === null ? 'chip' : 'chip on'}
        aria-label={t('filterMinutes')}
        value={String(minutes ?? '')}
        onChange={(event) => onFilter({ ...filters, minutes: Number(event.currentTarget.value) || null })}
      >
        <option value="">{t('filterAnyLength')}</option>
        {LENGTHS.map((length) => (
          <option key={length} value={length}>
            {t('filterUnder', length)}
          </option>
        ))}
      </select>
      <Chip on={services} onClick={() => onFilter({ ...filters, services: !services })}>
        {t('filterServices')}
      </Chip>
      <Chip on={binge} onClick={() => onFilter({ ...filters, binge: !binge })}>
        {t('filterBinge')}
      </Chip>
      {hidden > 0 && <p class="facts">{plural('filterHidden', hidden)}</p>}
    </div>
  );
}

function Chip({ on, children, onClick }: { on: boolean; children: string; onClick: () => void }) {
  return (
    <button type="button" class={on ? 'chip on' : 'chip'} aria-pressed={on} onClick={onClick}>
      {children}
    </button>
  );
}
