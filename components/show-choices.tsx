import type { ComponentChild } from 'preact';
import type { ShowPeople, ShowPreferences } from '../lib/messages/protocol-household';
import { t } from '../lib/platform/i18n';
import { profileName } from './profile-switch';
import { NightsForm } from './row-forms';
import { Tick } from './tick';

interface ShowChoicesProps {
  readonly choices: ShowPreferences;
  /** For whom it counts; null while it is not known, or where there is one profile alone. */
  readonly people: ShowPeople | null;
  onChoose(change: Partial<ShowPreferences>): void;
  /** `before`: whom it was chosen for until then; none = who added it. */
  onAudience(profileIds: readonly string[], before: readonly string[]): void;
  /** What services call it. */
  readonly children: ComponentChild;
}

const OUT = [
  [0, 'outAsListed'],
  [1, 'outLater'],
  [-1, 'outEarlier'],
] as const;

/** What is chosen for one show: its evenings, what comes up of it, for whom, and what services call it. */
export function ShowChoices({ choices, people, onChoose, onAudience, children }: ShowChoicesProps) {
  const { nights, slot, specials, oldestFirst, dayOffset } = choices;
  return (
    <div class="show-choices" role="group" aria-label={t('showChoices')}>
      <section>
        <h2>{t('showNights')}</h2>
        <p class="facts">{t('showNightsWhy')}</p>
        <NightsForm
          nights={nights}
          slot={slot}
          onNights={(chosen) => onChoose({ nights: [...chosen] })}
          onSlot={(chosen) => onChoose({ slot: chosen })}
        />
      </section>
      <section>
        <h2>{t('showCounts')}</h2>
        <Tick words={t('specialsToo')} on={specials} onTick={(on) => onChoose({ specials: on })} />
        <Tick words={t('oldestFirst')} on={oldestFirst} onTick={(on) => onChoose({ oldestFirst: on })} />
        <label class="line">
          <span>{t('showOut')}</span>
          <select
            value={String(dayOffset)}
            onChange={(event) => {
              const chosen = OUT.find(([days]) => String(days) === event.currentTarget.value);
              if (chosen !== undefined) onChoose({ dayOffset: chosen[0] });
            }}
          >
            {OUT.map(([days, words]) => (
              <option key={days} value={String(days)}>
                {t(words)}
              </option>
            ))}
          </select>
        </label>
      </section>
      {people !== null && <Audience people={people} onAudience={onAudience} />}
      <section class="show-titles">
        <h2>{t('showTitles')}</h2>
        {children}
      </section>
    </div>
  );
}

function Audience({
  people: { people, audience, chosen },
  onAudience,
}: { readonly people: ShowPeople } & Pick<ShowChoicesProps, 'onAudience'>) {
  const before = chosen ? audience : [];
  return (
    <section>
      <h2>{t('countsFor')}</h2>
      {audience.length === 0 && <p class="facts">{t('countsForAdder')}</p>}
      {people.map((person) => (
        <Tick
          key={person.id}
          words={profileName(person)}
          on={audience.includes(person.id)}
          onTick={(on) =>
            onAudience(on ? [...audience, person.id] : audience.filter((id) => id !== person.id), before)
          }
        />
      ))}
    </section>
  );
}
