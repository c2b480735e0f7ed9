import type { Fact } from '../../lib/domain/fact';
import { dayName, dayNumber } from '../../lib/domain/day';
import { NO_PREFERENCES } from '../../lib/domain/preferences';
import type { Preferences } from '../../lib/domain/preferences';
import { deriveProgress, readPosition } from '../../lib/domain/progress';
import type { ShowList } from '../../lib/domain/progress';
import { instant, UNKNOWN } from '../../lib/domain/when';
import type { When } from '../../lib/domain/when';

/** Short ways to write invented shows and logs, so that a table of cases reads like the rule it tests. */

export const TODAY = '2026-03-01';
const HOUR = 3_600_000;

/**
 * A show: its status and its seasons. `S1 6@2020-01-01` is six weekly episodes from that day, `2?` two undated ones,
 * `#9` goes on with number 9, `!77` gives the next ids from 77, `~` none. Ids are else season × 10 000 + number.
 */
export function show(status: string, ...seasons: string[]): ShowList {
  return { status, seasons: seasons.map(seasonOf) };
}

/** Three seasons of six, long over. */
export function ended(...more: string[]): ShowList {
  return show('Ended', ...more, 'S1 6@2020-01-01', 'S2 6@2021-01-01', 'S3 6@2022-01-01');
}

function seasonOf(text: string): ShowList['seasons'][number] {
  const [name = '', ...tokens] = text.split(' ');
  const season = Number(name.slice(1));
  const episodes: { season: number; episode: number; id: number | null; airDate: string | null }[] = [];
  let number = 1;
  let shift: number | null = season * 10_000;
  for (const token of tokens) {
    if (token.startsWith('#')) number = Number(token.slice(1));
    else if (token === '~') shift = null;
    else if (token.startsWith('!')) shift = Number(token.slice(1)) - number;
    else {
      const [count, from] = token.split(/[@?]/);
      const first = from ? dayNumber(from) : null;
      for (let i = 0; i < Number(count); i++, number++) {
        const airDate = first === null ? null : dayName(first + 7 * i);
        episodes.push({ season, episode: number, id: shift === null ? null : shift + number, airDate });
      }
    }
  }
  return { season, episodes };
}

/**
 * A log, one act an evening (20:00 UTC) from 2026-02-01 on, or some hours later with `+3h` in front. Acts:
 * `S1E1-3` plays, one an evening; `all S1E1-6` plays at one time; `on 2025-05-05 S1E1-3` dated import, `on ? …`
 * undated; `gap S1E2`, `jump S2E1`, `skip`, `unskip`, `run`, `stop r`, `undo x`, `restore x`, `redate x 2024-01-01`,
 * `hold`, `drop`, `plan`, `add`, `remove`. `x: …` names an act; ` @B` at the end is another device; ` begun -2h` says
 * when playing began, ` done -2h` when it was finished; ` #703` gives the episode's id.
 */
export function log(...acts: string[]): Fact[] {
  const facts: Fact[] = [];
  let clock = Date.parse('2026-01-31T20:00:00Z');
  for (const act of acts) {
    const { hours, name, rest, device, begun, done, id } = parse(act);
    const [verb = '', ...words] = rest.split(' ');
    const next = () => (clock += (hours ?? 24) * HOUR);
    const base = (label: string) => ({
      id: label,
      profileId: 'default',
      showId: 1,
      op: name ?? label,
      batch: null,
      device,
      recordedAt: clock,
    });
    const label = () => name ?? `f${String(facts.length).padStart(4, '0')}`;
    const play = (at: string, when: When | null, extra: { fillsGap?: boolean } = {}) =>
      episodes(at).map(([season, episode], i) => {
        if (when === null) next();
        facts.push({
          ...base(i === 0 ? label() : `${label()}/${i}`),
          kind: 'play',
          season,
          episode,
          episodeId: id,
          when: when ?? instant(clock + done * HOUR, 0),
          begunAt: begun === null ? null : clock + begun * HOUR,
          viewing: null,
          fillsGap: extra.fillsGap ?? false,
          live: when === null,
          source: { by: 'history' },
        });
      });
    const [target = '', day = ''] = words;
    if (/^S\d/.test(verb)) play(verb, null);
    else if (verb === 'gap') play(target, null, { fillsGap: true });
    else if (verb === 'all') {
      next();
      const from = facts.length;
      play(target, instant(clock, 0));
      facts.splice(from, Infinity, ...facts.slice(from).map((fact) => ({ ...fact, live: true })));
    } else if (verb === 'on') {
      next();
      play(day, target === '?' ? UNKNOWN : whenOf(target));
    } else {
      next();
      facts.push(...other(verb, words, base(label()), id));
    }
  }
  return facts;
}

function other(
  verb: string,
  [target = '', day = '']: string[],
  base: Pick<Fact, 'id' | 'profileId' | 'showId' | 'op' | 'batch' | 'device' | 'recordedAt'>,
  id: number | null,
): Fact[] {
  const status = { hold: 'onHold', drop: 'dropped', plan: 'planned', watch: 'watching' } as const;
  switch (verb) {
    case 'jump':
    case 'skip':
    case 'unskip':
      return episodes(target).map(([season, episode], i) => ({
        ...base,
        id: i === 0 ? base.id : `${base.id}/${i}`,
        kind: verb,
        season,
        episode,
        episodeId: id,
      }));
    case 'run':
      return [{ ...base, kind: 'runStart' }];
    case 'stop':
      return [{ ...base, kind: 'runStop', run: target }];
    case 'undo':
    case 'restore':
      return [{ ...base, kind: verb, target }];
    case 'redate':
      return [{ ...base, kind: 'redate', target, when: day === '?' ? UNKNOWN : whenOf(day) }];
    case 'add':
      return [{ ...base, kind: 'showAdded' }];
    case 'remove':
      return [{ ...base, kind: 'showRemoved' }];
    case 'hold':
    case 'drop':
    case 'plan':
    case 'watch':
      return [
        {
          ...base,
          kind: 'status',
          status: status[verb],
          until: target === 'newSeason' ? target : target || null,
        },
      ];
    default:
      throw new Error(`no such act: ${verb}`);
  }
}

function parse(act: string) {
  const hours = /^\+([\d.]+)h /.exec(act);
  const name = /^(?:\+[\d.]+h )?(\w+): /.exec(act);
  const device = / @(\w+)/.exec(act);
  const begun = / begun (-[\d.]+)h/.exec(act);
  const done = / done (-[\d.]+)h/.exec(act);
  const id = / #(\d+)/.exec(act);
  const rest = act
    .replace(/^\+[\d.]+h /, '')
    .replace(/^\w+: /, '')
    .replace(/ (@|#|begun |done ).*$/, '');
  return {
    rest,
    hours: hours === null ? null : Number(hours[1]),
    name: name?.[1] ?? null,
    device: device?.[1] ?? 'A',
    begun: begun === null ? null : Number(begun[1]),
    done: done === null ? 0 : Number(done[1]),
    id: id === null ? null : Number(id[1]),
  };
}

function whenOf(text: string): When {
  return text.includes('T') ? instant(Date.parse(`${text}Z`), 0) : { kind: 'day', day: text };
}

/** `S1E1-3` as pairs. */
function episodes(text: string): [number, number][] {
  const match = /^S(\d+)E(\d+)(?:-(\d+))?$/.exec(text);
  if (match === null) throw new Error(`no episodes: ${text}`);
  const [season, first, last] = [Number(match[1]), Number(match[2]), Number(match[3] ?? match[2])];
  return Array.from({ length: last - first + 1 }, (_, i): [number, number] => [season, first + i]);
}

export interface Case {
  readonly show: ShowList;
  readonly log: readonly Fact[];
  readonly preferences?: Partial<Preferences>;
  readonly today?: string;
}

/** Where a case leads, in one line: `S1E3 available, 4 left, 0 gaps`. */
export function placeOf({ show, log, preferences, today = TODAY }: Case): string {
  const chosen = { ...NO_PREFERENCES, ...preferences };
  const row = deriveProgress({ show, facts: log, preferences: chosen });
  const { upNext, state, remaining, gaps } = readPosition(row, today, chosen.dayOffset);
  const up = upNext === null ? 'nothing' : `S${upNext.season}E${upNext.episode}`;
  return `${up} ${state}, ${remaining} left, ${gaps} gaps`;
}
