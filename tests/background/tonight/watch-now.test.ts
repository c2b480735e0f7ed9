import { describe, expect, it } from 'vitest';
import { chooseShow } from '../../../lib/background/reports/answer-report';
import { noteLooked, readMarked } from '../../../lib/background/tonight/watch-now';
import { formatPair } from '../../../lib/domain/show';
import { STORES } from '../../../lib/store/schema';
import { aired, inventShow } from '../../support/database';
import { value } from '../../support/progress';
import { HOUR, reportsHouse, said, uuid } from '../reports/reports-house';

const SHOW = inventShow(1, { 1: aired(20) });

async function home() {
  const house = await reportsHouse(SHOW);
  const { clock, db, finish, settle, tools } = house;
  return {
    ...house,
    /** The site tells of these episodes, an hour apart. */
    async marks(...episodes: number[]) {
      for (const episode of episodes) {
        await finish(episode, [said(SHOW.show, 1, episode)]);
        await settle();
        clock.pass(HOUR);
      }
    },
    look: () => noteLooked(tools, clock.now()),
    told: async () => (await db.read(STORES, readMarked)).map(({ pair }) => formatPair(pair)),
  };
}

describe('what was marked by itself', () => {
  it('is told newest first, until it was looked at', async () => {
    const { marks, told, look, clock } = await home();
    await marks(1, 2);
    expect(await told()).toEqual(['S1 E2', 'S1 E1']);
    await look();
    expect(await told()).toEqual([]);
    clock.pass(HOUR);
    await marks(3);
    expect(await told()).toEqual(['S1 E3']);
  });

  it('stays looked at when an older look is told later', async () => {
    const { marks, told, look, tools, clock } = await home();
    const before = clock.now() - HOUR;
    await marks(1);
    await look();
    await noteLooked(tools, before);
    expect(await told()).toEqual([]);
  });

  it('is not what was taken back, nor what the user answered', async () => {
    const { marks, told, service, finish, settle, tools, match } = await home();
    await marks(1, 2);
    await value(service.undo(uuid(2)));
    await finish(9, [said({ ...SHOW.show, name: 'Lichterwärter' }, 1, 3)]);
    await settle();
    const { marked } = await value(chooseShow(tools, match, { reportId: uuid(9), showId: 1, pair: null }));
    expect(marked).toEqual(['S1 E3']);
    expect(await told()).toEqual(['S1 E1']);
  });

  it('is ten at most', async () => {
    const { marks, told } = await home();
    await marks(...Array.from({ length: 12 }, (_, at) => at + 1));
    expect(await told()).toHaveLength(10);
  });
});
