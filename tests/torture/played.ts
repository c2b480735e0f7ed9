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
  /** Something that may matter for what is played happened to all tabs. */
  note(what: string): void;
  /** What happened around the end of an episode, a line each with the ms from its end. */
  around(episode: string): string[];
}

/** What lies further (ms) from the end of an episode is not told of it. */
const AROUND = 40_000;

export function openPlayed(now: () => number): Played {
  const neared = new Set<string>();
  const ended = new Map<string, number>();
  const due = new Set<string>();
  const lost = new Set<string>();
  const notes: { readonly at: number; readonly what: string }[] = [];
  let last = now();
  const note = (what: string) => void notes.push({ at: now(), what });
  return {
    note,
    around(episode) {
      const end = notes.findLast(({ what }) => what === `${episode} ended`)?.at ?? 0;
      return notes
        .filter(({ at }) => Math.abs(at - end) < AROUND)
        .map(({ at, what }) => `${at - end} ms: ${what}`);
    },
    near(episode) {
      if (!neared.has(episode)) note(`${episode} comes near its end`);
      neared.add(episode);
    },
    end(episode) {
      last = now();
      note(`${episode} ended`);
      ended.set(episode, last);
      lost.delete(episode);
    },
    leave(isTheirs, home) {
      note('a tab is left');
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
  { plays, reports, viewings }: Pick<Held, 'plays' | 'reports' | 'viewings'>,
  played: Pick<Played, 'due' | 'neared' | 'around'>,
  isPlayed: (episode: string) => boolean,
): string[] {
  const standing = plays.filter(({ stands, episode }) => stands && isPlayed(episode));
  const wrong = missed(standing, played.due());
  return [
    ...wrong.map(
      ({ episode, times }) =>
        `${episode} was played to its end once and stands ${times} times.\n    ${[
          ...played.around(episode),
          ...told(episode, reports, 'a report'),
          ...told(episode, viewings, 'a viewing'),
        ].join('\n    ')}`,
    ),
    ...invented(standing, played.neared),
  ];
}

function missed(standing: readonly HeldPlay[], due: ReadonlySet<string>) {
  return [...due]
    .map((episode) => ({ episode, times: standing.filter((play) => play.episode === episode).length }))
    .filter(({ times }) => times !== 1);
}

/** What the database has of an episode of that number, whatever show. */
function told(episode: string, all: readonly { readonly said: string | null }[], what: string): string[] {
  return all
    .filter(({ said }) => said !== null && episode.endsWith(` ${said}`))
    .map((one) => `${what}: ${JSON.stringify(one)}`);
}

function invented(standing: readonly HeldPlay[], neared: ReadonlySet<string>): string[] {
  return standing
    .filter(({ episode }) => !neared.has(episode))
    .map(({ episode }) => `${episode} stands and was not played.`);
}
