import type { Episode, Season } from '../domain/show';
import { similarity, titleKeyOf } from './normalise';
import { isPlaceholder } from './placeholders';

/** The names of a show's episodes, ready to be asked for. */
export interface EpisodeTitles {
  /** Episodes that are named exactly so, but for case, accents and punctuation. */
  named(title: string): readonly Episode[];
  /** Episodes whose name holds the title, is held by it, or is much like it: too near to rule out. */
  near(title: string): readonly Episode[];
  /** Does this episode's name say the same, something else, or nothing (a stand-in)? */
  compare(episode: Episode, title: string): 'equal' | 'near' | 'other' | 'nameless';
}

/** How much two names must share to be one name spelled in two ways. */
const NEAR = 0.6;
const PART =
  /[\s,:–—-]*(?:\(\s*(?:(?:part|pt|teil|partie|parte|deel|del|osa|część|часть)\.? ?)?(\d{1,2}|I{1,3}|IV|V)\s*\)|(?:part|pt|teil|partie|parte|deel|del|osa|część|часть)\.? ?(\d{1,2}|I{1,3}|IV|V|one|two|three|eins|zwei|un|une|deux|uno|dos|due)|[（(]?[前中後后]編?[）)]?)$/iu;
const COUNTED = ['', 'i one eins un une uno', 'ii two zwei deux dos due', 'iii three', 'iv', 'v'];

/** Of the seasons asked about last: an import asks about one show hundreds of times. */
const READ = new WeakMap<readonly Season[], { readonly showName: string; readonly titles: EpisodeTitles }>();

/** Reads the names of all episodes once. A name that is a stand-in, or the show's own, is none. */
export function episodeTitles(showName: string, seasons: readonly Season[]): EpisodeTitles {
  const held = READ.get(seasons);
  if (held?.showName === showName) return held.titles;
  const titles = readTitles(showName, seasons);
  READ.set(seasons, { showName, titles });
  return titles;
}

function readTitles(showName: string, seasons: readonly Season[]): EpisodeTitles {
  const showKey = titleKeyOf(showName);
  const keys = new Map<Episode, string | null>();
  const byKey = new Map<string, Episode[]>();
  for (const episode of seasons.flatMap((season) => season.episodes)) {
    const key = isPlaceholder(episode.name) ? null : episodeKey(episode.name);
    const told = key === showKey ? null : key;
    keys.set(episode, told);
    if (told !== null) byKey.set(told, [...(byKey.get(told) ?? []), episode]);
  }
  return {
    named: (title) => byKey.get(episodeKey(title)) ?? [],
    near: (title) => {
      const wanted = episodeKey(title);
      return [...keys].flatMap(([episode, key]) =>
        key !== null && likeness(key, wanted) !== 'other' ? [episode] : [],
      );
    },
    compare: (episode, title) => {
      const key = keys.get(episode) ?? null;
      return key === null ? 'nameless' : likeness(key, episodeKey(title));
    },
  };
}

/** `Fog (1)`, `Fog, Part I` and `Fog: Teil 1` are one name; `Fog` is another. */
export function episodeKey(title: string): string {
  const part = PART.exec(title);
  const rest = part === null ? '' : title.slice(0, part.index).trim();
  if (part === null || rest === '') return titleKeyOf(title);
  const said = (part[1] ?? part[2] ?? part[0]).toLowerCase();
  const counted = COUNTED.findIndex((words) => words.split(' ').includes(said));
  return `${titleKeyOf(rest)}#${counted > 0 ? counted : titleKeyOf(said)}`;
}

function likeness(a: string, b: string): 'equal' | 'near' | 'other' {
  if (a === b) return 'equal';
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  // Ideographs say more each than letters do.
  const least = /\p{Script=Han}|\p{Script=Hangul}|\p{Script=Katakana}/u.test(short) ? 2 : 5;
  if (short.length >= least && long.includes(short)) return 'near';
  return similarity(a, b) >= NEAR ? 'near' : 'other';
}
