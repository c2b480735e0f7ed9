import { describe, expect, it } from 'vitest';
import { parseLabel } from '../../lib/match/grammar';

function read(label: string, language: string): string {
  const found = parseLabel(label, { language });
  if (found === null) return 'nothing';
  const { season, episode, lastEpisode, title } = found;
  return [season ?? '', `${episode}-${lastEpisode ?? ''}`, ...(title === '' ? [] : [title])].join('|');
}

describe('a double episode', () => {
  it.each([
    ['en', 'S3 E5 and E6', '3|5-6'],
    ['de', 'S3 E5 und E6', '3|5-6'],
    ['fr', 'S3 E5 et E6', '3|5-6'],
    ['es', 'T3 E5 y E6', '3|5-6'],
    ['de', 'Staffel 3, Folge 5 und Folge 6: Nebel', '3|5-6|Nebel'],
    ['en', 'S3 E5, E6', '3|5-6'],
    ['en', 'S3 E5,E6: Fog', '3|5-6|Fog'],
    ['en', 'S3 E5 | E6', '3|5-6'],
    ['en', 'S3 E5 · E6', '3|5-6'],
    ['en', 'S3 Ep. 5, Ep. 6', '3|5-6'],
    ['en', 'S3 Ep. 5 & E6', '3|5-6'],
    ['en', 'S3 E5, E6, E7', '3|5-7'],
    ['en', 'Episodes 5, 6 and 7', '|5-7'],
    ['en', 'S3 #05-06', '3|5-6'],
    ['en', 'S3 #05–06 Fog', '3|5-6|Fog'],
    ['en', '#05-06', '|5-6'],
    ['en', '#05-06 Fog', '|5-6|Fog'],
    ['ar', 'الموسم 2 الحلقة 5 و 6', '2|5-6'],
    ['ar', 'الموسم 2 الحلقة 5 و6', '2|5-6'],
    ['ru', '3 сезон, 5 и 6 серии', '3|5-6'],
    ['ru', '3 сезон 5, 6 серии', '3|5-6'],
    ['ru', '3 сезон 5 & 6 серии', '3|5-6'],
    ['ru', '3 сезон 5, 6 и 7 серии', '3|5-7'],
    ['ru', 'Сезон 3, 5 и 6 серии', '3|5-6'],
    ['ru', '5 и 6 серии', '|5-6'],
    ['de', '3. Staffel, 5. und 6. Folge', '3|5-6'],
    ['de', 'Nebel 5. und 6. Folge', '|5-6'],
    ['de', '5. bis 6. Folge', '|5-6'],
    ['hu', '5. és 6. rész', '|5-6'],
    ['cs', '5. a 6. díl', '|5-6'],
    ['sk', '5. a 6. časť', '|5-6'],
    ['tr', '5. ve 6. Bölüm', '|5-6'],
    ['ru', '5-я и 6-я серии', '|5-6'],
    ['uk', 'Серії 5 і 6', '|5-6'],
    ['uk', '5 і 6 серії', '|5-6'],
    ['bg', 'Епизоди 5 и 6', '|5-6'],
    ['be', 'Серыі 5 і 6', '|5-6'],
    ['hi', 'एपिसोड 5 और 6', '|5-6'],
    ['id', 'Episode 5 dan 6', '|5-6'],
    ['vi', 'Tập 5 và 6', '|5-6'],
    ['th', 'ตอนที่ 5 และ 6', '|5-6'],
    ['he', 'פרקים 5 ו-6', '|5-6'],
    ['ja', '第5話と第6話', '|5-6'],
    ['en', 'S3 E5 - 6', '3|5-6'],
    ['en', 'Episode 5 – 6: Fog', '|5-6|Fog'],
    ['vi', 'Tập 5 - 6', '|5-6'],
    ['th', 'ตอนที่ 5 - 6', '|5-6'],
    ['en', 'S3 Episodes 5,6', '3|5-6'],
    ['en', 'S3 Ep 5 - Episode 6', '3|5-6'],
    ['de', 'S3 F5-F6', '3|5-6'],
    ['ru', '3 сезон 5,6 серии', '3|5-6'],
    ['ru', '3 сезон 5-7 серия', '3|5-7'],
  ])('is read whole, in "%s": %s', (language, label, wanted) => expect(read(label, language)).toBe(wanted));

  it.each([
    ['en', 'S3 E5, E6, E7, E8'],
    ['en', 'S3 E5, E7'],
    ['en', 'S3 E5 and E7'],
    ['en', 'S3 E5, E6 and E8'],
    ['en', 'Ep. 5 & 7'],
    ['en', 'Episodes 5, 7'],
    ['en', 'S3 Episodes 5,7'],
    ['en', 'S3 Episodes 1,024'],
    ['en', 'S3 Episodes 5.6'],
    ['en', 'S3 #05-10'],
    ['en', 'S3 #05-04'],
    ['en', '#05-10'],
    ['ru', '3 сезон 5, 7 серии'],
    ['ru', '3 сезон 5, 6, 7, 8 серии'],
    ['ru', '5 и 7 серии'],
    ['de', '3. Staffel, 5. und 7. Folge'],
    ['de', '1. bis 5. Folge'],
    ['hu', '5. és 7. rész'],
    ['uk', 'Серії 1 і 5'],
  ])('is not made of a list, in "%s": %s', (language, label) =>
    expect(read(label, language)).toBe('nothing'),
  );

  it.each([
    ['en', 'S3 E5, C 130', '3|5-|C 130'],
    ['en', 'S3 E5 and Fog 6', '3|5-|and Fog 6'],
    ['en', 'S3 E5 · E4', '3|5-|E4'],
    ['en', 'S3 E5 | Episode 6', '3|5-|Episode 6'],
    ['en', 'S3 E5 · Episode 105', '3|5-|Episode 105'],
    ['ru', 'Маяк 4, 5 серия', '|5-'],
    ['ru', 'Маяк 4 и 5 серия', '|5-'],
    ['en', 'Episode 5 - 6 Lamps', '|5-|6 Lamps'],
    ['en', 'Episode 5 - 6:15', '|5-|6:15'],
    ['en', 'Episode 5 - 24', '|5-|24'],
    ['ru', 'Маяк 4 и 5-я серия', '|5-'],
    ['en', 'S3 E5 - C 6', '3|5-|C 6'],
    ['en', 'S3 E5 - Part 6', '3|5-|Part 6'],
    ['ru', '3 сезон 10-5 серия', '3|null-|10-5 серия'],
    ['ru', '3 сезон 5-5 серия', '3|null-|5-5 серия'],
  ])('is not made of other numbers, in "%s": %s', (language, label, wanted) =>
    expect(read(label, language)).toBe(wanted),
  );
});
