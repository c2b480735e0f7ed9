// @vitest-environment happy-dom
import { describe, expect, it, vi } from 'vitest';
import { onSuccessor, succeed } from '../../lib/watch/succession';

const VIEWING: readonly unknown[] = ['viewing-1', 30, 61, 0, 1, 30, 0, true, false];
const report = (id: number, site = 'demo') => ({ site, reportId: `report-${id}` });

/** What a newer copy takes over from a page in which this is answered. */
function taken(answer: string) {
  const page = document.implementation.createHTMLDocument();
  page.addEventListener('couchmark:succeed', () =>
    page.dispatchEvent(new CustomEvent('couchmark:estate', { detail: answer })),
  );
  return succeed(page, 'demo');
}

describe('a newer copy takes over', () => {
  it('the finishes of its own site that the older one could not bring home', () => {
    const unsent = [report(1), report(2, 'other'), null, 'report', { site: 'demo' }, report(3)];
    expect(taken(JSON.stringify({ viewing: null, unsent })).unsent).toEqual([report(1), report(3)]);
  });

  it('the finishes, though the viewing makes no sense', () => {
    expect(taken(JSON.stringify({ viewing: 7, unsent: [report(1)] }))).toEqual({
      viewing: null,
      unsent: [report(1)],
    });
  });

  it('twenty finishes at most', () => {
    const unsent = Array.from({ length: 21 }, (_, id) => report(id));
    expect(taken(JSON.stringify({ viewing: null, unsent })).unsent).toEqual(unsent.slice(0, 20));
  });

  it.each<[string, readonly unknown[], boolean]>([
    ['as it is handed over', VIEWING, true],
    ['of another id', [1, ...VIEWING.slice(1)], false],
    ['of more fields', [...VIEWING, 1], false],
    ['of fewer fields', VIEWING.slice(0, 8), false],
    ['of a played time that is none', VIEWING.with(6, 'many'), false],
    ['of a position that is none', VIEWING.with(1, null), false],
  ])('a viewing %s', (_, viewing, isTaken) => {
    expect(taken(JSON.stringify({ viewing, unsent: [] })).viewing).toEqual(isTaken ? viewing : null);
  });

  it.each([
    [200_000, true],
    [200_001, false],
  ])('what is written in %d letters: %s', (length, isTaken) => {
    const answer = JSON.stringify({ viewing: VIEWING, unsent: [] }).padEnd(length);
    expect(taken(answer).viewing !== null).toBe(isTaken);
  });
});

it('a newer copy that finds none before it stops nobody, and is stopped once itself', () => {
  const page = document.implementation.createHTMLDocument();
  expect(succeed(page, 'demo')).toEqual({ viewing: null, unsent: [] });
  const retire = vi.fn(() => ({ viewing: null, unsent: [] }));
  onSuccessor(page, retire);
  expect(retire).not.toHaveBeenCalled();
  succeed(page, 'demo');
  succeed(page, 'demo');
  expect(retire).toHaveBeenCalledTimes(1);
});
