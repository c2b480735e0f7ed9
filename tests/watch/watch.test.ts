// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { WatchFinished } from '../../lib/messages/protocol-watch';
import { NOTHING, type PageView, type Reading } from '../../lib/sites/reading';
import { succeed } from '../../lib/watch/succession';
import { extension, resetExtension } from './fake-extension';
import { become, pageVideo } from './page-video';

vi.mock('../../lib/platform/browser', async () => ({
  browser: (await import('./fake-extension')).extension,
}));
const { watch } = await import('../../lib/watch/watch');

const { sendMessage } = extension.runtime;
const UUID_V7 = /^[\da-f]{8}-[\da-f]{4}-7[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/;

/** An episode of 100 seconds at /watch/1 and so on; nothing is watched elsewhere. */
const read = vi.fn(({ url }: PageView): Reading => ({ ...NOTHING, kind: 'episode', id: url.pathname }));
const isWatchPage = ({ pathname }: URL): boolean => pathname.startsWith('/watch/');

function begin(): void {
  watch(window, { reader: { site: 'demo', isWatchPage, read }, shadow: false });
}

beforeEach(() => {
  vi.useFakeTimers();
  resetExtension();
  sendMessage.mockResolvedValue({ ok: false, code: 'badMessage' });
  read.mockClear();
  document.body.replaceChildren();
  document.documentElement.lang = 'pt-BR';
  go('/watch/1');
});
afterEach(() => {
  // What runs in this page ends with the test.
  succeed(document, 'demo');
  visibility('visible');
  vi.useRealTimers();
});

function go(path: string): void {
  history.pushState(null, '', path);
  window.dispatchEvent(new Event('popstate'));
}

function visibility(value: 'visible' | 'hidden'): void {
  Object.defineProperty(document, 'visibilityState', { value, configurable: true });
  document.dispatchEvent(new Event('visibilitychange'));
}

/** Plays on, and lets answers come. */
async function play(video: HTMLVideoElement, seconds: number): Promise<void> {
  for (let left = seconds; left > 0; left -= 5) {
    await vi.advanceTimersByTimeAsync(5000);
    video.currentTime += 5;
    video.dispatchEvent(new Event('timeupdate'));
  }
  await vi.advanceTimersByTimeAsync(0);
}

/** What was sent under this name. */
function sent(name: string): unknown[] {
  return sendMessage.mock.calls.flatMap(([message]) => {
    const { name: its, payload }: { name?: unknown; payload?: unknown } = Object(message);
    return its === name ? [payload] : [];
  });
}

const film = (): HTMLVideoElement => pageVideo('one', { duration: 100 });

describe('an episode that is played to its end', () => {
  it('is told to the background when it began and when it is finished', async () => {
    vi.spyOn(Date.prototype, 'getTimezoneOffset').mockReturnValue(-330);
    const from = Date.now();
    begin();
    await play(film(), 95);
    const said = { site: 'demo', siteId: '/watch/1', language: 'pt-BR' };
    expect(sent('watch.began')).toMatchObject([{ ...said, viewing: expect.stringMatching(UUID_V7) }]);
    expect(sent('watch.finished')).toMatchObject([
      {
        ...said,
        reportId: expect.stringMatching(UUID_V7),
        verdict: 'mark',
        finishedAt: from + 90_000,
        offset: 330,
      },
    ]);
  });

  it('is finished where the user says that it is', async () => {
    const thresholds = { finished: 0.7, played: 0.5 };
    sendMessage.mockResolvedValue({ ok: true, value: { played: 0, thresholds } });
    begin();
    const video = film();
    await play(video, 65);
    expect(sent('watch.finished')).toEqual([]);
    await play(video, 5);
    expect(sent('watch.finished')).toHaveLength(1);
  });

  it('is told again until it is acknowledged, with pauses, and always as the same', async () => {
    sendMessage.mockRejectedValue(new Error('asleep'));
    begin();
    await play(film(), 90);
    expect(sent('watch.finished')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(999);
    expect(sent('watch.finished')).toHaveLength(1);
    await vi.advanceTimersByTimeAsync(1);
    sendMessage.mockResolvedValue({ ok: true, value: { reportId: 'x' } });
    await vi.advanceTimersByTimeAsync(60_000);
    const [first, ...again] = sent('watch.finished');
    expect(again).toEqual([first, first]);
  });
});

describe('an address that is no watch page', () => {
  it('is not read, whatever plays on it', async () => {
    go('/');
    begin();
    await play(film(), 50);
    expect(read).not.toHaveBeenCalled();
  });

  it('that becomes one is watched from then on', async () => {
    go('/');
    begin();
    const video = film();
    await play(video, 10);
    go('/watch/2');
    await play(video, 50);
    expect(sent('watch.began')).toMatchObject([{ siteId: '/watch/2' }]);
  });

  it('ends what was watched before, and tells how far it came', async () => {
    begin();
    const video = film();
    await play(video, 50);
    go('/');
    expect(sent('watch.progress')).toMatchObject([{ siteId: '/watch/1', position: 50, ended: true }]);
    read.mockClear();
    await play(video, 50);
    expect(read).not.toHaveBeenCalled();
    expect(sent('watch.progress')).toHaveLength(1);
  });

  it('is watched all the same in a frame, whose address is the player’s', async () => {
    go('/');
    vi.spyOn(window, 'parent', 'get').mockReturnValue(Object.create(window));
    begin();
    await play(film(), 50);
    expect(sent('watch.began')).toHaveLength(1);
  });
});

describe('a page that is not seen any more', () => {
  it('tells how far it came, once', async () => {
    begin();
    await play(film(), 50);
    visibility('hidden');
    visibility('hidden');
    expect(sent('watch.progress')).toMatchObject([{ position: 50, ended: false }]);
  });

  it('is looked at anew when it is seen again: what plays there was not heard to begin', () => {
    begin();
    film();
    visibility('hidden');
    expect(read).not.toHaveBeenCalled();
    visibility('visible');
    expect(read).toHaveBeenCalled();
  });
});

describe('a copy that is cut off from the extension', () => {
  /** Is the page still read when its video goes on? */
  async function watches(video: HTMLVideoElement): Promise<boolean> {
    read.mockClear();
    await play(video, 5);
    return read.mock.calls.length > 0;
  }

  it('waits a minute for a newer one, and then ends', async () => {
    begin();
    const video = film();
    extension.runtime.id = '';
    await play(video, 15);
    expect(await watches(video)).toBe(true);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(await watches(video)).toBe(false);
    go('/watch/2');
    visibility('hidden');
    visibility('visible');
    expect(read).not.toHaveBeenCalled();
  });

  it('goes on where the background merely does not answer', async () => {
    sendMessage.mockRejectedValue(new Error('asleep'));
    begin();
    const video = film();
    await play(video, 15);
    await vi.advanceTimersByTimeAsync(120_000);
    expect(await watches(video)).toBe(true);
  });
});

describe('a newer copy', () => {
  it('goes on with the viewing and brings home what the older one could not', async () => {
    begin();
    const video = film();
    await play(video, 50);
    extension.runtime.id = '';
    await play(video, 40);
    extension.runtime.id = 'couchmark';
    expect(sent('watch.finished')).toEqual([]);
    begin();
    await play(video, 10);
    expect(sent('watch.began')).toHaveLength(1);
    expect(sent('watch.finished')).toHaveLength(1);
  });

  it('counts what was played under the older one', async () => {
    const video = film();
    begin();
    await play(video, 50);
    begin();
    await play(video, 45);
    const [report] = sent('watch.finished');
    expect(report).toMatchObject({ verdict: 'mark', played: 90 } satisfies Partial<WatchFinished>);
    expect(sent('watch.began')).toHaveLength(1);
  });

  it('has the video to itself: the older one reads nothing more', async () => {
    begin();
    const video = film();
    await play(video, 50);
    begin();
    read.mockClear();
    await play(video, 5);
    expect(read).toHaveBeenCalledTimes(1);
  });

  it('finds nothing where nothing was watched', () => {
    begin();
    become(film(), { paused: true });
    expect(succeed(document, 'demo')).toEqual({ viewing: null, unsent: [] });
  });
});
