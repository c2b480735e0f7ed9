// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NOTHING, type Reader, type Reading } from '../../lib/sites/reading';
import { answerState, askState } from '../../lib/watch/page-state';
import { createSampler } from '../../lib/watch/sampler';
import { findSite, type WatchSite } from '../../lib/watch/site';
import type { Inheritance } from '../../lib/watch/viewing';
import { onSuccessor, succeed, type Estate } from '../../lib/watch/succession';
import { watch } from '../../lib/watch/watch';
import { pageVideo } from './page-video';

const plain: Reader = { site: 'demo', isWatchPage: () => true, read: () => NOTHING };

beforeEach(() => {
  document.body.replaceChildren();
});

describe('the sampler', () => {
  it('reads once a second while time goes on, at once when something changed, oftener at speed', () => {
    let now = 0;
    const read = vi.fn(() => NOTHING);
    const sample = createSampler(window, { reader: { ...plain, read } }, () => now);
    const one = pageVideo('one');
    const times = (seconds: number) => {
      for (let i = 0; i < seconds * 4; i++) {
        now += 250;
        sample(one, 'timeupdate');
      }
      const count = read.mock.calls.length;
      read.mockClear();
      return count;
    };
    expect(times(10)).toBeLessThanOrEqual(11);
    sample(one, 'playing');
    sample(one, 'loadstart');
    expect(read).toHaveBeenCalledTimes(2);
    one.playbackRate = 16;
    expect(times(10)).toBeGreaterThan(35);
  });

  it('goes on with a reader that throws', () => {
    const read = (): never => {
      throw new Error('broken');
    };
    const sample = createSampler(window, { reader: { ...plain, read } }, () => 0);
    expect(sample(pageVideo('one'), 'playing').reading).toEqual(NOTHING);
  });

  it('takes an announced seek for one, though it is over already', () => {
    const sample = createSampler(window, { reader: plain }, () => 0);
    expect(sample(pageVideo('one'), 'seeking').seeking).toBe(true);
    expect(sample(pageVideo('one'), 'seeked').seeking).toBe(true);
    expect(sample(pageVideo('one'), 'timeupdate').seeking).toBe(false);
  });
});

describe('the page’s own world', () => {
  it('is asked and answers within one call, at most once a second', () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(10_000);
    const video = { id: 11, type: 'movie', title: 'The Return' };
    const getAPI = () => ({ getVideoMetadataByVideoId: () => ({ video }) });
    const page = {
      location: new URL('https://www.netflix.com/watch/11'),
      netflix: { appContext: { state: { playerApp: { getAPI } } } },
    };
    answerState(document, page);
    expect(askState(document)).toMatchObject({ videoId: '11', show: 'The Return' });
    expect(askState(document)).toBeNull();
    now.mockReturnValue(11_500);
    expect(askState(document)).toMatchObject({ videoId: '11' });
  });

  it.each(['{', 'x'.repeat(20_000), 7, { a: 1 }])('may answer anything: %j', (detail) => {
    const answer = (): unknown => document.dispatchEvent(new CustomEvent('couchmark:state', { detail }));
    document.addEventListener('couchmark:ask', answer);
    expect(askState(document)).toBeNull();
    document.removeEventListener('couchmark:ask', answer);
  });
});

describe('a newer copy in the same tab', () => {
  const viewing: Inheritance = ['viewing-1', 30, 61, 0, 1, 30, 0, true, false];

  it('gets what the older one leaves, once', () => {
    const retire = vi.fn(() => ({ viewing, unsent: [] }));
    onSuccessor(document, retire);
    expect(succeed(document, 'demo')).toEqual({ viewing, unsent: [] });
    expect(succeed(document, 'demo')).toEqual({ viewing: null, unsent: [] });
    expect(retire).toHaveBeenCalledTimes(1);
  });

  it('goes on where the video stands then, not where its last event left it', () => {
    const episode: Reading = { ...NOTHING, kind: 'episode', id: '7', showId: '1' };
    const site: WatchSite = { reader: { ...plain, read: () => episode }, shadow: false };
    const one = pageVideo('one');
    const estates: Estate[] = [];
    const keep = (event: Event) => {
      if (event instanceof CustomEvent) estates.push(JSON.parse(String(event.detail)));
    };
    one.currentTime = 500;
    watch(window, site);
    one.currentTime = 507;
    document.addEventListener('couchmark:estate', keep);
    watch(window, site);
    document.removeEventListener('couchmark:estate', keep);
    document.dispatchEvent(new CustomEvent('couchmark:succeed'));
    expect(estates.map(({ viewing }) => viewing?.slice(1, 3))).toEqual([[507, 1000]]);
  });

  it.each([
    ['{'],
    ['null'],
    ['{"viewing":{"id":"x"},"unsent":7}'],
    ['{"viewing":["x",1,1,0,1,1,"many",true,false],"unsent":[]}'],
    ['{"viewing":["x",1,1,0,1,1],"unsent":[]}'],
    ['{"viewing":{"id":1,"position":1,"duration":1},"unsent":[{"site":"other","reportId":"1"},3]}'],
    ['x'.repeat(300_000)],
  ])('takes nothing from a page that answers %s', (detail) => {
    const answer = (): unknown => document.dispatchEvent(new CustomEvent('couchmark:estate', { detail }));
    document.addEventListener('couchmark:succeed', answer);
    expect(succeed(document, 'demo')).toEqual({ viewing: null, unsent: [] });
    document.removeEventListener('couchmark:succeed', answer);
  });
});

it('an element of the global’s name is no reader', () => {
  const trap = Object.assign(document.createElement('div'), { reader: document.createElement('div') });
  expect(findSite({ couchmarkSite: JSON.parse('{"reader":{"read":1}}') })).toBeNull();
  expect(findSite({ couchmarkSite: undefined })).toBeNull();
  expect(findSite({ couchmarkSite: Object.create(trap) })).toBeNull();
});
