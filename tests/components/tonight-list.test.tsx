// @vitest-environment happy-dom
import './browser-double';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { ShowRow } from '../../components/show-row';
import { TonightList } from '../../components/tonight-list';
import type { Group } from '../../lib/domain/tonight-groups';
import type { Tonight } from '../../lib/messages/protocol-tonight';
import type { RowLooks } from '../../lib/messages/row-looks';
import { loadParts } from '../../components/later-parts';
import { after, button, buttonNames, click, draw, findButton } from './draw';
import { inventRow, inventTonight, TODAY } from './invented';

const NO_LOOKS: RowLooks = {
  people: async () => null,
  gaps: async () => [],
  places: async () => [],
  choices: async () => null,
};

const handlers = () => ({
  onMark: vi.fn(),
  onSkip: vi.fn(),
  onJump: vi.fn(),
  onStatus: vi.fn(),
  onRemove: vi.fn(),
  onAct: vi.fn(),
  looks: vi.fn(async () => NO_LOOKS),
  onMenu: vi.fn(),
  onFold: vi.fn(),
  onMore: vi.fn(),
});

function list(
  tonight: Tonight,
  change: { actable?: boolean; menu?: number; unfolded?: Group[]; busy?: number[] } = {},
  on = handlers(),
) {
  const { actable = true, menu, unfolded = [], busy = [] } = change;
  return draw(
    <TonightList
      groups={tonight.groups}
      today={TODAY}
      actable={actable}
      busy={new Set(busy)}
      profileId="me"
      household={false}
      servicesOn={[]}
      menu={menu === undefined ? null : { showId: menu, jump: false }}
      unfolded={new Set(unfolded)}
      {...on}
    />,
  );
}

const one = inventTonight({ continue: [inventRow(1, { name: 'Night Ferry' })] });

beforeAll(loadParts);

describe('tonight’s list', () => {
  it('tells namesakes apart by their years, whatever groups they stand in', () => {
    const twin = (showId: number, year: number | null) => inventRow(showId, { name: 'Ghosts', year });
    const groups = {
      continue: [twin(1, 2019), inventRow(2, { name: 'Night Ferry', year: 2022 })],
      waiting: [twin(3, 2021), twin(4, null)],
    };
    const box = list(inventTonight(groups), { unfolded: ['waiting'] });
    const names = [...box.querySelectorAll('h2')].map((name) => name.textContent);
    expect(names).toEqual(['Ghosts (2019)', 'Night Ferry', 'Ghosts (2021)', 'Ghosts']);
    expect(findButton('Mark S2 E5 of Ghosts (2019) watched')).not.toBeNull();
    // What is cut where there is no room.
    expect([...box.querySelectorAll('h2 span')].map((name) => name.textContent)).toEqual([
      'Ghosts',
      'Night Ferry',
      'Ghosts',
      'Ghosts',
    ]);
  });

  it('cuts the name alone where a language puts the year before it', () => {
    const box = draw(
      <ShowRow
        {...handlers()}
        row={inventRow(1, { name: '2019: Ghosts' })}
        name="Ghosts"
        caption={null}
        today={TODAY}
        busy={false}
        actable
        profileId="me"
        household={false}
        servicesOn={[]}
        menu="closed"
      />,
    );
    expect(box.querySelector('h2')?.textContent).toBe('2019: Ghosts');
    expect(box.querySelector('h2 span')?.textContent).toBe('Ghosts');
  });

  it('shows the still, else the poster, else initials', () => {
    const rows = [
      inventRow(1, { poster: '/p1.jpg', episode: { still: '/s1.jpg' } }),
      inventRow(2, { poster: '/p2.jpg' }),
      inventRow(3, { poster: '/p3.jpg', episode: null }),
      inventRow(4),
    ];
    const box = list(inventTonight({ continue: rows }));
    const arts = [...box.querySelectorAll('.row .art')];
    expect(arts.map((art) => art.querySelector('img')?.getAttribute('src')?.split('/').at(-1))).toEqual([
      's1.jpg',
      'p2.jpg',
      'p3.jpg',
      undefined,
    ]);
  });

  it('says why an episode is up next, and nothing where none is listed', () => {
    const nothing = inventRow(2, { position: { state: 'caughtUp', upNext: null, at: null } });
    const rows = inventTonight({ continue: [inventRow(1), nothing] });
    expect(list(rows, { menu: 1 }).querySelector('.reason')?.textContent).toBe(
      'Why S2 E5? The first episode',
    );
    expect(list(rows, { menu: 2 }).querySelector('.reason')).toBeNull();
  });

  it('is a list named Tonight, each item with the show as heading, the pair, and the mark by name', () => {
    const box = list(one);
    const item = box.querySelector('ul[aria-label="Tonight"] > li');
    expect(item?.querySelector('h2')?.textContent).toBe('Night Ferry');
    expect(item?.querySelector('.pair')?.textContent).toBe('S2 E5');
    expect(findButton('Mark S2 E5 of Night Ferry watched')).not.toBeNull();
  });

  it('captions groups at their first row and keeps them in one list', () => {
    const box = list(inventTonight({ tonight: [inventRow(1)], continue: [inventRow(2), inventRow(3)] }));
    expect([...box.querySelectorAll('.caption')].map((caption) => caption.textContent)).toEqual([
      'On tonight',
      'Continue',
    ]);
    expect(box.querySelectorAll('ul')).toHaveLength(1);
    expect(box.querySelectorAll('ul > li')).toHaveLength(3);
  });

  it('folds what is not for now, and draws it only when open', async () => {
    const on = handlers();
    const tonight = inventTonight({ startSomething: [inventRow(1), inventRow(2)] });
    const box = list(tonight, {}, on);
    expect(box.querySelectorAll('li')).toHaveLength(0);
    expect(box.textContent).toContain('Nothing to go on with tonight.');
    await after(() => button('Start something 2 shows').click());
    expect(on.onFold).toHaveBeenCalledWith('startSomething');
    expect(
      list(tonight, { unfolded: ['startSomething'] }).querySelectorAll(
        'ul[aria-label="Start something"] > li',
      ),
    ).toHaveLength(2);
  });

  it('lists the rest of a group once one comes near it', async () => {
    const on = handlers();
    const continued = { group: 'continue' as const, rows: [inventRow(1)], more: 1 };
    const waiting = { group: 'waiting' as const, rows: [], more: 40 };
    const tonight = { ...inventTonight({}), groups: [continued, waiting] };
    let near: IntersectionObserverCallback | null = null;
    vi.stubGlobal(
      'IntersectionObserver',
      class {
        constructor(callback: IntersectionObserverCallback) {
          near = callback;
        }
        observe() {}
        disconnect() {}
      },
    );
    await after(() => void list(tonight, {}, on));
    expect(buttonNames().filter((name) => name.includes('more'))).toEqual(['1 more show']);
    const seen = (isIntersecting: boolean) => near?.([{ isIntersecting }] as never, {} as never);
    seen(false);
    expect(on.onMore).not.toHaveBeenCalled();
    seen(true);
    expect(on.onMore).toHaveBeenCalledTimes(1);
    await after(() => button('1 more show').click());
    expect(on.onMore).toHaveBeenCalledTimes(2);
    vi.unstubAllGlobals();
  });

  it('says the facts of an episode', () => {
    const row = inventRow(1, {
      episode: { airDate: TODAY },
      service: { name: 'Netflix', url: 'https://www.netflix.com/title/1', site: 'netflix', by: 'page' },
      gaps: 2,
    });
    const box = list(inventTonight({ newToday: [row] }));
    expect(box.querySelector('.facts')?.textContent).toBe(
      'Aired today · 51\u00a0min · Netflix  · 3 left · 2 missed',
    );
    expect(box.querySelector('.service')?.getAttribute('aria-label')).toBe('Watch Show 1 on Netflix');
  });

  it.each(['javascript:alert(1)', 'data:text/html,x', '//example.org', ''])(
    'makes no link of “%s”',
    (url) => {
      const box = list(
        inventTonight({
          continue: [inventRow(1, { service: { name: 'Somewhere', url, site: null, by: 'search' } })],
        }),
      );
      expect(box.querySelector('.service')).toBeNull();
      expect(box.textContent).toContain('Somewhere');
    },
  );

  it('offers no mark where nothing has aired or nothing is left', () => {
    const waiting = inventRow(1, { position: { state: 'waiting' } });
    const done = inventRow(2, { position: { state: 'finished', upNext: null } });
    list(inventTonight({ continue: [waiting, done] }));
    expect(buttonNames().filter((name) => name.startsWith('Mark'))).toEqual([]);
    expect(document.body.textContent).toContain('Finished, all seen');
  });

  it('offers nothing at all while it is of another day', () => {
    const box = list(one, { actable: false });
    expect(box.querySelectorAll('button, a')).toHaveLength(0);
    expect(box.querySelector('h2')?.textContent).toBe('Night Ferry');
  });

  it('hands over the very episode that the button names', async () => {
    const on = handlers();
    list(one, {}, on);
    await after(() => click(button('Mark S2 E5 of Night Ferry watched'), 1000));
    expect(on.onMark.mock.calls[0]?.slice(0, 2)).toEqual([
      one.groups[2]?.rows[0],
      expect.objectContaining({ season: 2, episode: 5 }),
    ]);
  });

  it('shows names with markup as they are', () => {
    const box = list(inventTonight({ continue: [inventRow(1, { name: '<img src=x onerror=alert(1)>' })] }));
    expect(box.querySelector('h2')?.textContent).toBe('<img src=x onerror=alert(1)>');
    expect(box.querySelector('h2 img')).toBeNull();
  });
});

describe('a row’s menu', () => {
  it.each([
    ['Skip S2 E5', 'onSkip'],
    ['Put on hold', 'onStatus'],
    ['Drop', 'onStatus'],
    ['Plan for later', 'onStatus'],
    ['Remove from my shows', 'onRemove'],
  ] as const)('%s', async (name, called) => {
    const on = handlers();
    list(one, { menu: 1 }, on);
    await after(() => button(name).click());
    expect(on[called]).toHaveBeenCalledTimes(1);
  });

  it('says why this episode is up next, and has no skip where nothing has aired', () => {
    list(inventTonight({ continue: [inventRow(1, { position: { state: 'waiting' } })] }), { menu: 1 });
    expect(document.querySelector('.reason')?.textContent).toBe('Why S2 E5? The first episode');
    expect(findButton('Skip S2 E5')).toBeNull();
  });

  it('asks where to go on from', async () => {
    const on = handlers();
    list(one, { menu: 1 }, on);
    await after(() => button('Go on from…').click());
    const season = document.querySelector<HTMLInputElement>('input[name=season]');
    const episode = document.querySelector<HTMLInputElement>('input[name=episode]');
    expect([season?.value, episode?.value]).toEqual(['2', '5']);
    if (episode !== null) episode.value = '9';
    await after(() => button('Go on from here').click());
    expect(on.onJump).toHaveBeenCalledWith(expect.objectContaining({ showId: 1 }), { season: 2, episode: 9 });
  });
});
