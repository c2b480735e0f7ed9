import type { CDPSession, Page } from 'playwright-core';
import type { Reading } from '../../../lib/sites/reading.ts';
import type { Shown } from '../../support/page.ts';

export interface Read {
  readonly site: string;
  readonly reading: Reading;
  readonly watchPage: boolean;
  readonly language: string;
}

/** A tab into whose extension world one can look: what the real registration put there reads the real page. */
export interface ExtensionTab {
  /** Opens the address and answers what the reader that was injected says of it; null when none was. */
  read(shown: Shown): Promise<Read | null>;
}

/** How long (ms) the browser may take to put the scripts in. */
const PATIENCE = 4000;

export async function openExtensionTab(page: Page, extensionId: string): Promise<ExtensionTab> {
  const session = await page.context().newCDPSession(page);
  const worlds: number[] = [];
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.origin.includes(extensionId)) worlds.push(context.id);
  });
  session.on('Runtime.executionContextsCleared', () => worlds.splice(0));
  await session.send('Runtime.enable');
  return {
    async read(shown) {
      // Addresses that differ after the # alone would else be the same page.
      await page.goto('about:blank');
      await page.goto(shown.url, { waitUntil: 'load' });
      const began = performance.now();
      while (performance.now() - began < PATIENCE) {
        for (const world of worlds) {
          const answer = await readIn(session, world, shown);
          if (answer !== null) return answer;
        }
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return null;
    },
  };
}

async function readIn(session: CDPSession, contextId: number, shown: Shown): Promise<Read | null> {
  const expression = `(${readHere.toString()})(${JSON.stringify(shown)})`;
  const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
    expression,
    contextId,
    returnByValue: true,
  });
  if (exceptionDetails !== undefined) throw new Error(exceptionDetails.exception?.description ?? 'it threw');
  return result.value ?? null;
}

/** Runs in the extension's world of the page: nothing from outside is seen here. */
function readHere(shown: Shown): Read | null {
  const site = globalThis.couchmarkSite;
  if (site?.reader === undefined) return null;
  function find(root: ParentNode, steps: string[]): Element | null {
    const [step = '', ...rest] = steps;
    const found = root.querySelector(step);
    return rest.length === 0 || !found?.shadowRoot ? found : find(found.shadowRoot, rest);
  }
  function playAll(root: ParentNode): void {
    for (const video of root.querySelectorAll('video')) {
      const number = (name: string) => Number(video.getAttribute(name) ?? Number.NaN);
      // The page's videos have no source: their attributes say what a playing one would.
      Object.defineProperties(video, {
        duration: { value: number('data-fx-duration') },
        currentTime: { value: number('data-fx-current-time') },
        paused: { value: video.getAttribute('data-fx-paused') !== 'false' },
      });
    }
    for (const one of root.querySelectorAll('*')) if (one.shadowRoot !== null) playAll(one.shadowRoot);
  }
  playAll(document);
  const named =
    typeof shown.video !== 'string'
      ? null
      : find(
          document,
          shown.video.split('>>>').map((one) => one.trim()),
        );
  const url = new URL(location.href);
  const reading = site.reader.read({
    document,
    url,
    mediaSession: shown.mediaSession ?? null,
    state: shown.state ?? null,
    video: named instanceof HTMLVideoElement ? named : null,
  });
  return {
    site: site.reader.site,
    reading,
    watchPage: site.reader.isWatchPage(url),
    language: document.documentElement.lang,
  };
}
