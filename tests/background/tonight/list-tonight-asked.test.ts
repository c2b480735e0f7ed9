import { describe, expect, it } from 'vitest';
import type { Show } from '../../../lib/domain/show';
import { saveBinding } from '../../../lib/store/bindings';
import type { Binding } from '../../../lib/store/records';
import { aired, inventSeason, inventShow } from '../../support/database';
import { eveningOf } from '../../support/evening';

const named = (id: number, name: string, more: Partial<Show> = {}) =>
  inventShow(id, { 1: aired(3) }, { name, ...more });

function lasting(id: number, name: string, runtime: number | null) {
  const { show } = named(id, name);
  const season = inventSeason(id, 1, aired(3));
  return { show, seasons: [{ ...season, episodes: season.episodes.map((one) => ({ ...one, runtime })) }] };
}

const offered = (...ids: number[]) => ({
  providers: {
    GB: { link: 'https://example.org/offers', included: ids.map((id) => ({ id, name: 'x', logo: null })) },
  },
});

function binding(showId: number, more: Partial<Binding> = {}): Binding {
  return {
    site: 'netflix',
    key: `title ${showId}`,
    words: 'Title',
    showId,
    by: 'learned',
    offsets: [],
    order: null,
    suspended: false,
    changedAt: 1,
    device: '',
    ...more,
  };
}

describe('tonight’s list, as asked', () => {
  it('gives everything without a wish', async () => {
    const home = await eveningOf(named(1, 'Ash'), named(2, 'Birch'));
    await home.follow(2, 1);
    expect(await home.tonight()).toEqual({ continue: ['Ash S1 E1', 'Birch S1 E1'] });
    const list = await home.ask('tonight.list', {});
    expect(list).toMatchObject({ hidden: 0, count: 0, minutes: 0, servicesOn: [] });
    expect(list.groups.map(({ more }) => more)).toEqual([undefined]);
  });

  it('hides what is too long, keeps what is unknown, and counts what it hides', async () => {
    const home = await eveningOf(lasting(1, 'Ash', 25), lasting(2, 'Birch', 60), lasting(3, 'Cedar', null));
    await home.follow(1, 2, 3);
    const asked = { filters: { minutes: 30 } };
    expect(await home.tonight(asked)).toEqual({ continue: ['Cedar S1 E1', 'Ash S1 E1'] });
    expect((await home.ask('tonight.list', asked)).hidden).toBe(1);
  });

  it('goes by what is left of a half-watched episode', async () => {
    const home = await eveningOf(lasting(1, 'Ash', 60));
    await home.follow(1);
    await home.db.write(['viewings'], async (tx) => {
      await tx.objectStore('viewings').put({
        identity: 'x',
        site: 'netflix',
        viewing: 'x',
        played: 2400,
        position: 2400,
        duration: 3600,
        claims: [],
        siteId: null,
        siteShowId: null,
        siteProfile: null,
        language: '',
        begunAt: 0,
        showId: 1,
        pair: { season: 1, episode: 1 },
        updatedAt: 0,
      });
    });
    expect(await home.tonight({ filters: { minutes: 20 } })).toEqual({ continue: ['Ash S1 E1'] });
    expect(await home.tonight({ filters: { minutes: 19 } })).toEqual({});
    const [group] = (await home.ask('tonight.list', {})).groups;
    expect(group?.rows[0]?.minutesLeft).toBe(20);
  });

  it('keeps what the services that are on have, and what nobody knows of', async () => {
    const home = await eveningOf(
      named(1, 'Ash', offered(8)),
      named(2, 'Birch', offered(9)),
      named(3, 'Cedar'),
      named(4, 'Dogwood', offered(9)),
    );
    await home.db.write(['bindings'], (tx) => saveBinding(tx, binding(4)));
    await home.follow(4, 3, 2, 1);
    const asked = { filters: { services: true } };
    expect((await home.tonight(asked))['continue']).toHaveLength(4); // none is on: nothing to filter by
    home.around.servicesOn.push('netflix');
    expect(await home.tonight(asked)).toEqual({ continue: ['Ash S1 E1', 'Cedar S1 E1', 'Dogwood S1 E1'] });
    expect((await home.ask('tonight.list', asked)).hidden).toBe(1);
  });

  it('leaves folded groups without rows until they are unfolded', async () => {
    const home = await eveningOf(
      named(1, 'Ash'),
      inventShow(2, { 1: ['2026-04-01'] }, { name: 'Birch' }),
      inventShow(3, { 1: ['2026-05-01'] }, { name: 'Cedar' }),
    );
    await home.follow(1, 2, 3);
    const folded = await home.ask('tonight.list', { unfold: [] });
    expect(folded.groups.map(({ group, rows, more }) => [group, rows.length, more ?? 0])).toEqual([
      ['continue', 1, 0],
      ['waiting', 0, 2],
    ]);
    expect(await home.tonight({ unfold: ['waiting'] })).toEqual({
      continue: ['Ash S1 E1'],
      waiting: ['Birch S1 E1', 'Cedar S1 E1'],
    });
  });

  it('gives what stands on the screen with its row, folded or cut, and does not count it twice', async () => {
    const home = await eveningOf(
      named(1, 'Ash'),
      named(2, 'Birch'),
      named(3, 'Cedar'),
      inventShow(4, { 1: ['2026-04-01'] }, { name: 'Dogwood' }),
      inventShow(5, { 1: ['2026-05-01'] }, { name: 'Elder' }),
    );
    await home.follow(3, 2, 1, 4, 5);
    const list = await home.ask('tonight.list', { unfold: [], rows: 1, shown: [3, 5, 99] });
    expect(
      list.groups.map(({ group, rows, more }) => [group, rows.map(({ name }) => name), more ?? 0]),
    ).toEqual([
      ['continue', ['Ash', 'Cedar'], 1],
      ['waiting', ['Elder'], 1],
    ]);
  });

  it('cuts after so many rows and says how many more there are', async () => {
    const home = await eveningOf(named(1, 'Ash'), named(2, 'Birch'), named(3, 'Cedar'));
    await home.follow(3, 2, 1);
    const [group] = (await home.ask('tonight.list', { rows: 2 })).groups;
    expect(group?.rows.map(({ name }) => name)).toEqual(['Ash', 'Birch']);
    expect(group?.more).toBe(1);
  });

  it('cuts by name where nothing else decides', async () => {
    const home = await eveningOf(named(1, 'Dogwood'), named(2, 'Cedar'), named(3, 'Birch'), named(4, 'Ash'));
    await home.follow(1, 2, 3, 4);
    const nights = [0, 1, 2, 3, 4, 5, 6];
    for (const showId of [1, 2, 3, 4])
      await home.ask('show.preferences', { profileId: 'default', showId, nights });
    const names = async (rows: number) =>
      (await home.ask('tonight.list', { rows })).groups.flatMap((group) =>
        group.rows.map(({ name }) => name),
      );
    expect(await names(1)).toEqual(['Ash']);
    expect(await names(2)).toEqual(['Ash', 'Birch']);
    expect(await names(3)).toEqual(['Ash', 'Birch', 'Cedar']);
    expect(await names(9)).toEqual(['Ash', 'Birch', 'Cedar', 'Dogwood']);
  });

  it('adds up the minutes of what is counted, and says when a waiting one is due', async () => {
    const home = await eveningOf(
      inventShow(1, { 1: ['2026-03-01'] }, { name: 'Ash' }),
      inventShow(2, { 1: ['2026-03-09'] }, { name: 'Birch' }),
    );
    await home.follow(1, 2);
    const list = await home.ask('tonight.list', {});
    expect(list).toMatchObject({ minutes: 45, count: 1 });
    expect(list.groups.map(({ rows }) => rows.map(({ due }) => due))).toEqual([[null], ['2026-03-09']]);
  });

  it('says where to watch: where it was seen, what TMDB knows, its offers', async () => {
    const home = await eveningOf(
      named(1, 'Ash & Co', offered(337)),
      named(2, 'Birch', offered(1_000_000)),
      named(3, 'Cedar'),
      named(4, 'Dogwood', offered(8)),
    );
    const page = 'https://www.primevideo.com/detail/4';
    await home.db.write(['bindings'], async (tx) => {
      await saveBinding(tx, binding(1, { changedAt: 5 }));
      await saveBinding(tx, binding(4, { changedAt: 5 }));
      await saveBinding(tx, binding(4, { site: 'prime', page, changedAt: 4 }));
    });
    await home.follow(4, 3, 2, 1);
    const [group] = (await home.ask('tonight.list', {})).groups;
    const places = group?.rows.map(({ service }) =>
      service === null ? null : [service.by, service.site, service.url],
    );
    expect(places).toEqual([
      ['search', 'netflix', 'https://www.netflix.com/search?q=Ash%20%26%20Co'],
      ['offers', null, 'https://example.org/offers'],
      null,
      ['page', 'prime', page],
    ]);
  });
});
