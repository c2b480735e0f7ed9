import { describe, expect, it } from 'vitest';
import { DEFAULT_THRESHOLDS } from '../../lib/watch/outcome';
import { createViewings } from '../../lib/watch/viewings';
import { EPISODE, labelled, Tab, withId } from './tab';

const NONE = { ...EPISODE, kind: 'unknown' as const };
const viewingsOf = (tab: Tab) => [...new Set(tab.reports.map(({ viewing }) => viewing))];

describe('what stands aside', () => {
  it('a trailer in the middle does not end the viewing, and nothing of it counts', () => {
    const tab = new Tab().load().playTo(0.45);
    tab.load({ ...labelled(1, 1), kind: 'trailer' }, 0, 90).play(90);
    tab.load(labelled(1, 1), 450, 1000).playTo(0.9);
    expect(tab.reports).toMatchObject([{ verdict: 'mark', viewing: 'viewing-1' }]);
  });

  it.each([
    ['a trailer', { ...labelled(1, 1), kind: 'trailer' as const }],
    ['an advert', { ...labelled(1, 1), ad: true }],
  ])('what %s in the same source plays is not played of the episode', (_, between) => {
    const tab = new Tab().load().playTo(0.3);
    tab.reading = between;
    tab.playTo(0.8);
    tab.reading = labelled(1, 1);
    expect(tab.playTo(0.95).close().story).toEqual(['ask S1:E1']);
  });

  it('an advert in the same source, with a length of its own, is no new source', () => {
    const tab = new Tab().load().playTo(0.3);
    tab.reading = { ...labelled(1, 1), ad: true };
    tab.duration = 30;
    tab.time = 0;
    tab.play(30);
    tab.reading = labelled(1, 1);
    tab.duration = 1000;
    tab.time = 300;
    expect(tab.playTo(0.9).reports).toMatchObject([{ verdict: 'mark', viewing: 'viewing-1' }]);
  });

  it('the step from an advert back to the episode is no playing either', () => {
    const tab = new Tab().load().playTo(0.2);
    tab.reading = { ...labelled(1, 1), ad: true };
    tab.emit('timeupdate');
    tab.reading = labelled(1, 1);
    tab.time = 850;
    tab.wall += 900_000;
    expect(tab.emit('timeupdate').playTo(0.92).story).toEqual([]);
  });
});

describe('a source under which nothing is said', () => {
  const one = [{ verdict: 'mark', label: 'S1:E1', viewing: 'viewing-1' }];

  it('goes on with the viewing where it stands as the one before', () => {
    expect(new Tab().load().playTo(0.6).load(NONE, 600).playTo(0.95).reports).toMatchObject(one);
  });

  it('goes on with it after something short between', () => {
    const tab = new Tab().load().playTo(0.6).load(NONE, 0, 30).play(30).load(NONE, 600, 1000);
    expect(tab.playTo(0.95).reports).toMatchObject(one);
    const long = new Tab().load().playTo(0.5).load(NONE, 0, 400).play(200).load(NONE, 500, 1000);
    expect(long.playTo(0.95).reports).toMatchObject(one);
  });

  it('goes on with it once it has got there by itself', () => {
    const tab = new Tab().load().playTo(0.6).load(NONE).play(2);
    tab.time = 602;
    tab.wall += 250;
    expect(tab.emit('timeupdate').playTo(0.95).reports).toMatchObject(one);
  });

  it('is another one if it stands elsewhere, or came there late', () => {
    expect(new Tab().load().playTo(0.6).load(NONE, 100).playTo(0.95).close().story).toEqual([]);
    const late = new Tab().load().playTo(0.6).load(NONE).play(60);
    late.time = 602;
    late.wall += 250;
    expect(late.emit('timeupdate').playTo(0.95).close().story).toEqual([]);
  });

  it('is another one if its labels say so, wherever it stands', () => {
    const tab = new Tab().load().playTo(0.6).load(labelled(1, 2), 600).playTo(0.95).close();
    expect(tab.story).toEqual(['ask S1:E2']);
    const after = new Tab().load().playTo(0.6).load(NONE, 0, 30).play(30).load(labelled(1, 2), 600, 1000);
    expect(after.playTo(0.95).close().story).toEqual(['ask S1:E2']);
  });
});

describe('labels that change soon after the start', () => {
  it('were late: the viewing is of the other episode, and what was known of the first is not', () => {
    const tab = new Tab().load().play(4);
    tab.viewings.carry('viewing-1', 700);
    tab.reading = labelled(1, 2);
    tab.emit('look').playTo(0.3).seek(0.92).playTo(1);
    expect(tab.reports).toMatchObject([{ verdict: 'ask', label: 'S1:E2', viewing: 'viewing-1' }]);
  });

  it('begin another viewing if the source changes with them', () => {
    const tab = new Tab().load().play(4).load(labelled(1, 2)).playTo(0.95);
    expect(tab.reports).toMatchObject([{ verdict: 'mark', label: 'S1:E2', viewing: 'viewing-2' }]);
  });

  it('are of the next one, whose source comes after them: what ran until then is nothing beside it', () => {
    const tab = new Tab(labelled(3, 1, 'Harbour'), 2400).load(labelled(3, 1, 'Harbour'), 1200).play(14);
    tab.reading = labelled(1, 1);
    tab.emit('look').play(5).load(labelled(1, 1), 0, 1000).playTo(1).close();
    expect(tab.story).toEqual(['mark S1:E1']);
  });

  it('were those of the one before, where the next one is gone on with near its end', () => {
    const tab = new Tab().load().playTo(0.6).load(labelled(1, 1), 930).play(8);
    tab.reading = labelled(1, 2);
    expect(tab.emit('look').playTo(1).close().story).toEqual(['ask S1:E2']);
  });

  it('leave what was played before them uncounted, and are themselves late no longer', () => {
    const tab = new Tab().load().playTo(0.6).load(labelled(1, 1), 930).play(2);
    tab.reading = labelled(1, 2);
    tab.emit('look').play(2).load(labelled(1, 2)).play(20).close();
    expect(tab.story).toEqual([]);
  });

  it('say nothing of a kind that was learned before', () => {
    const tab = new Tab({ ...labelled(1, 1), kind: 'film' }).load().play(4);
    tab.reading = { ...labelled(1, 2), kind: 'unknown' };
    expect(tab.emit('look').playTo(0.95).story).toEqual(['mark S1:E2']);
  });
});

describe('labels of the next one that stand there for a moment and go again', () => {
  const both = (episode: number) => ({ ...labelled(1, episode), id: `e${episode}` });

  describe.each([
    ['labels', (episode: number) => labelled(1, episode), 'S1:E1'],
    ['ids', (episode: number) => withId(`e${episode}`), 'e1'],
    ['both', both, 'e1'],
  ] as const)('told by %s', (_, named, first) => {
    const announced = (share: number) => {
      const tab = new Tab(named(1)).load().playTo(share);
      tab.reading = named(2);
      tab.emit('look').play(10);
      tab.reading = named(1);
      return tab.emit('look');
    };

    it.each([
      ['in the middle', 0.6],
      ['in the credits', 0.85],
      ['after the mark', 0.95],
    ])('the one before goes on %s', (__, share) => {
      expect(announced(share).playTo(1).close().story).toEqual([`mark ${first}`]);
    });

    it('the one before is played again from where the user goes back to', () => {
      expect(announced(0.85).seek(0.1).playTo(1).close().story).toEqual([`mark ${first}`]);
    });

    it('the one before is loaded anew where it stood', () => {
      expect(announced(0.85).load(named(1), 850).playTo(1).close().story).toEqual([`mark ${first}`]);
    });
  });
});

describe('an episode of which one line goes before the other', () => {
  const half = { ...NONE, kind: 'film' as const, claims: [{ source: 'player' as const, show: 'Lanterns' }] };

  it.each([
    ['told by labels', labelled(1, 1), half],
    ['told by its id', { ...labelled(1, 1), id: '7' }, { ...half, id: '7' }],
  ])('is no film, and keeps its number: %s', (_, whole, rest) => {
    const tab = new Tab().load(whole).playTo(0.5);
    tab.reading = rest;
    tab.play(1);
    tab.reading = { ...rest, kind: 'unknown', claims: [] };
    tab.playTo(0.95);
    const claims = [{ source: 'player', show: 'Lanterns', label: 'S1:E1' }];
    expect(tab.told('finished')).toMatchObject([{ verdict: 'mark', viewing: { known: { claims } } }]);
  });

  it('gives way to a film of another name in the same source', () => {
    const tab = new Tab().load(labelled(1, 1)).play(20);
    tab.reading = { ...half, claims: [{ source: 'player', show: 'Far' }] };
    expect(tab.playTo(1).close().story).toEqual([]);
  });
});

describe('a video whose length is told late', () => {
  /** Plays so many seconds, an event each second, of which nothing says of how many. */
  function playUnknown(tab: Tab, seconds: number): Tab {
    tab.duration = Number.POSITIVE_INFINITY;
    tab.play(seconds, 1);
    tab.duration = 1000;
    return tab.emit('durationchange');
  }

  it('was watched all the same, from its start', () => {
    expect(playUnknown(new Tab().load(), 600).playTo(0.95).story).toEqual(['mark S1:E1']);
  });

  it('and where the length is lost on the way', () => {
    expect(playUnknown(new Tab().load().playTo(0.2), 400).playTo(0.95).story).toEqual(['mark S1:E1']);
  });

  it.each([
    ['loaded anew', (tab: Tab) => tab.load(labelled(1, 1), 850, 1000)],
    ['in another element', (tab: Tab) => Object.assign(tab, { element: 2, time: 850, duration: 1000 })],
  ])('nothing of it counts for what is %s', (_, follow) => {
    const tab = new Tab().load();
    tab.duration = Number.POSITIVE_INFINITY;
    tab.play(600, 1);
    expect(follow(tab).playTo(0.95).story).toEqual([]);
  });
});

describe('an episode that goes on in its credits, and soon to the next', () => {
  it('is not taken for the next', () => {
    const tab = new Tab().load(labelled(1, 1), 960).play(10).next(labelled(1, 2)).play(70).close();
    expect(tab.story).toEqual(['ask S1:E1']);
  });
});

describe('a seek that has not arrived', () => {
  it('is no place where the viewing stands', () => {
    const tab = new Tab().load().playTo(0.6);
    tab.time = 950;
    expect(tab.emit('seeking', true).close().story).toEqual([]);
  });

  it('but it is while the video is paused, as where controls are dragged', () => {
    const tab = new Tab().load().playTo(0.6).pause();
    tab.time = 950;
    expect(tab.emit('seeking', true).close().story).toEqual(['mark S1:E1']);
  });
});

describe('the credits mark', () => {
  it('asks about what was skipped through when the viewing ends, not while it runs', () => {
    const tab = new Tab({ ...labelled(1, 1), credits: 860 }).load().playTo(0.2).seek(0.85).playTo(0.88);
    expect(tab.story).toEqual([]);
    expect(tab.close().story).toEqual(['ask S1:E1']);
  });
});

describe('a video that has not begun', () => {
  it('is nothing to decide', () => {
    const tab = new Tab().emit('look').emit('pause').emit('hidden');
    expect([tab.effects, tab.viewings.handOver()]).toEqual([[], null]);
  });
});

describe('a viewing that ended with its page', () => {
  it('is followed by one of its own, under the same labels, which are believed', () => {
    const tab = new Tab().load().playTo(0.95).close().load().playTo(0.95).close();
    expect(tab.story).toEqual(['mark S1:E1', 'mark S1:E1']);
    expect(viewingsOf(tab)).toHaveLength(2);
  });

  it('is not taken up again by a video of its length that stands where it was left', () => {
    const tab = new Tab().load().playTo(0.6).close();
    expect(tab.load(labelled(1, 1), 600).playTo(0.9).close().reports).not.toMatchObject([
      { viewing: 'viewing-1' },
    ]);
  });

  it('says nothing of a video without a name that comes after it', () => {
    const tab = new Tab().load().playTo(1).close().load(NONE).playTo(1).close();
    expect(tab.story).toEqual(['mark S1:E1']);
  });

  it('decides what was left near its end, unless something says that it was gone on from', () => {
    const tab = new Tab().load().playTo(0.93).load(labelled(1, 2)).play(1).close();
    expect(tab.story).toEqual(['mark S1:E1']);
    const near = new Tab().load().playTo(0.85).load(NONE).play(5).close();
    expect(near.story).toEqual([]);
  });

  it('tells nothing when nothing began', () => {
    expect(new Tab().load().close().effects).toEqual([]);
    expect(new Tab().load().playTo(0.01).close().effects).toEqual([]);
  });

  it('that still waited for its source is not told of', () => {
    const tab = new Tab(withId('1')).load().playTo(0.95);
    tab.reading = withId('2');
    tab.emit('look').close();
    expect(tab.effects.filter(({ viewing }) => viewing.known.id === '2')).toEqual([]);
  });
});

describe('what the background knows of it', () => {
  const half = () => new Tab().load(labelled(1, 1), 600).play(20);

  it('counts for the viewing that it names alone', () => {
    const other = half();
    other.viewings.carry('viewing-9', 700);
    expect(other.seek(0.9).play(5).close().story).toEqual([]);
    const mine = half();
    mine.viewings.carry('viewing-1', 700);
    expect(mine.seek(0.9).play(5).story).toEqual(['mark S1:E1']);
  });

  it('never becomes less', () => {
    const tab = half();
    tab.viewings.carry('viewing-1', 700);
    tab.viewings.carry('viewing-1', 3);
    expect(tab.seek(0.9).play(5).story).toEqual(['mark S1:E1']);
  });

  it('counts for what was left near its end, too', () => {
    const tab = new Tab().load(labelled(1, 1), 600).play(5).seek(0.83).play(5);
    tab.load(NONE).play(5);
    tab.viewings.carry('viewing-1', 700);
    tab.reading = labelled(1, 2);
    expect(tab.play(20).story).toEqual(['mark S1:E1']);
  });

  it('brings the user’s thresholds, which then hold', () => {
    const tab = new Tab().load().play(30);
    tab.viewings.carry('viewing-1', 0, { finished: 0.8, played: 0.7 });
    expect(tab.playTo(0.79).story).toEqual([]);
    expect(tab.playTo(0.81).story).toEqual(['mark S1:E1']);
    tab.viewings.carry('viewing-1', 0);
    expect(tab.next(labelled(1, 2)).playTo(0.81).story).toEqual(['mark S1:E1', 'mark S1:E2']);
  });
});

describe('what is handed over', () => {
  it('is all that counts of the episode, and nothing while it is open which one plays', () => {
    const tab = new Tab().load(labelled(1, 1), 100).play(200);
    const [id, position, duration, start, begunAt, played, carried, begun, reported] =
      tab.viewings.handOver() ?? [];
    expect([id, duration, carried, begun, reported]).toEqual(['viewing-1', 1000, 0, true, false]);
    expect(position).toBeCloseTo(300, 0);
    expect(start).toBe(100);
    expect(played).toBeCloseTo(200, 0);
    expect(begunAt).toBeLessThan(tab.wall);
    tab.pause().emit('emptied');
    expect(tab.viewings.handOver()).toBeNull();
  });

  it('is nothing before anything played, or while a new address waits for its video', () => {
    expect(new Tab().load().viewings.handOver()).toBeNull();
    const tab = new Tab(withId('1')).load().playTo(0.5);
    tab.reading = withId('2');
    tab.emit('look');
    expect(tab.viewings.handOver()).toBeNull();
  });

  it('is not gone on with where the video stands elsewhere, or is another', () => {
    const inherit = (time: number, duration: number) => {
      const tab = new Tab(labelled(1, 1), duration).load();
      tab.viewings.inherit(['older', 500, 1000, 0, 1, 480, 0, true, false]);
      tab.time = time;
      return tab.play(10).viewings.handOver()?.[0];
    };
    expect(inherit(505, 1000)).toBe('older');
    expect(inherit(100, 1000)).toBe('viewing-1');
    expect(inherit(500, 1300)).toBe('viewing-1');
  });

  it('that was reported already is not reported again', () => {
    const tab = new Tab().load();
    tab.viewings.inherit(['older', 920, 1000, 0, 1, 900, 0, true, true]);
    tab.time = 920;
    expect(tab.playTo(1).close().effects).toEqual([]);
  });
});

describe('a new address before its video', () => {
  const early = (share: number, duration = 1000) => {
    const tab = new Tab(withId('1'), duration).load().playTo(share);
    tab.reading = withId('2');
    return tab.emit('look');
  };

  it('waits fifteen seconds at normal speed, and no longer at a higher one', () => {
    const waits = (rate: number, seconds: number) => {
      const tab = early(0.3);
      tab.rate = rate;
      tab.emit('ratechange').play(seconds);
      return tab.viewings.handOver() === null;
    };
    expect(waits(1, 14)).toBe(true);
    expect(waits(1, 16)).toBe(false);
    expect(waits(2, 28)).toBe(false);
    expect(waits(0.5, 7)).toBe(true);
  });

  it('counts from where the new video is, not from what the old one played', () => {
    const tab = early(0.85);
    tab.play(10).load(withId('2'), 0).playTo(0.45).seek(0.92).play(5).close();
    expect(tab.story).toEqual(['mark 1', 'ask 2']);
  });

  it('nothing of what the old video played while it waited is played of the new one', () => {
    const tab = early(0.3, 90).play(14).load(withId('2'), 0).playTo(0.4).seek(0.92).play(3).close();
    expect(tab.story).toEqual(['ask 2']);
  });

  it.each([
    ['labels', labelled(1, 1), labelled(1, 2), ['mark S1:E1', 'mark S1:E2']],
    ['id', withId('1'), withId('2'), ['mark 1', 'mark 2']],
    ['both', { ...labelled(1, 1), id: '1' }, { ...labelled(1, 2), id: '2' }, ['mark 1', 'mark 2']],
  ])('is not what runs out near its end, however long: told by %s', (_, one, two, story) => {
    for (const share of [0.85, 0.92]) {
      const tab = new Tab(one).load().playTo(share);
      tab.reading = two;
      expect(tab.playTo(1).load(two).playTo(0.95).close().story).toEqual(story);
    }
    const closed = new Tab(one).load().playTo(0.85);
    closed.reading = two;
    expect(closed.playTo(1).close().story).toEqual(story.slice(0, 1));
  });

  it('decides the old one when that runs out under the new address', () => {
    expect(early(0.85, 90).playTo(0.95).story).toEqual([]);
    expect(early(0.85, 90).playTo(1).story).toEqual(['mark 1']);
  });
});

describe('two sources of one episode', () => {
  it('are one viewing, with what was played of both, once the labels say so', () => {
    const tab = new Tab().load().playTo(0.4).load(NONE, 100).play(50);
    tab.reading = labelled(1, 1);
    tab.play(50).seek(0.88).play(40);
    expect(tab.reports).toMatchObject([{ verdict: 'mark', viewing: 'viewing-1' }]);
  });

  it('are two where their lengths differ, or the first was near its end', () => {
    const length = new Tab().load().playTo(0.4).load(labelled(1, 1), 0, 700).playTo(1).close();
    expect(length.reports).toMatchObject([{ verdict: 'mark', viewing: 'viewing-2' }]);
    const end = new Tab(withId('1')).load().playTo(0.85).load(withId('1'), 0).playTo(1).close();
    expect(end.reports.map(({ viewing }) => viewing)).not.toContain('viewing-1');
  });

  it('a profile that the second names is the viewing’s', () => {
    const tab = new Tab()
      .load()
      .playTo(0.4)
      .load({ ...labelled(1, 1), profile: 'Ada' }, 100)
      .playTo(0.95);
    expect(tab.effects.find(({ tell }) => tell === 'finished')?.viewing.profile).toBe('Ada');
  });
});

describe('what follows an episode that was left near its end', () => {
  const after = (share: number, gesture: boolean) => {
    const tab = new Tab().load().playTo(share);
    tab.gesture = gesture;
    tab.load(NONE).play(1);
    tab.gesture = false;
    return tab.play(70);
  };

  it('is the next one if the page went on by itself, and not if the user did', () => {
    expect(after(0.85, false).story).toEqual(['mark S1:E1']);
    expect(after(0.85, true).story).toEqual([]);
  });

  it('is known by the one before only if that was near its end', () => {
    expect(after(0.85, false).playTo(1).story).toEqual(['mark S1:E1', 'mark']);
    expect(after(0.5, false).playTo(1).story).toEqual([]);
  });

  it('is not, when it names another show', () => {
    const tab = new Tab().load().playTo(1);
    tab
      .load({ ...NONE, claims: [{ source: 'player', show: 'Harbour' }] })
      .playTo(1)
      .close();
    expect(tab.story).toEqual(['mark S1:E1']);
  });

  it('says what the one before was, and nothing of its own', () => {
    const [, next] = after(1, false).playTo(1).reports;
    expect(next).toMatchObject({ label: '', previous: labelled(1, 1).claims });
  });
});

describe('when progress is told', () => {
  const begun = (duration = 3600) => new Tab(labelled(1, 1), duration).load().play(120);
  const steps = (tab: Tab) => tab.told('progress').map(({ viewing }) => Math.round(viewing.position));

  it('on a pause ten seconds after the last time, if it went on five seconds', () => {
    const late = begun();
    const told = steps(late).length;
    expect(steps(late.play(9).pause())).toHaveLength(told);
    expect(steps(late.play(3).pause())).toHaveLength(told + 1);
    const still = begun();
    const before = steps(still).length;
    still.pause().wait(60);
    expect(steps(still.emit('pause'))).toHaveLength(before);
  });

  it('when the page is hidden, at once', () => {
    const tab = begun();
    const told = steps(tab).length;
    expect(steps(tab.play(6).emit('hidden'))).toHaveLength(told + 1);
  });

  it('not while it is paused, however long', () => {
    const tab = begun().pause();
    const told = steps(tab).length;
    tab.wait(600).emit('look').wait(600).emit('timeupdate');
    expect(steps(tab)).toHaveLength(told);
  });

  it('where the credits may begin, between one minute and two after the time before', () => {
    for (const duration of [1300, 2600, 3000]) {
      const told = steps(new Tab(labelled(1, 1), duration).load().playTo(0.89));
      expect(told.some((at) => Math.abs(at - 0.8 * duration) <= 2)).toBe(true);
      const gaps = told.slice(1).map((at, index) => at - (told[index] ?? 0));
      expect(Math.min(...gaps)).toBeGreaterThanOrEqual(59);
      expect(Math.max(...gaps)).toBeLessThanOrEqual(121);
    }
  });

  it('once more when it ends, and never of a clip, a film or what nothing names', () => {
    const told = begun().close().told('progress').at(-1);
    expect(told).toMatchObject({ ended: true });
    const never = (reading: typeof EPISODE, duration: number) =>
      new Tab(reading, duration).load().playTo(0.7).close().told('progress');
    expect(never(labelled(1, 1), 50)).toEqual([]);
    expect(never({ ...labelled(1, 1), kind: 'film' }, 5000)).toEqual([]);
    expect(never(NONE, 5000)).toEqual([]);
  });
});

describe('in a frame that says nothing of what it plays', () => {
  it('a viewing is told all the same, and never as one that cannot be read', () => {
    const inFrame = new Tab(NONE, 2000);
    Object.assign(inFrame, { viewings: createViewings(() => 'framed', true, DEFAULT_THRESHOLDS) });
    inFrame.load().playTo(1);
    expect(inFrame.effects.map(({ tell }) => tell)).toContain('began');
    expect(inFrame.story).toEqual(['mark']);
    expect(inFrame.told('unreadable')).toEqual([]);
  });

  it('nothing is told of a film there', () => {
    const inFrame = new Tab({ ...NONE, kind: 'film' }, 2000);
    Object.assign(inFrame, { viewings: createViewings(() => 'framed', true, DEFAULT_THRESHOLDS) });
    expect(inFrame.load().playTo(1).close().effects).toEqual([]);
  });
});

describe('what cannot be read', () => {
  const told = (duration: number, seconds: number) =>
    new Tab(NONE, duration).load().play(seconds).told('unreadable').length;

  it('is told of once, of a long video of which three minutes were played', () => {
    expect([told(600, 179), told(600, 181), told(600, 600)]).toEqual([0, 1, 1]);
    expect(told(599, 599)).toBe(0);
  });
});
