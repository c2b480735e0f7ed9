import { setTimeout as pause } from 'node:timers/promises';
import { TimeoutError, type Page } from 'puppeteer-core';
import { startUpdatableChromium, type UpdatableChromium } from '../support/puppeteer-chromium.ts';
import { CHROME_BUILD } from '../support/stage.ts';
import type { Answer } from '../e2e/extension-pages.ts';
import type { Held, Rebuilt } from './held.ts';
import { watchWorker } from './watch-worker.ts';

/** One browser from its start to its end; the next one starts with the same profile. */
export interface Life {
  readonly browser: UpdatableChromium['browser'];
  send(name: string, payload: object): Promise<Answer>;
  look(): Promise<Held>;
  rebuild(): Promise<Rebuilt>;
  /** Stops the worker as the browser does, in the middle of whatever it does. True if it was running. */
  stopWorker(): Promise<boolean>;
  /** Sets the worker's clock so far off (ms) until it is stopped. True if a worker was there to be set. */
  jump(by: number): Promise<boolean>;
  update(version: string): Promise<void>;
  kill(): Promise<void>;
  close(): Promise<void>;
}

export interface LifeOptions {
  readonly folder: string;
  readonly port: number;
  readonly grant: readonly string[];
  readonly version: string;
  /** The bundled looker. */
  readonly looker: string;
}

const TRIES = 4;
/** ms; longer than what asks TMDB waits for it. */
const ANSWER_WITHIN = 25_000;
/** ms */
const AGAIN = 1000;

export async function startLife(options: LifeOptions): Promise<Life> {
  const { folder, port, grant, version, looker } = options;
  const chromium = await startUpdatableChromium({ extension: CHROME_BUILD, folder, port, grant, version });
  const worker = await watchWorker(chromium);
  let backstage = await openBackstage();

  /** A page of the extension; an update closes it. */
  async function openBackstage(): Promise<Page> {
    const page = await chromium.openPage('options.html');
    await page.evaluate(looker);
    for (let tries = 1; !(await isReady(page, grant.length)); tries += 1) {
      if (tries === TRIES) throw new Error('The worker has not begun its work.');
      await letGo();
    }
    return page;
  }

  /** A worker that is stopped takes the message along, with or without a word: it is asked again, as people do. */
  async function send(name: string, payload: object): Promise<Answer> {
    const heard: string[] = [];
    for (let tries = 1; tries <= TRIES; tries += 1) {
      const answer = await backstage.evaluate(askWorker, { name, payload }, ANSWER_WITHIN);
      if (typeof answer !== 'string') return answer;
      heard.push(answer);
      // A worker that is just being stopped refuses at once: the next try must not meet the same moment.
      await pause(AGAIN);
      await letGo();
    }
    throw new Error(`The worker answered ${name} none of ${TRIES} times: ${heard.join('; ')}`);
  }

  /**
   * Puppeteer has a worker wait at its start until it says go, and at times never says it to one that was stopped in that
   * moment: nothing runs in it then. It does when the next page of the extension opens.
   */
  async function letGo(): Promise<void> {
    const page = await chromium.openPage('welcome.html');
    await page.close();
  }

  return {
    browser: chromium.browser,
    send,
    look: () => backstage.evaluate(() => globalThis.couchmarkLook()),
    rebuild: () => backstage.evaluate(() => globalThis.couchmarkRebuild()),
    stopWorker: worker.stop,
    async jump(by) {
      const target = chromium.browser
        .targets()
        .find((one) => one.type() === 'service_worker' && one.url().startsWith('chrome-extension://'));
      try {
        const running = await target?.worker();
        if (!running) return false;
        return await Promise.race([
          running.evaluate(setClock, by),
          new Promise<boolean>((resolve) => setTimeout(resolve, 1000, false)),
        ]);
      } catch {
        // It was stopped meanwhile.
        return false;
      }
    },
    async update(next) {
      await chromium.update(next);
      backstage = await openBackstage();
    },
    kill: chromium.kill,
    close: chromium.close,
  };
}

/** Are the scripts of so many sites registered, and is the alarm set? Waits ten seconds for it. */
async function isReady(page: Page, sites: number): Promise<boolean> {
  const waiting = page.waitForFunction(
    async (least) => {
      const { length } = await chrome.scripting.getRegisteredContentScripts();
      return length >= least && (await chrome.alarms.getAll()).length > 0;
    },
    // Not at each frame: the welcome may stand before this page, which is drawn no more then.
    { timeout: 10_000, polling: 200 },
    sites,
  );
  return waiting.then(
    () => true,
    (error: unknown) => {
      if (error instanceof TimeoutError) return false;
      throw error;
    },
  );
}

/** Runs in a page of the extension; in words when nothing came back. */
async function askWorker(message: object, within: number): Promise<Answer | string> {
  const late = new Promise<string>((resolve) => setTimeout(resolve, within, `no word for ${within} ms`));
  const answer = chrome.runtime.sendMessage(message).catch(String);
  return (await Promise.race([answer, late])) ?? 'an empty answer';
}

/** Runs in the worker. */
function setClock(by: number): boolean {
  const held: unknown = Reflect.get(Date, 'couchmarkReal');
  const real = typeof held === 'function' ? held : Date.now;
  Reflect.set(Date, 'couchmarkReal', real);
  Date.now = () => Number(Reflect.apply(real, Date, [])) + by;
  return true;
}

declare const chrome: {
  readonly runtime: { sendMessage(message: unknown): Promise<Answer | undefined> };
  readonly alarms: { getAll(): Promise<unknown[]> };
  readonly scripting: { getRegisteredContentScripts(): Promise<unknown[]> };
};
