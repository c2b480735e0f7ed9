import { formatPair, samePair, type Episode, type Season } from './show';

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
  const isRead = ({ season }: Season) => fresh.some((one) => one.season === season);
  const before = byId([...held, ...gone]);
  const now = byId([...held.filter((season) => !isRead(season)), ...fresh]);
  const lost = [...held.filter(isRead), ...gone]
    .flatMap(({ episodes }) => episodes)
    .filter(({ id }) => !now.has(id));
  const come = fresh.flatMap(({ episodes }) => episodes).filter(({ id }) => !before.has(id));
  const former = formerOf(lost, come);
  return fresh.map((season) => {
    const episodes = season.episodes.map((one) => {
      const was = [one, before.get(one.id), former.get(one)].filter((known) => known !== undefined);
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
function formerOf(lost: readonly Episode[], come: readonly Episode[]): Map<Episode, Episode> {
  const former = new Map<Episode, Episode>();
  let left = lost;
  /** What says the same of itself, where no other of either list does; empty = nothing. */
  const pass = (
    says: (one: Episode) => string,
    fits: (was: Episode, heir: Episode) => boolean = () => true,
  ) => {
    const [some, others] = [Map.groupBy(left, says), Map.groupBy(come, says)];
    left = left.filter((was) => {
      const key = says(was);
      const [heir, second] = others.get(key) ?? [];
      if (key === '' || heir === undefined || second !== undefined || some.get(key)?.length !== 1)
        return true;
      if (former.has(heir) || !fits(was, heir)) return true;
      former.set(heir, was);
      return false;
    });
  };
  pass(({ season, name }) => name && `${season} ${name}`);
  pass(({ season, airDate }) => (airDate === null ? '' : `${season} ${airDate}`), samePair);
  pass(formatPair, ({ name, airDate }) => name === '' && airDate === null);
  pass(({ name, airDate }) => (airDate === null ? '' : name && `${airDate} ${name}`));
  return former;
}

function byId(seasons: readonly Season[]): Map<number | null, Episode> {
  const named = seasons.flatMap(({ episodes }) => episodes).filter(({ id }) => id !== null);
  return new Map(named.map((one) => [one.id, one]));
}
