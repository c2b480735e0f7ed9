import { ok, type Result } from '../domain/result';
import type { HouseholdProtocol } from '../messages/protocol-household';
import type { Handlers } from '../messages/receive';
import {
  addProfile,
  changeProfile,
  chooseHome,
  listProfiles,
  orderProfiles,
  removeProfile,
  switchProfile,
} from './keep-profiles';
import type { Tools } from './tools';

/** What these handlers share with the others. */
export interface HouseholdKit {
  /** Runs a use case that writes: open pages hear of it. */
  writing<T, C extends string>(work: Promise<Result<T, C>>): Promise<Result<T, C>>;
}

/** The handlers of the household's messages; each only calls a use case. */
export function householdHandlers(tools: Tools, kit: HouseholdKit): Pick<Handlers, keyof HouseholdProtocol> {
  const { writing } = kit;
  return {
    'profiles.list': async () => ok(await listProfiles(tools)),
    'profiles.add': (chosen) => writing(addProfile(tools, chosen)),
    'profiles.change': (chosen) => writing(changeProfile(tools, chosen)),
    'profiles.remove': (about) => writing(removeProfile(tools, about)),
    'profiles.switch': ({ profileId }) => writing(switchProfile(tools, profileId)),
    'profiles.home': ({ profileId }) => writing(chooseHome(tools, profileId)),
    'profiles.order': ({ profileIds }) => writing(orderProfiles(tools, profileIds)),
  };
}
