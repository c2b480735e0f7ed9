import type { CDPSession } from 'puppeteer-core';
import type { UpdatableChromium } from '../support/puppeteer-chromium.ts';

interface Version {
  readonly versionId: string;
  readonly scriptURL: string;
  readonly runningStatus: string;
}

/** The extension's worker as the browser's developer tools see it, from a page that stays open. */
export async function watchWorker({ browser, extensionId }: UpdatableChromium) {
  const page = (await browser.pages())[0] ?? (await browser.newPage());
  const session: CDPSession = await page.createCDPSession();
  const running = new Map<string, Version>();
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    for (const version of versions) {
      if (!version.scriptURL.includes(extensionId)) continue;
      if (version.runningStatus === 'running') running.set(version.versionId, version);
      else running.delete(version.versionId);
      void letRun();
    }
  });

  /**
   * Puppeteer has a worker wait at its start until it says go, and at times never says it: on a quick machine such a worker
   * stood still until the browser was killed, and answered nobody.
   */
  async function letRun(): Promise<void> {
    const target = browser
      .targets()
      .find((one) => one.type() === 'service_worker' && one.url().includes(extensionId));
    try {
      await (await target?.worker())?.client.send('Runtime.runIfWaitingForDebugger');
    } catch {
      // It was stopped meanwhile; the next one is let run in its turn.
    }
  }

  await session.send('ServiceWorker.enable');
  return {
    async stop(): Promise<boolean> {
      const [version] = running.values();
      if (version === undefined) return false;
      await session.send('ServiceWorker.stopWorker', { versionId: version.versionId });
      return true;
    },
  };
}
