import * as v from 'valibot';
import { fault, type Fault } from '../domain/result';
import { CHECKS } from './check';
import type { Answer, In, MessageName } from './protocol';
import { addressOf, nameOf, type Listener, type Sender } from './receive-first';

export type { Listener, Sender };

export type Handlers = {
  readonly [K in MessageName]: (payload: In<K>, sender: Sender) => Promise<Answer<K>>;
};

export interface Receiver {
  readonly runtimeId: string;
  /** The extension's own address: `chrome-extension://…/`. */
  readonly ownUrl: string;
  /** May a page of this address report for that site? Registry and granted permissions decide. */
  mayReport(site: string | null, url: URL): Promise<boolean>;
  readonly handlers: Handlers;
  /** What was thrown, as an answer, where it is the environment's failure and no bug; null for a bug. */
  asFault?(error: unknown): Fault | null;
  onBug(name: string, error: unknown): void;
}

/**
 * The one `onMessage` listener. Answers through `sendResponse` (returning `true`), never by a promise: an async
 * listener would steal the replies of others. Every message is answered; faults: `unknownMessage`, `badMessage`,
 * `forbidden` (wrong sender), `bug`,
 * and the codes of `asFault`.
 */
export function createListener(receiver: Receiver): Listener {
  return (message, sender, respond) => {
    const name = nameOf(message);
    if (name === null) return false;
    answer(receiver, name, message, sender).then(respond, (error: unknown) => {
      const known = receiver.asFault?.(error) ?? null;
      if (known === null) receiver.onBug(name, error);
      respond(known ?? fault('bug'));
    });
    return true;
  };
}

async function answer(
  receiver: Receiver,
  name: string,
  message: unknown,
  sender: Sender,
): Promise<Answer<MessageName>> {
  if (!isMessageName(name)) return fault('unknownMessage');
  const checked = v.safeParse(CHECKS[name], payloadOf(message));
  if (!checked.success) return fault('badMessage', name);
  const refused = await refuse(receiver, name, checked.output, sender);
  return refused ?? call(receiver.handlers, name, checked.output, sender);
}

/** The name and its checked payload belong together by construction of `CHECKS`; the compiler cannot see it. */
function call<K extends MessageName>(handlers: Handlers, name: K, payload: unknown, sender: Sender) {
  return handlers[name](payload as In<K>, sender);
}

async function refuse(
  receiver: Receiver,
  name: MessageName,
  payload: object,
  sender: Sender,
): Promise<Fault | null> {
  const url = addressOf(sender, receiver);
  if (typeof url === 'string') return fault('forbidden', url);
  const ownPage = url.href.startsWith(receiver.ownUrl);
  if (!name.startsWith('watch.')) return ownPage ? null : fault('forbidden', 'not a page of the extension');
  if (ownPage || sender.tab === undefined) return fault('forbidden', 'not a watch page');
  const site = 'site' in payload && typeof payload.site === 'string' ? payload.site : null;
  return (await receiver.mayReport(site, url)) ? null : fault('forbidden', 'not this site');
}

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(CHECKS, name);
}

function payloadOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'payload' in message ? message.payload : null;
}
