import { samePair, type Episode, type Season } from './show';

/**
 * Newly read seasons of a show, with the ids that their episodes bore among those held: TMDB at times deletes an
 * episode and makes it anew, and what was watched of it stays watched. An id that is listed nowhere any more passes to
 * an episode of its season that is new: to the one of its name; else to that of its pair and date, or of its
 * pair where nothing more was known. A name or date counts that both lists have once.
 */
export function keepFormerIds(held: readonly Season[], fresh: readonly Season[]): Season[] {
  const staying = held.filter(({ season }) => !fresh.some((one) => one.season === season));
  const [before, now] = [byId(held), byId([...staying, ...fresh])];
  return fresh.map((season) => {
    const there = held.find((one) => one.season === season.season)?.episodes ?? [];
    const former = formerOf(
      there.filter(({ id }) => !now.has(id)),
      season.episodes.filter(({ id }) => !before.has(id)),
    );
    const episodes = season.episodes.map((one) => {
      const was = [before.get(one.id), former.get(one)].filter((known) => known !== undefined);
      const formerIds = [...new Set(was.flatMap(idsOf))].filter((id) => !now.has(id));
      return formerIds.length === 0 ? one : { ...one, formerIds };
    });
    return { ...season, episodes };
  });
}

/** All ids that TMDB has given to an episode, as far as they were seen. */
export function idsOf({ id, formerIds = [] }: Pick<Episode, 'id' | 'formerIds'>): readonly number[] {
  return id === null ? formerIds : [id, ...formerIds];
}

/** Of each new episode the one that it was before. */
function formerOf(gone: readonly Episode[], come: readonly Episode[]): Map<Episode, Episode> {
  const former = new Map<Episode, Episode>();
  const renamed = gone.filter((was) => {
    const heir = alike('name', was, gone, come);
    if (heir !== null) former.set(heir, was);
    return heir === null;
  });
  for (const was of renamed) {
    const heir = come.find((one) => samePair(one, was));
    if (heir === undefined || former.has(heir)) continue;
    const isBare = was.name === '' && was.airDate === null;
    if (isBare || alike('airDate', was, renamed, come) === heir) former.set(heir, was);
  }
  return former;
}

/** The new episode that says the same of itself as one that is gone, where no other of either list does. */
function alike(
  what: 'name' | 'airDate',
  was: Episode,
  gone: readonly Episode[],
  come: readonly Episode[],
): Episode | null {
  const says = was[what];
  if (says === '' || says === null) return null;
  const [heir, ...others] = come.filter((one) => one[what] === says);
  const isOnly = others.length === 0 && gone.filter((one) => one[what] === says).length === 1;
  return heir !== undefined && isOnly ? heir : null;
}

function byId(seasons: readonly Season[]): Map<number | null, Episode> {
  const named = seasons.flatMap(({ episodes }) => episodes).filter(({ id }) => id !== null);
  return new Map(named.map((one) => [one.id, one]));
}
