import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkGroups } from '../../lib/background/import/check-groups';
import { NO_IDS } from '../../lib/formats/import-row';
import { groupRows, partsOf, portionsOf, type RowGroup } from '../../lib/formats/row-groups';
import { claim, file, row, seen } from '../background/import/import-house';

describe('rows grouped by show', () => {
  it('puts rows of one show together across files, and keeps the profile of each', () => {
    const one = claim('Harbour Lights', { ids: { ...NO_IDS, tvdb: 7 } });
    const other = claim('HARBOUR LIGHTS', { ids: { ...NO_IDS, tvdb: 7 } });
    const { sources, groups } = groupRows([
      file('tvtimeOut', [row(seen(one, { number: 1 })), row(seen(claim('Else'), { number: 1 }))]),
      file('netflixActivity', [row(seen(other, { number: 2 }), 'Ana')]),
    ]);
    expect(sources).toEqual([
      { file: 0, profile: null, rows: 2 },
      { file: 1, profile: 'Ana', rows: 1 },
    ]);
    expect(groups.map(({ key, rows }) => [key, rows.map(({ source }) => source)])).toEqual([
      ['tvdb:7', [0, 1]],
      ['title:else', [0]],
    ]);
  });

  it('loses and doubles no row, in parts and messages of bounded size', () => {
    const title = fc.string({ maxLength: 30 });
    fc.assert(
      fc.property(fc.array(fc.tuple(title, fc.nat(50)), { maxLength: 300 }), (said) => {
        const rows = said.map(([name, number]) => row(seen(claim(name), { number }, '2021-01-01')));
        const parts = partsOf(groupRows([file('plainCsv', rows)]).groups);
        expect(portionsOf(parts).flat()).toEqual(parts);
        const back = parts.flatMap((part) => {
          expect(checkGroups(part)).not.toBe(null);
          return JSON.parse(part) as RowGroup[];
        });
        const places = back.flatMap((group) => group.rows.map(({ at }) => at));
        expect(places.toSorted()).toEqual(rows.map(({ at }) => at).toSorted());
      }),
    );
  });

  it.each([
    '',
    '{}',
    '[1]',
    '[{"key":"a"}]',
    '[{"key":"a","shows":[],"rows":[{"at":"1","source":0,"says":{"kind":"play"}}]}]',
  ])('is no part: %s', (part) => expect(checkGroups(part)).toBe(null));

  it('a length is a number, and none that no file can hold', () => {
    const length = { ...seen(claim('Harbour Lights'), { number: 1 }), seconds: 2345 };
    const [part = ''] = partsOf(groupRows([file('plainCsv', [row(length)])]).groups);
    expect(checkGroups(part)).not.toBe(null);
    expect(checkGroups(part.replace('2345', '1e999'))).toBe(null);
  });
});
