// @vitest-environment happy-dom
import './browser-double';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { CredentialForm } from '../../components/credential-form';
import { SearchResults } from '../../components/search-results';
import { ServiceSwitches } from '../../components/service-switches';
import { WaitingReports } from '../../components/waiting-reports';
import { CredentialNotice, EmptyState } from '../../components/notice';
import type { ShowHit } from '../../lib/messages/protocol-shows';
import { loadParts } from '../../components/later-parts';
import { after, button, buttonNames, draw, findButton } from './draw';
import { inventReport, TODAY } from './invented';

beforeAll(loadParts);

describe('the key’s form', () => {
  const form = (state: 'none' | 'works' | 'refused' | 'offline' | 'unchecked', onSave = vi.fn()) =>
    draw(
      <CredentialForm
        state={{ kind: state === 'none' ? 'none' : 'v4', state }}
        busy={false}
        problem={null}
        onSave={onSave}
      />,
    );
  const field = () => document.querySelector<HTMLInputElement>('#credential');

  it('does not call well what is wrong with another key, beside one that works', () => {
    const box = draw(
      <CredentialForm
        state={{ kind: 'v4', state: 'works' }}
        busy={false}
        problem="That is no key."
        onSave={async () => false}
      />,
    );
    expect(box.querySelector('[role=status]')?.className).toBe('state state-refused');
    expect(field()?.getAttribute('aria-invalid')).toBe('true');
    form('works');
    expect(field()?.getAttribute('aria-invalid')).toBe('false');
  });

  it('is a text field and a button, by name', () => {
    const box = form('none');
    expect(box.querySelector('label')?.textContent).toBe('TMDB API key or read access token');
    expect(box.querySelector('label')?.getAttribute('for')).toBe(field()?.id);
    expect(buttonNames()).toEqual(['Save']);
  });

  it.each([
    ['none', 'None yet'],
    ['works', 'It works.'],
    ['refused', 'TMDB refused it'],
    ['offline', 'cannot be reached'],
    ['unchecked', 'not tried yet'],
  ] as const)('%s', (state, words) => {
    expect(form(state).querySelector('[role=status]')?.textContent).toContain(words);
  });

  it('saves what is typed, without the spaces around it, and nothing that is empty', async () => {
    const onSave = vi.fn();
    form('none', onSave);
    const input = field();
    if (input === null) throw new Error('no field');
    input.value = '   ';
    await after(() => button('Save').click());
    expect(onSave).not.toHaveBeenCalled();
    input.value = '  0123  ';
    await after(() => button('Save').click());
    expect(onSave).toHaveBeenCalledWith('0123');
  });

  it('never shows what is kept', () => expect((form('works'), field()?.value)).toBe(''));
});

describe('the services', () => {
  const services = ['Netflix', 'Disney+'].map((name, index) => ({
    id: name,
    name,
    origins: [`*://${name}.example/*`],
    granted: index === 0,
  }));

  it('are switches named after them', () => {
    const box = draw(<ServiceSwitches services={services} own={0} onSwitch={vi.fn()} />);
    const switches = [...box.querySelectorAll('[role=switch]')];
    expect(switches.map((one) => [one.textContent, one.getAttribute('aria-checked')])).toEqual([
      ['Netflix', 'true'],
      ['Disney+', 'false'],
    ]);
    expect(box.textContent).toContain('1 is on');
  });

  it('are counted with the sites that the user named', () => {
    const box = draw(<ServiceSwitches services={services} own={2} onSwitch={vi.fn()} />);
    expect(box.textContent).toContain('3 are on');
  });

  it('are switched in the click itself', () => {
    const onSwitch = vi.fn();
    draw(<ServiceSwitches services={services} own={0} onSwitch={onSwitch} />);
    button('Disney+').click();
    expect(onSwitch).toHaveBeenCalledWith(services[1], true);
  });
});

describe('search results', () => {
  const hit = (change: Partial<ShowHit>): ShowHit => ({
    id: 1,
    name: 'Night Ferry',
    originalName: 'Night Ferry',
    year: 2022,
    countries: ['GB'],
    poster: null,
    overview: '',
    inLibrary: false,
    ...change,
  });
  const results = (
    hits: ShowHit[],
    answering: string | null = null,
    looking = false,
    problem: string | null = null,
    onAgain = vi.fn(),
  ) =>
    draw(
      <SearchResults
        hits={hits}
        looking={looking}
        problem={problem}
        answering={answering}
        onChoose={vi.fn()}
        onAgain={onAgain}
      />,
    );

  it('are a list of buttons that name show and year', () => {
    const box = results([hit({}), hit({ id: 2, name: '夜の船', originalName: '夜の船', year: null })]);
    expect(box.querySelector('ul')?.getAttribute('aria-label')).toBe('Results');
    expect(buttonNames()).toEqual(['Add Night Ferry (2022)', 'Add 夜の船']);
    expect(box.textContent).toContain('2022 · United Kingdom');
  });

  it('answer a question by the same list', () => {
    expect(results([hit({})], 'Ferry · S1:E2').textContent).toContain('Which show is “Ferry · S1:E2”?');
    expect(buttonNames()).toEqual(['Choose Night Ferry (2022)']);
  });

  it('say that nothing was found, that it looks, or what is wrong', () => {
    expect(results([]).textContent).toContain('Nothing found');
    expect(results([], null, true).textContent).toContain('Searching');
    expect(results([], null, false, 'offline').textContent).toBe(
      'TMDB cannot be reached. Try again in a while.Try again',
    );
  });

  it('from the library alone say below it why TMDB has none, and ask it again', async () => {
    const onAgain = vi.fn();
    const box = results([hit({})], null, false, 'busy', onAgain);
    expect(box.querySelector('.sum')?.textContent).toBe('1 show found');
    expect(box.querySelector('ul + .trouble [aria-live]')?.textContent).toBe(
      'TMDB is busy. Try again in a minute.',
    );
    await after(() => button('Try again').click());
    expect(onAgain).toHaveBeenCalledOnce();
    // What it says after the second try is heard as well.
    expect(results([hit({})], null, true, 'busy').querySelector('.trouble p')?.textContent).toBe('');
  });

  it.each(['noCredential', 'refused'])('lead to the key, where that is what is missing: %s', (problem) => {
    const box = results([], null, false, problem);
    expect(box.querySelector('a')?.getAttribute('href')).toBe('/options.html#key');
    expect(findButton('Try again')).toBeNull();
  });
});

describe('what waits', () => {
  const on = () => ({
    choice: null,
    onChoose: vi.fn(),
    onSearch: vi.fn(),
    onNever: vi.fn(),
    onDismiss: vi.fn(),
    onConfirm: vi.fn(),
    onEpisode: vi.fn(),
    onCancel: vi.fn(),
  });
  const candidate = {
    showId: 5,
    name: 'Ghost Light',
    year: 2019,
    poster: null,
    pair: { season: 2, episode: 5 },
    episodeTitle: null,
    reasons: [],
  };

  it('is quoted in the page’s own words, with why and what can be done', async () => {
    const handlers = on();
    const report = inventReport('r', { candidates: [candidate] });
    const box = draw(<WaitingReports reports={[report]} today={TODAY} {...handlers} />);
    expect(box.querySelector('.report-words')?.textContent).toBe('Ghost Light · S2:E5 · Netflix, 21:40');
    expect(box.textContent).toContain('Which show is this?');
    await after(() => button('Ghost Light (2019)').click());
    // The button names the show alone.
    expect(handlers.onChoose).toHaveBeenCalledWith(report, { ...candidate, pair: null });
    await after(() => button('Another show…').click());
    expect(handlers.onSearch).toHaveBeenCalledWith(report);
    await after(() => button('Not a show').click());
    expect(handlers.onNever).toHaveBeenCalledWith(report);
    await after(() => button('Dismiss Ghost Light · S2:E5').click());
    expect(handlers.onDismiss).toHaveBeenCalledWith(report);
  });

  it('asks whether it was finished', async () => {
    const handlers = on();
    const report = inventReport('r', { why: 'finished?', candidates: [candidate] });
    draw(<WaitingReports reports={[report]} today={TODAY} {...handlers} />);
    expect(buttonNames()).toEqual(['Dismiss Ghost Light · S2:E5', 'Mark S2 E5 of Ghost Light', 'No']);
    await after(() => button('Mark S2 E5 of Ghost Light').click());
    expect(handlers.onChoose).toHaveBeenCalledWith(report, candidate);
  });

  it('asks nothing of the user when it is TMDB that is missing', () => {
    const box = draw(
      <WaitingReports
        reports={[inventReport('r', { why: 'noCredential', candidates: [candidate] })]}
        today={TODAY}
        {...on()}
      />,
    );
    expect(buttonNames()).toEqual(['Dismiss Ghost Light · S2:E5']);
    // The way to the settings stands once on the page, in its notice: not in every report.
    expect(box.querySelector('a')).toBeNull();
  });

  it('does not push the list away', async () => {
    const reports = ['a', 'b', 'c', 'd'].map((id) => inventReport(id));
    const box = draw(<WaitingReports reports={reports} today={TODAY} {...on()} />);
    expect(box.querySelectorAll('li')).toHaveLength(2);
    await after(() => button('Show 2 more').click());
    expect(box.querySelectorAll('li')).toHaveLength(4);
  });

  it('keeps the place of who answers by keys', async () => {
    const reports = ['a', 'b', 'c', 'd'].map((id) => inventReport(id, { words: id }));
    const page = (left: typeof reports) => <WaitingReports reports={left} today={TODAY} {...on()} />;
    const box = draw(page(reports));
    const where = () => document.activeElement?.closest('li')?.querySelector('.report-words')?.textContent;
    button('Show 2 more').focus();
    await after(() => button('Show 2 more').click());
    expect(where()).toMatch(/^c · /);
    button('Dismiss b').focus();
    draw(page(reports.filter(({ reportId }) => reportId !== 'b')), box);
    expect(where()).toMatch(/^c · /);
    button('Dismiss d').focus();
    draw(page(reports.slice(0, 1)), box);
    expect(where()).toMatch(/^a · /);
  });

  it('stays where the focus is elsewhere', () => {
    const reports = ['a', 'b'].map((id) => inventReport(id, { words: id }));
    const page = (left: typeof reports) => (
      <>
        <WaitingReports reports={left} today={TODAY} {...on()} />
        {left.length > 1 && <button type="button">elsewhere</button>}
      </>
    );
    const box = draw(page(reports));
    button('Dismiss a').focus();
    button('elsewhere').focus();
    draw(page(reports.slice(0, 1)), box);
    expect(document.activeElement).toBe(document.body);
  });

  it('shows the answer that is looked at, however many wait before it', () => {
    const reports = ['a', 'b', 'c', 'd'].map((id) => inventReport(id));
    const pairs = [1, 2].map((episode) => ({ season: 1, episode }));
    const show = { id: 5, name: 'Ghost Light' };
    const [from] = pairs;
    const choice = { reportId: 'c', show, pair: null, pairs, undecided: 0, from: from ?? candidate.pair };
    const page = (looked: typeof choice | null) => (
      <WaitingReports reports={reports} today={TODAY} {...on()} choice={looked} />
    );
    const box = draw(page(choice));
    expect(box.querySelectorAll('li')).toHaveLength(3);
    expect(findButton('Mark these 2')).not.toBeNull();
    expect(findButton('Show 1 more')).not.toBeNull();
    button('Cancel').focus();
    draw(page(null), box);
    const third = box.querySelectorAll('li')[2];
    expect(third?.contains(document.activeElement)).toBe(true);
  });

  it('takes no room when nothing waits', () => {
    expect(draw(<WaitingReports reports={[]} today={TODAY} {...on()} />).textContent).toBe('');
  });
});

describe('the first step', () => {
  it.each([
    ['none', '/options.html#key', 'Open settings'],
    ['refused', '/options.html#key', 'Open settings'],
  ] as const)('without a usable key (%s) is the settings', (state, href, words) => {
    const box = draw(<EmptyState state={state} onSearch={vi.fn()} />);
    expect([box.querySelector('a')?.getAttribute('href'), box.querySelector('a')?.textContent]).toEqual([
      href,
      words,
    ]);
  });

  it.each(['works', 'offline', 'unchecked'] as const)('else (%s) is a show', async (state) => {
    const onSearch = vi.fn();
    draw(<EmptyState state={state} onSearch={onSearch} />);
    await after(() => button('Find a show').click());
    expect(onSearch).toHaveBeenCalledOnce();
  });

  it('is only spoken of when something is wrong', () => {
    expect(draw(<CredentialNotice state="works" />).textContent).toBe('');
    expect(draw(<CredentialNotice state="refused" />).textContent).toContain('TMDB refused your key.');
    expect(draw(<CredentialNotice state="offline" />).textContent).toContain('cannot be reached');
  });
});
