import { describe, expect, it } from 'vitest';
import { fault, ok } from '../../lib/domain/result';
import { createReporter } from '../../lib/watch/report';
import { EPISODE, Tab } from './tab';

type Answered = 'ok' | 'unreachable' | 'bug' | 'forbidden' | 'badMessage' | 'unknownMessage' | 'gone';

/** A background that answers as told, one answer after the other, and the pauses that were made between. */
function background(...answers: Answered[]) {
  const asked: { name: string; payload: unknown }[] = [];
  const pauses: number[] = [];
  const states: unknown[] = [];
  let ids = 0;
  const reporter = createReporter({
    site: 'demo',
    ask: async (name, payload) => {
      asked.push({ name, payload });
      const answer = answers.shift() ?? 'ok';
      if (answer !== 'ok') return fault(answer);
      // The reporter takes nothing from the answer but, once, what was played before.
      return ok(JSON.parse('{"played":12,"thresholds":{"finished":0.9,"played":0.5}}'));
    },
    wait: async (ms) => pauses.push(ms),
    newId: () => `report-${++ids}`,
    language: () => 'de'.repeat(50),
    offset: () => 60,
    onState: (...state) => states.push(state),
  });
  return { asked, pauses, states, reporter };
}

function finish() {
  const [effect] = new Tab()
    .load()
    .playTo(0.95)
    .effects.filter((effect) => effect.tell === 'finished');
  if (effect === undefined) throw new Error('nothing finished');
  return effect;
}

async function settled(): Promise<void> {
  for (let i = 0; i < 100; i++) await Promise.resolve();
}

describe('the report of a finish', () => {
  it('is repeated with the same id, after growing pauses, until it is acknowledged', async () => {
    const { asked, pauses, reporter } = background('unreachable', 'bug', 'unreachable', 'ok');
    reporter.tell(finish());
    await settled();
    expect(asked).toHaveLength(4);
    expect(new Set(asked.map(({ payload }) => JSON.stringify(payload))).size).toBe(1);
    expect(pauses).toEqual([1000, 2000, 4000]);
    expect(reporter.stop()).toEqual([]);
  });

  it('waits no longer than a minute between two tries', async () => {
    const { pauses, reporter } = background(...Array<'bug'>(10).fill('bug'));
    reporter.tell(finish());
    await settled();
    expect(Math.max(...pauses)).toBe(60_000);
  });

  it.each<Answered>(['forbidden', 'badMessage', 'unknownMessage'])(
    'is given up when the background will never take it: %s',
    async (answer) => {
      const { asked, reporter } = background(answer);
      reporter.tell(finish());
      await settled();
      expect(asked).toHaveLength(1);
      expect(reporter.stop()).toEqual([]);
    },
  );

  it('is kept for a newer copy when this one is cut off', async () => {
    const { asked, reporter } = background('unreachable', 'gone');
    reporter.tell(finish());
    await settled();
    expect(asked).toHaveLength(2);
    const [kept] = reporter.stop();
    const heir = background();
    if (kept !== undefined) heir.reporter.finish(kept);
    await settled();
    expect(heir.asked).toEqual([{ name: 'watch.finished', payload: kept }]);
  });

  it('says what the background checks, and nothing else', async () => {
    const { asked, reporter } = background();
    reporter.tell(finish());
    await settled();
    expect(asked[0]?.payload).toMatchObject({
      reportId: 'report-1',
      site: 'demo',
      siteId: null,
      verdict: 'mark',
      offset: 60,
      duration: 1000,
      language: 'de'.repeat(50).slice(0, 35),
      previous: [],
    });
  });

  it('began no later than it was finished, by a clock that was set back meanwhile', async () => {
    const { asked, reporter } = background();
    const effect = finish();
    const begunAt = effect.wall + 1000;
    reporter.tell({ ...effect, viewing: { ...effect.viewing, begunAt } });
    await settled();
    expect(asked[0]?.payload).toMatchObject({ begunAt: effect.wall, finishedAt: effect.wall });
  });

  it('says no more seconds than the background takes', async () => {
    const { asked, reporter } = background();
    const effect = finish();
    reporter.tell({ ...effect, viewing: { ...effect.viewing, carried: 2_000_000 } });
    await settled();
    expect(asked[0]?.payload).toMatchObject({ played: 1_000_000 });
  });

  it('is not sent again by a copy that was stopped, which leaves it', async () => {
    const { asked, reporter } = background('unreachable', 'unreachable');
    reporter.tell(finish());
    const left = reporter.stop();
    await settled();
    expect(asked).toEqual([{ name: 'watch.finished', payload: left[0] }]);
  });
});

it('says once for the site that nothing can be read', async () => {
  const { asked, reporter } = background();
  const tab = new Tab({ ...EPISODE, kind: 'unknown' }).load().play(800, 10);
  for (const effect of tab.told('unreadable')) reporter.tell(effect);
  await settled();
  expect(asked).toEqual([{ name: 'watch.unreadable', payload: { site: 'demo' } }]);
});

it('tells of progress where it stands, and whether that is the end of the viewing', async () => {
  const { asked, reporter } = background();
  const tab = new Tab().load().play(100).close();
  for (const effect of tab.told('progress')) reporter.tell(effect);
  await settled();
  expect(asked.map(({ payload }) => payload)).toMatchObject([
    { site: 'demo', viewing: 'viewing-1', ended: false },
    { site: 'demo', viewing: 'viewing-1', ended: true, position: 100, duration: 1000, played: 100 },
  ]);
});

it('passes on what was played in earlier viewings', async () => {
  const { states, reporter } = background();
  for (const effect of new Tab().load().playTo(0.3).told('began')) reporter.tell(effect);
  await settled();
  expect(states).toEqual([['viewing-1', { played: 12, thresholds: { finished: 0.9, played: 0.5 } }]]);
});

it.each<[string, Answered, boolean]>([
  ['does not answer', 'unreachable', false],
  ['answers a copy that was stopped', 'ok', true],
])('takes nothing for played before when the background %s', async (_, answer, stops) => {
  const { states, reporter } = background(answer);
  for (const effect of new Tab().load().playTo(0.3).told('began')) reporter.tell(effect);
  if (stops) reporter.stop();
  await settled();
  expect(states).toEqual([]);
});
