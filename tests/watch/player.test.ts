// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTHING, type Reader } from '../../lib/sites/reading';
import { createPlayer, type Player } from '../../lib/watch/player';
import { become, pageVideo, type VideoFacts } from './page-video';

const plain: Reader = { site: 'demo', isWatchPage: () => true, read: () => NOTHING };

let player: Player | undefined;

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
});
afterEach(() => {
  player?.stop();
  vi.useRealTimers();
});

/** Answers what is told of which video, in order. */
function follow(reader: Reader = plain): string[] {
  const moments: string[] = [];
  player = createPlayer({
    document,
    reader,
    shadow: false,
    onMoment: (video, event) => moments.push(`${video.id} ${event}`),
  });
  player.start();
  return moments;
}

const fire = (element: Element, type: string): boolean => element.dispatchEvent(new Event(type));

describe('the player', () => {
  it('hears a video’s events from the document', () => {
    const moments = follow();
    const one = pageVideo('one');
    for (const type of ['playing', 'timeupdate', 'volumechange']) fire(one, type);
    expect(moments).toEqual(['one playing', 'one timeupdate']);
  });

  it('hears nothing after it was stopped, and everything after it was started again', () => {
    const one = pageVideo('one');
    const moments = follow();
    player?.stop();
    fire(one, 'timeupdate');
    player?.tell('hidden');
    expect(moments).toEqual(['one look']);
    player?.start();
    fire(one, 'timeupdate');
    expect(moments).toEqual(['one look', 'one look', 'one timeupdate']);
  });

  it('tells of a video that it found once, however often the page is looked at', () => {
    pageVideo('one');
    const moments = follow();
    player?.look();
    player?.look();
    expect(moments).toEqual(['one look']);
  });

  it('tells nothing of a page without a video', () => {
    const moments = follow();
    player?.look();
    player?.tell('hidden');
    expect(moments).toEqual([]);
  });

  it('takes no sound for a video', () => {
    const moments = follow();
    const sound = document.createElement('audio');
    document.body.append(sound);
    fire(sound, 'loadstart');
    fire(sound, 'playing');
    expect(moments).toEqual([]);
  });

  it('sets no timer on a site without shadow roots', () => {
    follow();
    expect(vi.getTimerCount()).toBe(0);
  });
});

describe('of several videos', () => {
  const LARGE: VideoFacts = { clientWidth: 900 };
  it.each<[string, VideoFacts, string, VideoFacts]>([
    ['the long one', {}, 'a large advert', { ...LARGE, duration: 30 }],
    ['one of a minute', { duration: 60 }, 'a large one of less', { ...LARGE, duration: 59.9 }],
    ['one of known length', {}, 'a large one of none', { ...LARGE, duration: Number.NaN }],
    ['the larger one', { clientHeight: 110 }, 'the smaller', {}],
    ['the larger one', {}, 'a wide and flat one', { clientWidth: 400, clientHeight: 10 }],
    ['the larger advert', { duration: 30, clientHeight: 110 }, 'the smaller', { duration: 30 }],
    ['the one that plays', {}, 'a large one that is paused', { ...LARGE, paused: true }],
    ['the one that plays', {}, 'a large one that is over', { ...LARGE, ended: true }],
    ['the one that plays once', {}, 'a large one that plays over and over', { ...LARGE, loop: true }],
  ])('%s (%o) is watched, not %s (%o), wherever they stand', (_, watched, __, other) => {
    pageVideo('watched', watched);
    pageVideo('other', other);
    expect(follow()).toEqual(['watched look']);
    player?.stop();
    document.body.replaceChildren();
    pageVideo('other', other);
    pageVideo('watched', watched);
    expect(follow()).toEqual(['watched look']);
  });

  it.each<[string, VideoFacts]>([
    ['plays', {}],
    ['is a minute long and plays', { duration: 60 }],
  ])('the one watched stays it as long as it %s, whatever else does', (_, facts) => {
    const main = pageVideo('main', facts);
    const moments = follow();
    fire(pageVideo('preview', LARGE), 'playing');
    fire(main, 'timeupdate');
    expect(moments).toEqual(['main look', 'main timeupdate']);
  });

  it.each<[string, (main: HTMLVideoElement) => unknown]>([
    ['is paused', (main) => become(main, { paused: true })],
    ['is over', (main) => become(main, { ended: true })],
    ['turns out to be a short one', (main) => become(main, { duration: 59 })],
    ['is taken off the page', (main) => main.remove()],
  ])('another that plays takes over when the one watched %s', (_, happens) => {
    const main = pageVideo('main');
    const moments = follow();
    happens(main);
    fire(pageVideo('next', LARGE), 'playing');
    fire(main, 'timeupdate');
    expect(moments).toEqual(['main look', 'next playing']);
  });

  it('where none plays, the first that loads is watched, and others that load are not', () => {
    const moments = follow();
    fire(pageVideo('first', { paused: true }), 'loadstart');
    fire(pageVideo('second', { paused: true }), 'loadstart');
    player?.tell('hidden');
    expect(moments).toEqual(['first loadstart', 'first hidden']);
  });

  it('one that loads is watched when the one before is taken off the page', () => {
    const first = pageVideo('first', { paused: true });
    const moments = follow();
    fire(first, 'loadstart');
    first.remove();
    fire(pageVideo('second', { paused: true }), 'loadstart');
    expect(moments).toEqual(['first loadstart', 'second loadstart']);
  });

  it('one that was not heard to begin is found by its progress', () => {
    const main = pageVideo('main');
    const moments = follow();
    become(main, { paused: true });
    fire(pageVideo('other'), 'timeupdate');
    expect(moments).toEqual(['main look', 'other timeupdate']);
  });
});

describe('a reader that picks the video', () => {
  function picking() {
    const [first, second] = [pageVideo('first'), pageVideo('second', { clientWidth: 900 })];
    const pickVideo = vi.fn<() => HTMLVideoElement | null>(() => first);
    const moments = follow({ ...plain, pickVideo });
    pickVideo.mockClear();
    return { first, second, pickVideo, moments };
  }

  it('is believed, whatever else plays', () => {
    const { second, moments } = picking();
    fire(second, 'playing');
    fire(second, 'timeupdate');
    expect(moments).toEqual(['first look']);
  });

  it.each(['playing', 'loadstart'])('is asked again at %s of the one that it picked', (type) => {
    const { first, second, pickVideo, moments } = picking();
    pickVideo.mockReturnValue(second);
    fire(first, type);
    fire(second, 'timeupdate');
    expect(moments).toEqual(['first look', 'second timeupdate']);
  });

  it('is not asked while that goes on', () => {
    const { first, pickVideo } = picking();
    for (const type of ['timeupdate', 'pause', 'seeking', 'seeked', 'ratechange']) fire(first, type);
    expect(pickVideo).not.toHaveBeenCalled();
  });

  it('is asked once a second about the progress of another, at once about what else that does', () => {
    const { second, pickVideo } = picking();
    const asks = (type: string, later: number): number => {
      pickVideo.mockClear();
      vi.advanceTimersByTime(later);
      fire(second, type);
      return pickVideo.mock.calls.length;
    };
    expect([asks('timeupdate', 0), asks('timeupdate', 999), asks('timeupdate', 1)]).toEqual([1, 0, 1]);
    expect([asks('play', 1), asks('playing', 1)]).toEqual([1, 1]);
  });

  it('that picks none leaves nothing to tell', () => {
    const { first, second, pickVideo, moments } = picking();
    pickVideo.mockReturnValue(null);
    fire(second, 'playing');
    fire(first, 'timeupdate');
    player?.tell('hidden');
    expect(moments).toEqual(['first look']);
  });
});
