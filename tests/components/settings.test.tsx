// @vitest-environment happy-dom
import './browser-double';
import { describe, expect, it, vi } from 'vitest';
import { MarkingForm } from '../../components/choices-form';
import { healthDetails } from '../../components/health-details';
import { HealthList } from '../../components/health-list';
import { OwnSites } from '../../components/own-sites';
import { TitleList } from '../../components/title-list';
import type { SiteHealth } from '../../lib/messages/protocol-services';
import type { SettingsValues } from '../../lib/messages/protocol-settings';
import type { BindingEntry } from '../../lib/messages/protocol-titles';
import { after, button, buttonNames, draw, folded, unfoldAndEscape } from './draw';
import { TODAY } from './invented';

describe('the choices', () => {
  const values: SettingsValues = {
    toasts: 'some',
    addShows: true,
    lookUp: true,
    eveningEndsAt: 4,
    thresholds: { finished: 0.9, played: 0.5 },
    theme: 'system',
    language: '',
    region: '',
    notifyNew: false,
  };

  it('stand at once, each by itself', async () => {
    const onChange = vi.fn();
    const box = draw(<MarkingForm values={values} onChange={onChange} />);
    const [some, all] = box.querySelectorAll<HTMLInputElement>('[type=radio]');
    expect([some?.checked, all?.checked]).toEqual([true, false]);
    await after(() => all?.click());
    await after(() => button('Add shows by themselves').click());
    await after(() => button('Look titles up at TMDB').click());
    expect(onChange.mock.calls.map(([change]) => change)).toEqual([
      { toasts: 'all' },
      { addShows: false },
      { lookUp: false },
    ]);
  });

  it('say why a title is sent to TMDB', () => {
    draw(<MarkingForm values={values} onChange={vi.fn()} />);
    const why = button('Look titles up at TMDB').getAttribute('aria-describedby');
    expect(document.getElementById(why ?? '')?.textContent).toContain('is sent to TMDB');
  });
});

describe('an own site', () => {
  const site = {
    origin: 'https://films.home.example/*',
    name: 'films.home.example',
    reader: 'generic',
  } as const;
  const on = () => ({ onAdd: vi.fn(async () => true), onRemove: vi.fn(), onRead: vi.fn() });

  it('is named in the click itself, and the field is emptied once it was taken', async () => {
    const handlers = on();
    const box = draw(<OwnSites sites={[]} said="" {...handlers} />);
    const field = box.querySelector<HTMLInputElement>('#address');
    if (field === null) throw new Error('no field');
    await after(() => button('Switch on').click());
    expect(handlers.onAdd).not.toHaveBeenCalled();
    field.value = 'films.home.example';
    button('Switch on').click();
    expect(handlers.onAdd).toHaveBeenCalledWith('films.home.example');
    await after(() => Promise.resolve());
    expect(field.value).toBe('');
  });

  it('is switched off by its switch, and can be said to be a home server', async () => {
    const handlers = on();
    const box = draw(<OwnSites sites={[site]} said="" {...handlers} />);
    await after(() => button('films.home.example').click());
    expect(handlers.onRemove).toHaveBeenCalledWith(site);
    const select = box.querySelector('select');
    if (select === null) throw new Error('no choice');
    select.value = 'plex';
    await after(() => select.dispatchEvent(new Event('change', { bubbles: true })));
    expect(handlers.onRead).toHaveBeenCalledWith(site, 'plex');
  });
});

describe('how a service is doing', () => {
  const site: SiteHealth = {
    id: 'netflix',
    name: 'Netflix',
    workedAt: null,
    read: null,
    brokenSince: null,
    tabs: [],
  };
  const at = new Date(2026, 10, 22, 20, 15).getTime();
  const list = (change: Partial<SiteHealth>, onCopy = vi.fn()) =>
    draw(<HealthList sites={[{ ...site, ...change }]} today={TODAY} copied={null} onCopy={onCopy} />);

  it('is said in words', () => {
    expect(list({}).textContent).toContain('No finished episode yet · no tab open');
    expect(list({ workedAt: at }).textContent).toContain('Last finished episode: 20:15');
    expect(list({ brokenSince: at }).textContent).toContain('May be broken since 20:15');
  });

  it.each([
    ['counting', 'Counting.'],
    ['noVideo', 'there is no video'],
    ['notAnEpisode', 'this is not an episode'],
    ['ad', 'an advert is on'],
    ['cannotRead', 'does not say what is on'],
    ['tooLittlePlayed', 'too little of it was watched'],
    ['paused', 'Paused.'],
  ] as const)('%s', (why, words) => {
    expect(list({ tabs: [{ kind: 'episode', why, claims: [] }] }).textContent).toContain(words);
  });

  it('names each field with its source', () => {
    const claims = [
      { source: 'player', show: 'Ghost Light', label: 'S2:E5' },
      { source: 'jsonld', episode: 5 },
    ] as const;
    const box = list({ tabs: [{ kind: 'episode', why: 'counting', claims }] });
    const rows = [...box.querySelectorAll('tbody tr')].map((row) =>
      [...row.children].map((cell) => cell.textContent),
    );
    expect(rows).toEqual([
      ['Show', 'Ghost Light', 'in the video’s controls'],
      ['Label', 'S2:E5', 'in the video’s controls'],
      ['Episode', '5', 'in the page’s data for search engines'],
    ]);
  });

  it('can be copied without names, addresses and times', () => {
    const claims = [
      { source: 'player', show: 'Ghost Light', label: 'S2:E5 Low Tide' },
      { source: 'state', label: 'Staffel 2, Folge 5 – Bei Ebbe' },
      { source: 'title', title: 'Low Tide', label: 'Ghost Light S2 E5' },
      { source: 'page', label: 'A secret wish for Ann at number 7' },
    ] as const;
    const text = healthDetails(
      { ...site, workedAt: at, tabs: [{ kind: 'episode', why: 'paused', claims }] },
      '1.2.3',
    );
    expect(text).toContain('Couchmark 1.2.3 · netflix');
    expect(text).toContain('label=S2:E5 Aaa Aaaa');
    expect(text).toContain('label=Staffel 2, Folge 5 – Aaa Aaaa');
    expect(text).toContain('label=Aaaaa Aaaaa S2 E5');
    expect(text).not.toMatch(/Ghost|Light|Tide|Ebbe|secret|Ann|20:15|http/);
  });
});

describe('the services’ titles', () => {
  const entry = (key: string, change: Partial<BindingEntry> = {}): BindingEntry => ({
    site: 'netflix',
    key,
    siteName: 'Netflix',
    words: `Title ${key}`,
    showId: 5,
    show: 'Ghost Light',
    by: 'user',
    suspended: false,
    changedAt: 1,
    offsets: [],
    order: null,
    ...change,
  });
  const on = () => ({ onSave: vi.fn(), onForget: vi.fn(), onSearch: vi.fn(), onOrders: vi.fn() });
  const list = (entries: BindingEntry[], handlers = on(), orders = new Map()) =>
    draw(<TitleList none="Nothing yet." entries={entries} orders={orders} searching={null} {...handlers} />);

  it('say which show they are taken for and how that is known', () => {
    const box = list([
      entry('a'),
      entry('b', { by: 'learned' }),
      entry('c', { by: 'learned', suspended: true }),
      entry('d', { showId: null, show: null }),
    ]);
    expect([...box.querySelectorAll('li > .line')].map((line) => line.textContent)).toEqual([
      'Netflix’s title “Title a”Ghost Lightby youChangeForget',
      'Netflix’s title “Title b”Ghost LightlearnedChangeForget',
      'Netflix’s title “Title c”Ghost Lightlearned, asks againChangeForget',
      'Netflix’s title “Title d”Not a showby youChangeForget',
    ]);
  });

  it('fold what can be changed with Escape', async () => {
    list([entry('a')]);
    expect(await unfoldAndEscape('Change “Title a”')).toEqual(folded('Change “Title a”'));
  });

  it('can be forgotten, given to another show, or to none', async () => {
    const handlers = on();
    list([entry('a')], handlers);
    await after(() => button('Forget “Title a”').click());
    expect(handlers.onForget).toHaveBeenCalledWith(entry('a'));
    await after(() => button('Change “Title a”').click());
    await after(() => button('Another show…').click());
    expect(handlers.onSearch).toHaveBeenCalledWith(entry('a'));
    await after(() => button('Not a show').click());
    expect(handlers.onSave).toHaveBeenCalledWith({
      site: 'netflix',
      key: 'a',
      showId: null,
      offsets: [],
      order: null,
    });
  });

  it('take another order and seasons that are counted otherwise', async () => {
    const handlers = on();
    const orders = new Map([[5, [{ id: 'g', name: 'Streaming order', episodes: 24, groups: 2 }]]]);
    const box = list([entry('a', { offsets: [{ from: 3, to: 1, add: 12 }] })], handlers, orders);
    await after(() => button('Change “Title a”').click());
    expect(handlers.onOrders).toHaveBeenCalledWith(5);
    const values = () =>
      [...box.querySelectorAll<HTMLInputElement>('.offset input')].map(({ value }) => value);
    expect(values()).toEqual(['3', '1', '13']);
    await after(() => button('Add a season').click());
    expect(values()).toEqual(['3', '1', '13', '1', '1', '1']);
    const enter = (index: number, value: string) =>
      after(() => {
        const field = box.querySelectorAll<HTMLInputElement>('.offset input')[index];
        if (field === undefined) throw new Error('no field');
        field.value = value;
        field.dispatchEvent(new Event('input', { bubbles: true }));
      });
    await enter(3, '');
    await enter(5, '25');
    const select = box.querySelector('select');
    if (select === null) throw new Error('no orders');
    select.value = 'g';
    await after(() => select.dispatchEvent(new Event('change', { bubbles: true })));
    await after(() => button('Save').click());
    expect(handlers.onSave).toHaveBeenCalledWith({
      site: 'netflix',
      key: 'a',
      showId: 5,
      offsets: [
        { from: 3, to: 1, add: 12 },
        { from: null, to: 1, add: 24 },
      ],
      order: 'g',
    });
  });

  it('can be searched when there are many', async () => {
    const box = list(Array.from({ length: 12 }, (_, index) => entry(`k${index}`)));
    const field = box.querySelector<HTMLInputElement>('[type=search]');
    if (field === null) throw new Error('no search');
    field.value = 'k11';
    await after(() => field.dispatchEvent(new Event('input', { bubbles: true })));
    expect(buttonNames()).toEqual(['Change “Title k11”', 'Forget “Title k11”']);
  });
});
