/**
 * Answers from memory what was asked before. Once as many as `most` are held, all are forgotten: what is asked comes
 * from pages and catalogues, and may never end.
 */
export function remember<T>(read: (text: string) => T, most: number): (text: string) => T {
  const held = new Map<string, T>();
  return (text) => {
    const known = held.get(text);
    if (known !== undefined) return known;
    if (held.size >= most) held.clear();
    const made = read(text);
    held.set(text, made);
    return made;
  };
}
