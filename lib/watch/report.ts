import type { Answer, In, MessageName, WatchFinished, WatchIdentity, WatchState } from '../messages/protocol';
import type { Viewing } from './viewing';
import { playedSoFar } from './viewing';
import type { Effect } from './viewings';

/** A report that is not answered in this time (ms) is sent again, with the same id. */
const TIMEOUT = 10_000;
const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;
/** Answers after which sending again would change nothing. */
const FINAL = ['forbidden', 'badMessage', 'unknownMessage'];

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

/** Tells the background what the viewings say. A finish is repeated until it is acknowledged, with one id. */
export class Reporter {
  /** Finishes that are not acknowledged yet. */
  private readonly unsent = new Map<string, WatchFinished>();
  private stopped = false;

  constructor(private readonly host: ReporterHost) {}

  tell(effect: Effect): void {
    const { viewing } = effect;
    if (effect.tell === 'began') void this.began(viewing);
    else if (effect.tell === 'progress') void this.progress(viewing, effect.ended);
    else {
      this.finish({
        ...this.identity(viewing),
        reportId: this.host.newId(),
        viewing: viewing.id,
        verdict: effect.verdict,
        finishedAt: effect.wall,
        begunAt: Math.min(viewing.begunAt, effect.wall),
        offset: this.host.offset(effect.wall),
        position: viewing.position,
        duration: viewing.duration,
        played: Math.min(playedSoFar(viewing), 1_000_000),
        previous: effect.previous,
      });
    }
  }

  /** Takes over a finish that an older copy of the script could not bring home. */
  finish(report: WatchFinished): void {
    this.unsent.set(report.reportId, report);
    void this.deliver(report);
  }

  /** Sends nothing any more, and answers what was not acknowledged. */
  stop(): WatchFinished[] {
    this.stopped = true;
    return [...this.unsent.values()];
  }

  private async deliver(report: WatchFinished): Promise<void> {
    for (let pause = FIRST_PAUSE; !this.stopped; pause = Math.min(pause * 2, LONGEST_PAUSE)) {
      const answer = await this.host.ask('watch.finished', report, TIMEOUT);
      // Cut off: a newer copy may still take it over.
      if (!answer.ok && answer.code === 'gone') return;
      if (answer.ok || FINAL.includes(answer.code)) {
        this.unsent.delete(report.reportId);
        return;
      }
      await this.host.wait(pause);
    }
  }

  private async began(viewing: Readonly<Viewing>): Promise<void> {
    const { id, duration } = viewing;
    const payload = { ...this.identity(viewing), viewing: id, duration };
    const answer = await this.host.ask('watch.began', payload, TIMEOUT);
    if (answer.ok && !this.stopped) this.host.onState(id, answer.value);
  }

  private async progress(viewing: Readonly<Viewing>, ended: boolean): Promise<void> {
    const { id, position, duration } = viewing;
    const played = Math.min(playedSoFar(viewing), 1_000_000);
    const payload = { ...this.identity(viewing), viewing: id, position, duration, played, ended };
    await this.host.ask('watch.progress', payload, TIMEOUT);
  }

  private identity({ known, profile }: Readonly<Viewing>): WatchIdentity {
    return {
      site: this.host.site,
      siteId: known.id,
      siteShowId: known.showId,
      claims: known.claims,
      language: this.host.language().slice(0, 35),
      siteProfile: profile,
    };
  }
}
