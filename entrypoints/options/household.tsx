import { faultWords } from '../../components/fault-words';
import { ProfileSettings } from '../../components/profile-list';
import { SiteProfiles } from '../../components/site-profiles';
import type { ProfilesStore } from '../../lib/ui/profiles-store';
import { useStore } from '../../lib/ui/store';

/** Who is in the house, wired to the store. */
export function Household({ profiles }: { profiles: ProfilesStore }) {
  const { list, sites, problem } = useStore(profiles.state);
  return (
    <>
      {problem !== null && <p role="alert">{faultWords(problem)}</p>}
      {list !== null && (
        <ProfileSettings
          list={list}
          onAdd={(name) => profiles.add(name)}
          onChange={(profileId, change) => void profiles.change(profileId, change)}
          onRemove={(profileId) => void profiles.remove(profileId)}
          onBringBack={(op) => void profiles.bringBack(op)}
          onHome={(profileId) => void profiles.setHome(profileId)}
        />
      )}
      {list !== null && (
        <SiteProfiles
          sites={sites}
          profiles={list.profiles}
          onBind={(site, profileId) => void profiles.bindSite(site, profileId)}
        />
      )}
    </>
  );
}
