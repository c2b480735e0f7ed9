import { uuidV7 } from '../domain/ids';
import { onChanged } from '../messages/changed';
import { send } from '../messages/send';
import { systemClock } from '../platform/clock';
import type { Ports } from './ports';

/** The real world, for the pages. */
export const livePorts: Ports = {
  send,
  onChanged,
  later(ms, callback) {
    const timer = setTimeout(callback, ms);
    return () => clearTimeout(timer);
  },
  newId: () => uuidV7(systemClock.now(), (bytes) => crypto.getRandomValues(bytes)),
};
