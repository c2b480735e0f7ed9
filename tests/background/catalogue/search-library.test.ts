import { describe, expect, it } from 'vitest';
import { aired, inventShow } from '../../support/database';
import { eveningOf } from '../../support/evening';
import { code } from '../../support/progress';

const named = (id: number, name: string, more = {}) => inventShow(id, { 1: aired(2) }, { name, ...more });

async function homeOf() {
  const home = await eveningOf(
    named(1, 'The Amber Station'),
    named(2, 'Station Nine', { otherTitles: [{ title: 'Bahnhof Neun', tag: 'de' }] }),
    named(3, 'Façade', { originalName: 'ファサード' }),
    named(4, 'Stationmaster'),
  );
  await home.follow(1, 2, 3);
  const names = async (query: string, libraryOnly = true) =>
    (await home.ask('show.search', { query, libraryOnly })).map(({ name, inLibrary }) =>
      inLibrary ? name : `(${name})`,
    );
  return { ...home, names };
}

describe('search', () => {
  it.each<[string, string[]]>([
    ['station', ['Station Nine', 'The Amber Station', '(Stationmaster)']],
    ['amb sta', ['The Amber Station']],
    ['sta amb', ['The Amber Station']],
    ['STATION N', ['Station Nine']],
    ['facade', ['Façade']],
    ['neun', ['Station Nine']],
    ['サード', ['Façade']],
    ['tation', []],
    ['?!', []],
  ])('for “%s” finds here %j', async (query, expected) => {
    const home = await homeOf();
    expect(await home.names(query)).toEqual(expected);
  });

  it('of nothing shows what is planned', async () => {
    const home = await homeOf();
    expect(await home.names('  ')).toEqual([]);
    await home.ask('show.add', { showId: 4, profileId: 'default', plan: true });
    expect(await home.names('  ', false)).toEqual(['Stationmaster']);
  });

  it('says why TMDB does not answer, whatever is here', async () => {
    const home = await homeOf();
    expect(await home.names('amber')).toEqual(['The Amber Station']);
    expect(await code(home.tell('show.search', { query: 'amber' }))).toBe('busy');
    expect(await code(home.tell('show.search', { query: 'elsewhere' }))).toBe('busy');
  });
});

describe('adding', () => {
  it('plans for later in one op', async () => {
    const home = await homeOf();
    const add = { showId: 4, profileId: 'default', plan: true, opId: 'a' };
    expect((await home.ask('show.add', add)).status).toBe('planned');
    await home.ask('show.add', add);
    expect(await home.tonight()).toMatchObject({ startSomething: ['Stationmaster S1 E1'] });
    expect((await home.ask('history.list', { showId: 4 })).entries.map(({ kind }) => kind)).toEqual([
      'status',
      'showAdded',
    ]);
    await home.ask('log.undo', { op: 'a' });
    expect(await home.tonight()).not.toHaveProperty('startSomething');
  });

  it('plans one that is there already, without adding it again', async () => {
    const home = await homeOf();
    const row = await home.ask('show.add', { showId: 1, profileId: 'default', plan: true });
    expect(row.status).toBe('planned');
    const { entries } = await home.ask('history.list', { showId: 1 });
    expect(entries.filter(({ kind }) => kind === 'showAdded')).toHaveLength(1);
    // Planned already: another gesture adds nothing.
    await home.ask('show.add', { showId: 1, profileId: 'default', plan: true });
    expect((await home.ask('history.list', { showId: 1 })).entries).toEqual(entries);
  });
});
