import type { Answer, In, MessageName } from '../messages/protocol';
import { browser } from './browser';
import { lookUp } from './packed-texts';

/** The extension API as a content script has it: less of it, and it may be gone at any moment. */

/** As `fault` of lib/domain/result, without the detail that no page needs: every page pays for each byte. */
const fault = <C extends string>(code: C) => ({ ok: false, code }) as const;

/** Is the extension still there? After an update or removal the script lives on in the page, cut off. */
export function isAlive(): boolean {
  try {
    return Boolean(browser?.runtime?.id);
  } catch {
    return false;
  }
}

/**
 * Sends one message to the background. Never rejects; faults beside the background's own: `gone` (this script is cut
 * off for good) and `unreachable` (no answer within `timeout` ms: it may have arrived or not).
 */
export async function ask<K extends MessageName>(
  name: K,
  payload: In<K>,
  timeout: number,
): Promise<Answer<K>> {
  if (!isAlive()) return fault('gone');
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(resolve, timeout, null);
  });
  try {
    const answer: unknown = await Promise.race([browser.runtime.sendMessage({ name, payload }), late]);
    return isAnswer<K>(answer) ? answer : fault('unreachable');
  } catch {
    return fault(isAlive() ? 'unreachable' : 'gone');
  } finally {
    clearTimeout(timer);
  }
}

/** The background checked what it sends; only the envelope is looked at, to know that it was the background. */
function isAnswer<K extends MessageName>(answer: unknown): answer is Answer<K> {
  return typeof answer === 'object' && answer !== null && 'ok' in answer && typeof answer.ok === 'boolean';
}

/** Hears messages from the background until the answered function is called. */
export function hear(listener: (message: unknown) => void): () => void {
  const root = (message: unknown): void => listener(message);
  browser.runtime.onMessage.addListener(root);
  return () => {
    if (isAlive()) browser.runtime.onMessage.removeListener(root);
  };
}

/** A text in the user's language; empty when the extension is gone. */
export function text(key: string, ...values: string[]): string {
  try {
    return lookUp(key, values);
  } catch {
    return '';
  }
}
