/** What is known of whom an automatic mark may be for; ids of profiles that exist. */
export interface WhomInput {
  /** The show's audience as the household chose it. */
  readonly chosen: readonly string[];
  /** Who has the show among theirs, the first to add it first. */
  readonly followers: readonly string[];
  /** Whom the page names. */
  readonly page: string | null;
  /** The service's default. */
  readonly service: string | null;
  readonly home: string;
}

/**
 * Whom an automatic mark counts for (docs/rules.md "Finished"): the show's audience, which is who added it unless chosen;
 * else the profile the page names, the service's default, the home profile. Where several added it, each for
 * themselves, those say which of them. Never whom the popup was last switched to.
 */
export function whomFor({ chosen, followers, page, service, home }: WhomInput): readonly string[] {
  if (chosen.length > 0) return chosen;
  const told = [page, service, home].filter((id) => id !== null);
  if (followers.length === 0) return told.slice(0, 1);
  return [told.find((id) => followers.includes(id)) ?? followers[0] ?? home];
}
