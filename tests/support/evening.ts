import { piecesOf } from '../background/backup/backup-house';
import * as v from 'valibot';
import { createHandlers } from '../../lib/background/handle-messages';
import { createAnswerTonight } from '../../lib/background/tonight/ready-tonight';
import { readActive } from '../../lib/background/household/read-profiles';
import type { Match } from '../../lib/background/reports/match-report';
import type { Result } from '../../lib/domain/result';
import { fault } from '../../lib/domain/result';
import type { Season, Show } from '../../lib/domain/show';
import { CHECKS } from '../../lib/messages/check';
import type { In, MessageName, Out } from '../../lib/messages/protocol';
import { clientOf, fakeTmdb, json } from '../tmdb/fake-tmdb';
import { putShow } from './database';
import { household, value } from './progress';

/**
 * The background's handlers on a fresh disk, on the evening of Sunday 1 March 2026 at 20:00, with these shows on it and
 * no TMDB to ask. `ask` sends a checked message and gives the value; `tell` gives the Result.
 */
export async function eveningOf(...shows: { show: Show; seasons: Season[] }[]) {
  const home = household(...shows);
  for (const show of shows) await putShow(home.db, show);
  const { client: tmdb } = clientOf(fakeTmdb(() => json({}, 503)));
  const { db, clock, newId, catalogue, service } = home;
  const tools = { db, clock, newId, tmdb };
  const around = { region: 'GB', servicesOn: [] as string[] };
  const match: Match = async () => fault('offline');
  let changes = 0;
  const handlers = createHandlers(tools, {
    progress: service,
    progressTools: { db, clock, newId, catalogue },
    match,
    answerTonight: createAnswerTonight(tools),
    activeProfile: () => db.read(['profiles', 'settings'], (tx) => readActive(tx, clock)),
    region: async () => around.region,
    surroundings: async () => around,
    began: () => {},
    health: async () => [],
    listOwn: async () => [],
    readOwn: async () => [],
    reported: () => {},
    answered: async () => fault('noReport'),
    services: async () => [],
    jobsChanged: () => {},
    openFile: () => piecesOf(undefined),
    refreshAsked: () => {},
    importAsked: () => {},
    mayAsk: () => {},
    inBackground: (_, work) => void work,
    changed: () => {
      changes += 1;
    },
  });

  async function tell<K extends MessageName>(name: K, payload: In<K>): Promise<Result<Out<K>>> {
    const checked = v.safeParse(CHECKS[name], payload);
    if (!checked.success) throw new Error(`${name} is refused: ${v.flatten(checked.issues).nested}`);
    return handlers[name](payload, {});
  }

  return {
    ...home,
    tools,
    around,
    tell,
    ask: <K extends MessageName>(name: K, payload: In<K>): Promise<Out<K>> => value(tell(name, payload)),
    changes: () => changes,
    /** The profile `default` follows these shows. */
    async follow(...ids: number[]) {
      for (const showId of ids) await value(tell('show.add', { showId, profileId: 'default' }));
    },
    /** Tonight's groups in short: `{ continue: ['The Lantern Keepers 1 S1 E1'] }`. */
    async tonight(asked: In<'tonight.list'> = {}) {
      const { groups } = await value(tell('tonight.list', asked));
      return Object.fromEntries(
        groups.map(({ group, rows }) => [
          group,
          rows.map(({ name, position: { at } }) => `${name} S${at?.season} E${at?.episode}`),
        ]),
      );
    },
  };
}
