// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { textsIn } from '../support/texts';
import { cutOff, extension, hears, resetExtension } from './fake-extension';
import { MARKED, press, toastOnPage } from './toast-page';

vi.mock('../../lib/platform/browser', async () => ({
  browser: (await import('./fake-extension')).extension,
}));
const { tellPage } = await import('../../lib/watch/tell-page');

const GLOBAL = 'couchmarkToast';
const WATCHED = 'Lanterns · S2 E5 watched';
const sent = extension.runtime.sendMessage;

const told = (outcome: unknown = MARKED) => ({ name: 'watch.outcome', payload: outcome });

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  resetExtension();
  extension.i18n.getMessage.mockImplementation(textsIn('en'));
  return () => vi.useRealTimers();
});

describe('what the background tells a page', () => {
  it('stands on it', () => {
    const toast = toastOnPage();
    tellPage({}, document);
    expect(toast.host()).toBeNull();
    hears(told());
    expect(toast.lines()).toEqual([WATCHED]);
  });

  it('stands there once, though the script was put into the page twice', () => {
    const world = {};
    tellPage(world, document);
    tellPage(world, document);
    hears(told());
    expect(document.body.children).toHaveLength(1);
  });

  it('is told by the newer version where the older one is cut off', () => {
    const toast = toastOnPage();
    const world = {};
    tellPage(world, document);
    cutOff();
    tellPage(world, document);
    extension.runtime.id = 'couchmark';
    hears(told());
    expect(toast.lines()).toEqual([WATCHED]);
  });

  it.each([
    ['an element of the page', document.createElement('div')],
    ['a function that says nothing', () => undefined],
  ])('is told although %s has the name by which a copy knows another', (_, before) => {
    const toast = toastOnPage();
    tellPage({ [GLOBAL]: before }, document);
    hears(told());
    expect(toast.lines()).toEqual([WATCHED]);
  });

  const { reportId: _, ...noReport } = MARKED;
  it.each([
    ['no message', null],
    ['a text', 'watch.outcome'],
    ['a message without a name', { payload: MARKED }],
    ['a message without a payload', { name: 'watch.outcome' }],
    ['another message', { name: 'tonight.changed', payload: MARKED }],
    ['an outcome of nothing', told(null)],
    ['an outcome that is a text', told('marked')],
    ['an outcome of no report', told(noReport)],
    ['a report without an outcome', told({ ...MARKED, outcome: undefined })],
  ])('is nothing for %s, and breaks nothing', (_, message) => {
    const toast = toastOnPage();
    tellPage({}, document);
    expect(() => hears(message)).not.toThrow();
    expect(toast.host()).toBeNull();
  });
});

describe('a button of the toast', () => {
  async function undo() {
    const toast = toastOnPage();
    tellPage({}, document);
    hears(told());
    await press(toast.button('Undo'));
    return toast;
  }

  it('asks the background for it, by the report, and says what came of it', async () => {
    sent.mockResolvedValue({ ok: true, value: { ...MARKED, outcome: 'undone' } });
    const toast = await undo();
    const payload = { reportId: 'r1', answer: 'undo' };
    expect(sent.mock.calls).toEqual([[{ name: 'watch.answer', payload }]]);
    expect(toast.lines()).toEqual(['Lanterns · S2 E5 is unwatched again']);
  });

  const failed = 'That did not work. Open Couchmark to do it there.';

  it('says that it did not work when the background says so', async () => {
    sent.mockResolvedValue({ ok: false, code: 'storage' });
    expect((await undo()).lines()).toEqual([failed]);
  });

  it('says so too when nothing is answered for ten seconds', async () => {
    sent.mockReturnValue(new Promise(() => undefined));
    const toast = await undo();
    // The pointer is on it: else it would be gone by then.
    toast.section()?.dispatchEvent(new Event('pointerenter'));
    await vi.advanceTimersByTimeAsync(9999);
    expect(toast.lines()).toEqual([WATCHED]);
    await vi.advanceTimersByTimeAsync(1);
    expect(toast.lines()).toEqual([failed]);
  });

  it('names the one that it is taken back for', async () => {
    sent.mockResolvedValue({ ok: true, value: { ...MARKED, who: ['Ada'] } });
    const toast = toastOnPage();
    tellPage({}, document);
    hears(told({ ...MARKED, who: ['Ada', 'Ben'] }));
    await press(toast.button('Not Ben'));
    const payload = { reportId: 'r1', answer: 'notFor', name: 'Ben' };
    expect(sent.mock.calls).toEqual([[{ name: 'watch.answer', payload }]]);
    expect(toast.lines()).toEqual([`${WATCHED} · for Ada`]);
  });
});
