// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTHING, type Reader } from '../../lib/sites/reading';
import { createPlayer, type Player } from '../../lib/watch/player';
import { pageVideo } from './page-video';

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

function follow(reader: Reader): string[] {
  const moments: string[] = [];
  player = createPlayer({
    document,
    reader,
    shadow: true,
    onMoment: (video, event) => moments.push(`${video.id} ${event}`),
  });
  player.start();
  return moments;
}

/** A page whose player comes to be in a shadow root, when told to. */
function page() {
  let inner: HTMLVideoElement | null = null;
  const pickVideo = vi.fn(() => inner);
  const moments = follow({ ...plain, pickVideo });
  return {
    moments,
    /** How often it was looked for since this was asked last. */
    looks(): number {
      const { length } = pickVideo.mock.calls;
      pickVideo.mockClear();
      return length;
    },
    appear(): HTMLVideoElement {
      const host = document.createElement('div');
      inner = pageVideo('inner');
      host.attachShadow({ mode: 'open' }).append(inner);
      document.body.append(host);
      return inner;
    },
  };
}

function visibility(value: 'visible' | 'hidden'): void {
  Object.defineProperty(document, 'visibilityState', { value, configurable: true });
}
afterEach(() => visibility('visible'));

describe('a player in an open shadow root', () => {
  it('is found within a second of its coming, and heard from then on', () => {
    const { moments, appear } = page();
    vi.advanceTimersByTime(5000);
    const inner = appear();
    vi.advanceTimersByTime(1000);
    inner.dispatchEvent(new Event('timeupdate'));
    expect(moments).toEqual(['inner look', 'inner timeupdate']);
  });

  it.each([
    ['is found', 59_500, ['inner look']],
    ['is not looked for any more', 60_500, []],
  ])('%s when it comes after %d ms', (_, after, told) => {
    const { moments, appear } = page();
    vi.advanceTimersByTime(after);
    appear();
    vi.advanceTimersByTime(600_000);
    expect(moments).toEqual(told);
  });

  it('is looked for another minute after the page changed, once a second', () => {
    const { moments, appear, looks } = page();
    vi.advanceTimersByTime(50_000);
    player?.look();
    looks();
    vi.advanceTimersByTime(1000);
    const once = looks();
    vi.advanceTimersByTime(10_000);
    expect(looks()).toBe(once * 10);
    vi.advanceTimersByTime(48_000);
    appear();
    vi.advanceTimersByTime(1000);
    expect(moments).toEqual(['inner look']);
  });

  it('is looked for after a click, however long the page stood there before', () => {
    const { moments, appear, looks } = page();
    vi.advanceTimersByTime(3_600_000);
    looks();
    vi.advanceTimersByTime(10_000);
    expect(looks()).toBe(0);
    document.body.click();
    vi.advanceTimersByTime(20_000);
    appear();
    vi.advanceTimersByTime(1000);
    expect(moments).toEqual(['inner look']);
    player?.stop();
    document.body.click();
    looks();
    vi.advanceTimersByTime(10_000);
    expect(looks()).toBe(0);
  });

  it('is looked for once a click, also one inside its root', () => {
    const { appear, looks } = page();
    const inner = appear();
    vi.advanceTimersByTime(1000);
    looks();
    player?.look();
    const once = looks();
    inner.dispatchEvent(new Event('click', { bubbles: true, composed: true }));
    expect(looks()).toBe(once);
  });

  it('is not looked for while nobody sees the page, and found when somebody does', () => {
    const { moments, appear, looks } = page();
    appear();
    visibility('hidden');
    looks();
    vi.advanceTimersByTime(10_000);
    expect(looks()).toBe(0);
    visibility('visible');
    vi.advanceTimersByTime(1000);
    expect(moments).toEqual(['inner look']);
  });

  it('is neither looked for nor heard after the end', () => {
    const { moments, appear, looks } = page();
    const inner = appear();
    vi.advanceTimersByTime(1000);
    player?.stop();
    looks();
    vi.advanceTimersByTime(60_000);
    inner.dispatchEvent(new Event('timeupdate'));
    expect(looks()).toBe(0);
    expect(moments).toEqual(['inner look']);
  });

  it('may as well stand in the page itself, or nowhere', () => {
    pageVideo('outer');
    expect(follow(plain)).toEqual(['outer look']);
    player?.stop();
    const outer = document.querySelector('video');
    expect(follow({ ...plain, pickVideo: () => outer })).toEqual(['outer look']);
  });
});
