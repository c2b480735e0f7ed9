import type { WatchOutcome } from '../messages/protocol-watch';
import { ask, hear, isAlive, text } from '../platform/content-runtime';
import { createToast } from './toast';

/** An answer to a button is waited for this long (ms). */
const TIMEOUT = 10_000;
const GLOBAL = 'couchmarkToast';

/**
 * Shows on the page what became of a report. Put into a tab by the background when there is something to tell, before
 * it sends `watch.outcome`; a second time in the same page it does nothing, unless the first is of an older version.
 */
export function tellPage(world: object, document: Document): void {
  const before: unknown = Reflect.get(world, GLOBAL);
  if (typeof before === 'function' && before() === true) return;
  Reflect.set(world, GLOBAL, isAlive);
  const show = createToast({
    document,
    text,
    answer: async (reportId, choice) => {
      const result = await ask('watch.answer', { reportId, ...choice }, TIMEOUT);
      return result.ok ? result.value : null;
    },
  });
  hear((message) => {
    const outcome = outcomeIn(message);
    if (outcome !== null) show(outcome);
  });
}

/** Messages to a content script come from the extension alone; only their kind is looked at. */
function outcomeIn(message: unknown): WatchOutcome | null {
  if (typeof message !== 'object' || message === null || !('name' in message) || !('payload' in message))
    return null;
  return message.name === 'watch.outcome' && isOutcome(message.payload) ? message.payload : null;
}

function isOutcome(payload: unknown): payload is WatchOutcome {
  return typeof payload === 'object' && payload !== null && 'reportId' in payload && 'outcome' in payload;
}
