import { describe, expect, it, vi } from 'vitest';
import { createFirstListener } from '../../../lib/background/tonight/answer-first';
import { createAnswerTonight } from '../../../lib/background/tonight/ready-tonight';
import { NOWHERE } from '../../../lib/background/tonight/read-evening';
import { FIRST_ASKED } from '../../../lib/messages/first-asked';
import { aired, inventShow } from '../../support/database';
import { eveningOf } from '../../support/evening';

const OWN = { runtimeId: 'own', ownUrl: 'chrome-extension://own/' };
const popup = { id: 'own', url: 'chrome-extension://own/popup.html' };
const first = { name: 'tonight.list', payload: FIRST_ASKED };

async function home() {
  const house = await eveningOf(inventShow(1, { 1: aired(6) }, { name: 'Ash' }));
  await house.follow(1);
  const { tonight, kept } = await createAnswerTonight(house.tools)('default', FIRST_ASKED);
  await kept;
  const rest = vi.fn((_message: unknown, _sender: unknown, respond: (answer: never) => void) => {
    respond('the rest' as never);
    return true;
  });
  const onBug = vi.fn();
  const listen = createFirstListener(house.tools, {
    ...OWN,
    surroundings: async () => NOWHERE,
    rest: async () => rest,
    onBug,
  });
  const ask = (message: unknown, sender: object = popup) =>
    new Promise<unknown>((resolve) => {
      if (!listen(message, sender, resolve)) resolve('not ours');
    });
  return { ...house, tonight, rest, onBug, ask };
}

describe('the first answer', () => {
  it('is what is kept ready, without the rest', async () => {
    const { ask, rest, tonight } = await home();
    expect(await ask(first)).toEqual({ ok: true, value: tonight });
    expect(rest).not.toHaveBeenCalled();
  });

  it('is the rest’s when something was written since', async () => {
    const house = await home();
    await house.db.write(['settings'], async () => undefined);
    expect(await house.ask(first)).toBe('the rest');
  });

  it.each([
    ['another question', { ...first, payload: { ...FIRST_ASKED, binge: true } }, popup],
    ['a key too many', { ...first, also: 1 }, popup],
    ['another extension', first, { ...popup, id: 'other' }],
    ['a page of the web', first, { id: 'own', url: 'https://example.com/' }],
    ['a private window', first, { ...popup, tab: { incognito: true } }],
    ['no address', first, { id: 'own' }],
  ])('leaves %s to the rest', async (_, message, sender) => {
    const { ask, rest } = await home();
    expect(await ask(message, sender)).toBe('the rest');
    expect(rest).toHaveBeenCalledOnce();
  });

  it.each([null, 'text', {}, { name: 5 }])(
    'does not answer %j, which is no message of ours',
    async (message) => {
      const { ask, rest } = await home();
      expect(await ask(message)).toBe('not ours');
      expect(rest).not.toHaveBeenCalled();
    },
  );

  it('leaves a database that fails to the rest, which says it in words', async () => {
    const house = await home();
    vi.spyOn(house.tools.db, 'read').mockRejectedValue(new Error('gone'));
    expect(await house.ask(first)).toBe('the rest');
  });

  it('says `bug` when the rest cannot be had', async () => {
    const { tools } = await home();
    const onBug = vi.fn();
    const rest = () => Promise.reject(new Error('no such script'));
    const listen = createFirstListener(tools, { ...OWN, surroundings: async () => NOWHERE, rest, onBug });
    const answer = await new Promise((resolve) => listen({ name: 'any' }, popup, resolve));
    expect(answer).toEqual({ ok: false, code: 'bug' });
    expect(onBug).toHaveBeenCalledOnce();
  });
});
