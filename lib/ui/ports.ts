import type { Answer, In, MessageName } from '../messages/protocol';

/** What the pages' stores need of the world; tests pass their own. */
export interface Ports {
  send<K extends MessageName>(name: K, payload: In<K>): Promise<Answer<K>>;
  /** Calls back after each change in the background until the returned function is called. */
  onChanged(callback: () => void): () => void;
  /** Calls back once after `ms`, unless the returned function is called before. */
  later(ms: number, callback: () => void): () => void;
  /** A new id for a gesture (uuid v7). */
  newId(): string;
}
