import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { cases, timed } from '../support/cases';
import { parseLabel } from '../../lib/match/grammar';
import { formatLabel } from './format-label';
import { LABELS } from '../../lib/match/label-table';
import { ownTime } from '../support/own-time';

/** `2|5|Title`: season, episode and title as read. */
function read(label: string, language = ''): string {
  const found = parseLabel(label, { language });
  if (found === null) return 'nothing';
  const last = found.lastEpisode === null ? '' : `-${found.lastEpisode}`;
  return `${found.season ?? ''}|${found.episode ?? ''}${last}${found.title === '' ? '' : `|${found.title}`}`;
}

const PAIRS: readonly (readonly [string, string, string?])[] = [
  ['S2:E3', '2|3'],
  ['S2:E3 The Lamp', '2|3|The Lamp'],
  ['s2e3', '2|3'],
  ['S02E03.Quiet.House', '2|3|Quiet.House'],
  ['Harbour Lights S02 E03', '2|3'],
  ['Harbour Lights (S02E03): Fog', '2|3|Fog'],
  ['2x03', '2|3'],
  ['12x03', '12|3'],
  ['1x01-02', '1|1-2'],
  ['1x01-02v2', '1|1-2'],
  ['2x02v2', '2|2'],
  ['S02E05v2', '2|5'],
  ['Harbour Lights S02E05v2 Fog', '2|5|Fog'],
  ['Harbour.Lights.S02E05v3.1080p', '2|5|1080p'],
  ['S2E05-06v2 Fog', '2|5-6|Fog'],
  ['Ep 05v2', '|5'],
  ['[Lamp] Harbour Lights - 05v2 [1080p]', '|5|[1080p]'],
  ['S02E05/06 Fog', '2|5-6|Fog'],
  ['S2E09/10', '2|9-10'],
  ['5. episode: 2nd season', '2|5'],
  ['5. episode: 2nd season', '2|5', 'en'],
  ['5th episode: 2nd season: Fog', '2|5|Fog'],
  ['Episode 5: 2nd Chance', '|5|2nd Chance'],
  ['Season 2nd Episode 5', '2|5'],
  ['5:e avsnittet: 2:a säsongen', '2|5', 'sv'],
  ['Avsnitt 5: 2:a säsongen', '2|5', 'sv'],
  ['1x01-1x02: Fog', '1|1-2|Fog'],
  ['1x01-24', '1|1|24'],
  ['Ep 5, S2', '2|5'],
  ['Cap. 7 (T2)', '2|7', 'es'],
  ['Capítulo 7 T2: El faro', '2|7|El faro', 'es'],
  ['Sesong 2 – 5. episode', '2|5', 'no'],
  ['Staffel 2 - 5. Folge: Der Nebel', '2|5|Der Nebel', 'de'],
  ['Season 2 - 5th Episode', '2|5'],
  ['Harbour Lights 12x13 Fog', '12|13|Fog'],
  ['Harbour Lights - Fog (1x2)', '1|2'],
  ['T2 E3', '2|3'],
  ['T2:E3 La lámpara', '2|3|La lámpara'],
  ['T1 Ep.2 Neblina', '1|2|Neblina'],
  ['T3 C4', '3|4', 'es'],
  ['Temporada 3 Capítulo 4: El faro', '3|4|El faro', 'es'],
  ['Staffel 2, Folge 3', '2|3'],
  ['Staffel 2, Folge 3: Der Nebel', '2|3|Der Nebel'],
  ['2. Staffel, 3. Folge', '2|3'],
  ['Folge 3 (Staffel 2)', '2|3'],
  ['Staffel 10 · Folge 11 · Der Nebel', '10|11|Der Nebel'],
  ['Saison 1, ép. 1 Le Phare', '1|1|Le Phare'],
  ['Saison 2 : Épisode 10', '2|10'],
  ['Saison 2 - Épisode 10 - Le Phare', '2|10|Le Phare'],
  ['S1 É2', '1|2'],
  ['Season 1, Ep. 4 The Ghosts', '1|4|The Ghosts'],
  ['Season 2 | Episode 3', '2|3'],
  ['Season 2: Episode 3 “Fog”', '2|3|Fog'],
  ['Season 2, Episode No. 3', '2|3'],
  ['2nd Season Episode 3', '2|3'],
  ['Series 2: 3. Fog', '2|3|Fog'],
  ['Series 2, Episode 3', '2|3'],
  ['Cyfres 2: Pennod 3', '2|3'],
  ['2. Sezon 3. Bölüm', '2|3'],
  ['2. Sezon 3. Bölüm: 12 Kızgın Adam', '2|3|12 Kızgın Adam'],
  ['3. Bölüm: 12 Adam', '|3|12 Adam'],
  ['Deniz Feneri 3. Bölüm', '|3'],
  ['Avsnitt 3', '|3'],
  ['Säsong 2, avsnitt 3 av 8', '2|3'],
  ['Sesong 2 Episode 3', '2|3'],
  ['Sæson 2, afsnit 3', '2|3'],
  ['Kausi 2, jakso 3', '2|3'],
  ['K2, J3', '2|3', 'fi'],
  ['2. kausi, 3. jakso', '2|3'],
  ['Seizoen 2, aflevering 3', '2|3'],
  ['S2 A3', '2|3', 'nl'],
  ['S2: afl. 3 De mist', '2|3|De mist'],
  ['Sezon 2, odc. 3', '2|3'],
  ['S2:O3', '2|3', 'pl'],
  ['Ř2:D3', '2|3', 'cs'],
  ['2. řada, 3. díl', '2|3'],
  ['2. séria, 3. časť', '2|3'],
  ['2. évad 3. rész', '2|3'],
  ['Csendes part 2. évad 5. rész', '2|5', 'hu'],
  ['Sessiz Part 2. Sezon 5. Bölüm', '2|5', 'tr'],
  ['Книга 2 сезон 5 серия', '2|5', 'ru'],
  ['Tom 2. sezon 5. odcinek', '2|5', 'pl'],
  ['Sezonul 2, episodul 3', '2|3'],
  ['Sezona 2, epizoda 3', '2|3'],
  ['Сезон 2, серия 3', '2|3'],
  ['2 сезон 3 серия', '2|3'],
  ['Маяк 2 сезон 3 серия', '2|3'],
  ['2-й сезон, 3-я серия', '2|3'],
  ['С2 Э3', '2|3', 'ru'],
  ['Сезон 2. Серия 3. Туман', '2|3|Туман'],
  ['Сезон 2, епізод 3', '2|3'],
  ['Κ2 Ε3', '2|3', 'el'],
  ['Κύκλος 2, Επεισόδιο 3', '2|3'],
  ['Σεζόν 2, επεισόδιο 3', '2|3'],
  ['الموسم ٢ الحلقة ٣', '2|3'],
  ['الموسم 2، الحلقة 3: الضباب', '2|3|الضباب'],
  ['\u2067الموسم 2\u2069 · \u2067الحلقة 3\u2069', '2|3'],
  ['فصل ۲، قسمت ۳', '2|3'],
  ['עונה 2 פרק 3', '2|3'],
  ['सीज़न २ एपिसोड ३', '2|3'],
  ['ซีซัน 2 ตอนที่ 3', '2|3'],
  ['ซีซั่น ๒ ตอนที่ ๓', '2|3'],
  ['ประภาคารตอนที่ 3', '|3'],
  ['Mùa 2 Tập 3', '2|3'],
  ['Ngọn Hải Đăng - Tập 3', '|3'],
  ['Musim 2, Episod 3', '2|3'],
  ['시즌 2 3화', '2|3'],
  ['시즌2 3회', '2|3'],
  ['등대 3화', '|3'],
  ['제3화', '|3'],
  ['2기 3화', '2|3', 'ko'],
  ['シーズン1、エピソード1', '1|1'],
  ['シーズン2 第3話「霧」', '2|3|霧'],
  ['シーズン2エピソード3', '2|3'],
  ['第2期 第3話', '2|3', 'ja'],
  ['第12話', '|12'],
  ['第十二話', '|12'],
  ['第二十一話', '|21'],
  ['第１２話　霧', '|12|霧'],
  ['灯台シーズン2 第3話', '2|3'],
  ['第2季 第3集', '2|3'],
  ['第二季第三集', '2|3'],
  ['第 2 季 · 第 3 集', '2|3'],
  ['第3集', '|3'],
  ['灯塔 第三季 第十二集', '3|12'],
  ['Ｓ２：Ｅ３　Ｆｏｇ', '2|3|Fog'],
  ['S2\u00a0:\u00a0E3', '2|3'],
  ['S2 \u22c5 E3', '2|3'],
  ['S2 • E3 • Fog', '2|3|Fog'],
  ['S2 ‧ E3', '2|3'],
  ['\u2068S2\u2069:\u2068E3\u2069', '2|3'],
  ['S2:E3 24 Hours', '2|3|24 Hours'],
  ['S2 E3 - 24 Hours', '2|3|24 Hours'],
  ['S2:E3 Chapter 9', '2|3|Chapter 9'],
  ['S2:E3 Episode 3', '2|3|Episode 3'],
  ['S1:E1 Part 1', '1|1|Part 1'],
  ['S2 E3 Fog · 45 min', '2|3|Fog'],
  ['S2 E3 (Dub) Fog', '2|3|Fog'],
  ['S2 E3 Fog [OV]', '2|3|Fog'],
  ['Star Chart: The Next Voyage S2 E3', '2|3'],
  ['12 Lamps S3:E17 Fog', '3|17|Fog'],
  ['24 Lamps - Season 2 Episode 3', '2|3'],
  ['Series 2024: Episode 3', '2024|3'],
  ['S2026 E120', '2026|120'],
  ['Limited Series: Episode 4', '|4'],
  ['Limited Series: Episode 4 Fog', '|4|Fog'],
  ['Episode 4', '|4'],
  ['Episode 3 of 6', '|3'],
  ['Ep 12', '|12'],
  ['E9: Fog', '|9|Fog'],
  ['T2:E3 «La lámpara»', '2|3|La lámpara'],
  ['S2:B3', '2|3', 'tr'],
  ['シーズン2：第3話', '2|3'],
  ['시즌 2: 3화', '2|3'],
  ['第 2 季：第 3 集', '2|3'],
  ['2. évad: 3. rész', '2|3'],
  ['2 сезон: 3 серия', '2|3'],
  ['ע2:פ3', '2|3', 'he'],
  ['م2:ح3', '2|3', 'ar'],
  ['P2:T3', '2|3', 'vi'],
  ['M2:E3', '2|3', 'id'],
  ['S.2 E.3', '2|3'],
  ['S 2, E 3', '2|3'],
  ['S2.E3', '2|3'],
  ['S2_E3', '2|3'],
  ['S02.EP.03', '2|3'],
  ['[S02E03] Fog', '2|3|Fog'],
  ['2ª temporada, 3º episódio', '2|3'],
  ['Temp. 2 Ep. 3', '2|3'],
  ['Episode 3 of Season 2', '2|3'],
  ['Folge 3 aus Staffel 2', '2|3'],
  ['Épisode 3 de la saison 2', '2|3'],
  ['odc. 3, seria 2', '2|3'],
  ['Aflevering 3 (Seizoen 2)', '2|3'],
  ['Sesong 2: 3. episode', '2|3'],
  ['Säsong 2 • Avsnitt 3', '2|3'],
  ['2ος κύκλος, επεισόδιο 3', '2|3'],
  ['シーズン2 #3', '2|3'],
  ['Season2 #3 霧', '2|3|霧'],
  ['第3話/全12話', '|3'],
  ['第2季第3期', '2|3', 'zh'],
  ['Episode #2.3', '2|3'],
  ['Folge 3 von 10', '|3'],
  ['EPISODE 03', '|3'],
  ['ซีซั่น 2 EP.3', '2|3'],
  ['Phần 2, Tập 3', '2|3'],
  ['2 sezonas 3 serija', '2|3'],
  ['Season 10, Episode 1: 1,000 Lamps', '10|1|1,000 Lamps'],
  ['Watch Harbour Lights Season 2 Episode 3', '2|3'],
  ['Staffel 2, Folge 3+4', '2|3-4'],
  ['F05', '|5'],
  ['Ep.12: Fog', '|12|Fog'],
  ['#12 Fog', '|12|Fog'],
  ['Harbour Lights (4/8)', '|4'],
  ['Chapter 9', '|9'],
  ['Chapter 9: The Keeper', '|9|The Keeper'],
  ['Part 2: Episode 3', '2|3'],
  ['Volume 3, Episode 2', '3|2'],
  ['S0:E3 Behind the Fog', '0|3|Behind the Fog'],
  ['1. Nebel', '|1|Nebel', 'sv'],
  ['/season/2/episode/3', '2|3'],
  ['staffel-2/folge-3', '2|3'],
];

const DOUBLES: readonly (readonly [string, string])[] = [
  ['S1:E1-2', '1|1-2'],
  ['S1:E1–2 Fog', '1|1-2|Fog'],
  ['S01E01E02', '1|1-2'],
  ['S01E01-E02', '1|1-2'],
  ['S1 E1-E2', '1|1-2'],
  ['S1:E1 - E2', '1|1-2'],
  ['S1 E1 & E2', '1|1-2'],
  ['Season 1, Ep. 1 & 2', '1|1-2'],
  ['Ep. 1 & 2', '|1-2'],
  ['Episodes 1 and 2', '|1-2'],
  ['Staffel 1, Folgen 1 und 2', '1|1-2'],
  ['Saison 1, épisodes 1 et 2', '1|1-2'],
  ['Temporada 1 Episodios 1 y 2', '1|1-2'],
  ['S01E01 - S01E02', '1|1-2'],
  ['第1-2話', '|1-2'],
  ['第1話・第2話', '|1-2'],
  ['시즌 1 1-2화', '1|1-2'],
];

const SEASON_ONLY: readonly (readonly [string, string])[] = [
  ['Season 2', '2|'],
  ['Staffel 2', '2|'],
  ['Harbour Lights - Säsong 2', '2|'],
  ['Harbour Lights 2nd Season', '2|'],
  ['Season II', '2|'],
  ['第二季', '2|'],
];

const NOTHING = [
  '',
  ' ',
  'Fog',
  'The Lighthouse',
  '1917',
  '9-1-1',
  '24',
  '1899',
  '11.22.63',
  'S1m0ne',
  'Se7en',
  'U2',
  'K-19',
  'Room 237',
  '2x',
  '1.5x',
  '2x faster',
  '2x playback speed',
  '16:9',
  '4:3',
  '1920x1080',
  '1280 x 720',
  '12:30',
  '1:02:33',
  '45 min',
  '45m',
  '1h 20m',
  '23:14 / 45:00',
  'E18',
  'TV-14',
  'TV14 HD',
  '16+',
  '12A',
  'PG-13',
  'HD 1080p',
  '720p',
  '5.1',
  'H.264',
  '2019',
  '(2022)',
  '2019–2022',
  '10 episodes',
  '8 Folgen',
  '24 episodios',
  '10 серий',
  '全12話',
  '共24集',
  '更新至12集',
  '3 Seasons',
  '2 Staffeln',
  'Episodes',
  'Episode list',
  'Episode list 1-24',
  'Episodes 1-24',
  'S1 · E1-E10',
  'S1:E1-E8',
  'S01E01-S01E10',
  'All episodes',
  'Season',
  'Staffel',
  'Episode',
  'Next episode in 5',
  'Next episode',
  'Up next: S2 E4',
  'Next Episode: S2:E4',
  'NEXT EPISODE S2 E4',
  'À suivre S2 É4',
  'Als Nächstes: Staffel 2, Folge 4',
  'Resume S2 E4',
  'Continue watching S2:E4',
  'Continuar T2 E4',
  'Weiterschauen S2 F4',
  'Reprendre S. 1 Ép. 1',
  'Hervatten S1 A3',
  'NEU: Folge 3 ab Freitag',
  'New episode 3',
  'S1 E2 fortsetzen',
  '第3話を再生',
  'Chapter Nine',
  'Part 1 of 2',
  '(1/2)',
  'Folge 25/42',
  'Teil 1 von 2',
  'We are #1',
  'Apollo 13',
  'District 9',
  'Ocean’s 8',
  'Fahrenheit 9/11',
  'Catch-22',
  'The 100',
  '13 Reasons',
  'Love 101',
  'S.W.A.T.',
  'Star Trek: S.N.W. S2',
  'T2 Fog',
  'F1: Fog',
  'B99',
  'M*A*S*H',
  '4x4',
  'Episode 12.5',
  'Episode 1,024',
  'Folge 1.024',
  'Skip intro',
  'Ad 1 of 2',
  'Ad · 0:30',
  'Seasons of 69',
  'Episode IV: A Hope',
  '3. The Case of Fog',
  'Episode 20:15',
  'Season X',
  'Folge 3 und danach Folge 4',
  'Staffel 1 bis Staffel 3',
  '更新至第12集',
  '2부작',
  'S2 E3 Trailer',
  '3. Bölüm Fragmanı',
  'Season 2 Trailer',
  '(3:8)',
  'S1 • 8 Episodes',
  '1h 2m',
  'Season Two Episode Three',
  'Beverly 90210',
  'Episode 45 min',
  'Top 10',
  'x264',
  '第1集团军',
  '第1回戦',
  '3話題',
  '100%',
  'Live 24/7',
  '007',
  '?episodeNumber=1',
  'https://example.org/watch/80123456',
  '5 stars',
  'Rated 8/10',
  '14.5.',
  '٣٠ دقيقة',
];

describe('parseLabel', () => {
  it.each(PAIRS.map(([label, wanted, language = '']) => [label, wanted, language] as const))(
    '%s → %s',
    (label, wanted, language) => expect(read(label, language)).toBe(wanted),
  );
  it.each(DOUBLES)('%s → %s', (label, wanted) => expect(read(label)).toBe(wanted));
  it.each(SEASON_ONLY.map(([label, wanted]) => [label, wanted] as const))('%s → %s', (label, wanted) =>
    expect(read(label).slice(0, 2)).toBe(wanted),
  );
  it.each(NOTHING)('finds no number in "%s"', (label) => {
    for (const language of ['', 'en', 'de', 'fr']) {
      const found = parseLabel(label, { language });
      expect([found?.season ?? null, found?.episode ?? null]).toEqual([null, null]);
    }
  });

  it.each([
    ['2025-02-14', 'en', '2025-02-14'],
    ['14 Feb 2025', 'en', '2025-02-14'],
    ['February 14, 2025', 'en-US', '2025-02-14'],
    ['14.02.2025', 'de', '2025-02-14'],
    ['14. Februar 2025', 'de', '2025-02-14'],
    ['Sendung vom 14. Februar 2025', 'de', '2025-02-14'],
    ['14 février 2025', 'fr', '2025-02-14'],
    ['14 de febrero de 2025', 'es', '2025-02-14'],
    ['14 февраля 2025', 'ru', '2025-02-14'],
    ['14 lutego 2025', 'pl', '2025-02-14'],
    ['14 Şubat 2025', 'tr', '2025-02-14'],
    ['2025年2月14日', 'ja', '2025-02-14'],
    ['2025년 2월 14일', 'ko', '2025-02-14'],
    ['25/12/2024', 'en', '2024-12-25'],
    ['12/25/2024', 'en', '2024-12-25'],
    ['03/04/2024', 'en', null],
    ['03/04/2024', 'fr', '2024-04-03'],
    ['31.02.2025', 'de', null],
    ['14 Fog 2025', 'en', null],
  ])('reads the day of %s (%s)', (label, language, day) => {
    expect(parseLabel(label, { language })?.airDate ?? null).toBe(day);
  });

  it('keeps a part apart from the season', () => {
    expect(parseLabel('Part 2')).toMatchObject({ part: '2', season: null, episode: null });
    expect(parseLabel('Staffel 2 – Teil B: Nebel')).toMatchObject({ part: 'B', season: 2, episode: null });
    expect(parseLabel('Part II: Episode 3')).toMatchObject({ season: 2, seasonIsPart: true, episode: 3 });
    expect(parseLabel('Season 2 Part 1 Episode 3')).toMatchObject({ season: 2, part: '1', episode: 3 });
  });

  it('takes a number that no season holds for one of the whole run', () => {
    expect(parseLabel('S42 Ep. 9107')).toMatchObject({ season: null, episode: null, absolute: 9107 });
    expect(parseLabel('Folge 8012')).toMatchObject({ season: null, episode: 8012 });
  });

  it('knows specials', () => {
    expect(parseLabel('Special - Making Of')).toMatchObject({ season: 0, special: true, title: 'Making Of' });
    expect(parseLabel('S00E05')).toMatchObject({ season: 0, episode: 5, special: true });
    expect(parseLabel('Special Unit')).toBeNull();
  });

  it('gives back what formatLabel wrote, in every language, with and without knowing it', () => {
    const season = fc.oneof(fc.nat(60), fc.integer({ min: 1950, max: 2030 }));
    fc.assert(
      fc.property(fc.constantFrom(...Object.keys(LABELS)), season, fc.nat(1999), (language, s, e) => {
        const label = formatLabel(s, e, language);
        expect(parseLabel(label, { language }), label).toMatchObject({ season: s, episode: e });
        expect(parseLabel(label), label).toMatchObject({ season: s, episode: e });
      }),
      { numRuns: cases(2000) },
    );
  });

  it('gives a title back that stands behind the numbers', () => {
    for (const language of Object.keys(LABELS)) {
      const label = `${formatLabel(2, 3, language)}: Quiet Fog`;
      expect(parseLabel(label, { language }), label).toMatchObject({
        season: 2,
        episode: 3,
        title: 'Quiet Fog',
      });
    }
  });

  it('never finds a number where none is written', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        const bare = text.replace(/\p{N}/gu, '');
        const found = parseLabel(bare);
        expect([found?.episode ?? null, found?.lastEpisode ?? null, found?.absolute ?? null]).toEqual([
          null,
          null,
          null,
        ]);
      }),
      { numRuns: cases(2000) },
    );
  });

  it('never states a number that the label does not hold, and never throws', () => {
    const words = Object.values(LABELS).flatMap((one) =>
      `${one.season} ${one.episode} S E x - : / & ( ) 第 話 #`.split(' '),
    );
    const piece = fc.oneof(
      fc.constantFrom(...words),
      fc.nat(99999).map(String),
      fc.constantFrom(' ', '.', ', '),
      fc.string(),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const text = pieces.join('');
        const found = parseLabel(text);
        const numbers = (text.normalize('NFKC').match(/\d+/g) ?? []).map(Number);
        for (const one of [found?.episode, found?.lastEpisode, found?.season === 0 ? null : found?.season]) {
          if (one !== null && one !== undefined && !/[^\x20-\x7e第話]|[IVX]/.test(text))
            expect(numbers).toContain(one);
        }
      }),
      { numRuns: cases(3000) },
    );
  });

  it('reads no more than 500 characters', () => {
    expect(parseLabel(`${'x'.repeat(600)} S2:E3`)).toBeNull();
    expect(parseLabel(`S2:E3 ${'fog '.repeat(100_000)}`)).toMatchObject({ season: 2, episode: 3 });
  });

  it.runIf(timed)('is quick on whatever it is given', () => {
    const hostile = [
      'S1'.repeat(250),
      '1.'.repeat(250),
      '第1'.repeat(250),
      'Folge 1 '.repeat(62),
      '('.repeat(500),
      'E1-'.repeat(166),
    ];
    for (const text of hostile) parseLabel(text);
    const begun = ownTime();
    for (let round = 0; round < 20; round++) for (const text of hostile) parseLabel(text);
    expect((ownTime() - begun) / 120).toBeLessThan(20);
  });
});
