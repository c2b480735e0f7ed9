import { samePair, type Episode, type Season } from './show';

/**
 * Newly read seasons of a show, with the ids that their episodes bore among those held: TMDB at times deletes an
 * episode and makes it anew, and what was watched of it stays watched. An id that is listed nowhere any more passes to
 * an episode of its season that is new: to the one of its name; else to that of its pair and date, or of its
 * pair where nothing more was known; else, where seasons were joined or parted, to the new one of its name and date in
 * another. A name or date counts that both lists have once. `gone`: held seasons that are not listed any more.
 */
export function keepFormerIds(
  held: readonly Season[],
  fresh: readonly Season[],
  gone: readonly Season[] = [],
): Season[] {
  const read = held.filter(({ season }) => fresh.some((one) => one.season === season));
  const staying = held.filter((season) => !read.includes(season));
  const all = [...held, ...gone];
  const [before, now] = [byId(all), byId([...staying, ...fresh])];
  const lost = [...read, ...gone].flatMap(({ episodes }) => episodes).filter(({ id }) => !now.has(id));
  const come = fresh.flatMap(({ episodes }) => episodes).filter(({ id }) => !before.has(id));
  const former = new Map(
    fresh.flatMap(({ season }) => [
      ...formerOf(
        lost.filter((one) => one.season === season),
        come.filter((one) => one.season === season),
      ),
    ]),
  );
  const passed = new Set(former.values());
  const [left, open] = [lost.filter((one) => !passed.has(one)), come.filter((one) => !former.has(one))];
  for (const was of left) {
    const heir = alike(nameAndDate, was, left, open);
    if (heir !== null) former.set(heir, was);
  }
  return fresh.map((season) => {
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
    const heir = alike(({ name }) => name, was, gone, come);
    if (heir !== null) former.set(heir, was);
    return heir === null;
  });
  for (const was of renamed) {
    const heir = come.find((one) => samePair(one, was));
    if (heir === undefined || former.has(heir)) continue;
    const isBare = was.name === '' && was.airDate === null;
    if (isBare || alike(({ airDate }) => airDate, was, renamed, come) === heir) former.set(heir, was);
  }
  return former;
}

/** The new episode that says the same of itself as one that is gone, where no other of either list does. */
function alike(
  what: (one: Episode) => string | null,
  was: Episode,
  gone: readonly Episode[],
  come: readonly Episode[],
): Episode | null {
  const says = what(was);
  if (says === '' || says === null) return null;
  const [heir, ...others] = come.filter((one) => what(one) === says);
  const isOnly = others.length === 0 && gone.filter((one) => what(one) === says).length === 1;
  return heir !== undefined && isOnly ? heir : null;
}

/** Null where one of them is not known. */
function nameAndDate({ name, airDate }: Episode): string | null {
  return name === '' || airDate === null ? null : `${name}\n${airDate}`;
}

function byId(seasons: readonly Season[]): Map<number | null, Episode> {
  const named = seasons.flatMap(({ episodes }) => episodes).filter(({ id }) => id !== null);
  return new Map(named.map((one) => [one.id, one]));
}
