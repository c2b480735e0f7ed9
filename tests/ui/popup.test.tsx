// @vitest-environment happy-dom
import '../components/browser-double';
import { beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { loadPopupParts } from '../../entrypoints/popup/later-parts';
import { pictureOf } from '../../entrypoints/popup/picture-of';
import { Popup } from '../../entrypoints/popup/popup';
import { ok } from '../../lib/domain/result';
import type { Tonight } from '../../lib/messages/protocol-tonight';
import type { TonightRow } from '../../lib/messages/tonight-row';
import { readQuery } from '../../lib/ui/kept-query';
import { drawPicture } from '../../lib/ui/picture';
import { createSearchStore } from '../../lib/ui/search-store';
import { firstRows, readSnapshot } from '../../lib/ui/snapshot';
import { createTonightStore } from '../../lib/ui/tonight-store';
import { NOTHING_KNOWN } from '../../lib/ui/tonight-state';
import { after, button, buttonNames, click, draw, findButton, freshPage, press } from '../components/draw';
import { inventReport, inventRow, inventTonight, TODAY } from '../components/invented';
import { pretend } from './pretend';

// Never idle here: what is kept for the next opening is kept as the popup closes.
vi.stubGlobal('requestIdleCallback', () => 0);
vi.stubGlobal('cancelIdleCallback', () => undefined);
const close = () => dispatchEvent(new Event('pagehide'));
beforeAll(loadPopupParts);
beforeEach(() => localStorage.clear());

/** A background with three shows that moves them on, puts them aside and takes it back. */
function house(change: Partial<Tonight> = {}) {
  let rows = [1, 2, 3].map((id) => inventRow(id));
  const log: { op: string; was: TonightRow[]; show: string }[] = [];
  const write = (op: string, showId: number, next: TonightRow | null) => {
    log.push({ op, was: rows, show: `Show ${showId}` });
    rows = rows.flatMap((row) => (row.showId !== showId ? [row] : next === null ? [] : [next]));
  };
  const world = pretend({
    'tonight.list': () => ok(inventTonight({ continue: rows }, change)),
    'progress.mark': ({ opId, showId, season, episode }) => {
      const row = inventRow(showId, { pair: [season, episode + 1] });
      write(opId, showId, row);
      return ok({ op: opId, changed: true, row });
    },
    'progress.skip': ({ opId, showId, season, episode }) => {
      const row = inventRow(showId, { pair: [season, episode + 1] });
      write(opId, showId, row);
      return ok({ op: opId, changed: true, row });
    },
    'show.status': ({ opId, showId }) => {
      write(opId, showId, null);
      return ok({ op: opId, row: null });
    },
    'log.undo': ({ op }) => {
      const entry = log.pop();
      if (entry === undefined || entry.op !== op) throw new Error(`out of order: ${op}`);
      rows = entry.was;
      return ok({ what: [{ showId: 1, show: entry.show, pair: null }], rows: entry.was });
    },
    'show.search': ({ query }) =>
      ok([
        {
          id: 9,
          name: query,
          originalName: query,
          year: 2022,
          countries: [],
          poster: null,
          overview: '',
          inLibrary: false,
        },
      ]),
    'show.add': ({ showId }) => {
      const row = inventRow(showId, { name: 'Saltmarsh', pair: [1, 1] });
      rows = [row, ...rows];
      return ok(row);
    },
    'inbox.preview': () =>
      ok({ pairs: [{ season: 1, episode: 1 }], undecided: 0, from: { season: 1, episode: 1 } }),
    'inbox.choose': () => ok({ marked: ['r'], op: 'chosen' }),
  });
  return { world, log };
}

async function open(world: ReturnType<typeof pretend>, today = () => TODAY) {
  const tonight = createTonightStore(world.ports);
  const search = createSearchStore(world.ports);
  const box = draw(<Popup ports={world.ports} tonight={tonight} search={search} today={today} />);
  await after(() => tonight.refresh());
  return { box, tonight, search };
}

const status = () => document.querySelector('[role=status]')?.textContent;
const focused = () => document.activeElement?.getAttribute('aria-label');
const mark = (episode: number, show = 1) => `Mark S2 E${episode} of Show ${show} watched`;

describe('marking in the popup', () => {
  it('moves the row on in place, says so and offers Undo', async () => {
    const { world } = house();
    const { box } = await open(world);
    await after(() => click(button(mark(5)), 1000));
    expect(status()).toBe('Show 1 S2 E5 watched');
    expect([...box.querySelectorAll('h2')].map((name) => name.textContent)).toEqual([
      'Show 1',
      'Show 2',
      'Show 3',
    ]);
    expect(findButton(mark(6))).not.toBeNull();
    expect(findButton('Undo')).not.toBeNull();
  });

  it('marks one for a double click and two for two separate clicks', async () => {
    const { world, log } = house();
    await open(world);
    await after(() => click(button(mark(5)), 1000));
    await after(() => click(button(mark(6)), 1200, 2));
    expect(log).toHaveLength(1);
    await after(() => click(button(mark(6)), 2000));
    expect(log).toHaveLength(2);
  });

  it('marks one for a held key', async () => {
    const { world, log } = house();
    await open(world);
    await after(() => press('x'));
    for (let turn = 0; turn < 10; turn += 1) await after(() => press('x', { repeat: true }));
    expect(log).toHaveLength(1);
    button(mark(6)).focus();
    expect(press('Enter')).toBe(true);
    expect(press('Enter', { repeat: true })).toBe(false);
  });

  it('says by its year which of two namesakes a key marked', async () => {
    const { world } = house();
    const twins = [1999, 2019].map((year, i) => inventRow(i + 1, { name: 'Ghosts', year }));
    world.handlers['tonight.list'] = () => ok(inventTonight({ continue: twins }));
    await open(world);
    await after(() => press('x'));
    expect(status()).toBe('Ghosts (1999) S2 E5 watched');
  });

  it('begins at what unfolds the list where nothing of it is open', async () => {
    const { world } = house();
    const aside = inventTonight({ waiting: [inventRow(1, { position: { state: 'waiting' } })] });
    world.handlers['tonight.list'] = () => ok(aside);
    const { box } = await open(world);
    expect(document.activeElement).toBe(box.querySelector('.fold'));
    await after(() => press('?'));
    expect(box.querySelector('dialog')).not.toBeNull();
  });

  it('goes back to what opened the menu when Escape closes it', async () => {
    const { world } = house();
    await open(world);
    await after(() => button('More for Show 1').click());
    button('Drop').focus();
    await after(() => press('Escape'));
    expect([focused(), findButton('Drop')]).toEqual(['More for Show 1', null]);
  });

  it('comes back with its menu closed when it was put aside from there', async () => {
    const { world, log } = house();
    await open(world);
    await after(() => button('More for Show 1').click());
    await after(() => button('Drop').click());
    await after(() => press('u'));
    expect(log).toEqual([]);
    expect(button('More for Show 1').getAttribute('aria-expanded')).toBe('false');
  });

  it('is taken back one by one, by button and by key', async () => {
    const { world, log } = house();
    await open(world);
    await after(() => click(button(mark(5)), 1000));
    await after(() => click(button(mark(5, 2)), 2000));
    await after(() => click(button('Undo'), 3000));
    expect([log.length, status()]).toEqual([1, 'Undone: Show 2']);
    await after(() => press('u'));
    expect([log.length, status()]).toEqual([0, 'Undone: Show 1']);
    expect(findButton('Undo')).toBeNull();
  });
});

describe('the keyboard', () => {
  it('starts on the first row’s mark and walks rows and their things', async () => {
    await open(house().world);
    expect(focused()).toBe(mark(5));
    await after(() => press('j'));
    expect(focused()).toBe(mark(5, 2));
    await after(() => press('ArrowRight'));
    expect(focused()).toBe('More for Show 2');
    await after(() => press('ArrowDown'));
    expect(focused()).toBe('More for Show 3');
    await after(() => press('Home'));
    expect(focused()).toBe('More for Show 1');
  });

  it('keeps the focus in its row after a mark, and in its place after a row has left', async () => {
    const { world } = house();
    await open(world);
    await after(() => press('j'));
    await after(() => press('x'));
    expect(focused()).toBe(mark(6, 2));
    await after(() => button('More for Show 2').click());
    button('Put on hold').focus();
    await after(() => button('Put on hold').click());
    expect(status()).toBe('Show 2 is on hold');
    expect(focused()).toBe(mark(5, 3));
  });

  it('skips, and closes what is open', async () => {
    await open(house().world);
    await after(() => press('s'));
    expect(status()).toBe('Show 1 S2 E5 skipped');
    await after(() => button('More for Show 1').click());
    expect(findButton('Drop')).not.toBeNull();
    await after(() => press('Escape'));
    expect(findButton('Drop')).toBeNull();
  });

  it('goes to the first row when what had the focus above or below the list is gone', async () => {
    const { world } = house({ waiting: [inventReport('r')] });
    world.handlers['inbox.dismiss'] = () => {
      world.handlers['tonight.list'] = () => ok(inventTonight({ continue: [inventRow(1), inventRow(2)] }));
      return ok(null);
    };
    world.handlers['inbox.reopen'] = () => ok(null);
    await open(world);
    const dismiss = button('Dismiss Ghost Light · S2:E5');
    dismiss.focus();
    await after(() => dismiss.click());
    expect(status()).toBe('Dismissed');
    expect(focused()).toBe(mark(5));
    const undo = button('Undo');
    undo.focus();
    await after(() => click(undo, 1000));
    expect([status(), findButton('Undo')]).toEqual(['Asked again', null]);
    expect(focused()).toBe(mark(5));
  });

  it('reaches the last of all rows, those too that were not listed yet', async () => {
    const all = Array.from({ length: 40 }, (_, at) => inventRow(at + 1));
    const { world } = house();
    world.handlers['tonight.list'] = ({ rows = 12 }) => {
      const list = inventTonight({ continue: all.slice(0, rows) });
      const more = Math.max(0, all.length - rows);
      const groups = list.groups.map((one) =>
        one.group === 'continue' && more > 0 ? { ...one, more } : one,
      );
      return ok({ ...list, groups });
    };
    await open(world);
    press('End');
    await vi.waitFor(() => expect(focused()).toBe(mark(5, 40)));
  });

  it('leaves one Tab stop in the list', async () => {
    const { box } = await open(house().world);
    await after(() => press('j'));
    const stops = [...box.querySelectorAll<HTMLElement>('[data-rove]')].filter(
      (thing) => thing.tabIndex === 0,
    );
    expect(stops.map((thing) => thing.getAttribute('aria-label'))).toEqual([mark(5, 2)]);
  });

  it('goes on to Undo from an offer that is taken up', async () => {
    const { world } = house();
    world.handlers['progress.mark'] = ({ opId, showId }) =>
      ok({
        op: opId,
        changed: true,
        row: inventRow(showId, { pair: [2, 6] }),
        offers: { lastNight: '2026-11-21', rewatch: null, together: null },
      });
    world.handlers['play.redate'] = ({ opId }) => ok({ op: opId, rows: [] });
    await open(world);
    await after(() => click(button(mark(5)), 1000));
    button('Last night').focus();
    await after(() => button('Last night').click());
    await vi.waitFor(() => expect(status()).toBe('Dated last night'));
    expect(findButton('Last night')).toBeNull();
    expect(document.activeElement).toBe(button('Undo'));
  });

  it('thinks better of an answer with Escape, back to the question', async () => {
    const pair = { season: 1, episode: 1 };
    const candidate = {
      showId: 5,
      name: 'Ash',
      year: 2019,
      poster: null,
      pair,
      episodeTitle: null,
      reasons: [],
    };
    const { world } = house({ waiting: [inventReport('r', { candidates: [candidate] })] });
    world.handlers['inbox.preview'] = () => ok({ pairs: [pair], undecided: 1, from: pair });
    await open(world);
    button('Ash (2019)').focus();
    await after(() => button('Ash (2019)').click());
    await vi.waitFor(() => expect(document.activeElement).toBe(button('Mark it')));
    expect(press('Escape')).toBe(false);
    await after(() => Promise.resolve());
    expect(findButton('Mark it')).toBeNull();
    expect(document.activeElement).toBe(button('Ash (2019)'));
  });

  it('folds the profiles with Escape, back to their button, and where the focus goes elsewhere', async () => {
    const profiles = ['default', 'ada'].map((id) => ({ id, name: id, colour: '' }));
    const { box } = await open(house({ profiles, profileId: 'default' }).world);
    const face = () => box.querySelector<HTMLElement>('.face');
    await after(() => face()?.click());
    const ada = [...box.querySelectorAll<HTMLElement>('.profiles li button')].at(-1);
    ada?.focus();
    await after(() => press('Escape'));
    expect(document.activeElement).toBe(face());
    expect(face()?.getAttribute('aria-expanded')).toBe('false');
    await after(() => face()?.click());
    box.querySelector<HTMLElement>('.profiles li button')?.focus();
    await after(() => button(mark(5)).focus());
    expect(face()?.getAttribute('aria-expanded')).toBe('false');
    expect(focused()).toBe(mark(5));
  });

  it('types letters into the search box, and nowhere else', async () => {
    const { world, log } = house();
    await open(world);
    await after(() => press('/'));
    expect(focused()).toBe('Add a show');
    await after(() => press('x'));
    expect(log).toHaveLength(0);
  });
});

it('knows the day that begins while it is open', async () => {
  const { world } = house();
  let today = '2026-01-03';
  const { box, tonight } = await open(world, () => today);
  const isOut = () => box.querySelector('.facts .lamp')?.textContent;
  expect(isOut()).toBeUndefined();
  today = '2026-01-04';
  await after(() => tonight.refresh());
  expect(isOut()).toBe('Aired today');
});

describe('adding a show', () => {
  it('lists it at once, goes to it, and asks how far one is', async () => {
    const { world } = house();
    const { search, box } = await open(world);
    await after(() => search.setQuery('Saltmarsh'));
    await after(() => search.look());
    expect(box.querySelector('ul[aria-label="Tonight"]')).toBeNull();
    await after(() => button('Add Saltmarsh (2022)').click());
    expect(box.querySelector('ul[aria-label="Tonight"] h2')?.textContent).toBe('Saltmarsh');
    expect(status()).toBe('Saltmarsh added');
    expect(buttonNames()).toEqual(expect.arrayContaining(['I’m further along', 'Plan for later']));
    expect(findButton('Undo')).toBeNull();
    await after(() => button('I’m further along').click());
    expect(box.querySelector('input[name=episode]')).not.toBeNull();
    expect(document.activeElement?.getAttribute('name')).toBe('season');
  });

  it('says of one that is there already that it is, and offers nothing for a new one', async () => {
    const { world } = house();
    const { search } = await open(world);
    const hit = { id: 1, name: 'Show 1', originalName: 'Show 1', year: null, countries: [], poster: null };
    world.handlers['show.search'] = () => ok([{ ...hit, overview: '', inLibrary: true }]);
    world.handlers['show.add'] = () => ok(inventRow(1));
    await after(() => search.setQuery('Show 1'));
    await after(() => search.look());
    await after(() => button('Add Show 1').click());
    expect(status()).toBe('In your shows');
    expect(findButton('Plan for later')).toBeNull();
  });

  it('goes back to the question with Escape, where the next key marks nothing', async () => {
    const { world } = house({ waiting: [inventReport('a'), inventReport('b')] });
    const { box } = await open(world);
    const asks = () =>
      [...box.querySelectorAll<HTMLElement>('.waiting button')].filter(
        ({ textContent }) => textContent === 'Find the show…',
      );
    const [, second] = asks();
    second?.focus();
    await after(() => second?.click());
    expect(asks()).toEqual([]);
    press('Escape');
    await expect.poll(() => document.activeElement?.textContent).toBe('Find the show…');
    expect(asks().indexOf(document.activeElement as HTMLElement)).toBe(1);
  });

  it('leaves nothing of that search to the next opening, which would add a show', async () => {
    const { world } = house({ waiting: [inventReport('r')] });
    const { search } = await open(world);
    const kept = () => readQuery(localStorage, Date.now());
    await after(() => button('Find the show…').click());
    await after(() => search.setQuery('Ghost'));
    expect(kept()).toBe('');
    await after(() => press('Escape'));
    await after(() => search.setQuery('Ghost'));
    expect(kept()).toBe('Ghost');
  });

  it.each([
    ['one that is offered', 'Ghost Light (2019)', async () => {}],
    [
      'one that is looked for',
      'Choose Ghost Light (2022)',
      async (search: ReturnType<typeof createSearchStore>) => {
        await after(() => button('Another show…').click());
        await after(() => search.setQuery('Ghost Light'));
        await after(() => search.look());
      },
    ],
  ])('keeps the year of the show where more is asked about it: %s', async (_, name, look) => {
    const candidate = { showId: 9, name: 'Ghost Light', year: 2019, poster: null, pair: null };
    const candidates = [{ ...candidate, episodeTitle: null, reasons: [] }];
    const { world } = house({ waiting: [inventReport('r', { candidates })] });
    world.handlers['inbox.preview'] = () => ok({ pairs: [], undecided: 1, from: { season: 1, episode: 1 } });
    const { search, box, tonight } = await open(world);
    await look(search);
    await after(() => button(name).click());
    const year = /\(\d{4}\)/.exec(name)?.[0];
    // What weighs an answer is fetched first.
    await after(() => vi.waitFor(() => expect(tonight.state.get().choice).not.toBeNull()));
    expect(box.textContent).toContain(`Which episode of Ghost Light ${year} was it?`);
  });

  it('answers a waiting question by the same search', async () => {
    const { world } = house({ waiting: [inventReport('r')] });
    const { search } = await open(world);
    await after(() => button('Find the show…').click());
    await after(() => search.setQuery('Ghost Light'));
    await after(() => search.look());
    await after(() => button('Choose Ghost Light (2022)').click());
    await after(() => vi.waitFor(() => expect(world.names()).toContain('inbox.choose')));
    expect(world.sent.find(({ name }) => name === 'inbox.choose')?.payload).toEqual({
      reportId: 'r',
      showId: 9,
    });
    expect(status()).toBe('1 episode counted');
  });
});

describe('the footer', () => {
  it('says what waits, and how many need an answer', async () => {
    await open(house({ waiting: [inventReport('a'), inventReport('b', { why: 'offline' })] }).world);
    expect(findButton('1 episode needs your answer')).not.toBeNull();
  });

  it('sets a show’s name apart, whatever its direction and length', async () => {
    const lastOp = { op: 'old', showId: 1, show: 'מסע ארוך', pair: { season: 2, episode: 4 } };
    await open(house({ lastOp }).world);
    const said = document.querySelector('[role=status]');
    expect(said?.innerHTML).toBe('<bdi class="said-name">מסע ארוך</bdi> S2 E4 watched');
    expect(said?.getAttribute('dir')).toBeNull();
  });

  it('tells by voice whose evening it is and how much the filters hide', async () => {
    const profiles = [
      { id: 'default', name: '', colour: '' },
      { id: 'ada', name: 'Ada', colour: '' },
    ];
    const change = { profiles, hidden: 0 };
    const { world } = house(change);
    const { tonight } = await open(world);
    const heard = () => [...document.querySelectorAll('[aria-live=polite]')].map((one) => one.textContent);
    expect(heard()).toEqual(['Profile: Home', '']);
    world.handlers['tonight.list'] = () =>
      ok(inventTonight({ continue: [inventRow(1)] }, { profiles, profileId: 'ada', hidden: 7 }));
    await after(() => tonight.refresh());
    expect(heard()).toEqual(['Profile: Ada', '7 shows hidden']);
  });

  it('names what was done before the popup was opened', async () => {
    const lastOp = { op: 'old', showId: 1, show: 'Show 1', pair: { season: 2, episode: 4 } };
    await open(house({ lastOp }).world);
    expect(status()).toBe('Show 1 S2 E4 watched');
    expect(findButton('Undo')).not.toBeNull();
  });
});

describe('the first paint', () => {
  it('is the page as it stood, and the framework takes it over without drawing it again', async () => {
    await open(house().world);
    close();
    const kept = readSnapshot(localStorage, '1.2.3', TODAY);
    if (kept === null) throw new Error('no snapshot');
    const root = freshPage();
    root.append(...drawPicture(kept.snapshot.picture, document, kept.actable).childNodes);
    const painted = [...root.querySelectorAll('li, button.mark, h2')];
    expect(painted).toHaveLength(9);

    const world = pretend({});
    const start = { ...NOTHING_KNOWN, tonight: kept.snapshot.tonight, from: 'snapshot' as const };
    const tonight = createTonightStore(world.ports, start);
    draw(
      <Popup
        ports={world.ports}
        tonight={tonight}
        search={createSearchStore(world.ports)}
        today={() => TODAY}
      />,
      root,
    );
    expect([...root.querySelectorAll('li, button.mark, h2')]).toEqual(painted);
    expect(painted.every((element) => element.isConnected)).toBe(true);
    await after(() => click(button(mark(5)), 1000));
    expect(world.names()).toContain('progress.mark');
  });

  it.each<[string, Parameters<typeof inventTonight>[0], Partial<Tonight>]>([
    ['one group', { continue: [inventRow(1), inventRow(2)] }, {}],
    [
      'every group',
      {
        tonight: [inventRow(1)],
        newToday: [inventRow(2)],
        continue: [inventRow(3, { episode: null })],
        notForAWhile: [inventRow(4)],
        startSomething: [inventRow(5)],
        waiting: [inventRow(6)],
      },
      { hidden: 2, count: 2, minutes: 90 },
    ],
    ['many rows', { continue: Array.from({ length: 30 }, (_, at) => inventRow(at)) }, { servicesOn: ['x'] }],
    ['no list', {}, {}],
    ['a notice', { continue: [inventRow(1)] }, { credential: 'refused', hidden: 1 }],
    [
      'a household',
      { continue: [inventRow(1)] },
      {
        profiles: [
          { id: 'default', name: '', colour: '' },
          { id: 'ada', name: 'Ada', colour: '#aa3355' },
        ],
      },
    ],
  ])('is to the letter what the framework would draw: %s', (_, groups, change) => {
    const latest = inventTonight(groups, change);
    const picture = drawPicture(pictureOf(latest, TODAY), document, true);
    const start = { ...NOTHING_KNOWN, tonight: firstRows(latest), from: 'snapshot' as const };
    const { ports } = pretend({});
    const box = draw(
      <Popup
        ports={ports}
        tonight={createTonightStore(ports, start)}
        search={createSearchStore(ports)}
        today={() => TODAY}
      />,
    );
    box.querySelector('footer')?.remove();
    const painted = document.createElement('div');
    painted.append(...picture.childNodes);
    expect(painted.innerHTML).toBe(box.innerHTML);
  });

  it('keeps the background’s order for the next opening, though rows on the screen keep theirs', async () => {
    const { world } = house();
    await open(world);
    world.handlers['tonight.list'] = () =>
      ok(inventTonight({ continue: [inventRow(3), inventRow(1), inventRow(2)] }));
    await after(() => click(button(mark(5)), 1000));
    close();
    const kept = readSnapshot(localStorage, '1.2.3', TODAY);
    expect(JSON.stringify(kept?.snapshot.picture)).toMatch(/"Show 3".*"Show 1".*"Show 2"/);
    expect([...document.querySelectorAll('h2')].map((name) => name.textContent)).toEqual([
      'Show 1',
      'Show 2',
      'Show 3',
    ]);
  });
});
