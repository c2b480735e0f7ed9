import { fault, ok } from '../../domain/result';
import { FIRST_ASKED } from '../../messages/first-asked';
import { isOwnPage, nameOf, type Listener, type Sender } from '../../messages/receive-first';
import { lookReadyForActive } from './look-ready';
import type { Surroundings } from './read-evening';
import type { Tools } from '../tools';

export interface FirstPorts {
  readonly runtimeId: string;
  readonly ownUrl: string;
  surroundings(): Promise<Surroundings>;
  /** The listener of everything else, whose code is loaded when it is first needed. */
  rest(): Promise<Listener>;
  onBug(where: string, error: unknown): void;
}

/**
 * The one listener. A popup that opens is answered from what is kept ready, before the rest of the background is
 * loaded; all other messages, and that one when nothing is ready, go on to the rest.
 */
export function createFirstListener(tools: Pick<Tools, 'db' | 'clock'>, ports: FirstPorts): Listener {
  return (message, sender, respond) => {
    if (nameOf(message) === null) return false;
    const answer = async (): Promise<void> => {
      // What fails here fails there too, where it is answered in words.
      const first = await answerFirst(tools, ports, message, sender).catch(() => null);
      if (first !== null) respond(first);
      else (await ports.rest())(message, sender, respond);
    };
    answer().catch((error: unknown) => {
      ports.onBug('first', error);
      respond(fault('bug'));
    });
    return true;
  };
}

/** What a popup asks for first, word for word. */
const FIRST = JSON.stringify({ name: 'tonight.list', payload: FIRST_ASKED });

async function answerFirst(
  tools: Pick<Tools, 'db' | 'clock'>,
  ports: FirstPorts,
  message: unknown,
  sender: Sender,
) {
  if (!isOwnPage(sender, ports) || JSON.stringify(message) !== FIRST) return null;
  const { held } = await lookReadyForActive(tools, ports.surroundings);
  return held === null ? null : ok(held);
}
