import { ok } from '../../domain/result';
import type { LibraryProtocol } from '../../messages/protocol-library';
import type { Handlers } from '../../messages/receive';
import { listCalendar } from './list-calendar';
import { listEpisodePlays } from './list-episode-plays';
import { listShows } from './list-shows';
import { markInGrid } from './mark-in-grid';
import { minutesOfShows } from './minutes-of-shows';
import type { ProgressTools } from '../progress/answers';
import { readShowOpening } from './show-opening';
import { hideSpoilers, readShowPage, readSpoilers } from './show-page';
import type { Marking } from '../handler-kit';
import type { Tools } from '../tools';

/** What these handlers share with the others. */
export interface LibraryKit {
  readonly progressTools: ProgressTools;
  activeProfile(): Promise<string>;
  /** ISO 3166-1; null when unknown. */
  region(): Promise<string | null>;
}

/** The handlers of the library page's messages; each only calls a use case. */
export function libraryHandlers(
  tools: Tools,
  kit: LibraryKit & Marking,
): Pick<Handlers, keyof LibraryProtocol> {
  return {
    'show.page': async ({ profileId, showId, opening }) => {
      const [whose, region] = await Promise.all([profileId ?? kit.activeProfile(), kit.region()]);
      const read = opening === true ? readShowOpening : readShowPage;
      return read(tools, whose, showId, region);
    },
    'shows.list': async ({ profileId }) => {
      const [whose, region] = await Promise.all([profileId ?? kit.activeProfile(), kit.region()]);
      return ok(await listShows(tools, whose, region));
    },
    'shows.minutes': async ({ profileId, showIds }) => ok(await minutesOfShows(tools, profileId, showIds)),
    'calendar.list': async ({ profileId }) =>
      ok(await listCalendar(tools, profileId ?? (await kit.activeProfile()))),
    'grid.mark': (ticked) => kit.marked(markInGrid(kit.progressTools, ticked)),
    'episode.plays': async (asked) => ok(await listEpisodePlays(tools, asked)),
    'spoilers.get': async () => {
      const profileId = await kit.activeProfile();
      return ok({ profileId, hide: await readSpoilers(tools, profileId) });
    },
    'spoilers.set': (chosen) => kit.writing(hideSpoilers(tools, chosen)),
  };
}
