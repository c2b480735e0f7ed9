// @vitest-environment happy-dom
import './browser-double';
import { describe, expect, it, vi } from 'vitest';
import { ChoiceCheck } from '../../components/choice-check';
import { InboxCards } from '../../components/inbox-cards';
import { MarkedSince } from '../../components/marked-since';
import { matchReasons } from '../../components/match-reasons';
import { BrokenNotice } from '../../components/notice';
import { NowWatchingCards } from '../../components/now-watching';
import { pairRuns } from '../../components/pair-runs';
import { ShowPicker } from '../../components/show-picker';
import type { Candidate, NowWatching } from '../../lib/messages/protocol-inbox';
import type { MarkedByItself } from '../../lib/messages/protocol-tonight';
import { after, button, buttonNames, draw, findButton, folded, press, unfoldAndEscape } from './draw';
import { inventReport, TODAY } from './invented';

const now = (change: Partial<NowWatching> = {}): NowWatching => ({
  identity: 'tab',
  site: 'disney',
  siteName: 'Disney+',
  words: 'Night Ferry · S3:E2',
  showId: 5,
  show: 'Night Ferry',
  pair: { season: 3, episode: 2 },
  position: 21 * 60 + 40,
  duration: 38 * 60,
  markedAt: 34.2 * 60,
  ...change,
});

describe('what plays now', () => {
  const card = (change: Partial<NowWatching> = {}, onWrong = vi.fn()) =>
    draw(<NowWatchingCards watching={[now(change)]} onWrong={onWrong} />);

  it('is named, with how far it is and where it will be marked', async () => {
    const onWrong = vi.fn();
    const box = card({}, onWrong);
    expect(box.querySelector('.name')?.textContent).toBe('Watching Night Ferry · S3 E2');
    expect(box.querySelector('.facts')?.textContent).toBe('Disney+ · 21 of 38 min · will be marked at 34');
    await after(() => button('Not this? Night Ferry · S3 E2').click());
    expect(onWrong).toHaveBeenCalledWith(now());
    expect(button('Not this? Night Ferry · S3 E2').textContent).toBe('Not this?');
  });

  it('is quoted while it is not known which show it is', () => {
    const box = card({ showId: null, show: null, pair: null });
    expect(box.querySelector('.name')?.textContent).toBe('Watching “Night Ferry · S3:E2”');
    expect(box.querySelector('.facts')?.textContent).toBe('Disney+ · 21 of 38 min · looked up when it ends');
    expect(button('Which show? Night Ferry · S3:E2').textContent).toBe('Which show?');
    const asking = card({ showId: null, show: null, pair: null, asks: true });
    expect(asking.querySelector('.facts')?.textContent).toContain('it will ask when it ends');
  });

  it('promises no mark that lies behind, and no length that is not known', () => {
    expect(card({ position: 36 * 60 }).querySelector('.facts')?.textContent).toBe('Disney+ · 36 of 38 min');
    expect(card({ position: 5, duration: 0, markedAt: 0 }).querySelector('.facts')?.textContent).toBe(
      'Disney+',
    );
    expect(card({ position: 5, duration: 61, markedAt: 55 }).querySelector('.facts')?.textContent).toBe(
      'Disney+ · 0 of 1 min',
    );
    expect(card({ pair: null }).querySelector('.name')?.textContent).toBe('Watching Night Ferry');
  });

  it('takes no room when nothing plays', () => {
    expect(draw(<NowWatchingCards watching={[]} onWrong={vi.fn()} />).innerHTML).toBe('');
  });
});

describe('what was marked by itself', () => {
  const one = (op: string, episode: number): MarkedByItself => ({
    op,
    reportId: op,
    showId: 5,
    show: 'Night Ferry',
    pair: { season: 3, episode },
    siteName: 'Disney+',
    at: new Date(2026, 10, 22, 21, 4).getTime(),
  });

  it('is told with an Undo each', async () => {
    const onUndo = vi.fn();
    const marked = [one('b', 2), one('a', 1)];
    const box = draw(
      <MarkedSince marked={marked} today={TODAY} profiles={[]} onUndo={onUndo} onWhom={vi.fn()} />,
    );
    expect(box.querySelector('h2')?.textContent).toBe('Marked since you last looked');
    expect([...box.querySelectorAll('li p')].map((line) => line.textContent)).toEqual([
      'Night Ferry S3 E2 Disney+, 21:04',
      'Night Ferry S3 E1 Disney+, 21:04',
    ]);
    const [, second] = box.querySelectorAll('button');
    await after(() => second?.click());
    expect(onUndo.mock.calls[0]?.[0]).toBe(marked[1]);
    expect(document.getElementById(second?.getAttribute('aria-describedby') ?? '')?.textContent).toContain(
      'S3 E1',
    );
  });

  it('says for whom it counts, and takes one of several out', async () => {
    const onWhom = vi.fn();
    const profiles = [
      { id: 'default', name: '', colour: '' },
      { id: 'a', name: 'Ada', colour: '' },
      { id: 'b', name: 'Ben', colour: '' },
    ];
    const marked = [
      { ...one('b', 2), who: ['a', 'default'] },
      { ...one('a', 1), who: ['b'] },
    ];
    const box = draw(
      <MarkedSince marked={marked} today={TODAY} profiles={profiles} onUndo={vi.fn()} onWhom={onWhom} />,
    );
    expect([...box.querySelectorAll('li p')].map((line) => line.textContent)).toEqual([
      'Night Ferry S3 E2 Disney+, 21:04 · for Home and Ada',
      'Night Ferry S3 E1 Disney+, 21:04 · for Ben',
    ]);
    expect(buttonNames(box)).toEqual(['Not Home', 'Not Ada', 'Undo', 'Undo']);
    await after(() => button('Not Home').click());
    expect(onWhom.mock.calls).toEqual([[marked[0], ['a']]]);
  });

  it('takes no room when there is nothing to tell', () => {
    expect(
      draw(<MarkedSince marked={[]} today={TODAY} profiles={[]} onUndo={vi.fn()} onWhom={vi.fn()} />)
        .innerHTML,
    ).toBe('');
  });
});

describe('a service that may be broken', () => {
  it('is named, and leads to how it is doing', () => {
    const box = draw(<BrokenNotice services={['Netflix', 'Viki']} />);
    expect(box.textContent).toContain('Netflix, Viki may be broken');
    expect(box.querySelector('a')?.getAttribute('href')).toBe('/options.html#health');
    expect(draw(<BrokenNotice services={[]} />).innerHTML).toBe('');
  });
});

describe('episodes in few words', () => {
  const pairs = (...all: readonly (readonly [number, number])[]) =>
    pairRuns(all.map(([season, episode]) => ({ season, episode })));

  it.each([
    [pairs([1, 1]), 'S1 E1'],
    [pairs([1, 1], [1, 2], [1, 3]), 'S1 E1–E3'],
    [pairs([1, 9], [1, 10], [2, 1], [2, 3]), 'S1 E9–E10, S2 E1, S2 E3'],
    [pairs([2, 3], [2, 2]), 'S2 E3, S2 E2'],
    [pairs(), ''],
  ])('%s', (words, wanted) => expect(words).toBe(wanted));
});

describe('an answer before it is given', () => {
  const choice = {
    reportId: 'r',
    show: { id: 5, name: 'Night Ferry' },
    pair: null,
    pairs: [1, 2, 3, 4, 5, 6, 7].map((episode) => ({ season: 1, episode })),
    undecided: 0,
    from: { season: 1, episode: 2 },
  };
  const on = () => ({ onConfirm: vi.fn(), onEpisode: vi.fn(), onCancel: vi.fn() });

  it('lists what it marks, with Mark and Cancel', async () => {
    const handlers = on();
    const box = draw(<ChoiceCheck choice={choice} {...handlers} />);
    expect(box.textContent).toContain('Night Ferry. These 7 will be marked: S1 E1–E7');
    expect(buttonNames()).toEqual(['Mark these 7', 'Cancel']);
    expect(document.activeElement?.textContent).toBe('Mark these 7');
    await after(() => button('Mark these 7').click());
    expect(handlers.onConfirm).toHaveBeenCalledOnce();
    await after(() => button('Cancel').click());
    expect(handlers.onCancel).toHaveBeenCalledOnce();
  });

  it.each([[choice.pairs], [[]]])('is left with Escape, which goes no further: %j', (pairs) => {
    const handlers = on();
    draw(<ChoiceCheck choice={{ ...choice, pairs }} {...handlers} />);
    const heard = vi.fn();
    document.addEventListener('keydown', heard, { once: true });
    expect(press('Escape')).toBe(false);
    expect(handlers.onCancel).toHaveBeenCalledOnce();
    expect(heard).not.toHaveBeenCalled();
    document.removeEventListener('keydown', heard);
  });

  it('says what would still be asked', () => {
    expect(draw(<ChoiceCheck choice={{ ...choice, undecided: 2 }} {...on()} />).textContent).toContain(
      '2 more will still ask.',
    );
  });

  it('asks for the episode where the show alone does not tell it', async () => {
    const handlers = on();
    const box = draw(<ChoiceCheck choice={{ ...choice, pairs: [], undecided: 1 }} {...handlers} />);
    expect(box.textContent).toContain('Which episode of Night Ferry was it?');
    const [season, episode] = box.querySelectorAll('input');
    if (season === undefined || episode === undefined) throw new Error('no fields');
    expect([season.value, episode.value]).toEqual(['1', '2']);
    season.value = '2';
    episode.value = '6';
    await after(() => button('Mark it').click());
    expect(handlers.onEpisode).toHaveBeenCalledWith({ season: 2, episode: 6 });
  });
});

describe('the inbox', () => {
  const candidate: Candidate = {
    showId: 5,
    name: 'Ghost Light',
    year: 2019,
    poster: null,
    pair: { season: 2, episode: 5 },
    episodeTitle: 'Low Tide',
    reasons: ['nameEqual', 'yearEqual', 'pairListed', 'episodeListed', 'notAWord'],
  };
  const on = () => ({
    choice: null,
    searching: null,
    onChoose: vi.fn(),
    onSearch: vi.fn(),
    onNever: vi.fn(),
    onDismiss: vi.fn(),
    onConfirm: vi.fn(),
    onEpisode: vi.fn(),
    onCancel: vi.fn(),
    onFrom: vi.fn(async () => ({ season: 3, episode: 7 })),
  });

  it('quotes the page and says why each candidate is offered', async () => {
    const handlers = on();
    const report = inventReport('r', { candidates: [candidate] });
    const box = draw(<InboxCards reports={[report]} today={TODAY} {...handlers} />);
    expect(box.querySelector('h2')?.textContent).toBe('Ghost Light · S2:E5');
    expect(box.textContent).toContain('Netflix, 21:40');
    expect(box.textContent).toContain('same name · same year · has this episode');
    expect(box.textContent).not.toContain('notAWord');
    await after(() => button('Mark S2 E5 of Ghost Light (2019)').click());
    expect(handlers.onChoose).toHaveBeenCalledWith(report, candidate);
    await after(() => button('Another show…').click());
    expect(handlers.onSearch).toHaveBeenCalledWith(report);
    await after(() => button('Not a show').click());
    expect(handlers.onNever).toHaveBeenCalledWith(report);
    await after(() => button('Dismiss').click());
    expect(handlers.onDismiss).toHaveBeenCalledWith(report);
  });

  it('marks a single one as another episode', async () => {
    const handlers = on();
    const report = inventReport('r', { candidates: [candidate] });
    const box = draw(<InboxCards reports={[report]} today={TODAY} {...handlers} />);
    await after(() => button('Mark as… another episode of Ghost Light (2019)').click());
    const episode = box.querySelector<HTMLInputElement>('input[name=episode]');
    if (episode === null) throw new Error('no field');
    expect(episode.value).toBe('5');
    episode.value = '9';
    await after(() => button('Mark it').click());
    expect(handlers.onChoose.mock.calls[0]?.[1]).toMatchObject({
      showId: 5,
      pair: { season: 2, episode: 9 },
    });
  });

  it('folds the question which episode with Escape: the popup stays open', async () => {
    const report = inventReport('r', { candidates: [candidate] });
    draw(<InboxCards reports={[report]} today={TODAY} {...on()} />);
    const name = 'Mark as… another episode of Ghost Light (2019)';
    expect(await unfoldAndEscape(name)).toEqual(folded(name));
  });

  it('asks for the episode where what is up next merely stood in for what the page did not tell', async () => {
    const handlers = on();
    const unsure = { ...candidate, reasons: ['nameEqual', 'episodeUnsure'] };
    draw(<InboxCards reports={[inventReport('r', { candidates: [unsure] })]} today={TODAY} {...handlers} />);
    expect(findButton('Mark S2 E5 of Ghost Light (2019)')).toBeNull();
    await after(() => button('This show: Ghost Light (2019)').click());
    expect(handlers.onChoose.mock.calls[0]?.[1]).toMatchObject({ showId: 5, pair: null });
    const other = inventReport('r', { why: 'whichEpisode', candidates: [unsure] });
    draw(<InboxCards reports={[other]} today={TODAY} {...handlers} />);
    expect(findButton('Mark S2 E5 of Ghost Light (2019)')).not.toBeNull();
  });

  it('asks for the episode of a show that is offered without one from what the page says on', async () => {
    const handlers = on();
    const report = inventReport('r', { candidates: [{ ...candidate, pair: null }] });
    const box = draw(<InboxCards reports={[report]} today={TODAY} {...handlers} />);
    await after(() => button('Mark as… another episode of Ghost Light (2019)').click());
    expect(handlers.onFrom).toHaveBeenCalledWith(report, 5);
    const fields = [...box.querySelectorAll<HTMLInputElement>('input[type=number]')];
    expect(fields.map(({ value }) => value)).toEqual(['3', '7']);
    await after(() => button('Mark as… another episode of Ghost Light (2019)').click());
    expect(box.querySelector('input')).toBeNull();
  });

  it('asks whether it was finished, and takes No', async () => {
    const handlers = on();
    const report = inventReport('r', { why: 'finished?', candidates: [candidate] });
    draw(<InboxCards reports={[report]} today={TODAY} {...handlers} />);
    expect(buttonNames()).not.toContain('Not a show');
    await after(() => button('No').click());
    expect(handlers.onDismiss).toHaveBeenCalledWith(report);
  });

  it('draws the search, or the check, in the card that it belongs to', () => {
    const reports = ['a', 'b'].map((id) => inventReport(id, { candidates: [candidate] }));
    const searching = { reportId: 'b', picker: <p class="here">picker</p> };
    const box = draw(<InboxCards reports={reports} today={TODAY} {...on()} searching={searching} />);
    const [first, second] = box.querySelectorAll('article');
    expect([first?.querySelector('.here'), second?.querySelector('.here')?.textContent]).toEqual([
      null,
      'picker',
    ]);
    expect(second?.querySelector('.candidate')).toBeNull();
  });

  it('leaves the way to the settings to the page’s notice', () => {
    const reports = ['a', 'b'].map((id) => inventReport(id, { why: 'refused' }));
    const box = draw(<InboxCards reports={reports} today={TODAY} {...on()} />);
    expect(box.querySelector('a')).toBeNull();
    expect(buttonNames()).toEqual(['Dismiss', 'Dismiss']);
  });

  it('says that nothing waits', () => {
    expect(draw(<InboxCards reports={[]} today={TODAY} {...on()} />).textContent).toContain('Nothing waits.');
  });
});

describe('reasons', () => {
  it('are words, each once', () => {
    expect(matchReasons(['pairListed', 'episodeListed', 'constructor', 'upNext'])).toBe(
      'has this episode · up next for you',
    );
  });
});

describe('picking a show', () => {
  it('looks for it in place', async () => {
    const on = { onQuery: vi.fn(), onGo: vi.fn(), onPick: vi.fn(), onCancel: vi.fn() };
    const hit = {
      id: 1,
      name: 'Night Ferry',
      originalName: 'Night Ferry',
      year: 2022,
      countries: [],
      poster: null,
      overview: '',
      inLibrary: false,
    };
    draw(
      <ShowPicker
        search={{ query: 'Ferry', looking: false, hits: [hit], problem: null }}
        words="Ferry · S1:E2"
        {...on}
      />,
    );
    expect(document.activeElement?.getAttribute('aria-label')).toBe('Find a show');
    await after(() => button('Choose Night Ferry (2022)').click());
    expect(on.onPick).toHaveBeenCalledWith(hit);
    await after(() => button('Cancel').click());
    button('Choose Night Ferry (2022)').focus();
    expect(press('Escape')).toBe(false);
    expect(on.onCancel).toHaveBeenCalledTimes(2);
  });
});
