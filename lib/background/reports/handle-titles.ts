import { ok } from '../../domain/result';
import type { Pair } from '../../domain/show';
import type { InboxProtocol } from '../../messages/protocol-inbox';
import type { TitlesProtocol } from '../../messages/protocol-titles';
import type { Handlers } from '../../messages/receive';
import { chooseShow, previewChoice } from './answer-report';
import { dismissReport, neverTrack, reopenReport } from './dismiss-report';
import { changeBinding, dropBinding, listBindings } from './edit-bindings';
import type { Match } from './match-report';
import type { Writing } from '../handler-kit';
import type { Tools } from '../tools';
import { correctWatching } from '../tonight/watch-now';

/** What these handlers share with the others. */
export interface TitleKit {
  readonly match: Match;
  /** A report is durable and open: settle it, and tell this tab. */
  reported(reportId: string, tabId: number | undefined): void;
}

/** The handlers of the messages about which show a title is; each only calls a use case. */
export function titleHandlers(
  tools: Tools,
  kit: TitleKit & Writing,
): Pick<Handlers, keyof InboxProtocol | keyof TitlesProtocol> {
  return {
    'inbox.dismiss': ({ reportId }) => kit.writing(dismissReport(tools, reportId)),
    'inbox.never': ({ reportId }) => kit.writing(neverTrack(tools, reportId)),
    'inbox.reopen': async ({ reportId }) => {
      const answer = await kit.writing(reopenReport(tools, reportId));
      if (answer.ok) kit.reported(reportId, undefined);
      return answer;
    },
    'inbox.choose': ({ reportId, showId, season, episode, profileIds: who }) => {
      const pair = pairOf(season, episode);
      const choice = { reportId, showId, pair, ...(who !== undefined && { who }) };
      return kit.writing(chooseShow(tools, kit.match, choice));
    },
    'watching.correct': ({ identity, showId, season, episode }) =>
      kit.writing(correctWatching(tools, identity, showId, pairOf(season, episode))),
    'inbox.preview': ({ reportId, showId }) => previewChoice(tools, kit.match, reportId, showId),
    'bindings.list': async () => ok(await listBindings(tools)),
    'bindings.save': (change) => kit.writing(changeBinding(tools, change)),
    'bindings.forget': ({ site, key }) => kit.writing(dropBinding(tools, site, key)),
    'show.orders': ({ showId }) => tools.tmdb.getOrders(showId),
  };
}

function pairOf(season: number | undefined, episode: number | undefined): Pair | null {
  return season === undefined || episode === undefined ? null : { season, episode };
}
