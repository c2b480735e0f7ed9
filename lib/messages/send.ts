import { fault } from '../domain/result';
import { browser } from '../platform/browser';
import type { Answer, In, MessageName } from './protocol';

/**
 * Sends one message to the background and answers its Result. Never rejects: a background that could not be
 * reached (extension being updated, worker that did not start) is the fault `unreachable`.
 */
export async function send<K extends MessageName>(name: K, payload: In<K>): Promise<Answer<K>> {
  try {
    const answer: unknown = await (takeEarly(name, payload) ??
      browser.runtime.sendMessage({ name, payload }));
    return isResult<K>(answer) ? answer : fault('unreachable');
  } catch {
    return fault('unreachable');
  }
}

/** The background checked what it sends; only the envelope is looked at here, to know that it was the background. */
function isResult<K extends MessageName>(answer: unknown): answer is Answer<K> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}

const EARLY = 'couchmarkEarly';

/**
 * Sends a message before the page's own script is there, so that a worker that sleeps wakes up meanwhile. The same
 * question asked by `send` gets this answer, once.
 */
export function sendEarly<K extends MessageName>(name: K, payload: In<K>): void {
  const answer: Promise<unknown> = browser.runtime.sendMessage({ name, payload });
  // Whoever takes it hears of a failure; nobody may.
  answer.catch(() => undefined);
  Reflect.set(globalThis, EARLY, { question: questionOf(name, payload), answer });
}

function takeEarly(name: string, payload: object): unknown {
  const early: unknown = Reflect.get(globalThis, EARLY);
  if (typeof early !== 'object' || early === null) return null;
  Reflect.deleteProperty(globalThis, EARLY);
  return Reflect.get(early, 'question') === questionOf(name, payload) ? Reflect.get(early, 'answer') : null;
}

function questionOf(name: string, payload: object): string {
  return JSON.stringify([name, payload]);
}
