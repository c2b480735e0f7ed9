import type { ProfileFacts, SiteProfile } from '../lib/messages/protocol-household';
import { t } from '../lib/platform/i18n';
import { profileName } from './profile-switch';

interface SiteProfilesProps {
  readonly sites: readonly SiteProfile[];
  readonly profiles: readonly ProfileFacts[];
  /** Null: nobody’s in particular. */
  onBind(site: SiteProfile, profileId: string | null): void;
}

/** "This Netflix profile is Ada's": whose each profile of a service is, and whose a service is that names none. */
export function SiteProfiles({ sites, profiles, onBind }: SiteProfilesProps) {
  if (profiles.length < 2 || sites.length === 0) return null;
  return (
    <fieldset class="site-profiles">
      <legend>{t('siteProfiles')}</legend>
      <p class="why" dir="auto">
        {t('siteProfilesWhy')}
      </p>
      {sites.map((one) => (
        <label key={`${one.site}/${one.name ?? ''}`} class="line setting">
          <span dir="auto">
            {one.name === null ? t('siteAsWhole', one.siteName) : t('siteProfile', one.name, one.siteName)}
          </span>
          <select
            value={one.profileId ?? ''}
            onChange={({ currentTarget: { value } }) => onBind(one, value === '' ? null : value)}
          >
            <option value="">{t(one.name === null ? 'siteNobody' : 'siteByName')}</option>
            {profiles.map((profile) => (
              <option key={profile.id} value={profile.id}>
                {profileName(profile)}
              </option>
            ))}
          </select>
        </label>
      ))}
    </fieldset>
  );
}
