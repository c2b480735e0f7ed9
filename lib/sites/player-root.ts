import { clean } from './clean';
import type { PageView, Reading } from './reading';

/**
 * The element that holds the player: by the first selector that fits one, the nearest around the video (across open
 * shadow roots), else one on the page. What stands outside (lists, menus, heroes, the player before) is not read.
 */
export function playerRoot(view: PageView, ...selectors: readonly string[]): Element | null {
  let found: Element | null = null;
  for (const selector of selectors) found ??= around(view.video, selector);
  for (const selector of selectors) found ??= view.document.querySelector(selector);
  return found;
}

/** The nearest element around `inner` that fits, across open shadow roots. */
export function around(inner: Element | null, selector: string): Element | null {
  for (let at = inner; at !== null; at = hostOf(at)) {
    const found = at.closest(selector);
    if (found !== null) return found;
  }
  return null;
}

function hostOf(element: Element): Element | null {
  const root: Node = element.getRootNode();
  return 'host' in root && isElement(root.host) ? root.host : null;
}

function isElement(value: unknown): value is Element {
  return typeof value === 'object' && value !== null && 'closest' in value;
}

/**
 * The first text among the matches that is not empty and does not stand inside `except`, the cards that name the
 * next episode.
 */
export function textOutside(root: ParentNode | null, selector: string, except: string): string {
  for (const element of [...(root?.querySelectorAll(selector) ?? [])].slice(0, 50)) {
    const found = clean(element.textContent);
    if (found !== '' && element.closest(except) === null) return found;
  }
  return '';
}

/** Is one of the matches on the page and not hidden? For signs (of an advert, of live) that may stay in the document. */
export function shows(root: ParentNode | null, selector: string): boolean {
  return [...(root?.querySelectorAll(selector) ?? [])].slice(0, 20).some(isShown);
}

/** Like `shows`, for signs that are left behind empty: one of the matches shows a text. */
export function speaks(root: ParentNode | null, selector: string): boolean {
  return [...(root?.querySelectorAll(selector) ?? [])]
    .slice(0, 20)
    .some((element) => clean(element.textContent) !== '' && isShown(element));
}

/** Not hidden by an attribute, and rendered. Transparent or empty still counts as shown. */
export function isShown(element: Element): boolean {
  return element.closest('[hidden]') === null && element.checkVisibility();
}

/** A progress bar's own figures (seconds), for players whose `duration` says nothing. Null without a usable length. */
export function sliderProgress(slider: Element | null): Reading['progress'] {
  const position = Number(slider?.getAttribute('aria-valuenow') ?? Number.NaN);
  const duration = Number(slider?.getAttribute('aria-valuemax') ?? Number.NaN);
  return duration > 0 && position >= 0 && Number.isFinite(duration) && position <= duration + 1
    ? { position, duration }
    : null;
}
