import type { Reader } from '../sites/reading';
import { deepQueryAll } from '../sites/text';
import { MEDIA_EVENTS, type SampleEvent } from './sample';

/** Players in shadow roots cannot be heard from outside: they are looked for this often (ms), for this long (ms). */
const LOOK_EVERY = 1000;
const LOOK_FOR = 60_000;
/** How often another video's progress may ask whether it is the one that is watched (ms). */
const CHOOSE_EVERY = 1000;
/** Seconds; shorter videos give way to longer ones. */
const CLIP = 60;

export interface PlayerHost {
  readonly document: Document;
  readonly reader: Reader;
  readonly shadow: boolean;
  /** Called for every event of the video that is watched. */
  onMoment(video: HTMLVideoElement, event: SampleEvent): void;
}

/**
 * Finds the video that is watched, by listening: media events reach the document in the capture phase although they do
 * not bubble. Without a video nothing runs; with one, only what the video itself says.
 */
export class Player {
  private watched: HTMLVideoElement | null = null;
  private readonly roots = new Set<Document | ShadowRoot>();
  private chosenAt = Number.NEGATIVE_INFINITY;
  private timer: ReturnType<typeof setInterval> | undefined;

  constructor(private readonly host: PlayerHost) {}

  start(): void {
    this.listen(this.host.document);
    this.look();
  }

  stop(): void {
    for (const root of this.roots) {
      for (const type of MEDIA_EVENTS) root.removeEventListener(type, this.hear, true);
    }
    this.roots.clear();
    this.watched = null;
    clearInterval(this.timer);
  }

  /** The page changed, or is seen again: look for a video that plays already, on shadow sites for a while. */
  look(): void {
    this.search();
    if (!this.host.shadow) return;
    clearInterval(this.timer);
    let left = LOOK_FOR / LOOK_EVERY;
    this.timer = setInterval(() => {
      if (--left <= 0) clearInterval(this.timer);
      if (this.host.document.visibilityState === 'visible') this.search();
    }, LOOK_EVERY);
  }

  /** Says that something of the page changed, if a video is watched. */
  tell(event: SampleEvent): void {
    if (this.watched !== null) this.host.onMoment(this.watched, event);
  }

  private search(): void {
    const { document, shadow } = this.host;
    if (shadow) {
      for (const found of deepQueryAll(document, 'video', 10)) {
        const root = found.getRootNode();
        if (root !== document && isShadowRoot(root)) this.listen(root);
      }
    }
    const before = this.watched;
    this.choose(null);
    if (this.watched !== null && this.watched !== before) this.tell('look');
  }

  private listen(root: Document | ShadowRoot): void {
    if (this.roots.has(root)) return;
    this.roots.add(root);
    for (const type of MEDIA_EVENTS) root.addEventListener(type, this.hear, true);
  }

  private readonly hear = (event: Event): void => {
    const type = MEDIA_EVENTS.find((one) => one === event.type);
    const target = event.composedPath()[0] ?? event.target;
    if (type === undefined || !isVideo(target)) return;
    if (target !== this.watched || type === 'playing' || type === 'loadstart') {
      const now = performance.now();
      if (type === 'timeupdate' && now - this.chosenAt < CHOOSE_EVERY) return;
      this.chosenAt = now;
      this.choose(target);
    }
    if (target === this.watched) this.host.onMoment(target, type);
  };

  /** The reader's choice; without one, the video that plays: the one watched until now, else the largest. */
  private choose(candidate: HTMLVideoElement | null): void {
    const { document, reader } = this.host;
    if (reader.pickVideo !== undefined) {
      this.watched = safely(() => reader.pickVideo?.(document) ?? null);
      return;
    }
    const { watched } = this;
    if (watched?.isConnected && plays(watched) && watched.duration >= CLIP) return;
    const all = [...this.roots].flatMap((root) => [...root.querySelectorAll('video')]);
    const playing = new Set([...all, ...(candidate === null ? [] : [candidate])].filter(plays));
    const best = [...playing].toSorted((a, b) => weight(b) - weight(a))[0];
    if (best !== undefined) this.watched = best;
    else if (watched === null || !watched.isConnected) this.watched = candidate;
  }
}

function plays(video: HTMLVideoElement): boolean {
  return !video.paused && !video.ended;
}

function weight(video: HTMLVideoElement): number {
  const area = video.clientWidth * video.clientHeight;
  return video.duration >= CLIP ? area + 1e9 : area;
}

function safely<T>(read: () => T | null): T | null {
  try {
    return read();
  } catch {
    return null;
  }
}

function isVideo(target: unknown): target is HTMLVideoElement {
  return target instanceof HTMLVideoElement;
}

function isShadowRoot(node: Node): node is ShadowRoot {
  return node instanceof ShadowRoot;
}
