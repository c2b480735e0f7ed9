import type { CDPSession, Page } from 'playwright-core';
import type { Answer } from './extension-pages.ts';

/**
 * Speaks from the world of our content script in that page: as much as a page could ever do that had broken into it.
 * Answers what the background answered.
 */
export async function contentScriptOf(page: Page): Promise<(message: unknown) => Promise<Answer>> {
  const session: CDPSession = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.auxData?.['type'] === 'isolated' && context.name === 'Couchmark') resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  const contextId = await found;
  return async (message) => {
    const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
      contextId,
      // Parsed there: written out, a `__proto__` of the message would be no key of its own.
      expression: `chrome.runtime.sendMessage(JSON.parse(${JSON.stringify(JSON.stringify(message))}))`,
      awaitPromise: true,
      returnByValue: true,
    });
    if (exceptionDetails !== undefined) throw new Error(exceptionDetails.text);
    return result.value;
  };
}

/** A report that all is well with: a show's first episode, played to its end. */
export function finished(site: string, reportId: string, show = 'The One-Minute Lighthouse') {
  return {
    name: 'watch.finished',
    payload: {
      site,
      siteId: null,
      siteShowId: null,
      claims: ['jsonld', 'title'].map((source) => ({
        source,
        show,
        season: 1,
        episode: 1,
      })),
      language: 'en',
      siteProfile: null,
      reportId,
      viewing: `viewing of ${reportId}`,
      verdict: 'mark',
      finishedAt: Date.now(),
      begunAt: Date.now() - 61_000,
      offset: 0,
      position: 60,
      duration: 61,
      played: 58,
      previous: [],
    },
  };
}
