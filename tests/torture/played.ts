import type { Held, HeldPlay } from './held.ts';

/**
 * A tab that ends so soon (ms) after an episode may take the report of it along: nobody else knows of it. Later than
 * that it has to be at home, through all stops of the worker.
 */
const MOMENT = 30_000;

/** What the tabs really played, over all lives of the browser. Episodes by the run's names. */
export interface Played {
  /** A tab showed the last fifth of it. */
  near(episode: string): void;
  /** A tab played it to its end. */
  end(episode: string): void;
  /** The tabs that played these end here; `home`: what the database had of them just before. */
  leave(isTheirs: (episode: string) => boolean, home: ReadonlySet<string>): void;
  /** What has to stand exactly once. */
  due(): ReadonlySet<string>;
  readonly neared: ReadonlySet<string>;
  /** Ended in the moment before its tab did, and not at home by then: it may stand or not. */
  readonly lost: ReadonlySet<string>;
  /** ms since something was played to its end. */
  idle(): number;
}

export function openPlayed(now: () => number): Played {
  const neared = new Set<string>();
  const ended = new Map<string, number>();
  const due = new Set<string>();
  const lost = new Set<string>();
  let last = now();
  return {
    near: (episode) => void neared.add(episode),
    end(episode) {
      last = now();
      ended.set(episode, last);
      lost.delete(episode);
    },
    leave(isTheirs, home) {
      for (const [episode, at] of ended) {
        if (!isTheirs(episode)) continue;
        ended.delete(episode);
        const must = home.has(episode) || now() - at > MOMENT || due.has(episode);
        (must ? due : lost).add(episode);
      }
    },
    due: () => new Set([...due, ...ended.keys()]),
    neared,
    lost,
    idle: () => now() - last,
  };
}

/** What is wrong with what stands of the shows that were really played, a sentence each. */
export function judgePlayed(
  { plays }: Pick<Held, 'plays'>,
  played: Pick<Played, 'due' | 'neared'>,
  isPlayed: (episode: string) => boolean,
): string[] {
  const standing = plays.filter(({ stands, episode }) => stands && isPlayed(episode));
  return [...missed(standing, played.due()), ...invented(standing, played.neared)];
}

function missed(standing: readonly HeldPlay[], due: ReadonlySet<string>): string[] {
  return [...due].flatMap((episode) => {
    const times = standing.filter((play) => play.episode === episode).length;
    return times === 1 ? [] : [`${episode} was played to its end once and stands ${times} times.`];
  });
}

function invented(standing: readonly HeldPlay[], neared: ReadonlySet<string>): string[] {
  return standing
    .filter(({ episode }) => !neared.has(episode))
    .map(({ episode }) => `${episode} stands and was not played.`);
}
