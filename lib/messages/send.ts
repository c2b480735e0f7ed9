import { fault } from '../domain/result';
import { browser } from '../platform/browser';
import type { Answer, In, MessageName } from './protocol';

/**
 * Sends one message to the background and answers its Result. Never rejects: a background that could not be
 * reached (extension being updated, worker that did not start) is the fault `unreachable`.
 */
export async function send<K extends MessageName>(name: K, payload: In<K>): Promise<Answer<K>> {
  try {
    const answer: unknown = await browser.runtime.sendMessage({ name, payload });
    return isResult<K>(answer) ? answer : fault('unreachable');
  } catch {
    return fault('unreachable');
  }
}

/** The background checked what it sends; only the envelope is looked at here, to know that it was the background. */
function isResult<K extends MessageName>(answer: unknown): answer is Answer<K> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}
