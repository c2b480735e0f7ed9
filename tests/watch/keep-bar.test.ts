// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { NOTHING, type PageView, type Reading } from '../../lib/sites/reading';
import { keepBar } from '../../lib/watch/keep-bar';

function player(duration = Number.POSITIVE_INFINITY) {
  let said: Reading = NOTHING;
  const reader = keepBar({ site: 'demo', isWatchPage: () => true, read: () => said });
  let video = document.createElement('video');
  let address = 'https://demo.example/1';
  const next = () => {
    video = document.createElement('video');
    grow(duration);
  };
  const grow = (to: number) => Object.defineProperty(video, 'duration', { value: to, configurable: true });
  next();
  return {
    next,
    grow,
    go: (to: string) => {
      address = to;
    },
    at(time: number, bar: Reading['progress'] = null, ad = false) {
      said = { ...NOTHING, ad, progress: bar };
      video.currentTime = time;
      const view: PageView = { document, url: new URL(address), mediaSession: null, state: null, video };
      return reader.read(view).progress ?? null;
    },
  };
}

describe('a bar that goes with the controls', () => {
  it('is thought on by the time of the element', () => {
    const { at } = player();
    expect(at(10)).toBeNull();
    at(10, { position: 610, duration: 1400 });
    expect(at(70)).toEqual({ position: 670, duration: 1400 });
    expect(at(900)).toBeNull();
  });

  it('is not, where the element knows its length', () => {
    const { at } = player(1400);
    at(10, { position: 610, duration: 1400 });
    expect(at(70)).toBeNull();
  });

  it('is where the element knows only what is loaded so far', () => {
    const { at, next, grow } = player(640);
    at(10, { position: 610, duration: 1400 });
    expect(at(30)).toEqual({ position: 630, duration: 1400 });
    grow(700);
    expect(at(70)).toEqual({ position: 670, duration: 1400 });
    next();
    expect(at(70)).toBeNull();
  });

  it('is not thought on from an advert, whose time may be its own', () => {
    const { at } = player();
    at(10, { position: 610, duration: 1400 }, true);
    expect(at(630)).toBeNull();
  });

  it('is thought on after an advert with a time of its own, where the element stands as before it', () => {
    const { at } = player();
    at(10, { position: 610, duration: 1400 });
    at(300);
    expect(at(0.2, null, true)).toBeNull();
    expect(at(29, null, true)).toBeNull();
    expect(at(301)).toEqual({ position: 901, duration: 1400 });
  });

  it('is not after one by which the element went on', () => {
    const { at } = player();
    at(10, { position: 610, duration: 1400 });
    at(300);
    at(301, null, true);
    at(329, null, true);
    expect(at(330)).toBeNull();
    expect(at(331)).toBeNull();
  });

  it.each<[string, (one: ReturnType<typeof player>) => unknown]>([
    ['another element', (one) => one.next()],
    ['another address', (one) => one.go('https://demo.example/2')],
    ['an advert', (one) => one.at(60, null, true)],
  ])('ends with %s', (_, happens) => {
    const one = player();
    one.at(10, { position: 610, duration: 1400 });
    happens(one);
    expect(one.at(70)).toBeNull();
  });
});
