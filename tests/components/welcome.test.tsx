// @vitest-environment happy-dom
import './browser-double';
import { describe, expect, it, vi } from 'vitest';
import { FirstShows } from '../../components/first-shows';
import { StepBar } from '../../components/step-bar';
import { ServicePicker } from '../../components/service-picker';
import { ServiceSwitches } from '../../components/service-switches';
import type { ServiceState } from '../../lib/messages/protocol-services';
import type { ShowHit } from '../../lib/messages/protocol-shows';
import { after, button, draw, findButton, folded, unfoldAndEscape } from './draw';

const service = (id: string, granted = false): ServiceState => ({
  id,
  name: id,
  origins: [`*://${id}.example/*`],
  granted,
});

describe('the services of the welcome', () => {
  it('are picked first and allowed in one press, those that are on left out', async () => {
    const onAllow = vi.fn();
    const services = [service('reel', true), service('loft'), service('barn'), service('quay')];
    const box = draw(<ServicePicker services={services} onAllow={onAllow} />);
    const boxes = [...box.querySelectorAll<HTMLInputElement>('[type=checkbox]')];
    expect(boxes.map(({ checked, disabled }) => [checked, disabled])).toEqual([
      [true, true],
      [false, false],
      [false, false],
      [false, false],
    ]);
    await after(() => button('Pick at least one').click());
    expect(onAllow).not.toHaveBeenCalled();
    await after(() => boxes[1]?.click());
    await after(() => boxes[3]?.click());
    await after(() => button('Allow 2 services').click());
    expect(onAllow.mock.calls).toEqual([[[services[1], services[3]]]]);
  });
});

describe('a service that is not in the list', () => {
  const services = Array.from({ length: 13 }, (_, at) => service(`reel${at}`));

  it.each([
    ['of the welcome', <ServicePicker services={services} onAllow={() => {}} />],
    ['of the settings', <ServiceSwitches services={services} own={0} onSwitch={() => {}} />],
  ])('%s is said to be none, where it is heard', async (_, list) => {
    const box = draw(list);
    const status = box.querySelector('[role=status]');
    const field = box.querySelector<HTMLInputElement>('[type=search]');
    expect(status?.textContent).toBe('');
    if (field === null) throw new Error('no field');
    field.value = 'zzz';
    await after(() => field.dispatchEvent(new Event('input', { bubbles: true })));
    expect(status?.textContent).toBe('No service of that name.');
  });
});

describe('the first shows', () => {
  const hit: ShowHit = {
    id: 7,
    name: 'Night Ferry',
    originalName: 'Night Ferry',
    year: 2020,
    countries: ['GB'],
    poster: null,
    overview: '',
    inLibrary: false,
  };
  const search = (hits: ShowHit[]) => ({ query: 'ferry', looking: false, hits, problem: null });
  const on = () => ({ onQuery: vi.fn(), onGo: vi.fn(), onAdd: vi.fn(), onStartAt: vi.fn() });

  it('fold the question where somebody is with Escape', async () => {
    draw(<FirstShows search={search([hit])} refused={null} added={[]} {...on()} />);
    const name = 'I’m at… an episode of Night Ferry (2020)';
    expect(await unfoldAndEscape(name)).toEqual(folded(name));
  });

  it('are added as they are, or from where somebody is', async () => {
    const handlers = on();
    const box = draw(<FirstShows search={search([hit])} refused={null} added={[]} {...handlers} />);
    await after(() => button('Add Night Ferry (2020)').click());
    expect(handlers.onAdd).toHaveBeenCalledWith(hit);
    await after(() => button('I’m at… an episode of Night Ferry (2020)').click());
    const [season, episode] = box.querySelectorAll<HTMLInputElement>('[type=number]');
    if (season === undefined || episode === undefined) throw new Error('no fields');
    season.value = '2';
    episode.value = '5';
    await after(() => button('Go on from here').click());
    expect(handlers.onStartAt).toHaveBeenCalledWith(hit, { season: 2, episode: 5 }, true);
    // Whether there is such an episode is not known yet: what was typed stays, to be mended.
    expect(box.querySelectorAll<HTMLInputElement>('[type=number]')[1]?.value).toBe('5');
  });

  it('are not offered again after a wrong episode, with which the show was added', () => {
    const added = [{ showId: 7, name: 'Night Ferry', upNext: { season: 1, episode: 1 } }];
    const box = draw(<FirstShows search={search([hit])} refused={null} added={added} {...on()} />);
    expect(findButton('Add Night Ferry (2020)')).toBeNull();
    expect(box.querySelector('.finds')?.textContent).toContain('In your shows');
  });

  it('are not added twice, and what was added stands below with what is up next', () => {
    const box = draw(
      <FirstShows
        search={search([{ ...hit, inLibrary: true }])}
        refused={null}
        added={[{ showId: 7, name: 'Night Ferry', upNext: { season: 2, episode: 5 } }]}
        {...on()}
      />,
    );
    expect(findButton('Add Night Ferry (2020)')).toBeNull();
    expect(box.querySelector('.added')?.textContent).toContain('up next S2 E5');
  });

  it('are said to be added once the search is over', () => {
    const added = [{ showId: 7, name: 'Night Ferry', upNext: null }];
    const box = draw(
      <FirstShows search={{ ...search([]), query: '' }} refused={null} added={added} {...on()} />,
    );
    expect(box.querySelector('[role=status]')?.textContent).toBe('Night Ferry added');
  });
});

it('a step that was skipped is not ticked off', () => {
  const box = draw(<StepBar names={['Key', 'Services', 'Shows']} at={2} skipped={[0]} onStep={() => {}} />);
  const numbers = [...box.querySelectorAll('.step-number')].map(({ textContent }) => textContent);
  expect(numbers).toEqual(['1', '✓', '3']);
});
