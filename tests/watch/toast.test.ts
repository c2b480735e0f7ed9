// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { WatchOutcome } from '../../lib/messages/protocol-watch';
import { createToast } from '../../lib/watch/toast';

const MARKED: WatchOutcome = {
  reportId: 'r1',
  outcome: 'marked',
  show: 'Lanterns',
  pair: { season: 2, episode: 5 },
  tell: true,
};

/** The root is closed: it is caught where it is made. */
function setUp(after: WatchOutcome | null = { ...MARKED, outcome: 'undone' }) {
  let shadow: ShadowRoot | null = null;
  const attach = Element.prototype.attachShadow;
  vi.spyOn(Element.prototype, 'attachShadow').mockImplementation(function (this: Element, init) {
    shadow = attach.call(this, { ...init, mode: 'open' });
    expect(init.mode).toBe('closed');
    return shadow;
  });
  const answer = vi.fn(async () => after);
  const show = createToast({ document, text: (key, ...values) => [key, ...values].join(' '), answer });
  return {
    show,
    answer,
    words: () => shadow?.querySelector('section')?.textContent ?? '',
    shadow: () => shadow,
  };
}

/** Trusted events cannot be made by a script; here they can. */
function click(button: Element | null | undefined, isTrusted: boolean): void {
  const event = new Event('click', { bubbles: true });
  Object.defineProperty(event, 'isTrusted', { value: isTrusted });
  button?.dispatchEvent(event);
}

function fullscreen(element: Element | null): void {
  Object.defineProperty(document, 'fullscreenElement', { value: element, configurable: true });
  document.dispatchEvent(new Event('fullscreenchange'));
}

beforeEach(() => {
  vi.useFakeTimers();
  document.body.replaceChildren();
  fullscreen(null);
  return () => vi.useRealTimers();
});

describe('the toast', () => {
  it('says what was marked, and goes after 8 seconds', () => {
    const { show, words } = setUp();
    show(MARKED);
    expect(words()).toContain('toastWatched Lanterns · S2 E5');
    expect(document.body.children).toHaveLength(1);
    vi.advanceTimersByTime(8000);
    expect(document.body.children).toHaveLength(0);
  });

  it('is not there for what need not be told, nor twice for one report', () => {
    const { show } = setUp();
    show({ ...MARKED, tell: false });
    show({ ...MARKED, outcome: 'already' });
    show({ ...MARKED, outcome: 'waiting' });
    expect(document.body.children).toHaveLength(0);
    show(MARKED);
    vi.advanceTimersByTime(8000);
    show(MARKED);
    expect(document.body.children).toHaveLength(0);
  });

  it('waits until fullscreen ends, and then tells all at once', () => {
    const { show, shadow } = setUp();
    fullscreen(document.body);
    show(MARKED);
    show({ ...MARKED, reportId: 'r2', pair: { season: 2, episode: 6 } });
    expect(document.body.children).toHaveLength(0);
    fullscreen(null);
    expect(document.body.children).toHaveLength(1);
    expect(shadow()?.querySelectorAll('section > div')).toHaveLength(2);
  });

  it('asks nothing while a video plays', () => {
    const { show, words } = setUp();
    const video = document.createElement('video');
    document.body.append(video);
    Object.defineProperty(video, 'paused', { value: false, configurable: true });
    show({ ...MARKED, outcome: 'asked' });
    expect(words()).toBe('');
    Object.defineProperty(video, 'paused', { value: true });
    show({ ...MARKED, outcome: 'asked' });
    expect(words()).toContain('toastFinished');
  });

  it('acts on the user’s clicks alone, once', async () => {
    const { show, answer, shadow, words } = setUp();
    show(MARKED);
    const undo = shadow()?.querySelector('button');
    click(undo, false);
    expect(answer).not.toHaveBeenCalled();
    click(undo, true);
    await vi.advanceTimersByTimeAsync(0);
    expect(answer).toHaveBeenCalledWith('r1', { answer: 'undo' });
    expect(words()).toBe('toastUndone Lanterns · S2 E5');
  });

  it('names those it counts for, and takes it back for one of them', async () => {
    const { show, answer, shadow, words } = setUp({ ...MARKED, who: ['Ada'] });
    show({ ...MARKED, who: ['Ada', ''] });
    expect(words()).toContain('toastWatched Lanterns · S2 E5 · forWhom Ada and profileHome');
    const buttons = [...(shadow()?.querySelectorAll('button') ?? [])];
    const names = ['toastUndo', 'notFor Ada', 'notFor profileHome', 'toastNotThis'];
    expect(buttons.map(({ textContent }) => textContent)).toEqual(names);
    click(buttons[2], true);
    await vi.advanceTimersByTimeAsync(0);
    expect(answer).toHaveBeenCalledWith('r1', { answer: 'notFor', name: '' });
    expect(words()).toBe('toastWatched Lanterns · S2 E5 · forWhom Ada');
  });

  it('names the only one it counts for, who cannot be taken out', () => {
    const { show, shadow, words } = setUp();
    show({ ...MARKED, who: ['Ben'] });
    expect(words()).toContain('forWhom Ben');
    expect(shadow()?.querySelectorAll('button')).toHaveLength(2);
  });

  it('says so when the answer did not arrive', async () => {
    const { show, shadow, words } = setUp(null);
    show(MARKED);
    click(shadow()?.querySelector('button'), true);
    await vi.advanceTimersByTimeAsync(0);
    expect(words()).toContain('toastFailed');
  });

  it('keeps its keys from the page, and leaves the page its own', () => {
    const { show } = setUp();
    const page = vi.fn();
    document.addEventListener('keydown', page);
    show(MARKED);
    document.body.firstElementChild?.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
    expect(page).not.toHaveBeenCalled();
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key: ' ', bubbles: true }));
    expect(page).toHaveBeenCalledTimes(1);
    document.removeEventListener('keydown', page);
  });
});
