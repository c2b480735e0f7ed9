// @vitest-environment happy-dom
import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Reading } from '../../lib/sites/reading';
import { netflixState } from '../../lib/sites/netflix-state';
import { fixturesOf } from '../support/fixtures';
import { fixtureView, pageView, type Shown } from '../support/page';
import { readerOf } from '../support/readers';

interface Fixture extends Shown {
  readonly expected: Reading;
  readonly watchPage?: boolean;
}

describe.each(['netflix', 'generic'])('%s', (site) => {
  it.each(fixturesOf(site))('%s', (_, page, facts) => {
    const fixture: Fixture = JSON.parse(readFileSync(facts, 'utf8'));
    const view = fixtureView(page, fixture);
    const reader = readerOf(site);
    expect(reader.read(view)).toEqual(fixture.expected);
    expect(reader.isWatchPage(view.url)).toBe(fixture.watchPage ?? true);
  });
});

describe('Netflix', () => {
  const { isWatchPage, pickVideo, read } = readerOf('netflix');

  it.each([
    ['/watch/81650001', true],
    ['/de/watch/81650001', true],
    ['/pt-br/watch/81650001/', true],
    ['/title/81650001', false],
    ['/watch/', false],
    ['/watch/abc', false],
    ['/browse', false],
  ])('%s is a watch page: %s', (path, expected) => {
    expect(isWatchPage(new URL(`https://www.netflix.com${path}`))).toBe(expected);
  });

  it('picks the player’s video, not a preview', () => {
    const { document } = pageView(
      '<div class="preview"><video id="a"></video></div><div data-uia="video-canvas"><video id="b"></video></div>',
      { url: 'https://www.netflix.com/watch/1' },
    );
    expect(pickVideo?.(document)?.id).toBe('b');
  });

  it('believes no state, whatever it is, and never throws', () => {
    fc.assert(
      fc.property(
        fc.anything(),
        fc.object({ key: fc.constantFrom('show', 'season', 'credits') }),
        (any, object) => {
          for (const state of [any, { ...object, videoId: '1', type: 'show' }]) {
            const view = { ...pageView('', { url: 'https://www.netflix.com/watch/1' }), state };
            for (const { season = 0, episode = 0 } of read(view).claims) {
              expect(Number.isInteger(season) && Number.isInteger(episode)).toBe(true);
            }
          }
        },
      ),
      { numRuns: 300 },
    );
  });
});

describe('the player’s state in the page', () => {
  const episode = { id: 11, seq: 3, title: 'Three', creditsOffset: 2500 };
  const video = {
    id: 9,
    type: 'show',
    title: 'Lantern Street',
    year: 2021,
    hiddenEpisodeNumbers: false,
    seasons: [
      { seq: 1, episodes: [{ id: 10, seq: 1, title: 'One' }] },
      { seq: 2, episodes: [episode] },
    ],
  };

  function page(playing: unknown, metadata: unknown = { _metadataObject: { video } }) {
    const videoPlayer = {
      getAllPlayerSessionIds: () => ['preview-1', 'watch-2'],
      getVideoPlayerBySessionId: (id: string) => ({ getMovieId: () => (id === 'watch-2' ? playing : 999) }),
    };
    const getAPI = () => ({ videoPlayer, getVideoMetadataByVideoId: () => metadata });
    return { netflix: { appContext: { state: { playerApp: { getAPI } } } } };
  }

  it('names the episode that plays, with its season', () => {
    expect(netflixState(page(11), '11')).toMatchObject({
      videoId: '11',
      show: 'Lantern Street',
      showId: '9',
      season: 2,
      episode: 3,
      title: 'Three',
      credits: 2500,
    });
  });

  it('is silent while another video plays than the address says', () => {
    expect(netflixState(page(10), '11')).toBeNull();
  });

  it('takes a film for itself', () => {
    const film = { id: 12, type: 'movie', title: 'The Return' };
    expect(netflixState(page(12, { _metadataObject: { video: film } }), '12')).toMatchObject({
      type: 'movie',
    });
  });

  it('takes the names alone where there are no lists, whose numbers may mean nothing', () => {
    const current = (isEpisodic: unknown) => ({
      getCurrentVideo: () => ({
        getTitle: () => 'Lantern Street',
        isEpisodic: () => isEpisodic,
        getEpisodeNumber: () => 3,
        getEpisodeTitle: () => 'Three',
      }),
    });
    const state = netflixState(page(11, current(true)), '11');
    const view = { ...pageView('', { url: 'https://www.netflix.com/watch/11' }), state };
    expect(readerOf('netflix').read(view)).toMatchObject({
      kind: 'episode',
      showId: null,
      claims: [{ source: 'state', show: 'Lantern Street', title: 'Three' }],
    });
    expect(netflixState(page(11, current(false)), '11')).toMatchObject({ type: 'movie' });
    expect(netflixState(page(11, current(undefined)), '11')).toBeNull();
    expect(netflixState(page(undefined, current(true)), '11')).toBeNull();
  });

  it.each([
    [undefined],
    [null],
    [{}],
    [{ netflix: 3 }],
    [{ netflix: { appContext: { state: { playerApp: {} } } } }],
  ])('is silent without a player: %j', (nothing) => expect(netflixState(nothing, '11')).toBeNull());
});
