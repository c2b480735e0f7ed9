import { LABELS } from './title';

/** Where a label begins inside a longer text, surest first. */
const BEGINNINGS = [
  // One capital and a number, then another: S2:E5, T1 Ep.2, Ř22:D10.
  /(?<![\p{L}\p{N}])(?:\p{Lu}|St)\.? ?\d{1,4} ?[^\p{L}\p{N}]{0,3} ?\p{L}{1,12}\.? ?\d{1,5}(?![\p{L}\d])/u,
  // The season's word in the languages of the big services.
  /(?<!\p{L})(?:season|series|staffel|saison|temporada|stagione|seizoen|säsong|sesong|sæson|kausi|sezon\p{L}?|сезон|シーズン|시즌|cyfres) ?\d/iu,
  // One of so many parts, a number of its own, a counter.
  /\(\d{1,3}\/\d{1,3}\)|[#＃]\d{1,4}(?!\d)|第 ?[\d０-９]{1,5} ?[話话集回]/u,
  ...LABELS.slice(1),
  ...LABELS,
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
    const label = text.slice(at);
    return show === '' ? { label } : { show, label };
  }
  return null;
}
