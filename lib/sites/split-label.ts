import { looksLikeLabel } from './title';

const NOT_INSIDE = '(?<![\\p{L}\\p{N}])';
const NUMBER = '\\.? ?\\d{1,4} ?[^\\p{L}\\p{N}]{0,3} ?';

/** Where a label begins inside a longer text, surest first. */
const BEGINNINGS = [
  // One capital and a number, then another: S2:E5, T1 Ep.2, Ř22:D10.
  new RegExp(`${NOT_INSIDE}(?:\\p{Lu}|St)${NUMBER}\\p{L}{1,12}\\.? ?\\d{1,5}(?!\\d)`, 'u'),
  // The season's word in the languages of the big services.
  new RegExp(
    `${NOT_INSIDE}(?:season|series|staffel|saison|temporada|stagione|seizoen|säsong|sesong|sæson|kausi|sezon\\p{L}?|сезон|シーズン|시즌|cyfres)${NUMBER}`,
    'iu',
  ),
  /(?<!\d)\d{1,2}x\d{1,3}(?!\d)/u,
  // The episode's word alone.
  new RegExp(
    `${NOT_INSIDE}(?:epis[oóò]d\\p{L}*|épisode|ep|ép|folge|aflevering|avsnitt|afsnit|jakso|odcinek|capítulo|capitulo|bölüm|серия)${NUMBER}`,
    'iu',
  ),
  // One of so many parts.
  /\(\d{1,3}\/\d{1,3}\)/,
  /[#＃]\d{1,4}(?!\d)|第 ?[\d０-９]{1,5} ?[話话集回]/u,
];

/**
 * Takes a text like `Show - S2 E5 - Title` apart: what stands before the label is the show, the rest is the label,
 * raw. A text that begins with its label has no show; null when no label is in it.
 */
export function splitLabel(text: string): { show?: string; label: string } | null {
  for (const beginning of BEGINNINGS) {
    const at = beginning.exec(text)?.index;
    if (at === undefined) continue;
    const show = text.slice(0, at).replace(/[\s\-–—|:·•⋅,(]+$/u, '');
    return show === '' ? { label: text.slice(at) } : { show, label: text.slice(at) };
  }
  return looksLikeLabel(text) ? { label: text } : null;
}
