import * as v from 'valibot';
import type { NotCounted } from '../../formats/import-row';
import type { RowGroup } from '../../formats/row-groups';

const text = v.pipe(v.string(), v.maxLength(5000));
const whole = v.pipe(v.number(), v.integer(), v.minValue(0));
const time = v.pipe(v.number(), v.minValue(-8_640_000_000_000_000), v.maxValue(8_640_000_000_000_000));
const number = v.nullable(whole);

const ids = v.object({ tmdb: number, tvdb: number, imdb: v.nullable(text) });
const when = v.variant('kind', [
  v.object({
    kind: v.literal('instant'),
    at: time,
    offset: v.pipe(v.number(), v.minValue(-1080), v.maxValue(1080)),
  }),
  v.object({ kind: v.literal('day'), day: v.pipe(v.string(), v.isoDate()) }),
  v.object({ kind: v.literal('unknown') }),
]);
const readings = {
  readings: v.array(
    v.object({
      show: whole,
      episode: v.object({
        season: number,
        seasonName: v.nullable(text),
        number,
        title: v.nullable(text),
        ids,
      }),
    }),
  ),
  orFilm: v.boolean(),
};
const WHY = {
  film: 0,
  other: 0,
  replaced: 0,
  trailer: 0,
  notWatched: 0,
  sample: 0,
  rating: 0,
  list: 0,
  summary: 0,
  noTitle: 0,
  duplicate: 0,
  unreadable: 0,
} satisfies Record<NotCounted, 0>;

const says = v.variant('kind', [
  v.object({
    kind: v.literal('watched'),
    ...readings,
    when,
    times: whole,
    seconds: v.exactOptional(v.pipe(v.number(), v.finite(), v.minValue(0))),
  }),
  v.object({ kind: v.literal('skipped'), ...readings }),
  v.object({
    kind: v.literal('status'),
    status: v.picklist(['planned', 'watching', 'onHold', 'dropped']),
    at: v.nullable(time),
  }),
  v.object({ kind: v.literal('rewatch'), at: v.nullable(time) }),
  v.object({
    kind: v.literal('upTo'),
    last: v.nullable(v.object({ season: whole, episode: whole })),
    count: number,
    when,
  }),
  v.object({
    kind: v.literal('notCounted'),
    words: text,
    why: v.custom<NotCounted>((why) => Object.hasOwn(WHY, String(why))),
  }),
]);

const groups = v.array(
  v.object({
    key: text,
    shows: v.array(v.object({ title: text, year: number, ids })),
    rows: v.array(v.object({ at: text, source: whole, says })),
  }),
) satisfies v.GenericSchema<RowGroup[]>;

/** Counts what a part holds; null when it is no part. */
export function checkGroups(part: string): { readonly rows: number; readonly shows: number } | null {
  const read = v.safeParse(groups, parse(part));
  if (!read.success) return null;
  return {
    rows: read.output.reduce((sum, group) => sum + group.rows.length, 0),
    shows: read.output.filter(({ key }) => key !== '').length,
  };
}

function parse(part: string): unknown {
  try {
    return JSON.parse(part);
  } catch {
    return null;
  }
}
