// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import { settleTabStop, stepFrom } from '../../components/roving';

function thing(name: string): HTMLElement {
  const found = document.getElementById(name);
  if (found === null) throw new Error(name);
  return found;
}

beforeEach(() => {
  document.body.innerHTML = `<ul>
    <li data-row="1"><a id="s1" href="#" data-rove="service"></a><button id="m1" data-rove="mark"></button><button id="o1" data-rove="more"></button></li>
    <li data-row="2"><button id="m2" data-rove="mark"></button><button id="o2" data-rove="more"></button></li>
    <li data-row="3"><button id="o3" data-rove="more"></button></li>
  </ul>`;
});

describe('moving through rows', () => {
  it.each([
    [null, 'first', 'm1'],
    [null, 'down', 'm1'],
    ['m1', 'down', 'm2'],
    ['o1', 'down', 'o2'],
    ['s1', 'down', 'm2'],
    ['m2', 'down', 'o3'],
    ['o3', 'down', 'o3'],
    ['o3', 'up', 'o2'],
    ['m1', 'up', 'm1'],
    ['m1', 'last', 'o3'],
    ['m1', 'on', 'o1'],
    ['m1', 'back', 's1'],
  ] as const)('from %s %s to %s', (from, step, to) => {
    expect(stepFrom(document.body, from === null ? null : thing(from), step)?.id).toBe(to);
  });

  it('goes nowhere past the end of a row or in an empty list', () => {
    expect(stepFrom(document.body, thing('o1'), 'on')).toBeNull();
    document.body.innerHTML = '';
    expect(stepFrom(document.body, null, 'down')).toBeNull();
  });
});

describe('one Tab stop', () => {
  const stops = () =>
    [...document.querySelectorAll<HTMLElement>('[data-rove]')].filter((one) => one.tabIndex === 0);

  it('is the first row’s mark to begin with, then what was focused', () => {
    const list = document.querySelector('ul') ?? document.body;
    settleTabStop(list);
    expect(stops().map(({ id }) => id)).toEqual(['m1']);
    thing('o2').focus();
    settleTabStop(list);
    expect(stops().map(({ id }) => id)).toEqual(['o2']);
    thing('o2').remove();
    settleTabStop(list);
    expect(stops().map(({ id }) => id)).toEqual(['m1']);
  });
});
