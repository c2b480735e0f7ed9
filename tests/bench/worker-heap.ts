import type { CDPSession } from 'playwright-core';
import type { Stage } from '../support/stage.ts';

/** Bytes in use in the extension's running worker, after a collection. */
export async function workerHeap({ chromium }: Stage): Promise<number> {
  const browser = chromium.context.browser();
  const [page] = chromium.context.pages();
  if (page === undefined) throw new Error('no page');
  const session =
    browser === null ? await chromium.context.newCDPSession(page) : await browser.newBrowserCDPSession();
  const { targetInfos } = await session.send('Target.getTargets');
  const worker = targetInfos.find(
    ({ type, url }) => type === 'service_worker' && url.includes(chromium.extensionId),
  );
  if (worker === undefined) throw new Error('The worker does not run.');
  const { sessionId } = await session.send('Target.attachToTarget', { targetId: worker.targetId });
  await ask(session, sessionId, 'HeapProfiler.enable');
  await ask(session, sessionId, 'HeapProfiler.collectGarbage');
  const used = await ask(session, sessionId, 'Runtime.getHeapUsage');
  await session.detach();
  return Number(used['usedSize']);
}

let asked = 0;

/** A command to a target that Playwright gives no session of its own. */
function ask(session: CDPSession, sessionId: string, method: string): Promise<Record<string, unknown>> {
  asked += 1;
  const id = asked;
  const answered = new Promise<Record<string, unknown>>((resolve, reject) => {
    const hear = (event: { sessionId: string; message: string }) => {
      const message: { id?: number; result?: Record<string, unknown>; error?: { message: string } } =
        JSON.parse(event.message);
      if (event.sessionId !== sessionId || message.id !== id) return;
      session.off('Target.receivedMessageFromTarget', hear);
      if (message.result === undefined) reject(new Error(`${method}: ${message.error?.message}`));
      else resolve(message.result);
    };
    session.on('Target.receivedMessageFromTarget', hear);
  });
  const message = JSON.stringify({ id, method });
  return session.send('Target.sendMessageToTarget', { sessionId, message }).then(() => answered);
}
