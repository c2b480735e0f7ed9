import type { PageView, Reader, Reading } from '../sites/reading';
import { sameLength } from './source';

/** Seconds that may pass between the last look before an advert and its first second. */
const NEAR = 3;

/** What the bar said last: whose it was, and how far it is ahead of the element's `currentTime` (s). */
interface Bar {
  readonly video: HTMLVideoElement;
  readonly address: string;
  readonly ahead: number;
  readonly duration: number;
  /** The element said something else of its length. */
  readonly alone: boolean;
}

/**
 * Players whose element says nothing of its length, or that of what is loaded so far, are timed by the site's own bar.
 * When that goes with the controls it is thought on by the element's time, until another address or element takes over,
 * and after an advert only where the element stands as before it: its time may have been the advert's own.
 */
export function keepBar(reader: Reader): Reader {
  let bar: Bar | null = null;
  /** The element's time when it was last looked at, adverts apart, and whether one was seen since. */
  let stood = 0;
  let interrupted = false;

  function read(view: PageView): Reading {
    const reading = reader.read(view);
    const { video, url } = view;
    const { progress } = reading;
    if (video === null) return reading;
    const time = video.currentTime;
    const left = interrupted && Math.abs(time - stood) > NEAR;
    interrupted = reading.ad;
    if (reading.ad) return reading;
    stood = time;
    if (left || bar?.video !== video || bar.address !== url.href) bar = null;
    if (progress) {
      const { position, duration } = progress;
      const alone = video.duration > 0 && !sameLength(duration, video.duration);
      bar = { video, address: url.href, ahead: position - time, duration, alone };
      return reading;
    }
    if (bar === null || (Number.isFinite(video.duration) && !bar.alone)) return reading;
    const position = time + bar.ahead;
    if (!(position >= 0 && position <= bar.duration + 1)) return reading;
    return { ...reading, progress: { position, duration: bar.duration } };
  }

  return { ...reader, read };
}
