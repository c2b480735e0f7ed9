import { describe, expect, it } from 'vitest';
import { parseLabel } from '../../lib/match/grammar';

describe('a label of another episode than the one that plays', () => {
  it.each([
    ['en', 'Playing next S2:E6'],
    ['en', 'Plays next: S2 E6'],
    ['en', 'Coming next: S2 E6'],
    ['en', 'Next time: S2 E6'],
    ['en', 'Your next episode: S2 E6'],
    ['en', 'S2 E6 plays next'],
    ['en', 'S2 E6 playing next'],
    ['en', 'S2 E6 coming next'],
    ['en', 'S2 E6 up next'],
    ['en', 'S2 E6 Up next'],
    ['en', 'S2 E6 starts in 8'],
    ['en', 'S2 E6 starts in 8 seconds'],
    ['en', 'S2 E6 in 8 sec'],
    ['en', 'S2 E6 plays in 8s'],
    ['en', 'Starting in 10 seconds · S2 E6'],
    ['en', 'Next one rolls in 10 seconds · S2 E6'],
    ['de', 'Nächste Folge startet in 5 Sek. · S2 F6'],
    ['de', 'Nächstes Video läuft in 5 Sek. · S2 F6'],
    ['de', 'Es folgt die nächste Folge: S2 F6'],
    ['de', 'S2 F6 als Nächstes'],
    ['fr', 'Prochain épisode dans 10 s : S2 E6'],
    ['pl', 'Następny odcinek za 5 s: S2 O6'],
    ['pl', 'Następny za 5: S2 O6'],
    ['ru', 'Следующая серия через 5: С2 С6'],
    ['ru', 'Следующее видео через 5 сек: С2 С6'],
    ['ru', 'Смотреть далее: 2 сезон 6 серия'],
    ['hr', 'Sljedeće: S2 E6'],
    ['sr', 'Следеће: S2 E6'],
    ['sl', 'Naslednje: S2 E6'],
    ['he', 'הבא בתור: פרק 6'],
    ['ko', '다음 회차 6회'],
    ['zh', '接下來播放 第6集'],
    ['zh', '接下来播放 第6集'],
    ['zh', '上一集 第4集'],
    ['ja', '前回 第4話'],
    ['ja', '次のエピソードまで5秒 第6話'],
    ['ko', '5초 후 다음 화 6화'],
    ['fr', 'Lecture de l’épisode suivant : S2 E6'],
    ['fr', "Lecture de l'épisode suivant : S2 E6"],
    ['en', 'Last watched: S2 E4'],
    ['en', 'Last played S2 E4'],
    ['de', 'Zuletzt gesehen: S2 F4'],
  ])('is not read, in "%s": %s', (language, label) => expect(parseLabel(label, { language })).toBeNull());

  it.each([
    ['S2 E6 What Comes Next', 'What Comes Next'],
    ['S2 E6 Next of Kin', 'Next of Kin'],
    ['S2 E6 · Up Next', 'Up Next'],
    ['S2 E6 Up Next', 'Up Next'],
    ['S2 E6: up next', 'up next'],
    ['S2 E6 The Last Time', 'The Last Time'],
    ['S2 E6 starts', 'starts'],
    ['S2 E6 Fog starts in 8', 'Fog starts in 8'],
  ])('is not taken for one by its title: %s', (label, title) =>
    expect(parseLabel(label, { language: 'en' })).toMatchObject({ season: 2, episode: 6, title }),
  );

  it.each([
    'Next Level 2: S2 E6',
    'Next 5 Sisters S2 E6',
    'Next 100 s: S2 E6',
    'Next Stop Fog: S2 E6',
    'The Last Watch: S2 E6',
    'Coming Home: S2 E6',
    'Next - Episode of Fog - S2 E6',
    'La noche anterior del faro S2 E6',
    '次の灯台: S2 E6',
    '10초: S2 E6',
  ])('is not taken for one by its show: %s', (label) =>
    expect(parseLabel(label, { language: 'es' })).toMatchObject({ season: 2, episode: 6 }),
  );
});
