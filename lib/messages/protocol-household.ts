/** The messages of a household's evening: whose list it is, and the rarer acts on a show. Part of `Protocol`. */
export interface HouseholdProtocol {
  'profiles.list': { in: Record<string, never>; out: ProfileList };
  /** A profile of its own, with nothing in it; not switched to. `colour`: a CSS colour, empty = the surface's choice. */
  'profiles.add': { in: { name: string; colour: string }; out: ProfileFacts };
  'profiles.change': { in: { profileId: string; name?: string; colour?: string }; out: ProfileFacts };
  /** What it holds is kept: `log.undo` of the op brings it back. Fault `lastProfile` for the only one. */
  'profiles.remove': { in: { opId: string; profileId: string }; out: { op: string } };
  /** Whose list is shown and who acts, until the evening ends. */
  'profiles.switch': { in: { profileId: string }; out: null };
  /** Whose list is shown on a new evening, and whom a mark counts for when nothing else says. */
  'profiles.home': { in: { profileId: string }; out: null };
  'profiles.order': { in: { profileIds: readonly string[] }; out: null };
}

export interface ProfileFacts {
  readonly id: string;
  /** Empty for the first one as long as it was not named. */
  readonly name: string;
  /** A CSS colour; empty = the surface's choice. */
  readonly colour: string;
}

export interface ProfileList {
  /** In the household's order. */
  readonly profiles: readonly ProfileFacts[];
  readonly activeId: string;
  readonly homeId: string;
  /** Removed within the last 30 days, the latest first; `op` brings one back by `log.undo`. */
  readonly removed: readonly (ProfileFacts & { readonly op: string; readonly removedAt: number })[];
}
