import { describe, expect, it } from 'vitest';
import { EPISODE, labelled, Tab, withId } from './tab';

const NONE = { ...EPISODE, kind: 'unknown' as const };
const AD = (reading = labelled(1, 1)) => ({ ...reading, ad: true });

interface Case {
  readonly name: string;
  readonly play: (tab: Tab) => Tab;
  readonly story: readonly string[];
}

function tell(cases: readonly Case[]): void {
  it.each(cases)('$name', ({ play, story }) => {
    expect(play(new Tab().load()).story).toEqual(story);
  });
}

describe('the table of outcomes', () => {
  tell([
    { name: 'played to 89 %: nothing yet', play: (tab) => tab.playTo(0.89), story: [] },
    { name: 'played to 90 %: mark, at that moment', play: (tab) => tab.playTo(0.9), story: ['mark S1:E1'] },
    { name: 'played to the end: one mark', play: (tab) => tab.playTo(1).close(), story: ['mark S1:E1'] },
    {
      name: 'half played, then skipped to the end: mark',
      play: (tab) => tab.playTo(0.51).seek(0.92).play(5),
      story: ['mark S1:E1'],
    },
    {
      name: 'at 90 % with less than half played, half is reached later: mark then',
      play: (tab) => tab.playTo(0.4).seek(0.91).play(10).seek(0.2).playTo(0.31).seek(0.95).play(2),
      story: ['mark S1:E1'],
    },
    {
      name: 'near the end and straight on to the next of the show: mark',
      play: (tab) => tab.playTo(0.83).next(labelled(1, 2)),
      story: ['mark S1:E1'],
    },
    {
      name: 'near the end and straight on to another show: nothing is sent, the popup may ask',
      play: (tab) => tab.playTo(0.83).next(labelled(4, 2, 'Harbour')),
      story: [],
    },
    {
      name: 'near the end and on to a film: no mark',
      play: (tab) =>
        tab.playTo(0.83).next({ ...NONE, kind: 'film', claims: [{ source: 'player', show: 'Far' }] }),
      story: [],
    },
    {
      name: 'finished with 10–50 % played: asked when the viewing ends, not before',
      play: (tab) => tab.playTo(0.2).seek(0.8).playTo(0.95),
      story: [],
    },
    {
      name: 'finished with 10–50 % played, to its end: ask',
      play: (tab) => tab.playTo(0.2).seek(0.8).playTo(1),
      story: ['ask S1:E1'],
    },
    {
      name: 'finished with 10–50 % played, page left: ask',
      play: (tab) => tab.playTo(0.2).seek(0.8).playTo(0.95).close(),
      story: ['ask S1:E1'],
    },
    {
      name: 'straight on with 10–50 % played: ask',
      play: (tab) => tab.playTo(0.2).seek(0.75).playTo(0.83).next(labelled(1, 2)),
      story: ['ask S1:E1'],
    },
    {
      name: 'near the end and left there with half played: nothing is sent',
      play: (tab) => tab.playTo(0.85).close(),
      story: [],
    },
    {
      name: 'begun late by the site and played on: ask when it ends',
      play: (tab) => tab.load(labelled(1, 1), 850).play(60).close(),
      story: ['ask S1:E1'],
    },
    {
      name: 'begun late by the site, then skipped to the end: nothing',
      play: (tab) => tab.load(labelled(1, 1), 700).play(5).seek(0.97).play(2).close(),
      story: [],
    },
    {
      name: 'begun in the middle by the site: mark',
      play: (tab) => tab.load(labelled(1, 1), 300).playTo(0.95),
      story: ['mark S1:E1'],
    },
    {
      name: 'skipped through to the end: nothing',
      play: (tab) => tab.play(5).seek(0.97).playTo(1).close(),
      story: [],
    },
    { name: 'left in the middle: nothing', play: (tab) => tab.playTo(0.6).close(), story: [] },
  ]);

  it('tells where it stood when it is left near the end', () => {
    const tab = new Tab().load().playTo(0.85).close();
    expect(tab.told('progress').at(-1)).toMatchObject({ ended: true, viewing: { position: 850 } });
  });

  it('goes by the thresholds it is given', () => {
    const strict = new Tab(labelled(1, 1), 1000, { finished: 0.95, played: 0.8 }).load().playTo(0.94);
    expect(strict.story).toEqual([]);
    expect(strict.playTo(0.95).story).toEqual(['mark S1:E1']);
    const played = new Tab(labelled(1, 1), 1000, { finished: 0.9, played: 0.8 }).load();
    expect(played.playTo(0.6).seek(0.85).playTo(0.93).story).toEqual([]);
  });

  it('takes the credits mark of the site for finished, near the end alone', () => {
    const credits = (at: number) => ({ ...labelled(1, 1), credits: at });
    expect(new Tab(credits(860)).load().playTo(0.865).story).toEqual(['mark S1:E1']);
    expect(new Tab(credits(300)).load().playTo(0.7).story).toEqual([]);
  });

  it('counts what was played in earlier viewings', () => {
    const tab = new Tab().load(labelled(1, 1), 400).play(100);
    tab.viewings.carry('viewing-1', 400);
    expect(tab.seek(0.88).playTo(0.91).story).toEqual(['mark S1:E1']);
  });
});

describe('what counts as played', () => {
  tell([
    {
      name: 'pauses do not',
      play: (tab) => tab.playTo(0.3).pause().wait(5000).seek(0.9).play(50),
      story: [],
    },
    {
      name: 'adverts in the same video do not',
      play: (tab) => {
        tab.playTo(0.3);
        tab.load(AD(), 0, 700).play(700);
        return tab.load(labelled(1, 1), 300, 1000).seek(0.88).playTo(0.99);
      },
      story: [],
    },
    {
      name: 'an advert in the middle does not end the viewing',
      play: (tab) => {
        tab.playTo(0.3).load(AD(), 0, 30).play(30);
        return tab.load(labelled(1, 1), 300, 1000).playTo(0.9);
      },
      story: ['mark S1:E1'],
    },
    {
      name: 'an advert without a sign is known by its length',
      play: (tab) => {
        tab.playTo(0.45).load(NONE, 0, 30).play(30);
        return tab.load(labelled(1, 1), 450, 1000).playTo(0.9);
      },
      story: ['mark S1:E1'],
    },
    {
      name: 'one near the end neither ends the viewing nor stands for the next episode',
      play: (tab) => {
        tab.playTo(0.85).load(NONE, 0, 30).play(30);
        return tab.load(labelled(1, 1), 850, 1000).playTo(0.89).close();
      },
      story: [],
    },
    {
      name: 'a long advert without a sign, under the same label, is no episode',
      play: (tab) => {
        tab.playTo(0.45).load(labelled(1, 1), 0, 120).play(120);
        return tab.load(labelled(1, 1), 450, 1000).playTo(0.9);
      },
      story: ['mark S1:E1'],
    },
  ]);

  it.each([0.5, 1, 1.5, 3, 16])('all of it at rate %d', (rate) => {
    const tab = new Tab();
    tab.rate = rate;
    expect(tab.load().playTo(1).story).toEqual(['mark S1:E1']);
  });

  it('nothing beyond 16 times the speed', () => {
    const tab = new Tab();
    tab.rate = 64;
    expect(tab.load().playTo(0.95).story).toEqual([]);
  });

  it('all of it in a hidden tab whose events come once a minute', () => {
    expect(new Tab().load().play(950, 60).story).toEqual(['mark S1:E1']);
  });

  it('nothing of a jump that no event announced', () => {
    const tab = new Tab().load().playTo(0.2);
    tab.time = 880;
    tab.wall += 250;
    expect(tab.emit('timeupdate').playTo(0.95).story).toEqual([]);
  });

  it('survives a clock that is set back', () => {
    const tab = new Tab().load().playTo(0.5);
    tab.wall -= 3_600_000;
    expect(tab.playTo(0.95).story).toEqual(['mark S1:E1']);
  });
});

describe('which episode it is', () => {
  it('labels that come late fill the viewing in', () => {
    const tab = new Tab(NONE).load().playTo(0.4);
    tab.reading = labelled(2, 3);
    expect(tab.playTo(0.6).emit('look').story).toEqual([]);
    tab.reading = NONE;
    expect(tab.playTo(0.95).reports).toMatchObject([
      { verdict: 'mark', label: 'S2:E3', viewing: 'viewing-1' },
    ]);
  });

  it('labels that were there before the source changed near the end do not carry over', () => {
    const tab = new Tab().load().playTo(1);
    tab.load(NONE).playTo(1);
    expect(tab.reports).toMatchObject([
      { verdict: 'mark', label: 'S1:E1', previous: [] },
      { verdict: 'mark', label: '', previous: labelled(1, 1).claims },
    ]);
  });

  it('a new source near the end is a new viewing though address, element, length and id stay', () => {
    const tab = new Tab(withId('7')).load().playTo(1).load(withId('7')).playTo(1);
    expect(new Set(tab.reports.map(({ viewing }) => viewing)).size).toBe(2);
  });

  it('a fall to the start is a new viewing if the user did not seek, and the same one if they did', () => {
    const fall = (gesture: boolean) =>
      new Tab().load().playTo(0.95).seek(0, gesture).playTo(0.95).reports.length;
    expect(fall(false)).toBe(2);
    expect(fall(true)).toBe(1);
  });

  it('labels of the episode before, still on the page for a moment, do not stick', () => {
    const tab = new Tab().load().playTo(1).load(labelled(1, 1)).play(4);
    tab.reading = labelled(1, 2);
    expect(tab.playTo(1).story).toEqual(['mark S1:E1', 'mark S1:E2']);
  });

  it('the address changes before the video: the old one is not counted for the new episode', () => {
    const tab = new Tab(withId('1')).load().playTo(0.85);
    tab.reading = withId('2');
    tab.emit('look').play(10);
    tab.load(withId('2')).playTo(0.4).close();
    expect(tab.story).toEqual(['mark 1']);
  });

  it('the address changes after the video', () => {
    const tab = new Tab(withId('1')).load().playTo(1).load(withId('1')).play(5);
    tab.reading = withId('2');
    expect(tab.playTo(1).story).toEqual(['mark 1', 'mark 2']);
  });

  it('an address that changes though the video plays on is believed after a while, and is not late', () => {
    const tab = new Tab(withId('1')).load().playTo(0.3);
    tab.reading = withId('2');
    expect(tab.emit('look').playTo(1).close().story).toEqual(['mark 2']);
    const credits = new Tab(withId('1')).load().playTo(0.93);
    credits.reading = withId('2');
    expect(credits.emit('look').playTo(1).close().story).toEqual(['mark 1']);
  });

  it('a change of quality in the middle goes on as one viewing', () => {
    const tab = new Tab().load().playTo(0.6).load(labelled(1, 1), 600).playTo(0.95);
    expect(tab.reports).toMatchObject([{ viewing: 'viewing-1' }]);
  });

  it('the same episode begun again in the middle is one viewing', () => {
    const tab = new Tab(withId('1')).load().playTo(0.3).load(withId('1'), 0).playTo(0.95).close();
    expect(tab.reports).toMatchObject([{ viewing: 'viewing-1' }]);
  });

  it.each([
    ['labels', labelled],
    ['ids', (season: number, episode: number) => withId(`${season}-${episode}`)],
  ])('three in a row by autoplay are three marks, by %s', (_, reading) => {
    const tab = new Tab(reading(1, 1)).load().playTo(1);
    tab.next(reading(1, 2), 900).playTo(1).next(reading(1, 3), 900).playTo(1).close();
    expect(tab.reports.map(({ verdict }) => verdict)).toEqual(['mark', 'mark', 'mark']);
    expect(new Set(tab.reports.map(({ label }) => label)).size).toBe(3);
  });

  it('another element takes over: the old one lingers and adds nothing', () => {
    const tab = new Tab().load().playTo(0.85);
    tab.element = 2;
    tab.next(labelled(1, 2)).playTo(0.3);
    expect(tab.story).toEqual(['mark S1:E1']);
  });

  it('goes straight on without labels: decided once the next has played a while', () => {
    const tab = new Tab().load().playTo(0.85).load(NONE).play(30);
    expect(tab.story).toEqual([]);
    expect(tab.play(40).story).toEqual(['mark S1:E1']);
  });

  it('a title with a counter of messages before it is the same title', () => {
    const titled = (label: string) => ({ ...EPISODE, claims: [{ source: 'title' as const, label }] });
    const tab = new Tab(titled('Lanterns S1 E1')).load().playTo(0.5);
    tab.reading = titled('(3) Lanterns S1 E1');
    expect(tab.playTo(0.95).reports).toMatchObject([{ viewing: 'viewing-1' }]);
  });
});

describe('what is never counted', () => {
  const whole = (reading: typeof EPISODE, duration: number) =>
    new Tab(reading, duration).load().playTo(1).close().story;

  it('clips', () => expect(whole(labelled(1, 1), 59)).toEqual([]));
  it('but a video of a minute', () => expect(whole(labelled(1, 1), 61)).toEqual(['mark S1:E1']));
  it('trailers', () => expect(whole({ ...labelled(1, 1), kind: 'trailer' as const }, 200)).toEqual([]));
  it('films', () => expect(whole({ ...labelled(1, 1), kind: 'film' as const }, 5000)).toEqual([]));
  it('live channels', () => expect(whole({ ...labelled(1, 1), kind: 'live' as const }, 5000)).toEqual([]));
  it('videos that nothing names', () => expect(whole(NONE, 2000)).toEqual([]));
  it('a show that names no episode', () =>
    expect(whole({ ...NONE, claims: [{ source: 'player', show: 'Lanterns' }] }, 2000)).toEqual([]));
  it('adverts, whatever their length', () => expect(whole(AD(), 300)).toEqual([]));

  it('a length that says nothing, without a bar of the site', () => {
    const tab = new Tab(labelled(1, 1), Number.POSITIVE_INFINITY).load();
    expect(tab.play(5000).story).toEqual([]);
  });

  it('goes by the site’s own bar where the length says nothing', () => {
    const tab = new Tab(labelled(1, 1), Number.POSITIVE_INFINITY).load();
    for (let at = 0; at <= 920; at += 10) {
      tab.reading = { ...labelled(1, 1), progress: { position: at, duration: 1000 } };
      tab.play(10);
    }
    expect(tab.story).toEqual(['mark S1:E1']);
  });
});

describe('what is told on the way', () => {
  it('began once, when it is known and really plays', () => {
    const tab = new Tab(NONE).load().play(30);
    expect(tab.told('began')).toEqual([]);
    tab.reading = labelled(1, 1);
    expect(tab.playTo(0.5).told('began')).toHaveLength(1);
  });

  it('progress at most once a minute while playing, and once on a pause', () => {
    const tab = new Tab(labelled(1, 1), 3600).load().play(600);
    expect(tab.told('progress').length).toBeGreaterThanOrEqual(8);
    expect(tab.told('progress').length).toBeLessThanOrEqual(10);
    const before = tab.told('progress').length;
    tab.play(30).pause().wait(300).emit('hidden').emit('pause');
    expect(tab.told('progress').length).toBeLessThanOrEqual(before + 2);
    const { viewing } = tab.told('progress').at(-1) ?? {};
    expect(viewing?.position).toBeCloseTo(630, 0);
  });

  it('nothing more after the report', () => {
    const tab = new Tab().load().playTo(0.91);
    const before = tab.effects.length;
    tab.playTo(1).close();
    expect(tab.effects).toHaveLength(before);
  });
});

describe('what one copy of the script leaves to the next', () => {
  it('is passed on by a copy that was replaced before anything played in it', () => {
    const first = new Tab().load().playTo(0.5);
    const left = first.viewings.handOver();
    const between = new Tab();
    if (left !== null) between.viewings.inherit(left);
    expect(left).not.toBeNull();
    expect(between.viewings.handOver()).toEqual(left);
  });

  it('is gone on with once', () => {
    const tab = new Tab().load();
    tab.viewings.inherit(['older', 500, 1000, 0, 1, 500, 0, true, false]);
    tab.time = 500;
    expect(tab.playTo(0.9).reports).toMatchObject([{ verdict: 'mark', viewing: 'older' }]);
    expect(tab.viewings.handOver()?.[0]).toBe('older');
    tab.next(labelled(1, 2));
    expect(tab.viewings.handOver()?.[0]).not.toBe('older');
  });
});
