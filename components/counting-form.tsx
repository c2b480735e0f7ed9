import { useState } from 'preact/hooks';
import type { ShowPeople, ShowPreferences } from '../lib/messages/protocol-household';
import { t } from '../lib/platform/i18n';
import { profileName } from './profile-switch';
import { Tick } from './tick';
import { useLookedUp } from './use-looked-up';

interface CountingFormProps {
  /** The household is more than one. */
  readonly household: boolean;
  choices(): Promise<ShowPreferences | null>;
  people(): Promise<ShowPeople | null>;
  onChoice(which: 'specials' | 'oldestFirst', on: boolean): void;
  /** For whom it counts by itself; none = who added it. */
  onAudience(profileIds: readonly string[], before: readonly string[]): void;
}

/** What comes up of a show, and for whom it counts. Every tick stands at once. */
export function CountingForm({ household, choices, people, onChoice, onAudience }: CountingFormProps) {
  const held = useLookedUp(choices);
  if (held === null) return null;
  return (
    <div class="form" role="group" aria-label={t('counting')}>
      <Tick words={t('specialsToo')} on={held.specials} onTick={(on) => onChoice('specials', on)} />
      <Tick words={t('oldestFirst')} on={held.oldestFirst} onTick={(on) => onChoice('oldestFirst', on)} />
      {household && <Audience people={people} onAudience={onAudience} />}
    </div>
  );
}

function Audience({ people, onAudience }: Pick<CountingFormProps, 'people' | 'onAudience'>) {
  const known = useLookedUp(people);
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  if (known === null) return null;
  const chosen = ticked ?? known.audience;
  const tick = (id: string, on: boolean) => {
    const next = on ? [...chosen, id] : chosen.filter((one) => one !== id);
    setTicked(next);
    onAudience(next, ticked ?? (known.chosen ? known.audience : []));
  };
  return (
    <fieldset>
      <legend>{t('countsFor')}</legend>
      {chosen.length === 0 && <p class="facts">{t('countsForAdder')}</p>}
      {known.people.map((person) => (
        <Tick
          key={person.id}
          words={profileName(person)}
          on={chosen.includes(person.id)}
          onTick={(on) => tick(person.id, on)}
        />
      ))}
    </fieldset>
  );
}
