// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTHING, type PageView } from '../../lib/sites/reading';
import type { SampleEvent } from '../../lib/watch/sample';
import { createSampler } from '../../lib/watch/sampler';

function page(askState?: () => unknown) {
  const clock = { now: 0 };
  const views: PageView[] = [];
  const read = (view: PageView) => {
    views.push(view);
    return NOTHING;
  };
  const reader = { site: 'demo', isWatchPage: () => true, read };
  const video = document.createElement('video');
  const sample = createSampler(window, { reader, askState }, () => clock.now);
  return {
    views,
    video,
    sample,
    /** How often the page is read when this happens so many ms later. */
    reads(event: SampleEvent, later: number): number {
      const before = views.length;
      clock.now += later;
      sample(video, event);
      return views.length - before;
    },
  };
}

function activation(value: { readonly isActive: boolean } | undefined): void {
  Object.defineProperty(navigator, 'userActivation', { value, configurable: true });
}

beforeEach(() => {
  window.location.hash = '#one';
});
afterEach(() => activation(undefined));

describe('a page is read', () => {
  it.each<[SampleEvent, number]>([
    ['look', 1],
    ['loadstart', 1],
    ['loadedmetadata', 1],
    ['emptied', 1],
    ['play', 1],
    ['playing', 1],
    ['ended', 1],
    ['pause', 0],
    ['seeking', 0],
    ['seeked', 0],
    ['ratechange', 0],
    ['durationchange', 0],
    ['hidden', 0],
    ['timeupdate', 0],
  ])('at %s, right after it was: %d times', (event, times) => {
    const { reads } = page();
    expect(reads('timeupdate', 0)).toBe(1);
    expect(reads(event, 1)).toBe(times);
  });

  it('four times a second at most while events come in bursts', () => {
    const { reads } = page();
    reads('seeking', 0);
    expect([reads('seeking', 249), reads('seeked', 1), reads('pause', 249)]).toEqual([0, 1, 0]);
  });

  it('once a second while it plays, slowly too, and anew after the clock was set back', () => {
    const { reads, video } = page();
    reads('timeupdate', 0);
    expect([reads('timeupdate', 999), reads('timeupdate', 1)]).toEqual([0, 1]);
    video.playbackRate = 0.5;
    expect([reads('timeupdate', 999), reads('timeupdate', 1)]).toEqual([0, 1]);
    expect(reads('timeupdate', -3_600_000)).toBe(1);
  });

  it('at once under a new address', () => {
    const { reads, views } = page();
    reads('timeupdate', 0);
    window.location.hash = '#two';
    expect([reads('timeupdate', 1), reads('timeupdate', 1)]).toEqual([1, 0]);
    expect(views.map(({ url }) => url.hash)).toEqual(['#one', '#two']);
  });
});

describe('the state of the page’s own player', () => {
  it('is asked for until it is there, once for an address', () => {
    const askState = vi.fn<() => unknown>().mockReturnValueOnce(null).mockReturnValue('there');
    const { reads, views } = page(askState);
    for (let i = 0; i < 4; i++) reads('look', 0);
    expect(views.map(({ state }) => state)).toEqual([null, 'there', 'there', 'there']);
    expect(askState).toHaveBeenCalledTimes(2);
  });

  it('is not carried over to another address', () => {
    const { reads, views } = page(() => (window.location.hash === '#one' ? 'one' : null));
    reads('look', 0);
    window.location.hash = '#two';
    reads('look', 0);
    expect(views.map(({ state }) => state)).toEqual(['one', null]);
  });

  it('is nothing on a site without one', () => {
    const { reads, views } = page();
    reads('look', 0);
    expect(views.map(({ state }) => state)).toEqual([null]);
  });
});

describe('a moment', () => {
  it('tells elements apart, and knows one again', () => {
    const { sample, video } = page();
    const other = document.createElement('video');
    const [first, second, again] = [video, other, video].map((one) => sample(one, 'look').element);
    expect(second).not.toBe(first);
    expect(again).toBe(first);
  });

  it.each<[string, { readonly isActive: boolean } | undefined, boolean, boolean]>([
    ['the user did something', { isActive: true }, false, true],
    ['the user did nothing', { isActive: false }, false, false],
    ['the browser does not say', undefined, false, true],
    ['the user did nothing and the video plays over and over', { isActive: false }, true, true],
  ])('in which %s', (_, active, loop, gesture) => {
    const { sample, video } = page();
    activation(active);
    video.loop = loop;
    expect(sample(video, 'timeupdate').gesture).toBe(gesture);
  });

  it('in which the video seeks is one, whatever is heard', () => {
    const { sample, video } = page();
    Object.defineProperty(video, 'seeking', { value: true });
    expect(sample(video, 'timeupdate').seeking).toBe(true);
  });
});
