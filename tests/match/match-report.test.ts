import { describe, expect, it } from 'vitest';
import { fault, ok } from '../../lib/domain/result';
import { createLibraryIndex } from './library-index';
import { matchReport, type MatchPort } from '../../lib/match/match-report';
import type { TitleBinding } from '../../lib/match/match-types';
import type { Claim } from '../../lib/sites/reading';
import { timed } from '../support/cases';
import { invent, inventedPort, title } from './invented';
import { ownTime } from '../support/own-time';

const LAMP = invent({ id: 1, name: 'Quiet Lamp', year: 2019, seasons: [8, 8] });
const BOUND: TitleBinding = {
  key: 'k',
  showId: 1,
  by: 'learned',
  offsets: [],
  order: null,
  suspended: false,
};

function report(...claims: Claim[]) {
  return { site: 'netflix', siteShowId: '80', claims, language: 'en' };
}

const S2E3: Claim = { source: 'player', show: 'Quiet Lamp', label: 'S2:E3' };

describe('matchReport', () => {
  it('asks nobody where a binding decides, and learns nothing new', async () => {
    const port = inventedPort([LAMP], { binding: BOUND });
    const answer = await matchReport(report({ ...S2E3, show: 'Anything' }), port);
    expect(answer).toMatchObject({
      ok: true,
      value: { kind: 'matched', pairs: [{ season: 2, episode: 3 }], learned: null },
    });
    expect(port.searches).toEqual([]);
  });

  it('asks about a title that only its marks tell from the bound one, unless the user bound it', async () => {
    const lamps = [invent({ id: 1, name: 'Quiet Lamp!', year: 2019, seasons: [8, 8] })];
    const claim = { ...S2E3, show: 'Quiet Lamp!!' };
    const learned = inventedPort(lamps, { binding: BOUND, library: [1] });
    expect(await matchReport(report(claim), learned)).toMatchObject({ ok: true, value: { kind: 'ask' } });
    const own = inventedPort(lamps, { binding: { ...BOUND, by: 'user' }, library: [1] });
    expect(await matchReport(report(claim), own)).toMatchObject({ ok: true, value: { kind: 'matched' } });
    const second = invent({ id: 2, name: 'Quiet Lamp!!', year: 2021, seasons: [8, 8] });
    const both = inventedPort([...lamps, second], { binding: BOUND, library: [1] });
    const answer = await matchReport(report(claim), both);
    expect(answer).toMatchObject({ ok: true, value: { kind: 'matched', learned: { showId: 2 } } });
  });

  it.each<readonly [string, Claim]>([
    ['year', { ...S2E3, year: 2019 }],
    ['episode title', { ...S2E3, title: LAMP.seasons[1]?.episodes[2]?.name ?? '' }],
    ['country', { ...S2E3, show: 'Quiet Lamp (US)' }],
  ])('does not search where the library’s show agrees in %s', async (_, claim) => {
    const port = inventedPort([LAMP], { library: [1] });
    const answer = await matchReport(report(claim), port);
    expect(answer).toMatchObject({
      ok: true,
      value: { kind: 'matched', learned: { showId: 1, key: 'netflix:id:80' } },
    });
    expect(port.searches).toEqual([]);
  });

  it('searches for namesakes where only the name agrees, also of a show in the library', async () => {
    const port = inventedPort([LAMP], { library: [1] });
    await matchReport(report(S2E3), port);
    expect(port.searches).toEqual(['Quiet Lamp/en']);
  });

  it('searches in the page’s language, then without one', async () => {
    const port = inventedPort([]);
    const answer = await matchReport({ ...report(S2E3), language: 'de-AT' }, port);
    expect(port.searches).toEqual(['Quiet Lamp/de-AT', 'Quiet Lamp/']);
    expect(answer).toMatchObject({ ok: true, value: { kind: 'ask', why: 'whichShow', candidates: [] } });
  });

  it('passes the port’s faults on and guesses nothing', async () => {
    const port: MatchPort<'offline'> = {
      ...inventedPort([LAMP], { library: [1] }),
      search: () => Promise.resolve(fault('offline')),
    };
    expect(await matchReport(report(S2E3), port)).toEqual({ ok: false, code: 'offline' });
    const broken: MatchPort<'offline'> = {
      ...inventedPort([LAMP], { binding: BOUND }),
      load: () => Promise.resolve(fault('offline')),
    };
    expect(await matchReport(report(S2E3), broken)).toEqual({ ok: false, code: 'offline' });
  });

  it('asks again after a mark was taken back, with the same show as first candidate', async () => {
    const port = inventedPort([LAMP], { binding: { ...BOUND, suspended: true } });
    const answer = await matchReport(report({ ...S2E3, year: 2019 }), port);
    expect(answer).toMatchObject({
      value: { kind: 'ask', why: 'whichShow', candidates: [{ showId: 1, pair: { season: 2, episode: 3 } }] },
    });
  });

  it('offers up next first where the episode is not told', async () => {
    const port = { ...inventedPort([LAMP], { binding: BOUND }), upNext: () => ({ season: 1, episode: 6 }) };
    const answer = await matchReport(
      report({ source: 'player', show: 'Quiet Lamp', label: 'Episode 3' }),
      port,
    );
    expect(answer).toMatchObject({ value: { kind: 'ask', why: 'whichEpisode' } });
    const candidates = answer.ok && answer.value.kind === 'ask' ? answer.value.candidates : [];
    expect(candidates.map((one) => one.pair)).toEqual([
      { season: 1, episode: 6 },
      { season: 1, episode: 3 },
      { season: 2, episode: 3 },
    ]);
    expect(candidates[0]?.reasons).toContain('upNext');
  });

  it('follows the order that the user chose', async () => {
    const order = {
      groups: [
        { order: 1, episodes: [] },
        {
          order: 2,
          episodes: [
            { season: 1, episode: 8 },
            { season: 1, episode: 7 },
          ],
        },
      ],
    };
    const port = {
      ...inventedPort([LAMP], { binding: { ...BOUND, order: 'o' } }),
      order: () => Promise.resolve(ok(order)),
    };
    expect(await matchReport(report({ ...S2E3, label: 'S2:E2' }), port)).toMatchObject({
      value: { kind: 'matched', pairs: [{ season: 1, episode: 7 }], parts: ['binding', 'order'] },
    });
    expect(await matchReport(report(S2E3), port)).toMatchObject({ value: { kind: 'ask' } });
  });

  it('counts through where the site does', async () => {
    const traits = { absolute: true, confidence: 'A' } as const;
    const port = inventedPort([LAMP], { binding: BOUND });
    const claims: Claim[] = [{ source: 'player', show: 'Quiet Lamp', label: 'Episode 11' }];
    expect(await matchReport({ ...report(...claims), traits }, port)).toMatchObject({
      value: { kind: 'matched', pairs: [{ season: 2, episode: 3 }] },
    });
    expect(await matchReport({ ...report(S2E3), traits }, port)).toMatchObject({ value: { kind: 'ask' } });
  });

  it('does not take a show that TMDB has dropped for a namesake', async () => {
    const twin = invent({ id: 2, name: 'Quiet Lamp', year: 2001, seasons: [8, 8] });
    const port = inventedPort([LAMP, twin]);
    const without: typeof port = {
      ...port,
      load: (id) => (id === 2 ? Promise.resolve(ok(null)) : port.load(id)),
    };
    expect(await matchReport(report(S2E3), without)).toMatchObject({ value: { kind: 'matched' } });
    expect(await matchReport(report(S2E3), port)).toMatchObject({ value: { kind: 'ask', why: 'whichShow' } });
  });

  it('takes an ended namesake out that has no such episode, but not one that goes on', async () => {
    const ended = (status: string) => invent({ id: 2, name: 'Quiet Lamp', year: 2001, status, seasons: [6] });
    expect(await matchReport(report(S2E3), inventedPort([LAMP, ended('Ended')]))).toMatchObject({
      value: { kind: 'matched' },
    });
    expect(await matchReport(report(S2E3), inventedPort([LAMP, ended('Returning Series')]))).toMatchObject({
      value: { kind: 'ask' },
    });
  });

  it('asks which show, offering none, where the bound one is gone from TMDB, or nothing names one', async () => {
    expect(await matchReport(report(S2E3), inventedPort([], { binding: BOUND }))).toEqual({
      ok: true,
      value: { kind: 'ask', why: 'whichShow', candidates: [], parts: ['showGone'] },
    });
    const nameless = inventedPort([LAMP]);
    expect(await matchReport(report({ source: 'player', label: 'S2:E3' }), nameless)).toEqual({
      ok: true,
      value: { kind: 'ask', why: 'whichShow', candidates: [], parts: ['noShow'] },
    });
    expect(nameless.searches).toEqual([]);
    expect(await matchReport(report(S2E3), inventedPort([]))).toEqual({
      ok: true,
      value: { kind: 'ask', why: 'whichShow', candidates: [], parts: ['nothingFound'] },
    });
  });

  it('remembers the title as the page wrote it, and counts nothing on', async () => {
    const answer = await matchReport(report({ ...S2E3, show: 'QUIET LAMP' }), inventedPort([LAMP]));
    expect(answer.ok && answer.value.kind === 'matched' && answer.value.learned).toEqual({
      key: 'netflix:id:80',
      words: 'QUIET LAMP',
      showId: 1,
      offsets: [],
      order: null,
    });
  });

  it('after a mark was taken back offers the same show once, then its namesakes', async () => {
    const twin = invent({ id: 2, name: 'Quiet Lamp', year: 2001, seasons: [8, 8] });
    const suspended = { ...BOUND, suspended: true };
    const port = inventedPort([LAMP, twin], { library: [1, 2], binding: suspended });
    const told = async (asked: MatchPort<never>) => {
      const answer = await matchReport(report(S2E3), asked);
      if (!answer.ok || answer.value.kind !== 'ask') return answer;
      const { candidates, parts } = answer.value;
      return [parts, ...candidates.map(({ showId, reasons }) => [showId, ...reasons])];
    };
    const other = [2, 'nameEqual', 'inLibrary', 'pairListed', 'episodeListed'];
    expect(await told(port)).toEqual([['suspended'], [1, 'suspended'], other]);
    const gone = { ...port, load: (id: number) => (id === 1 ? Promise.resolve(ok(null)) : port.load(id)) };
    expect(await told(gone)).toEqual([['suspended'], other]);
    expect(port.searches).toEqual([]);
  });

  it('passes a fault on wherever it comes from', async () => {
    const offline = () => Promise.resolve(fault('offline'));
    const suspended = inventedPort([LAMP], { binding: { ...BOUND, suspended: true } });
    const ordered = inventedPort([LAMP], { binding: { ...BOUND, order: 'o' } });
    const ports: MatchPort<'offline'>[] = [
      { ...suspended, load: offline },
      { ...ordered, order: offline },
      { ...inventedPort([LAMP], { library: [1] }), load: offline },
      { ...inventedPort([LAMP]), load: offline },
    ];
    for (const port of ports)
      expect(await matchReport(report(S2E3), port)).toEqual({ ok: false, code: 'offline' });
  });

  it('reads the numbers as they stand where the chosen order is gone', async () => {
    const ordered = inventedPort([LAMP], { binding: { ...BOUND, order: 'o' } });
    for (const port of [ordered, { ...ordered, order: () => Promise.resolve(ok(null)) }])
      expect(await matchReport(report(S2E3), port)).toMatchObject({
        value: { kind: 'matched', pairs: [{ season: 2, episode: 3 }], parts: ['binding', 'pairListed'] },
      });
  });

  it.runIf(timed)('answers within 5 ms in a library of 1,000 shows', async () => {
    const library = Array.from({ length: 1000 }, (_, at) =>
      invent({
        id: at + 1,
        name: `${title(at)} ${at}`,
        otherTitles: [`${title(at, 'de')} ${at}`, `${title(at, 'fr')} ${at}`],
        seasons: [10, 10],
      }),
    );
    const index = createLibraryIndex(library.map(({ show }) => show));
    const port = {
      ...inventedPort([]),
      findInLibrary: index.find,
      load: (id: number) => Promise.resolve(ok(library[id - 1] ?? null)),
    };
    const times: number[] = [];
    for (let at = 0; at < 200; at++) {
      const claim: Claim = {
        source: 'player',
        show: `${title(at * 5, 'de')} ${at * 5}`,
        label: 'Staffel 2, Folge 3',
        year: 2015,
      };
      const begun = ownTime();
      const answer = await matchReport({ ...report(claim), language: 'de' }, port);
      times.push(ownTime() - begun);
      expect(answer).toMatchObject({ value: { kind: 'matched', loaded: { show: { id: at * 5 + 1 } } } });
    }
    const median = times.sort((a, b) => a - b)[100] ?? Infinity;
    console.log(`one report against 1,000 shows: median ${median.toFixed(2)} ms`);
    expect(median).toBeLessThan(5);
  });
});

describe('createLibraryIndex', () => {
  it('forgets what was removed or renamed', () => {
    const index = createLibraryIndex([LAMP.show]);
    index.put({ ...LAMP.show, name: 'Loud Lamp', originalName: 'Loud Lamp' });
    expect(index.find(['Quiet Lamp'])).toEqual([]);
    expect(index.find(['the LOUD lamp']).map((one) => one.id)).toEqual([1]);
    index.remove(1);
    expect(index.find(['Loud Lamp'])).toEqual([]);
  });
});

describe('of a show with one season, an episode of a season that is not known', () => {
  const SEA = invent({ id: 2, name: 'Far Sea', year: 2019, seasons: [24] });
  const answer = (claim: Claim) =>
    matchReport(report(claim), inventedPort([SEA], { binding: { ...BOUND, showId: 2 } }));
  const second = SEA.seasons[0]?.episodes[1]?.name ?? '';

  it.each<Claim>([
    { source: 'player', show: 'Far Sea', label: 'The Final Season: Episode 2' },
    { source: 'player', show: 'Far Sea Final Season', label: 'Episode 2' },
    { source: 'jsonld', show: 'Far Sea', label: 'Specials', episode: 2 },
    { source: 'jsonld', show: 'Far Sea', label: 'Letzte Staffel', episode: 2 },
  ])('is asked about: $show, $label', async (claim) => {
    expect(await answer(claim)).toMatchObject({ ok: true, value: { kind: 'ask', why: 'whichEpisode' } });
  });

  it.each<Claim>([
    { source: 'player', show: 'Far Sea', label: 'The Final Season: Episode 2', title: second },
    { source: 'player', show: 'Far Sea', label: 'Episode 2' },
    { source: 'player', show: 'Jungle Book', label: 'Jungle Book: Episode 2' },
    { source: 'jsonld', show: 'Far Sea', label: second, episode: 2 },
  ])('is known by its title, or where no season is named: $label $title', async (claim) => {
    const pairs = [{ season: 1, episode: 2 }];
    expect(await answer(claim)).toMatchObject({ ok: true, value: { kind: 'matched', pairs } });
  });
});
