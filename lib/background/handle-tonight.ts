import { ok } from '../domain/result';
import type { Handlers } from '../messages/receive';
import type { Surroundings } from './read-evening';
import { answerTonight } from './ready-tonight';
import type { Tools } from './tools';

export interface TonightKit {
  activeProfile(): Promise<string>;
  /** The country, and the services that are switched on. */
  surroundings(): Promise<Surroundings>;
  /** Work that nobody waits for: what fails is told. */
  inBackground(where: string, work: Promise<unknown>): void;
}

/** The one message that a popup waits for as it opens. */
export function tonightHandlers(tools: Tools, kit: TonightKit): Pick<Handlers, 'tonight.list'> {
  return {
    'tonight.list': async (asked) => {
      const [profileId, around] = await Promise.all([kit.activeProfile(), kit.surroundings()]);
      const { tonight, kept } = await answerTonight(tools, profileId, asked, around);
      kit.inBackground('ready', kept);
      return ok(tonight);
    },
  };
}
