import { describe, expect, it } from 'vitest';
import { matchReport, type Decision } from '../../lib/match/match-report';
import { cases } from '../support/cases';
import { FAMILIES, type Case } from './families';
import { FAMILIES_OF_SITES } from './families-of-sites';
import type { Loaded } from '../../lib/match/match-types';
import { invent, inventedPort } from './invented';

const EACH = cases(20);
/** The project promises 10 %; what was reached is kept. */
const MOST_ASKED_NEEDLESSLY = 0.02;

type Verdict = 'right' | 'asked rightly' | 'asked needlessly' | 'wrong';

async function decide(one: Case): Promise<Decision> {
  const port = inventedPort([...one.catalogue, ...besides(one)], {
    library: one.library ?? [],
    ...(one.binding === undefined ? {} : { binding: one.binding }),
  });
  const report = {
    site: one.site ?? 'netflix',
    siteShowId: null,
    claims: one.claims,
    language: one.language ?? 'en',
    duration: (one.duration ?? 45) * 60,
  };
  const answer = await matchReport(report, port);
  if (!answer.ok) throw new Error('the invented port has no faults');
  return answer.value;
}

/** Shows that share words of the title: the search finds them too. */
function besides({ catalogue }: Case): Loaded[] {
  const name = catalogue[0]?.show.name ?? '';
  return [`Young ${name}`, `${name}: After Dark`, `The Making of ${name}`].map((name, at) =>
    invent({ id: 5000 + at, name, seasons: [10, 10] }),
  );
}

function judge({ want }: Case, decision: Decision): Verdict {
  if (decision.kind === 'ask') return want === 'ask' ? 'asked rightly' : 'asked needlessly';
  const found = { showId: decision.loaded.show.id, pairs: decision.pairs };
  return want !== 'ask' && JSON.stringify(found) === JSON.stringify(want) ? 'right' : 'wrong';
}

describe('the labelled matching set', () => {
  it(`has 0 wrong and asks needlessly at most ${MOST_ASKED_NEEDLESSLY * 100} % of what the labels determine`, async () => {
    const table: Record<string, Record<'cases' | Verdict, number>> = {};
    const failures: string[] = [];
    for (const [family, make] of Object.entries({ ...FAMILIES, ...FAMILIES_OF_SITES })) {
      const row = { cases: 0, right: 0, 'asked rightly': 0, 'asked needlessly': 0, wrong: 0 };
      for (let n = 0; n < EACH; n++) {
        const one = make(n);
        const decision = await decide(one);
        const verdict = judge(one, decision);
        row.cases++;
        row[verdict]++;
        if (verdict !== 'wrong' && verdict !== 'asked needlessly') continue;
        failures.push(
          `${verdict}: ${family} ${n}: ${JSON.stringify(one.claims)} → ${tell(decision)}, not ${JSON.stringify(one.want)}`,
        );
      }
      table[family] = row;
    }
    console.table(table);
    const sum = (of: 'cases' | Verdict): number =>
      Object.values(table).reduce((all, row) => all + row[of], 0);
    console.log(
      `cases ${sum('cases')}, right ${sum('right')}, asked rightly ${sum('asked rightly')}, asked needlessly ${sum('asked needlessly')}, wrong ${sum('wrong')}`,
    );
    expect(failures.filter((one) => one.startsWith('wrong'))).toEqual([]);
    expect(sum('cases')).toBeGreaterThanOrEqual(300);
    expect(sum('asked rightly')).toBeGreaterThanOrEqual(100);
    const determined = sum('right') + sum('asked needlessly');
    expect(sum('asked needlessly') / determined, failures.join('\n')).toBeLessThanOrEqual(
      MOST_ASKED_NEEDLESSLY,
    );
  });
});

function tell(decision: Decision): string {
  if (decision.kind === 'ask') return `ask ${decision.why} (${decision.parts.join(', ')})`;
  return `${decision.loaded.show.id} ${JSON.stringify(decision.pairs)} (${decision.parts.join(', ')})`;
}
