import { describe, expect, it } from 'vitest';
import { parseLabel } from '../../lib/match/grammar';

/** Season, part, episode and title, as far as they are told. */
function read(label: string, language: string): string {
  const found = parseLabel(label, { language });
  if (found === null) return 'nothing';
  const { season, part, episode, lastEpisode, title } = found;
  const last = lastEpisode === null ? '' : `-${lastEpisode}`;
  return [season ?? '', part ?? '', `${episode ?? ''}${last}`, ...(title === '' ? [] : [title])].join('|');
}

describe('seasons, parts and numbers with signs between', () => {
  it.each([
    ['pt', '3.ª temporada | episódio 2', '3||2'],
    ['pt', '3.ª temporada, 2.º episódio', '3||2'],
    ['es', 'Ep. 2 | T3', '3||2'],
    ['es', 'Ep. 12 · T3', '3||12'],
    ['pt', 'Ep. 12 | T3 | O farol', '3||12|O farol'],
    ['es', 'Ep. 12 | T3 El faro', '||12|T3 El faro'],
    ['es', 'Ep. 12 El faro | T3', '||12|El faro | T3'],
    ['en', 'Part 2:E3', '2|2|3'],
    ['en', 'S3 Part 2: E12 Fog', '3|2|12|Fog'],
    ['en', 'Part 2 Fog E12', '|2||Fog E12'],
    ['en', 'Season 3 Vol. 2 E12', '3|2|12'],
    ['de', 'Staffel 2 (4/8)', '2||4'],
    ['de', 'Staffel 2 (4/8): Nebel', '2||4|Nebel'],
    ['fr', 'Saison 2 - (4/8)', '2||4'],
    ['de', 'Staffel 2 (1/2)', '2|||(1/2)'],
    ['de', 'Staffel 2 (9/8)', '2|||(9/8)'],
    ['de', 'Staffel 2: Nebel (4/8)', '2|||Nebel (4/8)'],
    ['sv', 'Säsong 2, del 4 av 8: Dimma', '2||4|Dimma'],
    ['no', 'Sesong 2 · Del 4 av 8', '2||4'],
    ['nl', 'Seizoen 2, deel 4 van 8', '2||4'],
    ['de', 'Staffel 2, Teil 1 von 2', '2|||Teil 1 von 2'],
    ['de', 'Staffel 2: Nebel, Teil 4 von 8', '2|||Nebel, Teil 4 von 8'],
    ['ca', 'Segona temporada, capítol 4', '2||4'],
    ['sk', 'Druhá séria, epizóda 4', '2||4'],
    ['hr', 'Druga sezona, epizoda 4', '2||4'],
    ['sr', 'Друга сезона, епизода 4', '2||4'],
    ['sl', 'Tretja sezona, 4. epizoda', '3||4'],
    ['el', 'Δεύτερη σεζόν, επεισόδιο 4', '2||4'],
    ['ro', 'Sezonul al doilea, episodul 4', '2||4'],
    ['id', 'Musim kedua, episode 4', '2||4'],
    ['ms', 'Musim kedua, episod 4', '2||4'],
    ['vi', 'Mùa thứ hai, tập 4', '2||4'],
    ['ja', '第二シーズン 第四話', '2||4'],
    ['th', 'ซีซันที่ 2 ตอนที่ 4', '2||4'],
    ['fr', "L'épisode 4 de la saison 2", '2||4'],
    ['it', 'L’episodio 4 della stagione 2', '2||4'],
    ['it', "dell'episodio 4", '||4'],
    ['da', 'Sæson 3 - Afsnit 12:24', '3||12'],
    ['da', 'Sæson 3 - Afsnit 12:24 - Tåge', '3||12|Tåge'],
    ['da', 'Afsnit 5:8', '||5'],
    ['da', 'Afsnit 8:08', '||8'],
    ['da', 'Afsnit 20:15', 'nothing'],
    ['da', 'Afsnit 12:1234', '||12|1234'],
    ['da', 'Episode 12:24', 'nothing'],
    ['ko', '시즌3-5화', '3||5'],
    ['ko', '시즌 3-5회', '3||5'],
    ['ko', '시즌3-5', 'nothing'],
    ['ko', '시즌3 5-6화', '3||5-6'],
    ['ko', '2시즌 3-4화', '||3-4'],
    ['ko', '시즌1-3화 5', '1||3|5'],
    ['ko', '파이널 시즌 2화', '||2'],
    ['zh', '第二季05', '2||5'],
    ['zh', '第二季12 洪水', '2||12|洪水'],
    ['zh', '第2季10集', '2|||10集'],
    ['zh', '第2季10 集', '2|||10 集'],
    ['zh', '第二季2024', '2|||2024'],
    ['th', 'EP.12END', '||12'],
    ['th', 'EP.12END น้ำท่วม', '||12|น้ำท่วม'],
    ['th', 'EP.12ENDS', 'nothing'],
    ['ar', 'حلقة رقم 12', '||12'],
    ['ar', 'الحلقة (12)', '||12'],
    ['ar', 'الموسم (2) الحلقة (12)', '2||12'],
    ['ar', 'الحلقة (12 و', 'nothing'],
    ['en', 'Episode (12)', 'nothing'],
  ])('in "%s": %s', (language, label, wanted) => expect(read(label, language)).toBe(wanted));
});
