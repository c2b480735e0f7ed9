import { readFileSync } from 'node:fs';
import type { PageView } from '../../lib/sites/reading';

/** What a fixture's page is shown as: its address, and the video that plays in it (a selector, `>>>` into a shadow root). */
export interface Shown {
  readonly url: string;
  readonly video?: string | null;
  readonly state?: unknown;
  readonly mediaSession?: PageView['mediaSession'];
}

/** A page of the tests as a reader sees it. Needs the happy-dom environment; the page runs no scripts. */
export function pageView(html: string, shown: Shown): PageView {
  const document = parsePage(html);
  return {
    document,
    url: new URL(shown.url),
    mediaSession: shown.mediaSession ?? null,
    state: shown.state ?? null,
    video: videoOf(document, shown.video ?? null),
  };
}

export function fixtureView(file: string, shown: Shown): PageView {
  return pageView(readFileSync(file, 'utf8'), shown);
}

/** Parses a page and does what a browser's parser does: templates with `shadowrootmode` become open shadow roots. */
export function parsePage(html: string): Document {
  const document = new DOMParser().parseFromString(html, 'text/html');
  for (const video of document.querySelectorAll('video')) playAs(video);
  upgrade(document);
  return document;
}

function upgrade(root: ParentNode): void {
  for (const template of root.querySelectorAll('template')) {
    const host = template.parentElement;
    if (template.getAttribute('shadowrootmode') !== 'open' || host === null) continue;
    const shadow = host.attachShadow({ mode: 'open' });
    shadow.append(template.content);
    template.remove();
    for (const video of shadow.querySelectorAll('video')) playAs(video);
    upgrade(shadow);
  }
}

/** happy-dom plays nothing: the fixture says in `data-fx-*` what a playing video would. */
function playAs(video: HTMLVideoElement): void {
  const number = (name: string) => Number(video.getAttribute(name) ?? Number.NaN);
  Object.defineProperties(video, {
    duration: { value: number('data-fx-duration'), configurable: true },
    currentTime: { value: number('data-fx-current-time'), configurable: true, writable: true },
    paused: { value: video.getAttribute('data-fx-paused') !== 'false', configurable: true },
  });
}

function videoOf(document: Document, selector: string | null): HTMLVideoElement | null {
  if (selector === null) return null;
  let at: ParentNode | null = document;
  for (const step of selector.split('>>>').map((one) => one.trim())) {
    const found: Element | null | undefined = at?.querySelector(step);
    if (found === null || found === undefined) throw new Error(`The page has no ${step}.`);
    if (found.localName === 'video') return found instanceof HTMLVideoElement ? found : null;
    at = found.shadowRoot;
  }
  throw new Error(`${selector} is no video.`);
}
