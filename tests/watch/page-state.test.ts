// @vitest-environment happy-dom
import { expect, it, vi } from 'vitest';
import { answerState, askState } from '../../lib/watch/page-state';

const video = { id: 11, type: 'movie', title: 'The Return' };
const netflix = {
  appContext: {
    state: { playerApp: { getAPI: () => ({ getVideoMetadataByVideoId: () => ({ video }) }) } },
  },
};
const at = (address: string) => ({ location: new URL(address), netflix });
const PLAYER = at('https://www.netflix.com/watch/11');

const empty = () => document.implementation.createHTMLDocument();

it('the page is read again a second after it was, and not before', () => {
  const page = empty();
  const now = vi.spyOn(performance, 'now').mockReturnValue(10_000);
  answerState(page, PLAYER);
  const answers = [0, 999, 1000].map((later) => {
    now.mockReturnValue(10_000 + later);
    return askState(page) !== null;
  });
  expect(answers).toEqual([true, false, true]);
});

it.each([
  ['another page', at('https://www.netflix.com/browse/11')],
  ['an address without the id', at('https://www.netflix.com/watch/')],
  ['an id that the player does not know', at('https://www.netflix.com/watch/12')],
])('nothing is said of %s', (_, where) => {
  const page = empty();
  answerState(page, where);
  expect(askState(page)).toBeNull();
});

it('only the newest copy answers', () => {
  const page = empty();
  const heard = vi.fn();
  page.addEventListener('couchmark:state', heard);
  const older = { ...PLAYER, netflix: { appContext: 'of the older copy' } };
  answerState(page, older);
  answerState(page, PLAYER);
  expect(askState(page)).toMatchObject({ videoId: '11' });
  expect(heard).toHaveBeenCalledTimes(1);
});

it('a page whose own code throws says nothing', () => {
  const page = empty();
  const broken = {
    location: PLAYER.location,
    get netflix(): unknown {
      throw new Error('of the page');
    },
  };
  answerState(page, broken);
  expect(askState(page)).toBeNull();
});

it.each([
  [16_384, true],
  [16_385, false],
])('an answer of %d letters is read: %s', (length, isRead) => {
  const page = empty();
  const detail = JSON.stringify('x'.repeat(length - 2));
  page.addEventListener('couchmark:ask', () =>
    page.dispatchEvent(new CustomEvent('couchmark:state', { detail })),
  );
  expect(askState(page) !== null).toBe(isRead);
});

it('an answer without content is none', () => {
  const page = empty();
  page.addEventListener('couchmark:ask', () => page.dispatchEvent(new Event('couchmark:state')));
  expect(askState(page)).toBeNull();
});
