import type { ProfileFacts } from '../lib/messages/protocol-household';
import { locale, t } from '../lib/platform/i18n';
import { profileName } from './profile-switch';

interface HistoryFiltersProps {
  readonly filter: {
    readonly showId: number | null;
    readonly site: string | null;
    readonly profileId: string | null;
  };
  /** By id, each with its name. */
  readonly shows: ReadonlyMap<number, string>;
  readonly sites: ReadonlyMap<string, string>;
  readonly profiles: readonly ProfileFacts[];
  onChoose(filter: HistoryFiltersProps['filter']): void;
}

/** Only one show, one service or one person of the history. */
export function HistoryFilters({ filter, shows, sites, profiles, onChoose }: HistoryFiltersProps) {
  const { showId, site, profileId } = filter;
  const people = new Map(profiles.map((profile) => [profile.id, profileName(profile)]));
  return (
    <div class="history-filters" role="group" aria-label={t('filters')}>
      <Pick
        label={t('fieldShow')}
        all={t('historyAllShows')}
        value={showId === null ? '' : String(showId)}
        choices={named([...shows].map(([id, name]) => [String(id), name]))}
        onPick={(value) => onChoose({ ...filter, showId: value === '' ? null : Number(value) })}
      />
      {(sites.size > 0 || site !== null) && (
        <Pick
          label={t('filterPlaces')}
          all={t('historyAllSites')}
          value={site ?? ''}
          choices={named([...sites])}
          onPick={(value) => onChoose({ ...filter, site: value || null })}
        />
      )}
      {people.size > 1 && (
        <Pick
          label={t('profiles')}
          all={t('historyAllProfiles')}
          value={profileId ?? ''}
          choices={[...people]}
          onPick={(value) => onChoose({ ...filter, profileId: value || null })}
        />
      )}
    </div>
  );
}

type Named = readonly (readonly [value: string, name: string])[];

function named(choices: Named): Named {
  const { compare } = new Intl.Collator(locale());
  return choices.toSorted(([, a], [, b]) => compare(a, b));
}

interface PickProps {
  readonly label: string;
  readonly all: string;
  readonly value: string;
  readonly choices: Named;
  onPick(value: string): void;
}

function Pick({ label, all, value, choices, onPick }: PickProps) {
  return (
    <label>
      {label}
      <select value={value} onChange={(event) => onPick(event.currentTarget.value)}>
        <option value="">{all}</option>
        {choices.map(([id, name]) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}
