// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WatchOutcome } from '../../lib/messages/protocol-watch';
import { byUser, emptyPage, MARKED, press, setUp } from './toast-page';

const ASKED: WatchOutcome = { ...MARKED, outcome: 'asked' };
const NAME = 'Lanterns · S2 E5';

beforeEach(emptyPage);

describe('the toast', () => {
  it('says what was marked, and offers to take it back', () => {
    const { show, section } = setUp();
    show(MARKED);
    expect(section()?.textContent).toBe(`toastWatched ${NAME}toastUndotoastNotThis`);
  });

  it('says that the show was added with it', () => {
    const { show, lines } = setUp();
    show({ ...MARKED, added: true });
    show({ ...MARKED, reportId: 'r2', who: ['Ada'], added: true });
    expect(lines()).toEqual([
      `toastWatched ${NAME} · toastAdded`,
      `toastWatched ${NAME} · forWhom Ada · toastAdded`,
    ]);
  });

  it('asks about what it is not sure of', () => {
    const { show, section } = setUp();
    show(ASKED);
    expect(section()?.textContent).toBe(`toastFinished ${NAME}toastMarktoastNo`);
  });

  it.each<[string, Partial<WatchOutcome>]>([
    ['what need not be told', { tell: false }],
    ['what was marked already', { outcome: 'already' }],
    ['what waits', { outcome: 'waiting' }],
    ['what has no name at all', { show: null, pair: null }],
  ])('is not there for %s', (_, outcome) => {
    const { show, host } = setUp();
    show({ ...MARKED, ...outcome });
    expect(host()).toBeNull();
  });

  it('is not there twice for one report', () => {
    const { show, host } = setUp();
    show(MARKED);
    vi.advanceTimersByTime(8000);
    show(MARKED);
    expect(host()).toBeNull();
  });

  it.each<[string, Partial<WatchOutcome>]>([
    ['a mark', {}],
    ['a mark for one of several', { who: ['Ada'] }],
    ['a question', { outcome: 'asked' }],
  ])('is not there for %s when the extension is gone, and its texts with it', (_, outcome) => {
    const { show, host, text } = setUp();
    text.mockReturnValue('');
    show({ ...MARKED, ...outcome });
    expect(host()).toBeNull();
  });

  it.each<[string, Partial<WatchOutcome>]>([
    ['Lanterns', { pair: null }],
    ['S2 E5', { show: null }],
  ])('names it %s when no more is known', (name, outcome) => {
    const { show, lines } = setUp();
    show({ ...MARKED, ...outcome });
    expect(lines()).toEqual([`toastWatched ${name}`]);
  });

  it('is announced in the user’s language', () => {
    const { show, section, text } = setUp();
    text.mockImplementation((key) => (key === 'language' ? 'pt-BR' : key));
    show(MARKED);
    expect(section()?.getAttribute('role')).toBe('status');
    expect(section()?.lang).toBe('pt-BR');
  });
});

describe('while videos are on the page, it asks', () => {
  function video(facts: { paused: boolean; ended?: boolean }): void {
    const made = document.createElement('video');
    Object.defineProperty(made, 'paused', { value: facts.paused });
    Object.defineProperty(made, 'ended', { value: facts.ended ?? false });
    document.body.append(made);
  }

  it('nothing as long as one of them plays', () => {
    const { show, host } = setUp();
    video({ paused: true });
    video({ paused: false });
    show(ASKED);
    expect(host()?.isConnected).toBeUndefined();
  });

  it.each([
    ['paused', { paused: true }],
    ['at its end', { paused: false, ended: true }],
  ])('when each is %s', (_, facts) => {
    const { show, lines } = setUp();
    video(facts);
    show(ASKED);
    expect(lines()).toEqual([`toastFinished ${NAME}`]);
  });

  it('the question that it did not ask then, if it is told of again', () => {
    const { show, lines } = setUp();
    video({ paused: false });
    show(ASKED);
    document.body.replaceChildren();
    show(ASKED);
    expect(lines()).toEqual([`toastFinished ${NAME}`]);
  });
});

describe('a button', () => {
  it.each<[string, WatchOutcome, string, WatchOutcome['outcome'], string]>([
    ['toastUndo', MARKED, 'undo', 'undone', `toastUndone ${NAME}`],
    ['toastNotThis', MARKED, 'wrong', 'undone', `toastUndone ${NAME}`],
    ['toastMark', ASKED, 'mark', 'asked', `toastWaiting ${NAME}`],
    ['toastMark', ASKED, 'mark', 'waiting', `toastWaiting ${NAME}`],
    ['toastMark', ASKED, 'mark', 'marked', `toastWatched ${NAME}`],
  ])('%s of %o answers %s, and says what came of it: %s', async (words, outcome, answered, after, says) => {
    const { show, answer, button, section } = setUp({ ...MARKED, outcome: after });
    show(outcome);
    await press(button(words));
    expect(answer.mock.calls).toEqual([['r1', { answer: answered }]]);
    expect(section()?.textContent).toBe(says);
  });

  it('that leads to nothing more to say closes the toast', async () => {
    const { show, answer, button, host } = setUp({ ...MARKED, outcome: 'ignored' });
    show(ASKED);
    await press(button('toastNo'));
    expect(answer.mock.calls).toEqual([['r1', { answer: 'no' }]]);
    expect(host()).toBeNull();
  });

  it('that leads to nothing more to say leaves the other lines, and their buttons, for 8 seconds more', async () => {
    const { show, button, section, host } = setUp({ ...MARKED, outcome: 'ignored' });
    show(ASKED);
    show({ ...MARKED, reportId: 'r2' });
    vi.advanceTimersByTime(7000);
    await press(button('toastNo'));
    vi.advanceTimersByTime(7999);
    expect(section()?.textContent).toBe(`toastWatched ${NAME}toastUndotoastNotThis`);
    vi.advanceTimersByTime(1);
    expect(host()).toBeNull();
  });

  it.each(['undone', 'ignored'] as const)(
    'that is answered (%s) when its toast is gone brings none back, and breaks nothing',
    async (outcome) => {
      const { show, answer, button, host } = setUp();
      answer.mockImplementation(async () => {
        vi.advanceTimersByTime(8000);
        return { ...MARKED, outcome };
      });
      show(MARKED);
      await press(button('toastUndo'));
      expect(host()).toBeNull();
    },
  );

  it('that is answered when its toast is gone leaves the next one', async () => {
    const { show, answer, button, lines, host } = setUp();
    answer.mockImplementation(async () => {
      vi.advanceTimersByTime(8000);
      show({ ...MARKED, reportId: 'r2' });
      return { ...MARKED, outcome: 'ignored' };
    });
    show(ASKED);
    await press(button('toastNo'));
    expect(host()).not.toBeNull();
    expect(lines()).toEqual([`toastWatched ${NAME}`]);
  });

  it('says so when no answer arrived', async () => {
    const { show, button, lines } = setUp(null);
    show(MARKED);
    await press(button('toastUndo'));
    expect(lines()).toEqual([`toastFailed ${NAME}`]);
  });

  it('is the user’s alone: a click by a script does nothing', () => {
    const { show, answer, button } = setUp();
    show(MARKED);
    button('toastUndo')?.dispatchEvent(new Event('click', { bubbles: true }));
    expect(answer).not.toHaveBeenCalled();
  });

  it('is pressed once: until the answer comes, none of its line can be', async () => {
    const { show, answer, buttons } = setUp();
    answer.mockReturnValue(new Promise(() => undefined));
    show(MARKED);
    show({ ...MARKED, reportId: 'r2' });
    await press(buttons()[0]);
    expect(buttons().map(({ disabled }) => disabled)).toEqual([true, true, false, false]);
  });

  it('keeps the click from the page, whose player would pause', () => {
    const { show, button } = setUp();
    const page = vi.fn();
    document.addEventListener('click', page);
    show(MARKED);
    const click = byUser(new Event('click', { bubbles: true, composed: true }));
    button('toastUndo')?.dispatchEvent(click);
    document.removeEventListener('click', page);
    expect(page).not.toHaveBeenCalled();
  });
});

describe('where it counts for several, the toast', () => {
  it('names them, and takes it back for one of them', async () => {
    const { show, answer, buttons, button, lines } = setUp({ ...MARKED, who: ['Ada'] });
    show({ ...MARKED, who: ['Ada', ''] });
    expect(lines()).toEqual([`toastWatched ${NAME} · forWhom Ada and profileHome`]);
    const names = ['toastUndo', 'notFor Ada', 'notFor profileHome', 'toastNotThis'];
    expect(buttons().map(({ textContent }) => textContent)).toEqual(names);
    await press(button('notFor profileHome'));
    expect(answer).toHaveBeenCalledWith('r1', { answer: 'notFor', name: '' });
    expect(lines()).toEqual([`toastWatched ${NAME} · forWhom Ada`]);
  });

  it('names the only one left, who cannot be taken out', () => {
    const { show, buttons, lines } = setUp();
    show({ ...MARKED, who: ['Ben'] });
    expect(lines()).toEqual([`toastWatched ${NAME} · forWhom Ben`]);
    expect(buttons()).toHaveLength(2);
  });
});
