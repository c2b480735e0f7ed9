/** Words for comparing: letters alone count, no case, no accents. */
export function fold(words: string): string {
  return words.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
}
