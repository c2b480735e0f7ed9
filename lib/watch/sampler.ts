import { NOTHING, type PageView, type Reading } from '../sites/reading';
import { clean } from '../sites/text';
import { askState } from './page-state';
import type { Sample, SampleEvent } from './sample';
import type { WatchSite } from './site';

/** A page is read at most this often (ms) while nothing but time goes on; faster playback, more often. */
const READ_EVERY = 1000;
/** Events that come in bursts read it at most this often (ms). */
const BURST = 250;
/** At these the page may have changed: it is read at once. */
const FRESH: readonly SampleEvent[] = ['look', 'loadstart', 'emptied', 'loadedmetadata', 'playing', 'ended'];

/** Makes moments of a video, with what the page says then. Reads as rarely as it can. */
export class Sampler {
  private reading: Reading = NOTHING;
  private readAt = Number.NEGATIVE_INFINITY;
  private address = '';
  private state: unknown = null;
  private readonly elements = new WeakMap<HTMLVideoElement, number>();
  private count = 0;

  constructor(
    private readonly window: Window,
    private readonly site: WatchSite,
    private readonly now: () => number,
  ) {}

  sample(video: HTMLVideoElement, event: SampleEvent): Sample {
    const wall = this.now();
    const element = this.elements.get(video) ?? ++this.count;
    this.elements.set(video, element);
    if (this.isDue(event, wall, video.playbackRate)) {
      this.readAt = wall;
      this.reading = this.read(video);
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
      // Where the browser does not say, a jump is taken for the user's.
      gesture: this.window.navigator.userActivation?.isActive ?? true,
      reading: this.reading,
    };
  }

  private isDue(event: SampleEvent, wall: number, rate: number): boolean {
    const age = Math.abs(wall - this.readAt);
    if (FRESH.includes(event) || this.window.location.href !== this.address) return true;
    return age >= (event === 'timeupdate' ? READ_EVERY / Math.max(1, rate) : BURST);
  }

  private read(video: HTMLVideoElement): Reading {
    const { document, location } = this.window;
    if (location.href !== this.address) this.state = null;
    this.address = location.href;
    if (this.site.pageState) this.state ??= askState(document);
    const view: PageView = {
      document,
      url: new URL(location.href),
      mediaSession: mediaSession(this.window.navigator),
      state: this.state,
      video,
    };
    try {
      return this.site.reader.read(view);
    } catch {
      // A reader that fails on some page must not stop the counting of what is known already.
      return NOTHING;
    }
  }
}

function mediaSession(navigator: Navigator): PageView['mediaSession'] {
  const metadata = navigator.mediaSession?.metadata;
  if (!metadata) return null;
  return { title: clean(metadata.title), artist: clean(metadata.artist), album: clean(metadata.album) };
}
