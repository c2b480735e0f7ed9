import { useLayoutEffect, useState } from 'preact/hooks';
import type { ShowPeople, ShowPreferences } from '../lib/messages/protocol-household';
import { t } from '../lib/platform/i18n';
import { profileName } from './profile-switch';
import { Tick } from './tick';
import { useLookedUp } from './use-looked-up';

interface CountingFormProps {
  /** Another one after each act on the show: what is chosen is asked for anew. */
  readonly row: object;
  /** The household is more than one. */
  readonly household: boolean;
  choices(): Promise<ShowPreferences | null>;
  people(): Promise<ShowPeople | null>;
  onChoice(which: 'specials' | 'oldestFirst', on: boolean): void;
  /** For whom it counts by itself; none = who added it. */
  onAudience(profileIds: readonly string[], before: readonly string[]): void;
}

/** What comes up of a show, and for whom it counts. Every tick stands at once. */
export function CountingForm({ row, household, choices, people, onChoice, onAudience }: CountingFormProps) {
  const held = useLookedUp(choices, row);
  const [ticked, setTicked] = useTicked<Partial<ShowPreferences>>(held);
  if (held === null) return null;
  const tick = (which: 'specials' | 'oldestFirst') => (
    <Tick
      words={t(which === 'specials' ? 'specialsToo' : which)}
      on={ticked?.[which] ?? held[which]}
      onTick={(on) => {
        setTicked({ ...ticked, [which]: on });
        onChoice(which, on);
      }}
    />
  );
  return (
    <div class="form" role="group" aria-label={t('counting')}>
      {tick('specials')}
      {tick('oldestFirst')}
      {household && <Audience row={row} people={people} onAudience={onAudience} />}
    </div>
  );
}

/** What was ticked stands at once, until it is known what is chosen now: an undo takes ticks back as well. */
function useTicked<T>(known: object | null) {
  const [ticked, setTicked] = useState<T | null>(null);
  useLayoutEffect(() => setTicked(null), [known]);
  return [ticked, setTicked] as const;
}

function Audience({ row, people, onAudience }: Pick<CountingFormProps, 'row' | 'people' | 'onAudience'>) {
  const known = useLookedUp(people, row);
  const [ticked, setTicked] = useTicked<readonly string[]>(known);
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
