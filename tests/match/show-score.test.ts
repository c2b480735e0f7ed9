import { describe, expect, it } from 'vitest';
import { mergeClaims } from '../../lib/match/claims';
import type { EpisodeAnswer } from '../../lib/match/episode-view';
import {
  byScore,
  clearlyFirst,
  fitName,
  isCorroborated,
  readTitle,
  scoreShow,
  type ScoredShow,
} from '../../lib/match/show';
import type { Claim } from '../../lib/sites/reading';
import { invent, type ShowPlan } from './invented';

const CONTEXT = { exactRival: false, ended: false, inLibrary: false };

function score(
  claim: Partial<Claim>,
  plan: Partial<ShowPlan> = {},
  evidence: EpisodeAnswer | null = null,
  context: Partial<typeof CONTEXT> = {},
): ScoredShow {
  const { show } = invent({ id: 1, name: 'Quiet Lamp', year: 2019, seasons: [8, 8], ...plan });
  const readings = readTitle(mergeClaims([{ source: 'player', ...claim }]), 'en');
  return scoreShow(fitName(show, readings), evidence, { ...CONTEXT, ...context });
}

const decided = (...parts: string[]): EpisodeAnswer => ({ kind: 'decided', pairs: [], parts });
const asked = (why: string): EpisodeAnswer => ({ kind: 'ask', candidates: [], parts: [why] });

const LAMP = { show: 'Quiet Lamp' };
const season = (number: number, name: string) => ({ season: number, name, names: ['Fog'] });

describe('how a show’s name fits a title', () => {
  it.each<readonly [string, Partial<ShowPlan>, Partial<Claim>, Partial<ScoredShow>]>([
    ['its name', { originalName: 'Stille Lampe' }, LAMP, { fit: 'nameEqual', plain: true }],
    [
      'its original name',
      { name: 'Stille Lampe', originalName: 'Quiet Lamp' },
      LAMP,
      { fit: 'originalNameEqual', plain: true },
    ],
    [
      'a title in another country',
      { name: 'Stille Lampe', otherTitles: ['Lampe', 'Quiet Lamp'] },
      LAMP,
      { fit: 'otherTitleEqual', plain: true },
    ],
    ['its name with a year in it', { name: 'Quiet Lamp (2019)' }, LAMP, { fit: 'nameEqual' }],
    [
      'its name without the title’s year',
      {},
      { show: 'Quiet Lamp 2019' },
      { fit: 'nameEqual', plain: false },
    ],
    [
      'its name without the title’s season',
      {},
      { show: 'Quiet Lamp Season 2' },
      { fit: 'nameEqual', plain: false },
    ],
    [
      'a season’s own name',
      { name: 'Harbour', seasons: [season(1, 'Season 1'), season(2, 'Quiet Lamp')] },
      LAMP,
      { fit: 'seasonNameEqual', namedSeason: 2 },
    ],
    [
      'no name that two seasons bear',
      { name: 'Harbour', seasons: [season(1, 'Quiet Lamp'), season(2, 'Quiet Lamp')] },
      LAMP,
      { fit: 'nameOther', namedSeason: null },
    ],
    [
      'no name of the specials',
      { name: 'Harbour', seasons: [season(0, 'Quiet Lamp'), season(1, 'Season 1')] },
      LAMP,
      { fit: 'nameOther', namedSeason: null },
    ],
    [
      'no season’s mere number',
      { name: 'Harbour' },
      { show: 'Season 2' },
      { fit: 'nameOther', namedSeason: null },
    ],
    [
      'its name with an article',
      { name: 'The Quiet Lamp', originalName: 'Stille Lampe' },
      LAMP,
      { fit: 'nameAlike' },
    ],
    ['its name without the mark', { name: 'Quiet Lamp!' }, LAMP, { fit: 'nameEqual' }],
    ['its name with a mark', {}, { show: 'Quiet Lamp?!' }, { fit: 'nameEqual' }],
    [
      'not its name with other marks',
      { name: 'Quiet Lamp!' },
      { show: 'Quiet Lamp！！' },
      { fit: 'nameOther' },
    ],
    [
      'its season’s name with other marks than the show’s',
      { name: 'Quiet Lamp!', seasons: [season(1, 'Season 1'), season(2, 'Quiet Lamp!!')] },
      { show: 'Quiet Lamp!!' },
      { fit: 'seasonNameEqual', namedSeason: 2 },
    ],
    [
      'not an article and other marks',
      { name: 'The Quiet Lamp!' },
      { show: 'Quiet Lamp!!' },
      { fit: 'nameOther' },
    ],
    ['part of its name', { name: 'Quiet Lamp of the North' }, LAMP, { fit: 'nameOther' }],
    [
      'its whole name before a part of it',
      { name: 'Quiet Lamp US' },
      { show: 'Quiet Lamp US' },
      { fit: 'nameEqual', plain: true },
    ],
  ])('by %s', (_, plan, claim, wanted) => expect(score(claim, plan)).toMatchObject(wanted));
});

describe('what speaks for a show', () => {
  it.each<readonly [string, Parameters<typeof score>, readonly string[]]>([
    ['the name alone', [LAMP], ['nameEqual']],
    ['the year it began', [{ ...LAMP, year: 2019 }], ['nameEqual', 'yearEqual']],
    ['another year', [{ ...LAMP, year: 1994 }], ['nameEqual', 'yearDiffers']],
    ['the year on its name', [{ show: 'Quiet Lamp 2019' }], ['nameEqual', 'yearEqual']],
    [
      'the year that the page states before that on the name',
      [{ show: 'Quiet Lamp 2019', year: 1994 }],
      ['nameEqual', 'yearDiffers'],
    ],
    ['its country', [{ show: 'Quiet Lamp (US)' }], ['nameEqual', 'countryEqual']],
    ['its country on its name', [{ show: 'Quiet Lamp US' }], ['nameEqual', 'countryEqual']],
    ['another country', [{ show: 'Quiet Lamp (UK)' }], ['nameEqual', 'countryDiffers']],
    ['no country where none is known', [{ show: 'Quiet Lamp (UK)' }, { countries: [] }], ['nameEqual']],
    ['the library', [LAMP, {}, null, { inLibrary: true }], ['nameEqual', 'inLibrary']],
    ['a listed pair', [LAMP, {}, decided('pairListed')], ['nameEqual', 'pairListed', 'episodeListed']],
    [
      'its episode’s title',
      [LAMP, {}, decided('pairListed', 'episodeTitleEqual')],
      ['nameEqual', 'pairListed', 'episodeTitleEqual'],
    ],
    ['a pair that is not listed', [LAMP, {}, asked('notListed')], ['nameEqual', 'episodeMissing']],
    ['another title', [LAMP, {}, asked('titleDiffers')], ['nameEqual', 'episodeTitleDiffers']],
    ['a title that is elsewhere', [LAMP, {}, asked('titleElsewhere')], ['nameEqual', 'episodeTitleDiffers']],
    ['an episode that cannot be told', [LAMP, {}, asked('noSeason')], ['nameEqual', 'episodeUnsure']],
  ])('%s', (_, asking, parts) => expect(score(...asking).parts).toEqual(parts));

  it('is more, the more of it there is', () => {
    const falling = [
      score(LAMP, {}, decided('pairListed', 'episodeTitleEqual')),
      score(LAMP, {}, decided('pairListed', 'episodeTitleEqual', 'titleCommon')),
      score(LAMP, {}, decided('pairListed')),
      score(LAMP, {}, asked('noSeason')),
      score(LAMP),
      score(LAMP, {}, asked('notListed')),
      score(LAMP, {}, asked('notListed'), { ended: true }),
      score({ show: 'Loud Bell' }),
    ].map((one) => one.score);
    expect(falling).toEqual([...new Set(falling)].sort((a, b) => b - a));
    expect(score(LAMP, {}, null, { inLibrary: true }).score).toBeGreaterThan(score(LAMP).score);
    for (const why of ['titleDiffers', 'titleElsewhere'])
      expect(score(LAMP, {}, asked(why)).score).toBeLessThan(score(LAMP).score);
  });

  it('is less against a year that is far off than against the year before or after', () => {
    const [same, before, after, far] = [2019, 2018, 2020, 2017].map((year) => score({ ...LAMP, year }).score);
    expect(before).toBe(after);
    expect(before).toBeLessThan(same ?? 0);
    expect(before).toBeGreaterThan(far ?? 0);
  });

  it('is less with an article more, and behind another’s exact name, only where there is one', () => {
    const [alike, season] = [{ name: 'The Quiet Lamp' }, { show: 'Quiet Lamp Season 2' }];
    for (const [claim, plan] of [
      [LAMP, alike],
      [season, {}],
    ] as const) {
      expect(score(claim, plan).score).toBe(score(LAMP).score);
      expect(score(claim, plan, null, { exactRival: true }).score).toBeLessThan(score(LAMP).score);
    }
    expect(score(LAMP, {}, null, { exactRival: true }).score).toBe(score(LAMP).score);
    expect(score({ show: 'Quiet Lamp 2' }).score).toBeLessThan(score(season).score);
  });
});

describe('the show that is meant', () => {
  const sure = (id: number) => score(LAMP, { id }, decided('pairListed', 'episodeTitleEqual'));

  it('is the best, in whatever order they come', () => {
    const [best, other] = [sure(2), score({ show: 'Loud Bell' }, { id: 1 })];
    expect(clearlyFirst([other, best])).toBe(best);
    expect(clearlyFirst([best, other])).toBe(best);
    expect([sure(3), sure(1), sure(2)].sort(byScore).map((one) => one.show.id)).toEqual([1, 2, 3]);
  });

  it('is none where two are as good, or none is good enough', () => {
    expect(clearlyFirst([sure(1), sure(2)])).toBeNull();
    expect(clearlyFirst([score(LAMP)])).toBeNull();
    expect(clearlyFirst([])).toBeNull();
  });

  it.each<readonly [string, Parameters<typeof score>, boolean]>([
    ['by its name alone', [LAMP], false],
    ['by a listed pair', [LAMP, {}, decided('pairListed')], false],
    ['by its year', [{ ...LAMP, year: 2019 }], true],
    ['by its country', [{ show: 'Quiet Lamp (US)' }], true],
    ['by its episode’s title', [LAMP, {}, decided('episodeTitleEqual')], true],
    ['by a title that every show has', [LAMP, {}, decided('episodeTitleEqual', 'titleCommon')], false],
    [
      'by its episode’s title, of another year',
      [{ ...LAMP, year: 1994 }, {}, decided('episodeTitleEqual')],
      false,
    ],
    [
      'by its episode’s title, of another country',
      [{ show: 'Quiet Lamp (UK)' }, {}, decided('episodeTitleEqual')],
      false,
    ],
    ['by its year, of another country', [{ show: 'Quiet Lamp (UK)', year: 2019 }], false],
  ])('is beyond doubt %s: %s', (_, asking, wanted) => expect(isCorroborated(score(...asking))).toBe(wanted));
});
