import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { cases } from '../support/cases';
import type { Fact, Jump, Play } from '../../lib/domain/fact';
import { deriveProgress, readPosition, type ShowList } from '../../lib/domain/progress';
import { NO_PREFERENCES } from '../../lib/domain/preferences';
import { log } from './notation';

/**
 * "Up next" of docs/rules.md once more, as slowly and plainly as it reads: every question goes through all facts and
 * all episodes again. Holds for one device; what two of them say of one viewing is tested elsewhere.
 */
interface Rules {
  readonly show: ShowList;
  readonly facts: readonly Fact[];
  readonly specials: boolean;
  readonly oldestFirst: boolean;
  readonly today: string;
}

type Listed = ShowList['seasons'][number]['episodes'][number];

interface Answer {
  readonly up: string | null;
  readonly state: string;
  readonly gaps: number;
}

const name = (one: { season: number; episode: number }): string => `S${one.season}E${one.episode}`;

function isUndone(fact: Fact, facts: readonly Fact[]): boolean {
  const judges = facts
    .filter(
      (one) =>
        (one.kind === 'undo' || one.kind === 'restore') && one.target === fact.id && !isUndone(one, facts),
    )
    .sort((a, b) => a.recordedAt - b.recordedAt);
  return judges.at(-1)?.kind === 'undo';
}

function answer({ show, facts, specials, oldestFirst, today }: Rules): Answer {
  const ended = ['Ended', 'Canceled'].includes(show.status);
  const regular = show.seasons.filter((one) => one.season > 0).flatMap((one) => one.episodes);
  const dated = regular.filter((one) => one.airDate !== null);
  const lastDated = Math.max(...dated.map((one) => one.season));
  const walk: Listed[] = [...regular];
  const extras = show.seasons.filter((one) => one.season === 0).flatMap((one) => one.episodes);
  const inWalk = extras
    .filter((one) => specials && one.airDate !== null)
    .sort((a, b) => ((a.airDate ?? '') < (b.airDate ?? '') ? -1 : 1));
  for (const special of inWalk) {
    const before = walk.findLastIndex(
      (one) =>
        (one.season > 0 || inWalk.includes(one)) &&
        one.airDate !== null &&
        one.airDate <= (special.airDate ?? ''),
    );
    const last = walk.findLastIndex(
      (one) => one.season > 0 && one.airDate !== null && one.airDate <= (special.airDate ?? ''),
    );
    // Behind the regular one, and behind the specials that already stand there.
    let place = last + 1;
    while (place <= before && walk[place]?.season === 0) place++;
    walk.splice(place, 0, special);
  }
  const isCandidate = (one: Listed): boolean =>
    one.season === 0 ? inWalk.includes(one) : !(ended && dated.length > 0 && one.season > lastDated);
  const aired = (one: Listed): boolean => {
    if (one.airDate !== null) return one.airDate <= today;
    if (ended) return true;
    return regular
      .slice(regular.indexOf(one) + 1)
      .some((later) => later.airDate !== null && later.airDate <= today);
  };
  const find = (one: { season: number; episode: number }): Listed | undefined =>
    [...walk, ...extras].find((listed) => listed.season === one.season && listed.episode === one.episode);

  const placeOf = (one: Listed | undefined): number => (one === undefined ? -1 : walk.indexOf(one));

  const stands = facts.filter((one) => !isUndone(one, facts));
  const starts = stands.filter((one) => one.kind === 'runStart');
  const start = starts.at(-1);
  const isStopped = stands.some((one) => one.kind === 'runStop' && one.run === start?.id);
  const run = start !== undefined && !isStopped ? start : null;
  const runOf = (time: number): string | null => {
    const own = starts.findLast((one) => one.recordedAt <= time);
    if (own === undefined) return null;
    const stop = stands.find((one) => one.kind === 'runStop' && one.run === own.id);
    return stop !== undefined && stop.recordedAt <= time ? null : own.id;
  };
  const inRun = (time: number): boolean => runOf(time) === (run?.id ?? null);
  const redateOf = (play: Play) => stands.findLast((one) => one.kind === 'redate' && one.target === play.id);
  const timeOf = (play: Play): number => {
    const edit = redateOf(play);
    if (play.live && edit === undefined) return play.recordedAt;
    const when = edit?.kind === 'redate' ? edit.when : play.when;
    if (when.kind === 'unknown') return -Infinity;
    const own = when.kind === 'day' ? Date.parse(`${when.day}T23:59:59.999Z`) : when.at;
    return Math.min(own, (edit ?? play).recordedAt);
  };
  const all = stands
    .filter((one) => one.kind === 'play')
    .map((play) => ({ play, time: timeOf(play), on: find(play) }))
    .sort((a, b) => (a.time === b.time ? (a.play.id < b.play.id ? -1 : 1) : a.time - b.time));
  const plays = all.filter(({ time }) => inRun(time) || run === null);
  const isOf = (one: Listed) => (other: { on: Listed | undefined }) => other.on === one;
  const skipAt = (one: Listed): number | null => {
    const last = stands.findLast(
      (fact) => (fact.kind === 'skip' || fact.kind === 'unskip') && find(fact) === one,
    );
    return last?.kind === 'skip' ? last.recordedAt : null;
  };
  const jumps = stands.filter((one): one is Jump => one.kind === 'jump' && inRun(one.recordedAt));
  const placed = jumps.filter((one) => placeOf(find(one)) >= 0);

  type Anchor = { time: number; at: number; jump: Jump | null };
  const anchors: Anchor[] = placed.map((jump) => ({
    time: jump.recordedAt,
    at: placeOf(find(jump)),
    jump,
  }));
  if (!oldestFirst) {
    const seen = new Set<Listed>();
    for (const { play, time, on } of plays) {
      if (on === undefined) continue;
      const replay = seen.has(on);
      if (inRun(time)) seen.add(on);
      if (!inRun(time) || replay || play.fillsGap || !walk.includes(on)) continue;
      anchors.push({ time, at: walk.indexOf(on), jump: null });
    }
  }
  anchors.sort(
    (a, b) =>
      (a.time === b.time ? 0 : a.time - b.time) ||
      Number(a.jump !== null) - Number(b.jump !== null) ||
      a.at - b.at,
  );
  const anchor = anchors.at(-1);
  const pending = (jump: Jump): Listed | null => {
    const target = find(jump);
    if (target === undefined) return null;
    const anew =
      plays.some(({ play, on }) => on === target && play.recordedAt > jump.recordedAt) ||
      (skipAt(target) ?? -Infinity) > jump.recordedAt;
    return anew ? null : target;
  };
  const aside = jumps.findLast((one) => placeOf(find(one)) < 0);
  const asideOpen =
    aside !== undefined && !anchors.some((one) => one.time > aside.recordedAt) ? pending(aside) : null;
  const target = anchor?.jump ? pending(anchor.jump) : null;

  const lastJump = placed.at(-1);
  const onWatched =
    lastJump !== undefined &&
    plays.some(({ play, on }) => on === find(lastJump) && play.recordedAt <= lastJump.recordedAt);
  const hidden = (one: Listed): boolean => {
    const own = plays.filter(isOf(one));
    if (!onWatched || walk.indexOf(one) < placeOf(find(lastJump))) return own.length > 0;
    return own.some(({ play }) => play.recordedAt > lastJump.recordedAt);
  };
  const first = walk.findIndex((one) => one.season > 0 && isCandidate(one));
  const from = anchor === undefined ? Math.max(0, first) : anchor.at + 1;
  const open = walk.slice(from).filter((one) => isCandidate(one) && skipAt(one) === null && !hidden(one));
  const up = asideOpen ?? target ?? open.find(aired) ?? open[0] ?? null;

  const places = [
    ...plays.filter(({ time }) => inRun(time)).map(({ on }) => placeOf(on)),
    ...placed.map((one) => placeOf(find(one))),
  ];
  const begin = Math.min(...places.filter((at) => at >= 0));
  const gaps =
    anchor === undefined
      ? []
      : walk.filter(
          (one, at) =>
            one.season > 0 &&
            isCandidate(one) &&
            at >= begin &&
            at < anchor.at &&
            aired(one) &&
            skipAt(one) === null &&
            !plays.some(isOf(one)),
        );
  const done = walk
    .filter((one) => one.season > 0 && isCandidate(one) && aired(one))
    .every((one) => skipAt(one) !== null || all.some(isOf(one)));
  const isOver = ended && done && walk.some(isCandidate);
  const state = up === null ? (isOver ? 'finished' : 'caughtUp') : aired(up) ? 'available' : 'waiting';
  return { up: up === null ? null : name(up), state, gaps: gaps.length };
}

function remaining(rules: Rules): number {
  let facts = [...rules.facts];
  for (let count = 0; ; count++) {
    const { up, state } = answer({ ...rules, facts });
    if (up === null || state !== 'available') return count;
    const [, season, episode] = /^S(\d+)E(\d+)$/.exec(up) ?? [];
    const recordedAt = Math.max(0, ...facts.map((one) => one.recordedAt)) + 86_400_000;
    const [made] = log(`S${season}E${episode}`);
    if (made?.kind !== 'play') throw new Error('no play');
    facts = [...facts, { ...made, id: `z${String(count).padStart(3, '0')}`, recordedAt }];
  }
}

const date = fc.option(
  fc
    .integer({ min: 0, max: 30 })
    .map((month) => `${2024 + Math.floor(month / 12)}-${String((month % 12) + 1).padStart(2, '0')}-01`),
  { freq: 5 },
);
const shows: fc.Arbitrary<ShowList> = fc
  .record({
    status: fc.constantFrom('Ended', 'Returning Series', 'Canceled'),
    special: fc.array(date, { maxLength: 2 }),
    seasons: fc.array(fc.array(date, { maxLength: 3 }), { minLength: 1, maxLength: 3 }),
    order: fc.boolean(),
  })
  .map(({ status, special, seasons, order }) => {
    const days = seasons
      .flat()
      .filter((one) => one !== null)
      .sort();
    return {
      status,
      seasons: [special, ...seasons].map((dates, season) => ({
        season,
        episodes: dates.map((airDate, at) => ({
          season,
          episode: at + 1,
          id: season * 1000 + at + 1,
          // Mostly in the order of the list, as shows air.
          airDate: season > 0 && order && airDate !== null ? (days.shift() ?? airDate) : airDate,
        })),
      })),
    };
  });

const pairs = fc.tuple(fc.integer({ min: 0, max: 3 }), fc.integer({ min: 1, max: 3 }));
const acts = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: pairs.map(([s, e]) => `S${s}E${e}`) },
    { weight: 2, arbitrary: pairs.map(([s, e]) => `jump S${s}E${e}`) },
    pairs.map(([s, e]) => `skip S${s}E${e}`),
    pairs.map(([s, e]) => `unskip S${s}E${e}`),
    pairs.map(([s, e]) => `gap S${s}E${e}`),
    fc.tuple(pairs, date).map(([[s, e], day]) => `on ${day ?? '?'} S${s}E${e}`),
    fc.constant('run'),
    fc.nat(14).map((at) => `stop f${String(at).padStart(4, '0')}`),
    { weight: 2, arbitrary: fc.nat(14).map((at) => `undo f${String(at).padStart(4, '0')}`) },
    fc.nat(14).map((at) => `restore f${String(at).padStart(4, '0')}`),
    fc.tuple(fc.nat(14), date).map(([at, day]) => `redate f${String(at).padStart(4, '0')} ${day ?? '?'}`),
  ),
  { maxLength: 15 },
);

/** Undo, edit and stop name something that was there, and of its kind. */
function isMade(fact: Fact, before: readonly Fact[]): boolean {
  if (fact.kind === 'runStop') return before.some((one) => one.id === fact.run && one.kind === 'runStart');
  if (!('target' in fact)) return true;
  const target = before.find((one) => one.id === fact.target);
  return target !== undefined && (fact.kind !== 'redate' || target.kind === 'play');
}

test('leads where the rules lead, read plainly', () => {
  fc.assert(
    fc.property(
      shows,
      acts,
      fc.boolean(),
      fc.boolean(),
      fc.constantFrom('2024-06-15', '2025-03-01', '2026-03-01'),
      (show, list, specials, oldestFirst, today) => {
        const known = new Set(show.seasons.flatMap((one) => one.episodes.map(name)));
        const facts = log(...list).filter(
          (one, at, made) => (!('episode' in one) || known.has(name(one))) && isMade(one, made.slice(0, at)),
        );
        const row = deriveProgress({
          show,
          facts,
          preferences: { ...NO_PREFERENCES, specials, oldestFirst },
        });
        const { upNext, state, gaps, remaining: left } = readPosition(row, today);
        const rules = { show, facts, specials, oldestFirst, today };
        expect({ up: upNext === null ? null : name(upNext), state, gaps, left }).toEqual({
          ...answer(rules),
          left: remaining(rules),
        });
      },
    ),
    { numRuns: cases(400) },
  );
});
