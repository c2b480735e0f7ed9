import { fault, ok } from '../../domain/result';
import type { HouseholdProtocol } from '../../messages/protocol-household';
import type { Handlers } from '../../messages/receive';
import { bindingsOfShow } from '../../store/bindings';
import { readShow } from '../../store/show-list';
import { bindSiteProfile, listSiteProfiles } from './bind-site-profiles';
import { changeWhom } from '../reports/change-whom';
import { editPreferences } from './edit-preferences';
import { changedAt, type Marking } from '../handler-kit';
import { listPeople, setAudience } from './keep-audience';
import {
  addProfile,
  changeProfile,
  chooseHome,
  listProfiles,
  orderProfiles,
  removeProfile,
  switchProfile,
} from './keep-profiles';
import type { Surroundings } from '../tonight/read-evening';
import type { Tools } from '../tools';
import { placesToWatch } from '../tonight/where-to-watch';

/** What these handlers share with the others. */
export interface HouseholdKit {
  /** The country, and the services that are switched on. */
  surroundings(): Promise<Surroundings>;
}

/** The handlers of the household's messages; each only calls a use case. */
export function householdHandlers(
  tools: Tools,
  kit: HouseholdKit & Marking,
): Pick<Handlers, keyof HouseholdProtocol> {
  const { writing } = kit;

  return {
    'profiles.list': async () => ok(await listProfiles(tools)),
    'profiles.add': (chosen) => writing(addProfile(tools, chosen)),
    'profiles.change': (chosen) => writing(changeProfile(tools, chosen)),
    'profiles.remove': (about) => writing(removeProfile(tools, about)),
    'profiles.switch': ({ profileId }) => writing(switchProfile(tools, profileId)),
    'profiles.home': ({ profileId }) => writing(chooseHome(tools, profileId)),
    'profiles.order': ({ profileIds }) => writing(orderProfiles(tools, profileIds)),

    'profiles.sites': () => listSiteProfiles(tools),
    'profiles.bindSite': (binding) => writing(bindSiteProfile(tools, binding)),
    'report.whom': async (about) => {
      const done = await writing(changeWhom(tools, about));
      return done.ok ? ok(await changedAt(kit, about.opId, done.value)) : done;
    },

    'show.people': async ({ showId }) => ok(await listPeople(tools, showId)),
    'show.audience': ({ showId, profileIds }) => writing(setAudience(tools, showId, profileIds)),
    'show.preferences': async ({ profileId, showId, ...change }) => {
      const editing = editPreferences(tools, profileId, showId, change);
      const done = await (Object.keys(change).length === 0 ? editing : writing(editing));
      if (!done.ok) return done;
      const row = await kit.row(profileId, showId);
      return row === null ? fault('unknownShow') : ok({ ...done.value, row });
    },
    'show.where': async ({ showId }) => {
      const { region } = await kit.surroundings();
      return tools.db.read(['shows', 'bindings'], async (tx) =>
        ok(placesToWatch(await readShow(tx, showId), await bindingsOfShow(tx, showId), region)),
      );
    },
  };
}
