import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases } from '../support/cases';
import { mergeClaims } from '../../lib/match/claims';
import { titleKey } from '../../lib/match/title-key';
import type { Claim } from '../../lib/sites/reading';

describe('mergeClaims', () => {
  it('takes the player’s word over page data that was left behind', () => {
    const labels = mergeClaims([
      { source: 'jsonld', show: 'Quiet Harbour', season: 1, episode: 1, title: 'Fog' },
      { source: 'player', show: 'Quiet Harbour', label: 'S2:E5 Lamps' },
      { source: 'url', season: 1, episode: 1 },
    ]);
    expect(labels).toMatchObject({
      season: 2,
      episode: 5,
      title: 'Lamps',
      sources: ['player'],
      contradiction: null,
    });
  });

  it('fills in from sources that agree, and counts them', () => {
    const labels = mergeClaims([
      { source: 'player', label: 'Episode 5' },
      { source: 'jsonld', show: 'Quiet Harbour', season: 2, episode: 5, title: 'Lamps' },
      { source: 'title', label: 'Quiet Harbour S2 E5 Lamps | Nightlight' },
    ]);
    expect(labels).toMatchObject({ show: 'Quiet Harbour', season: 2, episode: 5, title: 'Lamps' });
    expect(labels.sources).toEqual(['player', 'jsonld', 'title']);
  });

  it.each<readonly [string, Claim[]]>([
    [
      'page data',
      [
        { source: 'jsonld', show: 'A', season: 1, episode: 2 },
        { source: 'og', label: 'S1 E3' },
      ],
    ],
    [
      'the player',
      [
        { source: 'player', show: 'A', label: 'S1:E2' },
        { source: 'state', show: 'A', season: 1, episode: 3 },
      ],
    ],
    ['one source', [{ source: 'player', show: 'A', label: 'S1:E2', episode: 3 }]],
  ])('says nothing of the episode where %s contradicts itself', (_, claims) => {
    expect(mergeClaims(claims)).toMatchObject({ season: null, episode: null, contradiction: 'episode' });
  });

  it('lets a page title’s other words contradict nothing', () => {
    const labels = mergeClaims([
      { source: 'jsonld', show: 'Quiet Harbour', title: 'Lamps' },
      { source: 'title', label: 'Quiet Harbour S2 E5 | Nightlight' },
    ]);
    expect(labels).toMatchObject({
      season: 2,
      episode: 5,
      title: 'Lamps',
      titleSure: true,
      contradiction: null,
    });
  });

  it('says nothing of the show where two live sources name different ones', () => {
    const claims: Claim[] = [
      { source: 'player', show: 'Quiet Harbour', label: 'S1:E2' },
      { source: 'mediaSession', show: 'Wooden Violin' },
    ];
    expect(mergeClaims(claims)).toMatchObject({ show: null, contradiction: 'show' });
  });

  it.each<readonly [string, Claim, Partial<ReturnType<typeof mergeClaims>>]>([
    [
      'the show before its label',
      { source: 'title', label: 'Quiet Harbour - S2 E5 - Lamps' },
      { show: 'Quiet Harbour', title: 'Lamps' },
    ],
    [
      'the title before its label',
      { source: 'page', show: 'Quiet Harbour', label: 'Quiet Harbour - Lamps (1x2)' },
      { title: 'Lamps', season: 1, episode: 2 },
    ],
    [
      'year and country of a name',
      { source: 'player', show: 'Quiet Harbour (US) (2019)', label: 'S1:E1' },
      { show: 'Quiet Harbour', year: 2019, country: 'US' },
    ],
    [
      'no stand-in for a title',
      { source: 'player', show: 'A', label: 'S1:E4', title: 'Episode 4' },
      { title: null },
    ],
    [
      'no list number in a title',
      { source: 'player', show: 'A', label: 'S1:E4', title: '4. Lamps' },
      { title: 'Lamps' },
    ],
    [
      'no show’s name for a title',
      { source: 'player', show: 'Lamps', label: 'S1:E4', title: 'Lamps' },
      { title: null },
    ],
    [
      'a label that is a title',
      { source: 'player', show: 'A', label: 'The Lamps' },
      { title: 'The Lamps', episode: null },
    ],
    [
      'a number with its title beside it',
      { source: 'player', show: 'A', label: 'E9', title: 'Lamps' },
      { episode: 9, season: null },
    ],
    ['no age rating', { source: 'player', show: 'A', label: 'E12' }, { episode: null, title: null }],
    [
      'nothing of a next-up card',
      { source: 'player', show: 'A', label: 'Up next: S2 E4' },
      { episode: null, season: null, title: null },
    ],
  ])('reads %s', (_, claim, wanted) => {
    expect(mergeClaims([claim])).toMatchObject(wanted);
  });

  it('never throws, whatever a page claims', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('S1:E2', 'Folge 3', '(2019)', 'E9'));
    const claim = fc.record(
      {
        source: fc.constantFrom(
          'player',
          'state',
          'jsonld',
          'mediaSession',
          'og',
          'title',
          'url',
          'page',
        ) as fc.Arbitrary<Claim['source']>,
        show: text,
        label: text,
        title: text,
        season: fc.nat(),
        episode: fc.nat(),
        year: fc.nat(),
      },
      { requiredKeys: ['source'] },
    );
    fc.assert(
      fc.property(fc.array(claim, { maxLength: 5 }), (claims) => {
        mergeClaims(claims, 'de');
        titleKey('site', claims, null);
      }),
      { numRuns: cases(500) },
    );
  });
});

describe('a page’s title that was cut in the wrong place', () => {
  it.each([
    ['tr', 'Fener 2.', 'Sezon 4. Bölüm', 'Fener', 2, 4],
    ['ja', '灯台 シーズン3', '第4話 | Site', '灯台', 3, 4],
    ['zh', '灯塔第二季', '第04集', '灯塔', 2, 4],
    ['es', 'Faro Quieto: Parte 5', 'Episodio 4', 'Faro Quieto', 5, 4],
    ['ro', 'Farul - Sezonul 27', 'Episodul 4', 'Farul', 27, 4],
    ['ru', 'Тихий', 'маяк 1 сезон 4 серия', 'Тихий маяк', 1, 4],
    ['ru', 'Смотреть', 'Маяк 2 сезон 5 серию', 'Маяк', 2, 5],
    ['fr', 'L’épisode 4 de la', 'saison 3', null, 3, 4],
    ['en', 'Episode 5', 'Season 2 | Lamp', null, 2, 5],
    ['en', 'Room 104', 'S2 E3', 'Room 104', 2, 3],
    ['en', 'S.W.A.T.', 'S2 E3', 'S.W.A.T.', 2, 3],
    ['en', 'Up Next: Lamp', 'S2 E3', 'Up Next: Lamp', null, null],
  ])('is cut anew, in "%s": %s / %s', (language, show, label, name, season, episode) => {
    for (const source of ['title', 'og'] as const)
      expect(mergeClaims([{ source, show, label }], language)).toMatchObject({ show: name, season, episode });
  });

  it.each([
    ['id', 'Nonton Mercusuar - Episode 5 | Site', 'Mercusuar'],
    ['vi', 'Xem phim Hải Đăng Tập 5', 'Hải Đăng'],
    ['th', 'ดู ประภาคาร ตอนที่ 5', 'ประภาคาร'],
    ['ar', 'مشاهدة مسلسل المنارة الحلقة 5', 'المنارة'],
    ['ar', 'مسلسل المنارة الحلقة 5', 'المنارة'],
    ['uk', 'Дивитися Маяк 5 серія', 'Маяк'],
    ['cs', 'Sledujte Maják 5. díl', 'Maják'],
    ['sv', 'Titta på Fyren Avsnitt 5', 'Fyren'],
    ['fi', 'Katso Majakka jakso 5', 'Majakka'],
    ['ru', 'Смотреть сериал Маяк 5 серия', 'Маяк'],
    ['ru', 'Сериал Маяк 5 серия', 'Маяк'],
    ['fa', 'سریال فانوس قسمت 5', 'فانوس'],
    ['th', 'ดูซีรีส์ ประภาคาร ตอนที่ 5', 'ประภาคาร'],
    ['ko', '드라마 등대 5회', '등대'],
    ['zh', '正在播放：灯塔 第5集', '灯塔'],
    ['en', 'Now Playing: Quiet Lamp Episode 5', 'Quiet Lamp'],
    ['en', 'FULL EPISODE - Quiet Lamp Episode 5', 'Quiet Lamp'],
    ['en', '🔊 Quiet Lamp Episode 5', 'Quiet Lamp'],
    ['en', '[45%] Quiet Lamp Episode 5', 'Quiet Lamp'],
    ['en', '45 % - Quiet Lamp Episode 5', 'Quiet Lamp'],
    ['en', '1:02:12 - Quiet Lamp Episode 5', 'Quiet Lamp'],
    ['en', '100% Lamp Episode 5', '100% Lamp'],
    ['en', '3% Episode 5', '3%'],
    ['en', '3:10 Lamps Episode 5', '3:10 Lamps'],
    ['zh', '《灯塔》第5集', '灯塔'],
    ['zh', '【灯塔】第5集 洪水', '灯塔'],
    ['ko', '[등대] 5회', '등대'],
    ['en', '【FULL】Quiet Lamp EP05', 'Quiet Lamp'],
    ['fr', 'Quiet Lamp épisode 5 en replay', 'Quiet Lamp'],
    ['de', 'Quiet Lamp (5/8) | Site', 'Quiet Lamp'],
  ])('leaves out what invites to watch, in "%s": %s', (language, label, show) =>
    expect(mergeClaims([{ source: 'title', label }], language)).toMatchObject({ show, episode: 5 }),
  );

  it('gives one key to all seasons', () => {
    const key = (show: string, label: string) => titleKey('site', [{ source: 'title', show, label }], null);
    expect(key('Fener 2.', 'Sezon 4. Bölüm')).toBe(key('Fener 3.', 'Sezon 1. Bölüm'));
  });

  it('is not looked for in what a player says', () => {
    expect(mergeClaims([{ source: 'player', show: 'Lamp Season 2', label: 'Episode 4' }])).toMatchObject({
      show: 'Lamp Season 2',
      season: null,
    });
  });
});

describe('a show that is called as an extra', () => {
  it.each([
    ['The Interview', 'The Interview: S2 E6', 6],
    ['The Recap', 'The Recap - S2 E6', 6],
    ['Fog', 'Fog: Recap S2 E6', null],
    ['Fog', 'The Interview: S2 E6', null],
  ])('names its episodes, %s: %s', (show, label, episode) =>
    expect(mergeClaims([{ source: 'player', show, label }], 'en').episode).toBe(episode),
  );
});

describe('signs that a page’s data escapes', () => {
  it.each([
    ['Salt &amp; Lamp', 'Salt & Lamp'],
    ['Salt &amp;amp; Lamp', 'Salt & Lamp'],
    ['The Keeper&#39;s &quot;Lamp&quot;', 'The Keeper\'s "Lamp"'],
    ['The Keeper&#x27;s Lamp', "The Keeper's Lamp"],
    ['R&B; Salt & Lamp; &#0;', 'R&B; Salt & Lamp; &#0;'],
  ])('are themselves: %s', (written, meant) => {
    expect(mergeClaims([{ source: 'jsonld', show: written, season: 1, episode: 2 }]).show).toBe(meant);
    expect(mergeClaims([{ source: 'jsonld', show: 'Fog', episode: 2, title: written }]).title).toBe(meant);
  });

  it('do not hide a number', () => {
    expect(mergeClaims([{ source: 'jsonld', label: 'Season&nbsp;2, Episode&#160;4' }])).toMatchObject({
      season: 2,
      episode: 4,
    });
  });
});

describe('titleKey', () => {
  const claims: Claim[] = [{ source: 'player', show: 'Quiet  HARBOUR!', label: 'S1:E2' }];

  it('is the site’s show id where there is one', () => {
    expect(titleKey('netflix', claims, '80123')).toBe('netflix:id:80123');
  });

  it('is the name, however it is written, and the same for every episode', () => {
    const other: Claim[] = [{ source: 'jsonld', show: 'quiet harbour', season: 3, episode: 1 }];
    expect(titleKey('netflix', claims, null)).toBe(titleKey('netflix', other, null));
    expect(titleKey('netflix', claims, null)).not.toBe(titleKey('disney', claims, null));
  });

  it('keeps namesakes of different years apart', () => {
    const dated: Claim[] = [{ source: 'player', show: 'Quiet Harbour (2019)' }];
    expect(titleKey('netflix', dated, null)).not.toBe(titleKey('netflix', claims, null));
  });

  it('does not join titles that nobody could read', () => {
    const [a, b] = ['Fog', 'Lamps'].map((label) => titleKey('netflix', [{ source: 'player', label }], null));
    expect(a).not.toBe(b);
  });
});
