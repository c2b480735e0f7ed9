import { describe, expect, it } from 'vitest';
import { ok } from '../../lib/domain/result';
import { matchReport } from '../../lib/match/match-report';
import type { Claim } from '../../lib/sites/reading';
import { invent, inventedPort } from './invented';

const LAMP = invent({ id: 1, name: 'Quiet Lamp', year: 2019, seasons: [8, 8] });
const S2E3: Claim = { source: 'player', show: 'Quiet Lamp', label: 'S2:E3' };

function report(claim: Claim, language = 'en') {
  return { site: 'netflix', siteShowId: '80', claims: [claim], language };
}

describe('the search for a show', () => {
  it.each<readonly [string, Claim, string, string[]]>([
    ['once where the page has no language', S2E3, '', ['Quiet Lamp/']],
    ['further where what it finds bears another name', { ...S2E3, show: 'Lamp' }, 'en', ['Lamp/en', 'Lamp/']],
    [
      'with the country first, then without',
      { ...S2E3, show: 'Loud Bell UK' },
      'en',
      ['Loud Bell UK/en', 'Loud Bell UK/', 'Loud Bell/en', 'Loud Bell/'],
    ],
    ['once where the season in the title changes nothing', { ...S2E3, show: 'Lamp (2019)' }, '', ['Lamp/']],
    [
      'no more once it found the name',
      { ...S2E3, show: 'Quiet Lamp UK' },
      'en',
      ['Quiet Lamp UK/en', 'Quiet Lamp UK/', 'Quiet Lamp/en'],
    ],
  ])('asks %s', async (_, claim, language, wanted) => {
    const port = inventedPort([LAMP]);
    await matchReport(report(claim, language), port);
    expect(port.searches).toEqual(wanted);
  });

  it('takes a show of the library by any of its names, but offers none that TMDB has lost', async () => {
    const row = invent({ id: 1, name: 'Stille Lampe', otherTitles: ['Quiet Lamp'], seasons: [8, 8] });
    const port = inventedPort([row], { library: [1] });
    const asked = { ...port, load: () => Promise.resolve(ok(null)) };
    expect(await matchReport(report(S2E3), asked)).toMatchObject({ value: { parts: ['nothingFound'] } });
    expect(await matchReport(report(S2E3), port)).toMatchObject({
      value: { kind: 'matched', parts: ['otherTitleEqual', 'inLibrary', 'pairListed', 'episodeListed'] },
    });
  });

  it('asks about a show that is ahead only because it was not looked into', async () => {
    const short = (id: number) =>
      invent({ id, name: 'Quiet Lamp', year: 2019, status: 'Ended', seasons: [1] });
    const whole = invent({ id: 6, name: 'Quiet Lamp', year: 2019, seasons: [8, 8] });
    const port = inventedPort([...[1, 2, 3, 4, 5].map(short), whole]);
    const answer = await matchReport(report({ ...S2E3, year: 2019 }), port);
    expect(answer).toMatchObject({
      value: { kind: 'ask', why: 'whichShow', candidates: [{ showId: 6, pair: null }] },
    });
  });
});
