// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { PageView, Reader, Reading } from '../../lib/sites/reading';
import { inspectPage } from '../../lib/watch/inspect-page';
import { pageVideo, type VideoFacts } from './page-video';

const READING: Reading = {
  kind: 'episode',
  id: '11',
  showId: 'L',
  ad: false,
  claims: [{ source: 'player', show: 'Lanterns', label: 'S1 E1' }],
};

function look(reading: Partial<Reading> = {}) {
  const reader: Reader = {
    site: 'demo',
    isWatchPage: () => true,
    read: () => ({ ...READING, ...reading }),
  };
  return inspectPage(window, { couchmarkSite: { reader } });
}

beforeEach(() => document.body.replaceChildren());

describe('what a page shows', () => {
  it('is read without a video too: the player may be in a frame', () => {
    const { claims, id, showId } = READING;
    expect(look()).toEqual({ kind: 'episode', claims, id, showId, why: 'noVideo' });
  });

  const UNKNOWN: Partial<Reading> = { kind: 'unknown', claims: [], id: null };
  it.each<[string, string, Partial<Reading>, boolean]>([
    ['counting', 'an episode', {}, false],
    ['counting', 'one of which only the site’s own id is known', { claims: [] }, false],
    ['counting', 'one of which only the labels are known', { id: null }, false],
    ['paused', 'an episode that is paused', {}, true],
    ['ad', 'an advert', { ad: true }, false],
    ['ad', 'an advert before a film', { ad: true, kind: 'film' }, false],
    ['notAnEpisode', 'a film', { kind: 'film' }, false],
    ['notAnEpisode', 'a trailer', { kind: 'trailer' }, false],
    ['notAnEpisode', 'what is live', { kind: 'live' }, false],
    ['notAnEpisode', 'a film without labels', { ...UNKNOWN, kind: 'film' }, false],
    ['cannotRead', 'what has neither label nor id', UNKNOWN, false],
    ['cannotRead', 'the same, paused', UNKNOWN, true],
  ])('is %s: %s', (why, _, reading, paused) => {
    pageVideo('one', { paused });
    expect(look(reading)?.why).toBe(why);
  });

  it('is nothing where the reader throws, and null where none is', () => {
    const read = (): Reading => {
      throw new Error('broken');
    };
    const reader: Reader = { site: 'demo', isWatchPage: () => true, read };
    expect(inspectPage(window, { couchmarkSite: { reader } })).toMatchObject({ claims: [], why: 'noVideo' });
    expect(inspectPage(window, { couchmarkSite: undefined })).toBeNull();
  });
});

describe('the reader is shown', () => {
  interface Asked {
    readonly pickVideo?: () => HTMLVideoElement | null;
    readonly askState?: () => unknown;
  }

  /** What the reader was given to look at. */
  function view({ pickVideo, askState }: Asked = {}): PageView | undefined {
    const read = vi.fn<Reader['read']>(() => READING);
    const plain: Reader = { site: 'demo', isWatchPage: () => true, read };
    const reader = pickVideo === undefined ? plain : { ...plain, pickVideo };
    inspectPage(window, { couchmarkSite: { reader, askState } });
    expect(read).toHaveBeenCalledTimes(1);
    return read.mock.calls[0]?.[0];
  }

  const metadata = { title: 'The Return', artist: 'Lanterns', album: '' };
  const announce = (value: unknown): unknown =>
    Object.defineProperty(navigator, 'mediaSession', { value, configurable: true });
  afterEach(() => announce(undefined));

  it.each(['with a video', 'without one'])('all that a page has to say, %s', (which) => {
    announce({ metadata });
    if (which === 'with a video') pageVideo('one');
    const shown = view({ askState: () => 'state' });
    expect(shown?.url.href).toBe(window.location.href);
    expect(shown?.document).toBe(document);
    expect([shown?.state, shown?.mediaSession]).toEqual(['state', metadata]);
    expect(shown?.video ?? null).toBe(document.querySelector('video'));
  });

  it.each([undefined, { metadata: null }])(
    'null for what a page without a video does not say: %j',
    (says) => {
      announce(says);
      const shown = view({ askState: () => null });
      expect([shown?.state, shown?.mediaSession]).toEqual([null, null]);
      expect(view()?.state).toBeNull();
    },
  );

  it.each<[string, VideoFacts]>([
    ['a shorter one', { duration: 30 }],
    ['one of no known length', { duration: Number.NaN }],
  ])('the longest video, not %s, wherever they stand', (_, facts) => {
    pageVideo('watched');
    pageVideo('other', facts);
    expect(view()?.video?.id).toBe('watched');
    document.body.replaceChildren();
    pageVideo('other', facts);
    pageVideo('watched');
    expect(view()?.video?.id).toBe('watched');
  });

  it('the video that it picks itself, in a shadow root too, and not the longest of the page', () => {
    const inner = pageVideo('inner');
    const host = document.createElement('div');
    host.attachShadow({ mode: 'open' }).append(inner);
    document.body.append(host);
    pageVideo('preview', { duration: 5000 });
    expect(view({ pickVideo: () => inner })?.video?.id).toBe('inner');
    expect(view({ pickVideo: () => null })?.video).toBeNull();
  });
});
