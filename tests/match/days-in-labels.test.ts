import { describe, expect, it } from 'vitest';
import { findDate } from '../../lib/match/label-dates';
import { parseLabel } from '../../lib/match/grammar';

/** The page's language, the label, and the day that it names; null where none is certain. */
type Row = readonly [language: string, label: string, day: string | null];

function day(label: string, language: string): string | null {
  return parseLabel(label, { language })?.airDate ?? null;
}

describe('a day in numbers', () => {
  it.each<Row>([
    ['en', '2025.02.14', '2025-02-14'],
    ['en', '2025/02/14', '2025-02-14'],
    ['en', '2025-12-31', '2025-12-31'],
    ['en', 'Fog (14.02.2025) Ebb', '2025-02-14'],
    ['en', '29.2.2024', '2024-02-29'],
    ['en', '29.2.2025', null],
    ['en', '31.4.2025', null],
    ['en', '2025-00-10', null],
    ['en', '12025-02-14', null],
    ['en', '2025-02-145', null],
    ['en', '05/12-2025', null],
    ['ja', '2025年2月14日', '2025-02-14'],
    ['ja', '2025年12月14日', '2025-12-14'],
    ['ja', '2025年13月14日', null],
    ['ja', '2025年2月30日', null],
    ['ko', '2025년 2월 14일', '2025-02-14'],
    ['cs', '3. 5. 2024', '2024-05-03'],
    ['cs', 'Fog (3. 5. 2024)', '2024-05-03'],
    ['hu', '2024. 05. 03.', '2024-05-03'],
    ['ko', '2024. 5. 3.', '2024-05-03'],
    ['en', '3. 5. 2024', null],
    ['cs', '3. 5.2024', null],
    ['vi', 'ngày 3 tháng 5 năm 2024', '2024-05-03'],
    ['vi', '14 tháng 2, 2025', '2025-02-14'],
    ['vi', 'Ngày 13 Tháng 12, Năm 2024', '2024-12-13'],
    ['vi', '3 tháng 13 năm 2024', null],
    ['th', '03/05/2567', '2024-05-03'],
    ['th', '03/05/2399', '2399-05-03'],
    ['th', '03/05/2400', null],
    ['th', '03/05/2699', '2156-05-03'],
    ['th', '03/05/2700', '2700-05-03'],
  ])('in "%s": %s', (language, label, wanted) => expect(day(label, language)).toBe(wanted));

  it.each<Row>([
    ['en', '05/13/2025', '2025-05-13'],
    ['en-US', '05/13/2025', '2025-05-13'],
    ['EN-ca', '05/13/2025', '2025-05-13'],
    ['', '05/13/2025', '2025-05-13'],
    ['en', '13/05/2025', '2025-05-13'],
    ['en', '05/12/2025', null],
    ['', '05/12/2025', null],
    ['en', '12/13/2025', '2025-12-13'],
    ['en-GB', '05/13/2025', null],
    ['en-GB', '05/12/2025', '2025-12-05'],
    ['den', '05/13/2025', null],
    ['fr', '03/04/2024', '2024-04-03'],
    ['de', '05/13/2025', null],
    ['en', '03-05-2024', null],
    ['en-US', '3-5-2024', null],
    ['en-CA', '03.05.2024', null],
    ['en-PH', '03/05/2024', null],
    ['es-US', '03/05/2024', null],
    ['fil-PH', '03.05.2024', null],
    ['', '03.05.2024', null],
    ['en-US', '05-13-2025', '2025-05-13'],
    ['en-US', '05.13.2025', '2025-05-13'],
    ['en-US', '13-05-2025', '2025-05-13'],
    ['es-US', '05/13/2025', '2025-05-13'],
    ['en-US', '02-30-2025', null],
    ['en-US', '02-04-1899', null],
    ['en-AU', '03-05-2024', '2024-05-03'],
    ['es-MX', '03-05-2024', '2024-05-03'],
    ['de', '03.05.2024', '2024-05-03'],
  ])('only where the order is certain, in "%s": %s', (language, label, wanted) =>
    expect(day(label, language)).toBe(wanted),
  );
});

describe('a day with the month’s name', () => {
  it.each<Row>([
    ['fa', '14 فوریه 2025', '2025-02-14'],
    ['th', '14 กุมภาพันธ์ 2025', '2025-02-14'],
    ['th', '3 พ.ค. 2567', '2024-05-03'],
    ['th', '3 พฤษภาคม 2567', '2024-05-03'],
    ['he', '3 במאי 2024', '2024-05-03'],
    ['he', '3 מאי 2024', '2024-05-03'],
    ['hu', '2024. május 3.', '2024-05-03'],
    ['hu', '2024. máj. 3.', '2024-05-03'],
    ['hu', '2024. köd 3., 2024. május 3', null],
    ['ar', '14 فبراير 2025', '2025-02-14'],
    ['hy', '14 մայիսի 2025', '2025-05-14'],
    ['ru', '14 марта 2025', '2025-03-14'],
    ['ru', '14 март 2025', '2025-03-14'],
    ['ru', '14 мар. 2025', '2025-03-14'],
    ['fi', '14 helmikuuta 2025', '2025-02-14'],
    ['fi', 'helmikuu 14 2025', '2025-02-14'],
    ['fr', '14 févr. 2025', '2025-02-14'],
    ['fr', '14 fe\u0301vrier 2025', '2025-02-14'],
    ['fr', '1er mars 2025', '2025-03-01'],
    ['es', '14 de febrero del 2025', '2025-02-14'],
    ['pt', '1º de março de 2025', '2025-03-01'],
    ['ca', "14 d'abril de 2025", '2025-04-14'],
    ['ca', '14 d’abril de 2025', '2025-04-14'],
    ['tr', '14 ŞUBAT 2025', '2025-02-14'],
    ['de', '14. Mai 2025', '2025-05-14'],
    ['en', '1st of May, 2025', '2025-05-01'],
    ['en', 'May 3rd, 2025', '2025-05-03'],
    ['en', 'May. 3 2025', '2025-05-03'],
    ['en', 'Sep. 3, 2025', '2025-09-03'],
    ['en', 'Sept. 3, 2025', '2025-09-03'],
    ['en', 'December 31, 2025', '2025-12-31'],
    ['en', '29 February 2024', '2024-02-29'],
    ['en', '29 February 2025', null],
    ['en', '31 April 2025', null],
    ['en', '0 May 2025', null],
    ['en', 'May 32 2025', null],
    ['en', '114 May 2025', null],
    ['en', '14 May 20255', null],
    ['en', 'Decem 31 2025', null],
    ['en', '14 Fog 2025', null],
    ['hu', 'Köd 2025. február 14.', '2025-02-14'],
    ['hu', '2025. febr. 14. Köd', '2025-02-14'],
    ['vi', '14 tháng 2, năm 2025 Sương', '2025-02-14'],
    ['fil', '03/05/2024', null],
    ['tl', '03/05/2024', null],
  ])('in "%s": %s', (language, label, wanted) => expect(day(label, language)).toBe(wanted));

  it.each(['fr', 'ja', '', 'e-', 'no-such-language-tag'])(
    'is read in English on a page in "%s", too',
    (language) => {
      expect(day('14 February 2025', language)).toBe('2025-02-14');
      expect(day('Feb 14, 2025', language)).toBe('2025-02-14');
    },
  );

  it('is none where the month’s name is the word for a season', () => {
    expect(day('3 маусым 2025', 'kk')).toBeNull();
  });

  it('is the first of two', () => {
    expect(day('14 Februar 2025 · 3 May 2024', 'de')).toBe('2025-02-14');
  });
});

describe('a month that a title begins with', () => {
  it.each([
    ['en', 'Season 1, Ep. 3 May 1945', 'May 1945'],
    ['en', 'S1:E3 May 1945', 'May 1945'],
    ['en', 'S1E3 May 1945', 'May 1945'],
    ['en', 'S1 Episode #3 June 1941', 'June 1941'],
    ['de', 'Staffel 1, Folge: 3 Mai 1945', 'Mai 1945'],
    ['de', '1. Staffel, Folge 3 Mai 1945', 'Mai 1945'],
  ])('leaves the episode its number, in "%s": %s', (language, label, title) =>
    expect(parseLabel(label, { language })).toMatchObject({ season: 1, episode: 3, airDate: null, title }),
  );

  it.each<Row>([
    ['en', 'Episode 3 May 2024', '2024-05-03'],
    ['en', 'Season 1 E 3 May 2024', '2024-05-03'],
    ['de', 'Staffel 1, vom 3. Mai 2024', '2024-05-03'],
    ['de', 'Staffel 1, Folge 2: 3. Mai 2024', '2024-05-03'],
    ['en', 'Season 1 - 3 May 2024', '2024-05-03'],
    ['en', 'Fog, Episode 3 May 2024', '2024-05-03'],
  ])('may be a day’s elsewhere, in "%s": %s', (language, label, wanted) =>
    expect(day(label, language)).toBe(wanted),
  );
});

describe('where the day stands', () => {
  it.each<readonly [string, number, number]>([
    ['Fog 14.02.2025 Ebb', 4, 14],
    ['Fog 2025年2月14日 Ebb', 4, 14],
    ['Fog 14 May 2025 Ebb', 4, 15],
    ['Fog May 14, 2025 Ebb', 4, 16],
    ['Fog 03/05/2024 Ebb', 4, 14],
  ])('in %s', (label, start, end) => expect(findDate(label, 'en')).toMatchObject({ start, end }));

  it('is no number’s place, nor moves one', () =>
    expect(parseLabel('Fog 14.02.2025 S2 E5 Lamps', { language: 'de' })).toMatchObject({
      season: 2,
      episode: 5,
      airDate: '2025-02-14',
      before: 'Fog 14.02.2025',
      title: 'Lamps',
    }));
});
