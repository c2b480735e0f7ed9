// @vitest-environment happy-dom
import './browser-double';
import { act } from 'preact/test-utils';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { SaidBar } from '../../components/said-bar';
import { draw } from './draw';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

type Bar = Partial<Parameters<typeof SaidBar>[0]>;
const bar = (change: Bar, box?: HTMLElement) =>
  draw(
    <SaidBar words="Undone" passing={null} also={null} undoes={null} onUndo={() => {}} {...change} />,
    box,
  );
const isEmpty = (box: HTMLElement) => box.querySelector('.said-bar')?.getAttribute('data-empty') === 'true';
const pass = (ms: number) => act(() => void vi.advanceTimersByTime(ms));

it('lies over the page for a while where it offers nothing, and is still to be read', () => {
  const box = bar({ passing: {} });
  pass(7999);
  expect(isEmpty(box)).toBe(false);
  pass(1);
  expect(isEmpty(box)).toBe(true);
  expect(box.querySelector('[role=status]')?.textContent).toBe('Undone');
});

it('is there anew for the same words about something else', () => {
  const box = bar({ passing: {} });
  pass(8000);
  bar({ passing: {} }, box);
  expect(isEmpty(box)).toBe(false);
  pass(8000);
  expect(isEmpty(box)).toBe(true);
});

it.each<[string, Bar]>([
  ['Undo', { undoes: 'S1 E1 watched' }],
  ['more to do', { also: { words: '2 before it', action: 'Mark up to here', onAction: () => {} } }],
  ['what went wrong', { passing: null }],
])('stays with %s', (_, change) => {
  const box = bar({ passing: {}, ...change });
  pass(60_000);
  expect(isEmpty(box)).toBe(false);
});
