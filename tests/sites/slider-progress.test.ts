// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { sliderProgress } from '../../lib/sites/player-root';

function slider(now: string, max: string): Element {
  const element = document.createElement('div');
  element.setAttribute('aria-valuenow', now);
  element.setAttribute('aria-valuemax', max);
  return element;
}

it.each([
  ['0', '1400', { position: 0, duration: 1400 }],
  ['1400.6', '1400', { position: 1400.6, duration: 1400 }],
])('a bar at %s of %s says so', (now, max, progress) =>
  expect(sliderProgress(slider(now, max))).toEqual(progress),
);

it.each([
  ['1402', '1400'],
  ['-1', '1400'],
  ['5', '0'],
  ['5', 'Infinity'],
  ['five', '1400'],
])('a bar at %s of %s says nothing', (now, max) => expect(sliderProgress(slider(now, max))).toBeNull());

it('no bar says nothing', () => expect(sliderProgress(null)).toBeNull());
