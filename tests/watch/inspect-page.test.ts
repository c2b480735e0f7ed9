// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Reader, Reading } from '../../lib/sites/reading';
import { inspectPage } from '../../lib/watch/inspect-page';

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

function video(paused: boolean): void {
  const made = document.createElement('video');
  Object.defineProperty(made, 'paused', { value: paused });
  document.body.append(made);
}

beforeEach(() => document.body.replaceChildren());

describe('what a page shows', () => {
  it('is read without a video too: the player may be in a frame', () => {
    const { claims, id, showId } = READING;
    expect(look()).toEqual({ kind: 'episode', claims, id, showId, why: 'noVideo' });
  });

  it.each<[string, Partial<Reading>, boolean]>([
    ['counting', {}, false],
    ['paused', {}, true],
    ['ad', { ad: true }, false],
    ['notAnEpisode', { kind: 'film' }, false],
    ['cannotRead', { kind: 'unknown', claims: [], id: null }, false],
  ])('why it counts or not: %s', (why, reading, paused) => {
    video(paused);
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
