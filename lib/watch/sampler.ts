import { NOTHING, type Reading } from '../sites/reading';
import type { Sample, SampleEvent } from './sample';
import type { WatchSite } from './site';

/** A page is read at most this often (ms) while nothing but time goes on; faster playback, more often. */
const READ_EVERY = 1000;
/** Events that come in bursts read it at most this often (ms). */
const BURST = 250;
/** At `look`, loads, `emptied`, `play`, `playing` and `ended` the page may have changed: it is read at once. */
const FRESH = /^(lo|em|pl|en)/;

/** Makes moments of a video, with what the page says then; reads as rarely as it can. `now` in epoch ms. */
export function createSampler(
  window: Window,
  site: Pick<WatchSite, 'reader' | 'askState'>,
  now: () => number,
) {
  const { document, location, navigator } = window;
  const elements = new WeakMap<HTMLVideoElement, number>();
  let count = 0;
  let reading = NOTHING;
  let readAt = Number.NEGATIVE_INFINITY;
  let address = '';
  let state: unknown = null;

  function isDue(event: SampleEvent, wall: number, rate: number): boolean {
    if (FRESH.test(event) || location.href !== address) return true;
    return Math.abs(wall - readAt) >= (event === 'timeupdate' ? READ_EVERY / Math.max(1, rate) : BURST);
  }

  function read(video: HTMLVideoElement): Reading {
    if (location.href !== address) state = null;
    address = location.href;
    state ??= site.askState?.(document) ?? null;
    const view = {
      document,
      url: new URL(address),
      mediaSession: navigator.mediaSession?.metadata ?? null,
      state,
      video,
    };
    try {
      return site.reader.read(view);
    } catch {
      // A reader that fails on some page must not stop the counting of what is known already.
      return NOTHING;
    }
  }

  return (video: HTMLVideoElement, event: SampleEvent): Sample => {
    const wall = now();
    const element = elements.get(video) ?? ++count;
    elements.set(video, element);
    if (isDue(event, wall, video.playbackRate)) {
      readAt = wall;
      reading = read(video);
    }
    return {
      event,
      wall,
      element,
      time: video.currentTime,
      duration: video.duration,
      paused: video.paused,
      // A seek may be over before its event is heard.
      seeking: video.seeking || event === 'seeking' || event === 'seeked',
      rate: video.playbackRate,
      // Where the browser does not say, a jump is taken for the user's; one that plays over and over falls to its start.
      gesture: video.loop || (navigator.userActivation?.isActive ?? true),
      reading,
    };
  };
}
