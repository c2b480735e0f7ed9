import type { Answer, In, MessageName } from '../messages/protocol';
import type { WatchBegan, WatchFinished, WatchIdentity, WatchState } from '../messages/protocol-watch';
import { playedSoFar } from './viewing';
import type { Effect } from './viewings';

/** A report that is not answered in this time (ms) is sent again, with the same id. */
const TIMEOUT = 10_000;
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
/** Seconds; what no message may exceed. */
const MOST = 1_000_000;
/** Answers after which sending again would change nothing: `forbidden`, `badMessage`, `unknownMessage`. */
const FINAL = /^(forbidden|badM|unknownM)/;

export interface ReporterHost {
  readonly site: string;
  ask<K extends MessageName>(name: K, payload: In<K>, timeout: number): Promise<Answer<K>>;
  /** Waits so many ms. */
  wait(ms: number): Promise<unknown>;
  newId(): string;
  /** `document.documentElement.lang`. */
  language(): string;
  /** Minutes east of UTC at this time (epoch ms). */
  offset(at: number): number;
  /** The background knows the episode already. */
  onState(viewing: string, state: WatchState): void;
}

export interface Reporter {
  tell(effect: Effect): void;
  /** Takes over a finish that an older copy of the script could not bring home. */
  finish(report: WatchFinished): void;
  /** Sends nothing any more, and answers what was not acknowledged. */
  stop(): WatchFinished[];
}

/** Tells the background what the viewings say. A finish is repeated until it is acknowledged, with one id. */
export function createReporter(host: ReporterHost): Reporter {
  /** Finishes that are not acknowledged yet. */
  const unsent = new Map<string, WatchFinished>();
  let stopped = false;

  async function deliver(report: WatchFinished): Promise<void> {
    unsent.set(report.reportId, report);
    for (let pause = FIRST_PAUSE; ; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      if (stopped) return;
      const answer = await host.ask('watch.finished', report, TIMEOUT);
      // Cut off: a newer copy may still take it over.
      if (!answer.ok && answer.code === 'gone') return;
      if (answer.ok || FINAL.test(answer.code)) {
        unsent.delete(report.reportId);
        return;
      }
      await host.wait(pause);
    }
  }

  async function begin(began: WatchBegan): Promise<void> {
    const answer = await host.ask('watch.began', began, TIMEOUT);
    if (answer.ok && !stopped) host.onState(began.viewing, answer.value);
  }

  function tell(effect: Effect): void {
    const { known, profile, id, position, duration, begunAt } = effect.viewing;
    const identity: WatchIdentity = {
      site: host.site,
      siteId: known.id,
      siteShowId: known.showId,
      claims: known.claims,
      language: host.language().slice(0, 35),
      siteProfile: profile,
    };
    const stand = { viewing: id, position, duration, played: Math.min(playedSoFar(effect.viewing), MOST) };
    if (effect.tell === 'began') {
      void begin({ ...identity, viewing: id, duration });
    } else if (effect.tell === 'unreadable') {
      void host.ask('watch.unreadable', { site: host.site }, TIMEOUT);
    } else if (effect.tell === 'progress') {
      void host.ask('watch.progress', { ...identity, ...stand, ended: effect.ended }, TIMEOUT);
    } else {
      const { wall, verdict, previous } = effect;
      void deliver({
        ...identity,
        ...stand,
        reportId: host.newId(),
        verdict,
        finishedAt: wall,
        begunAt: Math.min(begunAt, wall),
        offset: host.offset(wall),
        previous,
      });
    }
  }

  return {
    tell,
    finish: (report) => void deliver(report),
    stop: () => {
      stopped = true;
      return [...unsent.values()];
    },
  };
}
