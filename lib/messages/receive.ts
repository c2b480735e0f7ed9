import * as v from 'valibot';
import { fault, type Fault } from '../domain/result';
import { CHECKS } from './check';
import type { Answer, In, MessageName } from './protocol';

/** Who sent a message, as the browser says it: a page cannot lie about these. */
export interface Sender {
  readonly id?: string | undefined;
  readonly url?: string | undefined;
  readonly origin?: string | undefined;
  readonly tab?:
    | {
        readonly id?: number | undefined;
        readonly incognito?: boolean | undefined;
        /** The page's address, where its origin is granted. */
        readonly url?: string | undefined;
      }
    | undefined;
  readonly frameId?: number | undefined;
}

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

type Respond = (answer: Answer<MessageName>) => void;
/** Answers true when it will respond, false when the message is not ours. */
export type Listener = (message: unknown, sender: Sender, respond: Respond) => boolean;

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
  if (sender.id !== receiver.runtimeId) return fault('forbidden', 'another extension');
  if (sender.tab?.incognito) return fault('forbidden', 'private window');
  const url = parseUrl(sender.url);
  if (url === null) return fault('forbidden', 'no address');
  const ownPage = url.href.startsWith(receiver.ownUrl);
  if (!name.startsWith('watch.')) return ownPage ? null : fault('forbidden', 'not a page of the extension');
  if (ownPage || sender.tab === undefined) return fault('forbidden', 'not a watch page');
  const site = 'site' in payload && typeof payload.site === 'string' ? payload.site : null;
  return (await receiver.mayReport(site, url)) ? null : fault('forbidden', 'not this site');
}

function isMessageName(name: string): name is MessageName {
  return Object.hasOwn(CHECKS, name);
}

function nameOf(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('name' in message)) return null;
  return typeof message.name === 'string' ? message.name : null;
}

function payloadOf(message: unknown): unknown {
  return typeof message === 'object' && message !== null && 'payload' in message ? message.payload : null;
}

function parseUrl(url: string | undefined): URL | null {
  if (url === undefined) return null;
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
