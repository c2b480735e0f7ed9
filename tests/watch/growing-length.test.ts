import { describe, expect, it } from 'vitest';
import { EPISODE, labelled, Tab } from './tab';

const SEGMENT = 6;

/** Plays on so many seconds at the edge of a stream that becomes longer by a segment at a time. */
function stream(tab: Tab, seconds: number): Tab {
  for (let left = seconds; left > 0; left -= SEGMENT) {
    tab.duration += SEGMENT;
    tab.emit('durationchange').play(SEGMENT);
  }
  return tab;
}

describe('a length that grows while it plays', () => {
  it.each([
    ['from its start', 18, 0],
    ['with half an hour to go back to', 1800, 1780],
  ])('is a live channel’s, of which nothing is told: %s', (_, duration, at) => {
    const tab = new Tab(labelled(1, 1), duration).load(labelled(1, 1), at, duration);
    expect(stream(tab, 4200).close().effects).toEqual([]);
  });

  it('is one also when another episode is gone on to', () => {
    const tab = stream(new Tab(labelled(1, 1), 18).load(), 1800);
    expect(tab.next(labelled(1, 2), 1000).play(90).story).toEqual([]);
  });

  it('is an episode’s once it stands and was played to its end', () => {
    expect(stream(new Tab(labelled(1, 1), 18).load(), 1200).play(60).story).toEqual(['mark S1:E1']);
  });

  it('is an episode’s whose clock was set back after the player corrected it', () => {
    const tab = new Tab().load().play(3);
    tab.duration = 1010;
    tab.emit('durationchange').play(10).wall -= 3_600_000;
    expect(tab.playTo(0.95).story).toEqual(['mark S1:E1']);
  });

  it('is one again after the players’ own corrections', () => {
    const tab = new Tab().load().play(3);
    tab.duration = 1010;
    expect(tab.emit('durationchange').playTo(0.95).story).toEqual(['mark S1:E1']);
  });
});

describe('a short video near the end of an episode', () => {
  const unnamed = { ...EPISODE, kind: 'unknown' as const };

  it('under its labels is no viewing, where the page is left in it', () => {
    expect(new Tab().load().playTo(0.85).load(labelled(1, 1), 0, 90).play(90).close().story).toEqual([]);
  });

  it('that nothing names is neither the next episode nor the end of this one', () => {
    const tab = new Tab().load().playTo(0.85).load(unnamed, 0, 90).play(90);
    expect(tab.story).toEqual([]);
    expect(tab.load(labelled(1, 1), 850, 1000).playTo(0.95).reports).toMatchObject([
      { verdict: 'mark', viewing: 'viewing-1' },
    ]);
  });
});
