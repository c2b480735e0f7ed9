// @vitest-environment happy-dom
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { byUser, emptyPage, fullscreen, MARKED, press, setUp } from './toast-page';

const SECOND = { ...MARKED, reportId: 'r2', pair: { season: 2, episode: 6 } };
const BOTH = ['toastWatched Lanterns · S2 E5', 'toastWatched Lanterns · S2 E6'];

beforeEach(emptyPage);

describe('on the page the toast', () => {
  it('lies over everything, whatever the page’s styles say', () => {
    const { show, host, mode } = setUp();
    show(MARKED);
    const root = host();
    if (!(root instanceof HTMLElement)) throw new Error('no toast');
    const said = (name: string) => [root.style.getPropertyValue(name), root.style.getPropertyPriority(name)];
    expect(said('all')).toEqual(['initial', 'important']);
    expect(said('position')).toEqual(['fixed', 'important']);
    expect(said('z-index')).toEqual(['2147483647', 'important']);
    expect(mode()).toBe('closed');
  });

  it('is one, however much there is to tell', () => {
    const { show, lines } = setUp();
    show(MARKED);
    show(SECOND);
    expect(document.body.children).toHaveLength(1);
    expect(lines()).toEqual(BOTH);
  });
});

describe('the toast goes', () => {
  it('after 8 seconds', () => {
    const { show, host } = setUp();
    show(MARKED);
    vi.advanceTimersByTime(7999);
    expect(host()).not.toBeNull();
    vi.advanceTimersByTime(1);
    expect(host()).toBeNull();
  });

  it('8 seconds after the last that it had to tell', () => {
    const { show, lines, host } = setUp();
    show(MARKED);
    vi.advanceTimersByTime(5000);
    show(SECOND);
    vi.advanceTimersByTime(7999);
    expect(host()).not.toBeNull();
    expect(lines()).toEqual(BOTH);
    vi.advanceTimersByTime(1);
    expect(host()).toBeNull();
  });

  it('8 seconds after it said what came of a button', async () => {
    const { show, button, host } = setUp();
    show(MARKED);
    vi.advanceTimersByTime(7000);
    await press(button('toastUndo'));
    vi.advanceTimersByTime(7999);
    expect(host()).not.toBeNull();
    vi.advanceTimersByTime(1);
    expect(host()).toBeNull();
  });

  it.each([
    ['pointer', 'pointerenter', 'pointerleave'],
    ['focus', 'focusin', 'focusout'],
  ])('not while the %s is on it, but 8 seconds after that', (_, comes, goes) => {
    const { show, section, host } = setUp();
    show(MARKED);
    section()?.dispatchEvent(new Event(comes));
    vi.advanceTimersByTime(60_000);
    expect(host()).not.toBeNull();
    section()?.dispatchEvent(new Event(goes));
    vi.advanceTimersByTime(7999);
    expect(host()).not.toBeNull();
    vi.advanceTimersByTime(1);
    expect(host()).toBeNull();
  });
});

describe('while the pointer is on the toast', () => {
  it('it stays, also when more is told', () => {
    const { show, section, host } = setUp();
    show(MARKED);
    section()?.dispatchEvent(new Event('pointerenter'));
    show(SECOND);
    vi.advanceTimersByTime(60_000);
    expect(host()).not.toBeNull();
    section()?.dispatchEvent(new Event('pointerleave'));
    vi.advanceTimersByTime(8000);
    expect(host()).toBeNull();
  });

  it('and it is closed, the next one goes by itself', () => {
    const { show, section, host } = setUp();
    show(MARKED);
    section()?.dispatchEvent(new Event('pointerenter'));
    host()?.dispatchEvent(byUser(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true })));
    show(SECOND);
    vi.advanceTimersByTime(8000);
    expect(host()).toBeNull();
  });
});

describe('over a fullscreen player', () => {
  it('it is never, and tells all at once when that ends', () => {
    const { show, host, lines } = setUp();
    fullscreen(document.body);
    show(MARKED);
    show(SECOND);
    fullscreen(document.documentElement);
    expect(host()).toBeNull();
    fullscreen(null);
    expect(lines()).toEqual(BOTH);
  });

  it('it is told once, and not again when the next one ends', () => {
    const { show, host } = setUp();
    fullscreen(document.body);
    show(MARKED);
    fullscreen(null);
    vi.advanceTimersByTime(8000);
    fullscreen(document.body);
    fullscreen(null);
    expect(host()).toBeNull();
  });
});

describe('a key that is pressed', () => {
  const type = (on: Element | null, kind: string, key: string, isTrusted = true): void => {
    const event = new KeyboardEvent(kind, { key, bubbles: true });
    on?.dispatchEvent(isTrusted ? byUser(event) : event);
  };

  it.each(['keydown', 'keypress', 'keyup'])('on the toast is kept from the page: %s', (kind) => {
    const { show, host } = setUp();
    const page = vi.fn();
    document.addEventListener(kind, page);
    show(MARKED);
    type(host(), kind, ' ');
    expect(page).not.toHaveBeenCalled();
    type(document.body, kind, ' ');
    document.removeEventListener(kind, page);
    expect(page).toHaveBeenCalledTimes(1);
  });

  it.each([
    ['closes it: the user’s Escape', 'Escape', true, true],
    ['does not: Escape by a script', 'Escape', false, false],
    ['does not: another key', 'Enter', true, false],
  ])('on the toast %s', (_, key, isTrusted, closes) => {
    const { show, host } = setUp();
    show(MARKED);
    type(host(), 'keydown', key, isTrusted);
    expect(host() === null).toBe(closes);
  });

  it('elsewhere leaves the toast alone', () => {
    const { show, host } = setUp();
    show(MARKED);
    type(document.body, 'keydown', 'Escape');
    expect(host()).not.toBeNull();
  });
});
