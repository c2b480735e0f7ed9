import type { PageView, Reader, Reading } from '../sites/reading';
import { sameLength } from './source';

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
 * When that goes with the controls it is thought on by the element's time, until another address or element takes over.
 */
export function keepBar(reader: Reader): Reader {
  let bar: Bar | null = null;

  function read(view: PageView): Reading {
    const reading = reader.read(view);
    const { video, url } = view;
    const { progress } = reading;
    if (video === null) return reading;
    const time = video.currentTime;
    // An advert may have a time of its own.
    if (bar?.video !== video || bar.address !== url.href || reading.ad) bar = null;
    if (progress) {
      const { position, duration } = progress;
      const alone = video.duration > 0 && !sameLength(duration, video.duration);
      if (!reading.ad) bar = { video, address: url.href, ahead: position - time, duration, alone };
      return reading;
    }
    if (bar === null || (Number.isFinite(video.duration) && !bar.alone)) return reading;
    const position = time + bar.ahead;
    if (!(position >= 0 && position <= bar.duration + 1)) return reading;
    return { ...reading, progress: { position, duration: bar.duration } };
  }

  return { ...reader, read };
}
