import type { CDPSession, Page } from 'puppeteer-core';
import type { WatchFinished } from '../../lib/messages/protocol-watch.ts';
import type { Heard } from './reporter.ts';
import type { Place } from './reports.ts';

/** A posed page whose content script's world reports what it is told to. */
export interface Tab {
  readonly place: Place;
  /** Ids that were given to this tab and not acknowledged. */
  readonly unanswered: ReadonlySet<string>;
  /** Ids that were not acknowledged when a newer copy of the content script took over: it goes on with them. */
  readonly handedOver: ReadonlySet<string>;
  finish(report: WatchFinished): Promise<void>;
  /** What was not acknowledged is lost with the page, as it would be with a real one; answers it. */
  reload(): Promise<string[]>;
  close(): Promise<string[]>;
  /** The extension was updated: this tab reports by the newer copy from now on. */
  takeOver(): Promise<void>;
}

/** An answer to a report: acknowledged, or the code of the fault. */
export type Hear = (answer: { reportId: string; ok: boolean; code: string | null; ms: number }) => void;

const HEARD = 'couchmarkHeard';
const WORLD = 'Couchmark';
const TOO_LATE = 20_000;

export async function openTab(page: Page, place: Place, script: string, hear: Hear): Promise<Tab> {
  const sent = new Map<string, number>();
  const unanswered = new Set<string>();
  const handedOver = new Set<string>();
  const session = await page.createCDPSession();
  const worlds = followWorlds(session, place.address);
  session.on('Runtime.bindingCalled', ({ name, payload }) => {
    if (name !== HEARD) return;
    const heard: Heard = JSON.parse(payload);
    if ('handedOver' in heard) {
      for (const reportId of heard.handedOver) if (unanswered.delete(reportId)) handedOver.add(reportId);
      return;
    }
    if (heard.ok) unanswered.delete(heard.reportId);
    hear({ ...heard, ms: Date.now() - (sent.get(heard.reportId) ?? Date.now()) });
  });
  await session.send('Runtime.enable');
  await session.send('Runtime.addBinding', { name: HEARD, executionContextName: WORLD });
  await page.goto(place.address);
  let world = await settle(0);

  /** Puts the reporter into the newest world, once the content script is there. */
  async function settle(before: number): Promise<number> {
    const id = await worlds.newerThan(before);
    await evaluate(id, script);
    return id;
  }

  async function evaluate(contextId: number, expression: string): Promise<void> {
    const { exceptionDetails: thrown } = await session.send('Runtime.evaluate', { contextId, expression });
    if (thrown !== undefined) throw new Error(thrown.exception?.description ?? thrown.text);
  }

  function forget(): string[] {
    const lost = [...unanswered, ...handedOver];
    unanswered.clear();
    handedOver.clear();
    return lost;
  }

  return {
    place,
    unanswered,
    handedOver,
    async finish(report) {
      unanswered.add(report.reportId);
      sent.set(report.reportId, Date.now());
      await evaluate(world, `couchmarkFinish(${JSON.stringify(report)})`);
    },
    async reload() {
      const lost = forget();
      const before = worlds.latest();
      await page.reload();
      world = await settle(before);
      return lost;
    },
    async close() {
      const lost = forget();
      await page.close();
      return lost;
    },
    async takeOver() {
      world = await settle(world);
    },
  };
}

/** Follows the worlds of the content script in a page: each load and each update makes a new one. */
function followWorlds(session: CDPSession, address: string) {
  let newest = 0;
  const waiting = new Set<(id: number) => void>();
  session.on('Runtime.executionContextCreated', ({ context }) => {
    if (context.auxData?.['type'] !== 'isolated' || context.name !== WORLD) return;
    newest = context.id;
    for (const go of waiting) go(newest);
  });
  return {
    latest: () => newest,
    newerThan: (before: number) =>
      new Promise<number>((resolve, reject) => {
        const late = () => reject(new Error(`No content script came into ${address} within ${TOO_LATE} ms.`));
        const timer = setTimeout(late, TOO_LATE);
        const go = (id: number) => {
          if (id <= before) return;
          clearTimeout(timer);
          waiting.delete(go);
          resolve(id);
        };
        waiting.add(go);
        go(newest);
      }),
  };
}
