import type { Reader } from '../sites/reading';
import { MEDIA_EVENTS, type SampleEvent } from './sample';

/** Players in shadow roots cannot be heard from outside: they are looked for this often (ms), so many times. */
const LOOK_EVERY = 1000;
const LOOKS = 60;
/** How often another video's progress may ask whether it is the one that is watched (ms). */
const CHOOSE_EVERY = 1000;
/** Seconds; shorter videos give way to longer ones. */
const CLIP = 60;

export interface PlayerHost {
  readonly document: Document;
  readonly reader: Reader;
  /** The player sits in an open shadow root; the reader's `pickVideo` finds it there. */
  readonly shadow: boolean;
  /** Called for every event of the video that is watched. */
  onMoment(video: HTMLVideoElement, event: SampleEvent): void;
}

export interface Player {
  /** Listens, and looks for a video that plays already. */
  start(): void;
  stop(): void;
  /** The page changed, is seen again or clicked: looks anew, on shadow sites for a while. */
  look(): void;
  /** Passes on that something of the page changed, if a video is watched. */
  tell(event: SampleEvent): void;
}

/**
 * Finds the video that is watched, by listening: media events reach the document in the capture phase although they do
 * not bubble. Without a video nothing runs; with one, only what the video itself says.
 */
export function createPlayer({ document, reader, shadow, onMoment }: PlayerHost): Player {
  const roots = new Set<Document | ShadowRoot>();
  let watched: HTMLVideoElement | null = null;
  let chosenAt = Number.NEGATIVE_INFINITY;
  let listening = new AbortController();
  let timer: ReturnType<typeof setInterval> | undefined;

  function hear(event: Event): void {
    const type = MEDIA_EVENTS.find((one) => one === event.type);
    const target = event.composedPath()[0];
    if (!type || !(target instanceof HTMLVideoElement)) return;
    if (target !== watched || type === 'playing' || type === 'loadstart') {
      const now = performance.now();
      if (type === 'timeupdate' && now - chosenAt < CHOOSE_EVERY) return;
      chosenAt = now;
      choose(target);
    }
    if (target === watched) onMoment(target, type);
  }

  /** The reader's choice; without one, the video that plays: the one watched until now, else the largest. */
  function choose(candidate: HTMLVideoElement | null): void {
    if (reader.pickVideo) {
      watched = reader.pickVideo(document);
      return;
    }
    if (watched?.isConnected && plays(watched) && watched.duration >= CLIP) return;
    const best = [...document.querySelectorAll('video')]
      .filter(plays)
      .toSorted((a, b) => weight(b) - weight(a))[0];
    if (best) watched = best;
    else if (!watched?.isConnected) watched = candidate;
  }

  function listen(root: Document | ShadowRoot): void {
    if (roots.has(root)) return;
    roots.add(root);
    const options = { capture: true, signal: listening.signal };
    for (const type of MEDIA_EVENTS) root.addEventListener(type, hear, options);
    // The player may be made when the user wants it, however long the page stood there; a click in a root comes by here.
    if (shadow && root === document) root.addEventListener('click', look, options);
  }

  function search(): void {
    const root = shadow ? reader.pickVideo?.(document)?.getRootNode() : undefined;
    if (root instanceof ShadowRoot) listen(root);
    const before = watched;
    choose(null);
    if (watched !== before) tell('look');
  }

  function look(): void {
    search();
    clearInterval(timer);
    if (!shadow) return;
    let times = LOOKS;
    timer = setInterval(() => {
      if (--times <= 0) clearInterval(timer);
      if (document.visibilityState === 'visible') search();
    }, LOOK_EVERY);
  }

  function tell(event: SampleEvent): void {
    if (watched) onMoment(watched, event);
  }

  return {
    start: () => {
      listen(document);
      look();
    },
    stop: () => {
      listening.abort();
      listening = new AbortController();
      roots.clear();
      watched = null;
      clearInterval(timer);
    },
    look,
    tell,
  };
}

/** What plays over and over beside another is decoration, whatever its length. */
function plays(video: HTMLVideoElement): boolean {
  return !video.paused && !video.ended && !video.loop;
}

function weight(video: HTMLVideoElement): number {
  const area = video.clientWidth * video.clientHeight;
  return video.duration >= CLIP ? area + 1e9 : area;
}
