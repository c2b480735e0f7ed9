import { describe, expect, it } from 'vitest';
import type { Claim, Reading } from '../../lib/sites/reading';
import { createViewings } from '../../lib/watch/viewings';
import { EPISODE, labelled, Tab, withId } from './tab';

const NONE: Reading = { ...EPISODE, kind: 'unknown' };

function says(...claims: Claim[]): Reading {
  return { ...EPISODE, claims };
}

const data = (episode: number): Claim => ({ source: 'jsonld', show: 'Lanterns', season: 1, episode });
const player = (episode: number): Claim => ({ source: 'player', show: 'Lanterns', label: `S1:E${episode}` });

describe('what is still said after the source changed', () => {
  it('is not believed: the finish is asked about by the one before', () => {
    const tab = new Tab(says(data(1)))
      .load()
      .playTo(1)
      .load(says(data(1)))
      .playTo(1);
    expect(tab.reports).toMatchObject([
      { verdict: 'mark', label: '', previous: [] },
      { verdict: 'mark', label: '', previous: [data(1)] },
    ]);
    const [first, second] = tab.told('finished');
    expect(first?.viewing.known.claims).toEqual([data(1)]);
    expect(second?.viewing.known.claims).toEqual([]);
    expect(tab.told('began')).toHaveLength(1);
  });

  it('neither is an id in an address that stays', () => {
    const reading = { ...withId('7'), claims: [data(1)] };
    const tab = new Tab(reading).load().playTo(1).load(reading).playTo(1);
    expect(tab.told('finished').map(({ viewing }) => viewing.known.id)).toEqual(['7', null]);
  });

  it('does not speak against what the player says of the next one', () => {
    const tab = new Tab(says(player(1), data(1))).load().playTo(1);
    tab
      .load(says(player(2), data(1)))
      .playTo(1)
      .load(says(player(3), data(1)))
      .playTo(1);
    expect(tab.told('finished').map(({ viewing }) => viewing.known.claims)).toEqual([
      [player(1), data(1)],
      [player(2)],
      [player(3)],
    ]);
  });

  it('is believed again as soon as it changes, however late', () => {
    const tab = new Tab(says(data(1)))
      .load()
      .playTo(1)
      .load(says(data(1)))
      .playTo(0.4);
    tab.reading = says(data(2));
    expect(tab.emit('look').playTo(1).told('finished').at(-1)?.viewing.known.claims).toEqual([data(2)]);
  });

  it('and when the user goes back to it', () => {
    const tab = new Tab(says(data(1)))
      .load()
      .playTo(1)
      .load(says(data(2)))
      .playTo(1);
    expect(
      tab
        .load(says(data(1)))
        .playTo(1)
        .told('finished')
        .at(-1)?.viewing.known.claims,
    ).toEqual([data(1)]);
  });

  it('and when the user goes back after a glimpse of the next one, whose labels were read', () => {
    for (const [one, two] of [
      [says(player(1), data(1)), says(player(2), data(1))],
      [
        { ...says(player(1)), id: '1' },
        { ...says(player(2)), id: '2' },
      ],
    ] as const) {
      const tab = new Tab(one).load().playTo(0.83);
      tab.gesture = true;
      tab.next(two).play(4).next(one);
      tab.gesture = false;
      const told = tab.playTo(1).told('finished');
      expect(told.map(({ viewing }) => viewing.known.claims[0])).toEqual([player(1), player(1)]);
    }
  });

  it('in one source, though another says the next one', () => {
    const tab = new Tab(says(player(1), data(1))).load().playTo(1);
    tab.load(says(player(2), data(1))).play(20);
    tab.reading = says(data(1));
    expect(tab.emit('look').playTo(1).told('finished').at(-1)?.viewing.known.claims).toEqual([player(2)]);
  });

  it('is the show alone where the controls stay hidden: asked about by the one before', () => {
    const named: Claim = { source: 'title', show: 'Lanterns' };
    const tab = new Tab({ ...withId('1'), claims: [player(1), named] }).load().playTo(1);
    tab.load({ ...NONE, id: '2', claims: [named] }).playTo(1);
    expect(tab.reports.at(-1)?.previous).toEqual([player(1), named]);
    expect(tab.told('finished').at(-1)?.viewing.known).toMatchObject({ id: '2', claims: [] });
  });

  it('but nothing is asked after another show', () => {
    const other: Claim = { source: 'title', show: 'Harbour' };
    const tab = new Tab(says(player(1)))
      .load()
      .playTo(1)
      .load({ ...NONE, claims: [other] })
      .playTo(1);
    expect(tab.reports).toHaveLength(1);
  });

  it('an advert before the episode, under its label, does not make the label old', () => {
    const tab = new Tab(says(data(1)))
      .load(says(data(1)), 0, 90)
      .play(90)
      .load(says(data(1)), 0, 1000)
      .playTo(1);
    expect(tab.told('finished').at(-1)?.viewing.known.claims).toEqual([data(1)]);
  });

  it('an episode left near its end for an advert goes on with its labels', () => {
    const tab = new Tab(says(data(1)))
      .load()
      .playTo(0.85)
      .load(says(data(1)), 0, 100)
      .play(100);
    tab.load(says(data(1)), 850, 1000).playTo(0.95);
    expect(tab.told('finished').at(-1)?.viewing.known.claims).toEqual([data(1)]);
  });
});

describe('a reader that finds nothing', () => {
  const play = (reading: Reading, seconds: number, duration: number): Tab =>
    new Tab(reading, duration).load().play(seconds);

  it('is told of once', () => {
    const tab = play(NONE, 400, 1500).load(NONE, 0, 1600).play(400);
    expect(tab.told('unreadable')).toHaveLength(1);
  });

  it.each([
    ['too little played', () => play(NONE, 170, 1500)],
    ['too short', () => play(NONE, 590, 599)],
    ['an advert', () => play({ ...NONE, ad: true }, 700, 1500)],
    ['live', () => play({ ...NONE, kind: 'live' }, 700, 1500)],
    ['endless', () => play(NONE, 700, Number.POSITIVE_INFINITY)],
    ['a film', () => play({ ...NONE, kind: 'film' }, 700, 1500)],
    ['something was read', () => play(labelled(1, 1), 700, 1500)],
    [
      'labels were there once and are hidden now',
      () => play(labelled(1, 1), 1500, 1500).load(NONE).play(700),
    ],
  ])('is not: %s', (_, tab) => expect(tab().told('unreadable')).toEqual([]));
});

describe('a frame', () => {
  const framed = (): Tab => {
    const tab = new Tab(NONE);
    let made = 0;
    return Object.assign(tab, { viewings: createViewings(() => `viewing-${++made}`, true) });
  };

  it('tells what it plays without a label', () => {
    const tab = framed().load().playTo(1);
    expect(tab.told('began')).toHaveLength(1);
    expect(tab.reports).toMatchObject([{ verdict: 'mark', label: '', previous: [] }]);
    expect(tab.told('unreadable')).toEqual([]);
  });

  it('one report for each source', () => {
    expect(framed().load().playTo(1).load().playTo(1).reports).toHaveLength(2);
  });
});

describe('progress', () => {
  it.each([1000, 1234, 1500, 2700, 3600])('one of %d seconds is told of at 80 %%', (duration) => {
    const tab = new Tab(labelled(1, 1), duration).load().play(0.8 * duration + 3);
    const stood = tab.told('progress').map(({ viewing }) => viewing.position);
    expect(stood.at(-1)).toBeGreaterThanOrEqual(0.8 * duration);
    const steps = stood.slice(1).map((position, at) => position - (stood[at] ?? 0));
    expect(Math.min(...steps)).toBeGreaterThanOrEqual(60);
    expect(Math.max(...steps)).toBeLessThan(90);
  });
});
