import type { Page } from 'puppeteer-core';
import { nameOf, type Programme } from './programmes.ts';
import type { Played } from './played.ts';

/** A tab in which a real video plays in a real page, and the page goes on to the next episode by itself. */
export interface Player {
  readonly programme: Programme;
  /** Stops it if it stands well before the end of an episode; answers whether it did. */
  interrupt(): Promise<boolean>;
  /** Begins the episode anew. */
  reload(): Promise<void>;
  /** Stops it for good, wherever it stands. */
  rest(): Promise<void>;
}

/** The page's own script tells of the video by these, as JSON would: address and what happened. */
const TELL = 'couchmarkPlayed';

/** Plays from the first episode that is not at home yet. */
export async function openPlayer(
  page: Page,
  programme: Programme,
  home: ReadonlySet<string>,
  played: Played,
): Promise<Player> {
  const names = new Map(
    programme.episodes.map((one) => [new URL(programme.address(one)).pathname, nameOf(programme, one)]),
  );
  await page.exposeFunction(TELL, (path: string, isOver: boolean) => {
    const episode = names.get(path);
    if (episode === undefined) throw new Error(`${path} is no episode of ${programme.show.name}.`);
    played.near(episode);
    if (isOver) played.end(episode);
  });
  await page.evaluateOnNewDocument(follow);
  const first = programme.episodes.find((one) => !home.has(nameOf(programme, one)));
  if (first === undefined) throw new Error(`${programme.show.name} is too short for this run.`);
  await page.goto(programme.address(first));
  return {
    programme,
    interrupt: () => page.evaluate(interrupt),
    async reload() {
      await page.reload();
    },
    rest: () => page.evaluate(rest),
  };
}

/** Runs in the page, before its own script. */
function follow(): void {
  const hear = ({ type, target }: Event): void => {
    if (!(target instanceof HTMLVideoElement)) return;
    const isOver = type === 'ended';
    if (isOver || target.currentTime >= 0.8 * target.duration) couchmarkPlayed(location.pathname, isOver);
  };
  for (const type of ['timeupdate', 'ended']) document.addEventListener(type, hear, true);
}

/** Runs in the page: look and pause are one step, so that it cannot come near the end between them. */
function interrupt(): boolean {
  const video = document.querySelector('video');
  if (video === null || !(video.currentTime < 0.6 * video.duration)) return false;
  video.pause();
  return true;
}

/** Runs in the page: between two episodes the page's script would press play once more. */
function rest(): void {
  const video = document.querySelector('video');
  if (video === null) return;
  video.play = () => Promise.resolve();
  video.pause();
}

declare const couchmarkPlayed: (path: string, isOver: boolean) => void;
