/**
 * Where a label begins inside a longer text, surest first. Few words, so that every reader can carry them; pages of
 * unknown sites are looked through with more (title.ts), and what a label says is worked out in the background.
 */
const BEGINNINGS = [
  // One capital and a number, then another: S2:E5, T1 Ep.2, Ř22:D10.
  /(?<![\p{L}\p{N}])(?:\p{Lu}|St)\.? ?\d{1,4} ?[^\p{L}\p{N}]{0,3} ?\p{L}{1,12}\.? ?\d{1,5}(?![\p{L}\d])/u,
  // The season's word, for names that hold numbers themselves.
  /(?<!\p{L})(?:season|series|staffel|saison|temporada|stagione|seizoen|s[äæe]song?|kausi|sezon) ?\d/iu,
  // 2x05, one of so many parts, a number of its own, a counter.
  /(?<!\d)\d{1,2}x\d{1,3}(?!\d)|\(\d{1,3}\/\d{1,3}\)|[#＃]\d{1,4}(?!\d)|第 ?[\d０-９]{1,5} ?[話话集回]/iu,
  // The episode's word.
  /(?<!\p{L})(?:[eé]p(?:i[sz][oóò]d\p{L}*)?|folge|teil|afl\p{L}*|avsnitt|afsnit|jakso|odc\p{L}*|cap[ií]tulo|puntata|bölüm)\.? ?\d/iu,
  /(?<!\d)\d{1,4}\. ?(?:staffel|folge|sezon|bölüm|\p{L}+,? \d+\.)/iu,
  // Any word and number, twice, in any script and with its own digits.
  /(?<!\p{L})[\p{L}\p{M}]{1,15}\.? ?\p{Nd}{1,4} ?[^\p{L}\p{N}]{0,3} ?[\p{L}\p{M}]{1,15}\.? ?\p{Nd}{1,5}(?![\p{L}\d])/u,
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
    return show ? { show, label } : { label };
  }
  return null;
}
