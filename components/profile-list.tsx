import { useState } from 'preact/hooks';
import type { ProfileFacts, ProfileList } from '../lib/messages/protocol-household';
import { t } from '../lib/platform/i18n';
import { leaveOnEscape } from './close-on-escape';
import { profileColour } from './profile-colour';
import { profileName } from './profile-switch';

export interface ProfileHandlers {
  onAdd(name: string): Promise<boolean>;
  onChange(profileId: string, change: { name?: string; colour?: string }): void;
  onRemove(profileId: string): void;
  onBringBack(op: string): void;
  onHome(profileId: string): void;
}

/** The household. Each profile has shows and marks of its own; whoever is removed can be brought back for 30 days. */
export function ProfileSettings({ list, ...on }: ProfileHandlers & { readonly list: ProfileList }) {
  const { profiles, homeId, removed } = list;
  const submit = (event: SubmitEvent) => {
    event.preventDefault();
    const form = event.currentTarget;
    if (!(form instanceof HTMLFormElement)) return;
    const name = new FormData(form).get('name');
    if (typeof name === 'string' && name.trim() !== '')
      void on.onAdd(name.trim()).then((taken) => taken && form.reset());
  };
  return (
    <div class="own household">
      <ul aria-label={t('profiles')}>
        {profiles.map((profile) => (
          <li key={profile.id}>
            <ProfileLine
              profile={profile}
              colour={profileColour(profile, profiles)}
              only={profiles.length === 1}
              {...on}
            />
          </li>
        ))}
      </ul>
      <form class="line" onSubmit={submit}>
        <input
          type="text"
          name="name"
          maxLength={60}
          dir="auto"
          autocomplete="off"
          aria-label={t('profileNew')}
          placeholder={t('profileNew')}
        />
        <button type="submit" class="chip">
          {t('profileAdd')}
        </button>
      </form>
      {profiles.length > 1 && (
        <label class="line setting">
          <span>{t('profileHomeIs')}</span>
          <select value={homeId} onChange={(event) => on.onHome(event.currentTarget.value)}>
            {profiles.map((profile) => (
              <option key={profile.id} value={profile.id}>
                {profileName(profile)}
              </option>
            ))}
          </select>
        </label>
      )}
      {removed.map((profile) => (
        <p key={profile.op} class="line facts">
          <bdi>{t('profileRemoved', profileName(profile))}</bdi>
          <button type="button" class="chip" onClick={() => on.onBringBack(profile.op)}>
            {t('profileBringBack', profileName(profile))}
          </button>
        </p>
      ))}
    </div>
  );
}

interface ProfileLineProps extends ProfileHandlers {
  readonly profile: ProfileFacts;
  readonly colour: string;
  /** The only one cannot be removed. */
  readonly only: boolean;
}

function ProfileLine({ profile, colour, only, onChange, onRemove }: ProfileLineProps) {
  const [asking, setAsking] = useState(false);
  const name = profileName(profile);
  if (asking)
    return (
      <div class="line" onKeyDown={(event) => leaveOnEscape(event, () => setAsking(false))}>
        <p dir="auto">{t('profileRemoveAsk', name)}</p>
        <button type="button" class="chip first" onClick={() => onRemove(profile.id)}>
          {t('profileRemove', name)}
        </button>
        <button type="button" class="chip quiet" onClick={() => setAsking(false)}>
          {t('cancel')}
        </button>
      </div>
    );
  return (
    <div class="line">
      <input
        type="color"
        aria-label={t('profileColour', name)}
        value={colour}
        onChange={(event) => onChange(profile.id, { colour: event.currentTarget.value })}
      />
      <input
        type="text"
        aria-label={t('profileName', name)}
        maxLength={60}
        dir="auto"
        autocomplete="off"
        defaultValue={name}
        onChange={(event) => {
          const typed = event.currentTarget.value.trim();
          if (typed !== '' && typed !== profile.name) onChange(profile.id, { name: typed });
        }}
      />
      {!only && (
        <button type="button" class="chip quiet" onClick={() => setAsking(true)}>
          {t('profileRemove', name)}
        </button>
      )}
    </div>
  );
}
