import { beforeEach, describe, expect, it, vi } from 'vitest';
import { FIRST_ASKED, isFirstAsked } from '../../lib/messages/first-asked';

const sendMessage = vi.hoisted(() => vi.fn());
vi.mock('../../lib/platform/browser', () => ({ browser: { runtime: { sendMessage } } }));
const { send, sendEarly } = await import('../../lib/messages/send');

beforeEach(async () => {
  sendMessage
    .mockReset()
    .mockImplementation(async () => ({ ok: true, value: sendMessage.mock.calls.length }));
  // No early answer is left over from the test before.
  await send('tonight.list', { unfold: ['waiting'] });
  sendMessage.mockClear();
});

describe('a question asked early', () => {
  it('is answered to the same question, once', async () => {
    sendEarly('tonight.list', FIRST_ASKED);
    expect(await send('tonight.list', { ...FIRST_ASKED })).toEqual({ ok: true, value: 1 });
    expect(sendMessage).toHaveBeenCalledTimes(1);
    expect(await send('tonight.list', FIRST_ASKED)).toEqual({ ok: true, value: 2 });
  });

  it('is no answer to another, and none to the same later', async () => {
    sendEarly('tonight.list', FIRST_ASKED);
    expect(await send('tonight.list', { unfold: [] })).toEqual({ ok: true, value: 2 });
    expect(await send('tonight.list', FIRST_ASKED)).toEqual({ ok: true, value: 3 });
  });

  it('that nobody answers is a fault, like any other', async () => {
    sendMessage.mockImplementation(() => Promise.reject(new Error('no receiving end')));
    sendEarly('tonight.list', FIRST_ASKED);
    expect(await send('tonight.list', FIRST_ASKED)).toEqual({ ok: false, code: 'unreachable' });
  });
});

describe('a message', () => {
  it.each([undefined, null, 'ok', {}, { ok: 'yes' }])(
    'that is answered %o is unreachable',
    async (answer) => {
      sendMessage.mockImplementation(async () => answer);
      expect(await send('tonight.list', {})).toEqual({ ok: false, code: 'unreachable' });
    },
  );
});

describe('what a popup asks for first', () => {
  it.each([
    [FIRST_ASKED, true],
    [{ ...FIRST_ASKED, filters: {}, binge: false }, true],
    [{ ...FIRST_ASKED, filters: { services: false } }, true],
    [{ ...FIRST_ASKED, filters: { minutes: 30 } }, false],
    [{ ...FIRST_ASKED, binge: true }, false],
    [{ ...FIRST_ASKED, rows: 72 }, false],
    [{ ...FIRST_ASKED, shown: [1] }, false],
    [{ ...FIRST_ASKED, unfold: ['waiting'] as const }, false],
    [{}, false],
  ])('%o: %s', (asked, first) => expect(isFirstAsked(asked)).toBe(first));
});
