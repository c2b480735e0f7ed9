import { speak } from './browser-double';
import { afterAll, describe, expect, it, vi } from 'vitest';

// A Sunday.
const TODAY = '2026-11-22';
const after = (day: number) =>
  ({ why: 'after', season: 2, episode: 4, at: new Date(2026, 10, day, 21).getTime() }) as const;

/** The words of pages, read anew in that language. */
async function wordsIn(folder: string, tag: string) {
  speak(folder, tag);
  vi.resetModules();
  return import('../../components/words');
}

describe('a day inside a sentence', () => {
  afterAll(() => speak('en', 'en-GB'));

  it.each([
    ['en', 'en-GB', ['watched yesterday', 'watched Tuesday', 'watched 2 Nov']],
    ['de', 'de', ['gesehen gestern', 'gesehen am Dienstag', 'gesehen am 2. Nov.']],
    ['es', 'es-MX', ['visto ayer', 'visto el martes', 'visto el 2 nov']],
    ['fr', 'fr', ['vu hier', 'vu mardi', 'vu le 2 nov.']],
    ['pt_BR', 'pt-BR', ['visto ontem', 'visto terça-feira', 'visto em 2 de nov.']],
    ['ja', 'ja', ['視聴：昨日', '視聴：火曜日', '視聴：11月2日']],
  ])('stands as %s puts it', async (folder, tag, [yesterday, tuesday, longAgo]) => {
    const { reasonWords } = await wordsIn(folder, tag);
    expect(reasonWords(after(21), TODAY)).toContain(yesterday);
    expect(reasonWords(after(17), TODAY)).toContain(tuesday);
    expect(reasonWords(after(2), TODAY)).toContain(longAgo);
  });
});

describe('counts', () => {
  afterAll(() => speak('en', 'en-GB'));

  it.each([
    ['en', 'en-GB', ['0 episodes', '1 episode', '2 episodes', '1,000,000 episodes']],
    ['de', 'de', ['0 Folgen', '1 Folge', '2 Folgen', '1.000.000 Folgen']],
    ['es', 'es-MX', ['0 episodios', '1 episodio', '2 episodios', '1,000,000 episodios']],
    ['fr', 'fr', ['0 épisode', '1 épisode', '2 épisodes', '1\u202f000\u202f000 épisodes']],
    ['pt_BR', 'pt-BR', ['0 episódio', '1 episódio', '2 episódios', '1.000.000 episódios']],
    ['ja', 'ja', ['0話', '1話', '2話', '1,000,000話']],
  ])('take the form that %s has for them', async (folder, tag, words) => {
    speak(folder, tag);
    vi.resetModules();
    const { plural } = await import('../../lib/platform/i18n');
    expect([0, 1, 2, 1_000_000].map((count) => plural('episodes', count))).toEqual(words);
  });
});

describe('several things', () => {
  afterAll(() => speak('en', 'en-GB'));

  it.each([
    ['en', 'en-GB', 'S1 E1–E2, S2 E1, S2 E4'],
    ['de', 'de', 'S1 E1–E2, S2 E1 und S2 E4'],
    ['ja', 'ja', 'S1 E1–E2、S2 E1、S2 E4'],
  ])('are listed as in %s', async (folder, tag, words) => {
    speak(folder, tag);
    vi.resetModules();
    const { pairRuns } = await import('../../components/pair-runs');
    const pair = (season: number, episode: number) => ({ season, episode });
    expect(pairRuns([pair(1, 1), pair(1, 2), pair(2, 1), pair(2, 4)])).toBe(words);
  });
});

describe('a button that is read out in full', () => {
  afterAll(() => speak('en', 'en-GB'));

  // Who speaks to the browser says what is written on it.
  it.each(['en', 'de', 'es', 'fr', 'pt_BR', 'ja'])(
    'begins or ends as it is written, in %s',
    async (folder) => {
      speak(folder, folder.replace('_', '-'));
      vi.resetModules();
      const { t } = await import('../../lib/platform/i18n');
      const named = [
        ['copyDetails', 'copyDetailsOf'],
        ['historyTakeBack', 'historyTakeBackNamed'],
        ['historyRestore', 'historyRestoreNamed'],
        ['cellWhen', 'panelWhenNamed'],
        ['thisShow', 'thisShowNamed'],
        ['markAs', 'markAsOf'],
        ['welcomeShowAt', 'welcomeShowAtNamed'],
      ] as const;
      const plain = (text: string) => text.toLowerCase().replaceAll(/[…?：:]/g, '');
      for (const [short, long] of named) expect(plain(t(long, 'X'))).toContain(plain(t(short)));
    },
  );
});
