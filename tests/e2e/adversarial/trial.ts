import type { Page } from 'playwright-core';
import type { DemoShow } from '../../demo/demo-show.ts';

/** What a page of tests/demo/client/trial.js can do; functions given to `inPage` run there and see nothing else. */
export interface TrialPage {
  readonly show: string;
  /** A muted video in the page, loaded and not yet playing. Absent: 61 seconds at 16 times the speed. */
  add(
    options?: LoadOptions & { into?: Element | ShadowRoot; wide?: number; loop?: boolean },
  ): HTMLVideoElement;
  load(video: HTMLVideoElement, options?: LoadOptions): void;
  /** Resolves when it stands there, or has ended. */
  until(video: HTMLVideoElement, seconds: number): Promise<void>;
  play(video: HTMLVideoElement, seconds?: number): Promise<void>;
  skip(video: HTMLVideoElement, to: number): Promise<void>;
  resume(video: HTMLVideoElement, from: number): Promise<void>;
  once(target: EventTarget, type: string): Promise<unknown>;
  /** Writes the page's JSON-LD; null takes it away. */
  data(value: object | null): void;
  address(season: number, episode: number): string;
  /** JSON-LD of an episode. `url: null` leaves out whose it is. */
  describe(season: number, episode: number, options?: { title?: string; url?: string | null }): void;
  /** The page's title names the episode. */
  name(season: number, episode: number): void;
  /** Address, title and JSON-LD at once. */
  become(season: number, episode: number, options?: { title?: string }): void;
  silence(): void;
  /** Becomes that episode and loads its source into the same element. */
  next(video: HTMLVideoElement, season: number, episode: number, options?: LoadOptions): void;
  wait(ms: number): Promise<void>;
}

export interface LoadOptions {
  seconds?: number;
  name?: string;
  rate?: number;
}

/** What a trial does beyond one page. */
export interface Act {
  readonly show: DemoShow;
  /** A tab with the empty page of an episode of this trial's show. */
  open(season?: number, episode?: number, host?: string): Promise<Page>;
  visit(url: string): Promise<Page>;
  /** Runs in the page, with its tools. */
  inPage(page: Page, happens: (trial: TrialPage) => Promise<unknown>): Promise<void>;
  /** Waits until so many reports of this trial have reached the background. */
  reported(count: number): Promise<void>;
}

export interface Trial {
  readonly name: string;
  /** What the catalogue says an episode lasts, in minutes; absent = 1, as the videos do. */
  readonly runtime?: number;
  /** Happens in one tab that shows the page of S1 E1. */
  readonly happens?: (trial: TrialPage) => Promise<unknown>;
  /** Happens in tabs of its own making. */
  readonly act?: (act: Act) => Promise<unknown>;
  /** Everything that may be marked: `S1 E1, S1 E2`, or nothing. */
  readonly marks: string;
  /** Questions that stay, or will be asked from the stored position; absent = none. */
  readonly asks?: number;
}
