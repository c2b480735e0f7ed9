export interface VideoFacts {
  readonly paused?: boolean;
  readonly ended?: boolean;
  readonly loop?: boolean;
  readonly duration?: number;
  readonly clientWidth?: number;
  readonly clientHeight?: number;
}

/** A video of this name on the page. happy-dom plays nothing: it says of itself what a playing one would. */
export function pageVideo(id: string, facts: VideoFacts = {}): HTMLVideoElement {
  const made = document.createElement('video');
  made.id = id;
  document.body.append(made);
  return become(made, { paused: false, duration: 1000, clientWidth: 100, clientHeight: 100, ...facts });
}

/** What changes of it while the page is open. */
export function become(video: HTMLVideoElement, facts: VideoFacts): HTMLVideoElement {
  for (const [key, value] of Object.entries(facts)) {
    Object.defineProperty(video, key, { value, configurable: true });
  }
  return video;
}
