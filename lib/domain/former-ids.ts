import { samePair, type Episode, type Season } from './show';

/**
 * Newly read seasons of a show, with the ids that their episodes bore among those held: TMDB at times deletes an
 * episode and makes it anew, and what was watched of it stays watched. An id that is listed nowhere any more passes to
 * an episode of its season that is new: by a name or a date that both lists have once, the date and a bare
 * number only at the same pair.
 */
export function keepFormerIds(held: readonly Season[], fresh: readonly Season[]): Season[] {
  const staying = held.filter(({ season }) => !fresh.some((one) => one.season === season));
  const [before, now] = [byId(held), byId([...staying, ...fresh])];
  return fresh.map((season) => {
    const there = held.find((one) => one.season === season.season)?.episodes ?? [];
    const gone = there.filter(({ id }) => id !== null && !now.has(id));
    const come = season.episodes.filter(({ id }) => id !== null && !before.has(id));
    const former = formerOf(gone, come);
    const episodes = season.episodes.map((one) => {
      const ids = [before.get(one.id), former.get(one)].flatMap((was) =>
        was === undefined ? [] : idsOf(was),
      );
      const others = new Set(ids.filter((id) => !now.has(id)));
      return others.size === 0 ? one : { ...one, formerIds: [...others] };
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
  const pass = (was: Episode, heir: Episode | undefined) => {
    if (heir !== undefined && !former.has(heir)) former.set(heir, was);
    return heir !== undefined;
  };
  const nameless = gone.filter((was) => !pass(was, alike('name', was, gone, come)));
  for (const was of nameless) {
    const paired = come.find((one) => samePair(one, was));
    const isBare = was.name === '' && was.airDate === null;
    if (isBare || alike('airDate', was, nameless, come) === paired) pass(was, paired);
  }
  return former;
}

/** The new episode that says the same of itself as one that is gone, where no other of either list does. */
function alike(
  what: 'name' | 'airDate',
  was: Episode,
  gone: readonly Episode[],
  come: readonly Episode[],
): Episode | undefined {
  const same = (one: Episode) => one[what] === was[what];
  const found = come.filter(same);
  return was[what] !== '' && was[what] !== null && found.length === 1 && gone.filter(same).length === 1
    ? found[0]
    : undefined;
}

function byId(seasons: readonly Season[]): Map<number | null, Episode> {
  return new Map(seasons.flatMap(({ episodes }) => episodes.map((one) => [one.id, one])));
}
