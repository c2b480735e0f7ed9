import type { TargetedKeyboardEvent } from 'preact';
import type { ProfileFacts } from '../lib/messages/protocol-household';
import { t } from '../lib/platform/i18n';
import { initials } from './art';
import { profileColour } from './profile-colour';

interface ProfileSwitchProps {
  readonly profiles: readonly ProfileFacts[];
  readonly active: string;
  readonly open: boolean;
  onOpen(open: boolean): void;
  onSwitch(profileId: string): void;
}

/** The name of a profile; the first one has none until somebody gives it one. */
export function profileName({ name }: Pick<ProfileFacts, 'name'>): string {
  return name === '' ? t('profileHome') : name;
}

/** Whose evening it is. A house of one has no switcher. */
export function ProfileSwitch({ profiles, active, open, onOpen, onSwitch }: ProfileSwitchProps) {
  const now = profiles.find(({ id }) => id === active);
  if (profiles.length < 2 || now === undefined) return null;
  return (
    <div
      class="profiles"
      onKeyDown={(event) => open && goAlong(event)}
      onFocusOut={({ relatedTarget, currentTarget }) => {
        if (relatedTarget instanceof Node && !currentTarget.contains(relatedTarget)) onOpen(false);
      }}
    >
      <button
        type="button"
        class="face"
        style={`--face:${profileColour(now, profiles)}`}
        aria-expanded={open}
        aria-label={t('profileIs', profileName(now))}
        title={t('profileIs', profileName(now))}
        onClick={() => onOpen(!open)}
      >
        {initials(profileName(now)).slice(0, 1)}
      </button>
      {open && (
        <ul aria-label={t('profiles')}>
          {profiles.map((profile, index) => (
            <li key={profile.id}>
              <button
                type="button"
                aria-current={profile.id === active}
                aria-keyshortcuts={String(index + 1)}
                onClick={() => onSwitch(profile.id)}
              >
                <span class="face" style={`--face:${profileColour(profile, profiles)}`} aria-hidden="true">
                  {initials(profileName(profile)).slice(0, 1)}
                </span>
                <bdi>{profileName(profile)}</bdi>
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Up and down stay in the open list: from the shows behind it, the next press would mark an episode. */
function goAlong(event: TargetedKeyboardEvent<HTMLElement>): void {
  const by = /^(ArrowDown|j)$/i.test(event.key) ? 1 : /^(ArrowUp|k)$/i.test(event.key) ? -1 : 0;
  if (by === 0) return;
  event.preventDefault();
  const buttons = [...event.currentTarget.querySelectorAll('button')];
  buttons[buttons.findIndex((button) => button === document.activeElement) + by]?.focus();
}
