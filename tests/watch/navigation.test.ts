// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { onNavigation } from '../../lib/watch/navigation';

let life = new AbortController();
let addresses = 0;

beforeEach(() => {
  life = new AbortController();
});
afterEach(() => {
  life.abort();
  Reflect.deleteProperty(window, 'navigation');
});

/** How the page goes on to another episode without a load: the browser says nothing by itself. */
function go(): void {
  history.pushState(null, '', `/watch/${++addresses}`);
}

/** In a browser with the Navigation API or in one without. */
function listen(navigation?: EventTarget) {
  if (navigation) Object.defineProperty(window, 'navigation', { value: navigation, configurable: true });
  const heard = vi.fn();
  onNavigation(window, life.signal, heard);
  return heard;
}

function video(): HTMLVideoElement {
  const made = document.createElement('video');
  document.body.append(made);
  return made;
}

const SIGNS: readonly [string, () => EventTarget, EventTarget | undefined][] = [
  ['popstate', () => window, undefined],
  ['hashchange', () => window, undefined],
  ['pageshow', () => window, undefined],
  ['play', video, undefined],
  ['loadstart', video, undefined],
  ['emptied', video, undefined],
  ...[new EventTarget()].map(
    (navigation) => ['currententrychange', () => navigation, navigation] satisfies (typeof SIGNS)[number],
  ),
];

describe.each(SIGNS)('a new address within the page, at %s,', (type, where, navigation) => {
  const fire = (): boolean => where().dispatchEvent(new Event(type));

  it('is heard once', () => {
    const heard = listen(navigation);
    fire();
    expect(heard).not.toHaveBeenCalled();
    go();
    fire();
    fire();
    expect(heard).toHaveBeenCalledTimes(1);
    go();
    fire();
    expect(heard).toHaveBeenCalledTimes(2);
  });

  it('is not heard after the end', () => {
    const heard = listen(navigation);
    life.abort();
    go();
    fire();
    expect(heard).not.toHaveBeenCalled();
  });
});

it('where the browser says itself that the page went on, no video is listened to', () => {
  const heard = listen(new EventTarget());
  go();
  video().dispatchEvent(new Event('play'));
  expect(heard).not.toHaveBeenCalled();
});

describe('a page under the address that it had', () => {
  it.each<[string, number, object]>([
    ['that comes back from the cache', 1, { persisted: true }],
    ['that is shown for the first time', 0, { persisted: false }],
    ['of a browser that does not say which', 0, {}],
  ])('%s is heard of %d times', (_, times, says) => {
    const heard = listen();
    window.dispatchEvent(Object.assign(new Event('pageshow'), says));
    expect(heard).toHaveBeenCalledTimes(times);
  });
});
