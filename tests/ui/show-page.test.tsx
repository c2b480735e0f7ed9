// @vitest-environment happy-dom
import '../components/browser-double';
import { expect, it } from 'vitest';
import { ShowPage } from '../../entrypoints/library/show-page';
import { fault, ok } from '../../lib/domain/result';
import type { ShowPage as Page } from '../../lib/messages/protocol-library';
import { after, button, draw, folded, unfoldAndEscape } from '../components/draw';
import { inventRow } from '../components/invented';
import { inventPage, inventSeason } from '../components/invented-show';
import { pretend } from './pretend';

/** The page of a show whose answers are these, one after each act. */
async function open(first: Page, ...later: Page[]) {
  let page = first;
  const next = () => {
    page = later.shift() ?? page;
  };
  const marked = ({ opId }: { opId: string }) => {
    next();
    return ok({ op: opId, changed: true, row: inventRow(1) });
  };
  const { ports } = pretend({
    'show.page': () => ok(page),
    'run.start': marked,
    'grid.mark': marked,
    'log.undo': () => {
      next();
      return ok({ what: [], rows: [] });
    },
  });
  const box = draw(<ShowPage showId={1} ports={ports} onDrawn={async () => {}} />);
  await after(() => Promise.resolve());
  const openTab = () => box.querySelector('[role=tab][aria-selected=true]')?.id;
  return { openTab };
}

const SEASONS = [inventSeason(1, ['seen', 'seen']), inventSeason(2, ['seen', 'unseen'])];
const rewatched = inventRow(1, { name: 'Night Ferry', pair: [1, 1], rewatchSince: 1 });

it('shows the season where a rewatch begins, and where one stands once that is taken back', async () => {
  const page = inventPage(SEASONS, [2, 2]);
  const { openTab } = await open(page, { ...page, row: rewatched }, page);
  expect(openTab()).toBe('tab-2');
  await after(() => button('Start a rewatch').click());
  expect(openTab()).toBe('tab-1');
  await after(() => button('Undo').click());
  expect(openTab()).toBe('tab-2');
});

it('folds what is chosen for the show with Escape', async () => {
  await open(inventPage(SEASONS, [2, 2]));
  expect(await unfoldAndEscape('For this show')).toEqual(folded('For this show'));
});

it('stays in the season in which somebody marks', async () => {
  const first = inventPage([inventSeason(1, ['seen', 'unseen']), inventSeason(2, ['unseen'])], [1, 2]);
  const { openTab } = await open(first, { ...first, row: inventRow(1, { pair: [2, 1] }) });
  await after(() => button('Mark watched: S1 E2').click());
  expect(openTab()).toBe('tab-1');
});

it('has a heading and a title of its own where the show is not known', async () => {
  document.title = 'Night Ferry';
  const { ports } = pretend({ 'show.page': () => fault('unknownShow') });
  const box = draw(<ShowPage showId={9} ports={ports} onDrawn={async () => {}} />);
  await after(() => Promise.resolve());
  expect(box.querySelector('h1')?.textContent).toBe('Shows');
  expect(box.querySelector('[role=alert]')?.textContent).not.toBe('');
  expect(document.title).toBe('Shows');
});
