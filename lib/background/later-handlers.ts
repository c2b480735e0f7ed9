import { CHECKS } from '../messages/check';
import type { MessageName } from '../messages/protocol';
import type { Handlers, Sender } from '../messages/receive';

/** A handler for every message, whose code is fetched when the first of them comes. */
export function laterHandlers(load: () => Promise<Handlers>): Handlers {
  const later = Object.keys(CHECKS).map((name) => [
    name,
    async (payload: never, sender: Sender) => {
      const handlers = await load();
      return isMessageName(name) ? handlers[name](payload, sender) : null;
    },
  ]);
  // One for each name, by construction of `CHECKS`; the compiler cannot see it.
  return Object.fromEntries(later) as Handlers;
}

function isMessageName(name: string): name is MessageName {
  return name in CHECKS;
}
