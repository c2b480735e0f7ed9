import type { Answer, MessageName } from './protocol';

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

type Respond = (answer: Answer<MessageName>) => void;
/** Answers true when it will respond, false when the message is not ours. */
export type Listener = (message: unknown, sender: Sender, respond: Respond) => boolean;

/** The extension as the browser names it. */
interface Own {
  readonly runtimeId: string;
  /** The extension's own address: `chrome-extension://…/`. */
  readonly ownUrl: string;
}

/** Does a page of the extension itself speak? */
export function isOwnPage(sender: Sender, own: Own): boolean {
  const url = addressOf(sender, own);
  return typeof url !== 'string' && url.href.startsWith(own.ownUrl);
}

/** The sender's address; for one that is never heard, the reason in words. */
export function addressOf(sender: Sender, { runtimeId }: Pick<Own, 'runtimeId'>): URL | string {
  if (sender.id !== runtimeId) return 'another extension';
  if (sender.tab?.incognito) return 'private window';
  return parseUrl(sender.url) ?? 'no address';
}

/** The name that a message bears; null for what is no message of ours. */
export function nameOf(message: unknown): string | null {
  if (typeof message !== 'object' || message === null || !('name' in message)) return null;
  return typeof message.name === 'string' ? message.name : null;
}

function parseUrl(url: string | undefined): URL | null {
  if (url === undefined) return null;
  try {
    return new URL(url);
  } catch {
    return null;
  }
}
