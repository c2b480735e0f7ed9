import type { CDPSession, Page } from 'playwright-core';
import { answerTrial, OTHER_HOST, TRIAL_HOST, trialAddress } from '../demo/trial-page.ts';
import { NETFLIX_HOST } from '../demo/addresses.ts';
import type { Stage } from '../support/stage.ts';
import type { Measured } from './figures.ts';

const MINUTES = 2;
const NAME = 'Bench Lantern';

declare const chrome: {
  readonly runtime: { readonly onMessage: { addListener(hear: (message: { name?: string }) => void): void } };
};
declare global {
  var benchHeard: string[];
}

/**
 * Two minutes of playback at normal speed, side by side: on a site that is switched on, and the same page on one that
 * is not. What the first costs beyond the second is the extension's.
 */
export async function measurePlaying(stage: Stage): Promise<Measured> {
  for (const host of [TRIAL_HOST, OTHER_HOST]) stage.server.pose(host, answerTrial);
  // Messages of content scripts reach every page of the extension too, whether or not the worker sleeps in between.
  await stage.backstage.evaluate(() => {
    globalThis.benchHeard = [];
    chrome.runtime.onMessage.addListener((message) => void globalThis.benchHeard.push(String(message.name)));
  });
  const [watched, plain] = await Promise.all(
    [TRIAL_HOST, OTHER_HOST].map((host) => stage.visit(trialAddress(NAME, 1, 1, host))),
  );
  if (watched === undefined || plain === undefined) throw new Error('no tab');
  const tabs = [watched, plain] as const;
  await Promise.all(tabs.map(play));
  const meters = await Promise.all(tabs.map(openMeter));
  const before = await Promise.all(meters.map((read) => read()));
  await new Promise((resolve) => setTimeout(resolve, MINUTES * 60_000));
  const after = await Promise.all(meters.map((read) => read()));
  const [own = 0, floor = 0] = after.map((value, at) => ((value - (before[at] ?? 0)) / MINUTES) * 1000);
  const heard = await stage.backstage.evaluate(() => globalThis.benchHeard);
  const messages = heard.filter((name) => name.startsWith('watch.'));
  await Promise.all(tabs.map((tab) => tab.close()));
  const idle = await measureIdle(stage);
  const perMinute = (count: number) => (count / MINUTES).toFixed(1);
  const progress = messages.filter((name) => name === 'watch.progress').length;
  return {
    title: 'While an episode plays, and where none does',
    note: `${MINUTES} minutes of playback at normal speed. Script time is that of the page’s main thread, the page’s own and the extension’s together.`,
    head: ['what', 'with Couchmark', 'without'],
    rows: [
      ['script time per minute of playback', `${own.toFixed(1)} ms`, `${floor.toFixed(1)} ms`],
      ['messages per minute of playback (progress)', perMinute(progress), '0'],
      ['messages at all', `${messages.length} (${[...new Set(messages)].join(', ')})`, '0'],
      [
        'a page that is no watch page: listeners',
        `${idle.listeners.length} (${idle.listeners.join(', ')})`,
        '0',
      ],
      ['a page that is no watch page: script time in 5 s', `${idle.script.toFixed(2)} ms`, '0'],
    ],
    data: { minutes: MINUTES, scriptPerMinute: { own, floor }, messages, idle },
  };
}

async function play(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const trial: unknown = Reflect.get(window, 'trial');
    if (typeof trial !== 'object' || trial === null) throw new Error('no tools');
    Reflect.get(trial, 'become')(1, 1);
    const video: HTMLVideoElement = Reflect.get(trial, 'add')({ seconds: 240, rate: 1 });
    await video.play();
  });
}

/** Answers the seconds that scripts have run in this tab since it was opened; what ran before is not counted. */
async function openMeter(page: Page): Promise<() => Promise<number>> {
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  return async () => {
    const { metrics } = await session.send('Performance.getMetrics');
    return metrics.find(({ name }) => name === 'ScriptDuration')?.value ?? Number.NaN;
  };
}

/** A page of a site that is switched on where nothing is watched: what stands there, and does anything run? */
async function measureIdle(stage: Stage): Promise<{ listeners: string[]; script: number }> {
  const end = stage.server.pose(NETFLIX_HOST, '<!doctype html><title>Home</title><h1>Home</h1>');
  const page = await stage.chromium.context.newPage();
  const session = await page.context().newCDPSession(page);
  const found = new Promise<number>((resolve) => {
    session.on('Runtime.executionContextCreated', ({ context }) => {
      if (context.origin.includes(stage.chromium.extensionId)) resolve(context.id);
    });
  });
  await session.send('Runtime.enable');
  await page.goto(`https://${NETFLIX_HOST}/browse`);
  const world = await found;
  const listeners: string[] = [];
  for (const target of ['window', 'document', 'navigation'])
    listeners.push(...(await listenersOf(session, world, target)));
  const read = await openMeter(page);
  const before = await read();
  await new Promise((resolve) => setTimeout(resolve, 5000));
  const script = ((await read()) - before) * 1000;
  await page.close();
  end();
  return { listeners, script };
}

async function listenersOf(session: CDPSession, contextId: number, target: string): Promise<string[]> {
  const { result } = await session.send('Runtime.evaluate', { expression: target, contextId });
  if (result.objectId === undefined) return [];
  const { listeners } = await session.send('DOMDebugger.getEventListeners', { objectId: result.objectId });
  return listeners.map(({ type }) => `${target} ${type}`);
}
