import type { Episode } from '../domain/show';
import { type Step, type View, outside, uniqueTitle } from './episode-view';

/** Holds an episode that a number named against the title: another one's title wins if it is the only one. */
export function checked(view: View, episode: Episode | null, how: string, otherwise: string): Step {
  const { labels, titles, named } = view;
  if (episode === null) return otherwise === '' ? null : { doubt: otherwise };
  if (labels.title === null) return { episode, parts: [how] };
  const same = titles.compare(episode, labels.title);
  if (same === 'equal') return { episode, parts: [how, 'episodeTitleEqual'] };
  const inRange = (one: Episode): boolean =>
    labels.lastEpisode !== null &&
    one.season === episode.season &&
    one.episode > episode.episode &&
    one.episode <= episode.episode + labels.lastEpisode - (labels.episode ?? 0);
  const others = named.filter((one) => one !== episode && !outside(view, one) && !inRange(one));
  if (named.some(inRange) && others.length === 0) return { episode, parts: [how, 'episodeTitleEqual'] };
  if (others.length > 0) {
    // An untitled episode may be the one, and the name an old one's too.
    if (same === 'nameless' || same === 'near' || how === 'offset' || how === 'order')
      return { doubt: 'titleElsewhere' };
    return uniqueTitle(view) ?? { doubt: 'titleElsewhere' };
  }
  if (same === 'near') return { episode, parts: [how, 'episodeTitleNear'] };
  if (titles.near(labels.title).some((one) => one !== episode && !outside(view, one)))
    return { doubt: 'titleElsewhere' };
  if (same === 'other' && labels.titleSure && sameLanguage(view, episode)) return { doubt: 'titleDiffers' };
  return { episode, parts: [how] };
}

/** Are the page's and the catalogue's titles in one language, so that different words mean different episodes? */
function sameLanguage({ pageLanguage, showLanguage, labels }: View, episode: Episode): boolean {
  const primary = (tag: string): string => tag.toLowerCase().split(/[-_]/)[0] ?? '';
  if (pageLanguage === '' || primary(pageLanguage) !== primary(showLanguage)) return false;
  return scriptOf(labels.title ?? '') === scriptOf(episode.name);
}

function scriptOf(text: string): string {
  const letter = /\p{L}/u.exec(text)?.[0] ?? '';
  return SCRIPTS.find((script) => new RegExp(`\\p{Script=${script}}`, 'u').test(letter)) ?? 'Latin';
}

const SCRIPTS = [
  'Cyrillic',
  'Greek',
  'Arabic',
  'Hebrew',
  'Devanagari',
  'Thai',
  'Hangul',
  'Han',
  'Katakana',
  'Hiragana',
];
