import { fault } from '../../lib/domain/result';
import type { Answer, In, MessageName } from '../../lib/messages/protocol';
import type { Ports } from '../../lib/ui/ports';

type Handlers = { [K in MessageName]?: (payload: In<K>) => Answer<K> | Promise<Answer<K>> };

/** Ports whose background answers as told and whose time stands still until `pass`. */
export function pretend(handlers: Handlers) {
  const sent: { name: MessageName; payload: unknown }[] = [];
  let timers: { ms: number; callback: () => void }[] = [];
  let ids = 0;
  const ports: Ports = {
    async send<K extends MessageName>(name: K, payload: In<K>): Promise<Answer<K>> {
      sent.push({ name, payload });
      const handler: Handlers[K] = handlers[name];
      return handler === undefined ? fault('unreachable') : handler(payload);
    },
    onChanged: () => () => {},
    later(ms, callback) {
      const timer = { ms, callback };
      timers.push(timer);
      return () => {
        timers = timers.filter((one) => one !== timer);
      };
    },
    newId: () => `op${++ids}`,
  };
  return {
    ports,
    handlers,
    sent,
    names: () => sent.map(({ name }) => name),
    /** The pauses (ms) that are waited for. */
    pauses: () => timers.map(({ ms }) => ms),
    /** Lets all pauses pass. */
    pass() {
      const due = timers;
      timers = [];
      for (const { callback } of due) callback();
    },
  };
}

/** Something to be answered later, by hand. */
export function later<T>() {
  let answer: (value: T) => void = () => {};
  const promise = new Promise<T>((resolve) => (answer = resolve));
  return { promise, answer: (value: T) => answer(value) };
}
