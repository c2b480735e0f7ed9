import { createViewings, type Effect, type Viewings } from '../../lib/watch/viewings';
import type { Sample, SampleEvent } from '../../lib/watch/sample';
import type { Thresholds } from '../../lib/messages/protocol-watch';
import type { Claim, Reading } from '../../lib/sites/reading';

export const EPISODE: Reading = { kind: 'episode', id: null, showId: null, ad: false, claims: [] };

export function labelled(season: number, episode: number, show = 'Lanterns'): Reading {
  return { ...EPISODE, claims: [{ source: 'player', show, label: `S${season}:E${episode}` }] };
}

export function withId(id: string, showId: string | null = 'lanterns'): Reading {
  return { ...EPISODE, id, showId };
}

/** A tab with one player, played by hand: time passes only when told. Seconds everywhere. */
export class Tab {
  readonly effects: Effect[] = [];
  readonly viewings: Viewings;
  wall = 1_700_000_000_000;
  time = 0;
  duration = 1000;
  rate = 1;
  paused = true;
  element = 1;
  gesture = false;
  reading: Reading;
  private made = 0;

  constructor(reading: Reading = labelled(1, 1), duration = 1000, thresholds?: Thresholds) {
    this.reading = reading;
    this.duration = duration;
    this.viewings = createViewings(() => `viewing-${++this.made}`, false, thresholds);
  }

  emit(event: SampleEvent, seeking = false): this {
    const { wall, element, time, duration, paused, rate, gesture, reading } = this;
    const sample: Sample = { event, wall, element, time, duration, paused, seeking, rate, gesture, reading };
    this.effects.push(...this.viewings.feed(sample));
    return this;
  }

  /** Opens a source at a place, as a site that resumes would; nothing plays yet. */
  load(reading = this.reading, at = 0, duration = this.duration): this {
    this.paused = true;
    this.time = 0;
    const after = duration;
    this.duration = Number.NaN;
    this.emit('emptied').emit('loadstart');
    this.reading = reading;
    this.duration = after;
    this.emit('durationchange').emit('loadedmetadata');
    this.time = at;
    return this;
  }

  /** Plays for so many seconds of the video, an event each quarter of a second of wall time, or rarer. */
  play(seconds: number, every = 0.25): this {
    if (this.paused) {
      this.paused = false;
      this.emit('play').emit('playing');
    }
    let left = Math.min(seconds, this.duration - this.time);
    while (left > 1e-9) {
      const step = Math.min(left, every * this.rate);
      left -= step;
      this.time += step;
      this.wall += (step / this.rate) * 1000;
      this.emit('timeupdate');
    }
    if (this.time >= this.duration - 1e-6) {
      this.paused = true;
      this.emit('pause').emit('ended');
    }
    return this;
  }

  playTo(share: number): this {
    return this.play(share * this.duration - this.time);
  }

  pause(): this {
    this.paused = true;
    return this.emit('pause');
  }

  seek(share: number, gesture = true): this {
    const before = this.gesture;
    this.gesture = gesture;
    this.time = share * this.duration;
    this.emit('seeking', true).emit('seeked');
    this.gesture = before;
    return this;
  }

  wait(seconds: number): this {
    this.wall += seconds * 1000;
    return this;
  }

  /** The tab goes straight on: address and labels change, then the source. */
  next(reading: Reading, duration = this.duration): this {
    this.reading = reading;
    this.emit('look');
    return this.load(reading, 0, duration).play(1);
  }

  close(): this {
    this.effects.push(...this.viewings.end(this.wall));
    return this;
  }

  get reports(): { verdict: 'mark' | 'ask'; label: string; previous: readonly Claim[]; viewing: string }[] {
    return this.effects
      .filter((effect) => effect.tell === 'finished')
      .map(({ verdict, viewing, previous }) => ({
        verdict,
        label: viewing.known.id ?? viewing.known.claims[0]?.label ?? '',
        previous,
        viewing: viewing.id,
      }));
  }

  /** `mark S1:E1`, `ask S1:E2`: what was reported, in order. */
  get story(): string[] {
    return this.reports.map(({ verdict, label }) => `${verdict} ${label}`.trim());
  }

  told(kind: Effect['tell']): Effect[] {
    return this.effects.filter((effect) => effect.tell === kind);
  }
}
