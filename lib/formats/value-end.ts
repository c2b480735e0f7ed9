const [QUOTE, BACKSLASH, COMMA] = [34, 92, 44];
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [91, 93, 123, 125];

/** Finds where a JSON value ends, one character after the other; it may come in pieces. */
export interface ValueEnd {
  /** A value begins with this character. */
  begin(code: number): void;
  /** The next character: is the value over with it (`last`), was it before it (`after`), or does it go on? */
  step(code: number): 'inside' | 'last' | 'after';
  /** From this place on: the next one in the piece that matters, or the length of the piece. */
  skip(piece: string, at: number): number;
}

/** Knows brackets and strings only: whether the value is well-formed is for who parses it. */
export function createValueEnd(): ValueEnd {
  let depth = 0;
  let inString = false;
  let escaped = false;
  /** Where the next backslash of the piece is, as long as it is not passed. */
  let searched = '';
  let backslash = 0;

  return {
    begin(code) {
      depth = code === OPEN_OBJECT || code === OPEN_LIST ? 1 : 0;
      inString = code === QUOTE;
      escaped = false;
    },
    step(code) {
      if (inString) {
        if (escaped) escaped = false;
        else if (code === BACKSLASH) escaped = true;
        else if (code === QUOTE) {
          inString = false;
          if (depth === 0) return 'last';
        }
        return 'inside';
      }
      if (code === QUOTE) inString = true;
      else if (code === OPEN_OBJECT || code === OPEN_LIST) depth += 1;
      else if (code === CLOSE_OBJECT || code === CLOSE_LIST) {
        if (depth === 0) return 'after';
        depth -= 1;
        if (depth === 0) return 'last';
      } else if (depth === 0 && (code === COMMA || code <= 32)) return 'after';
      return 'inside';
    },
    skip(piece, at) {
      if (!inString || escaped) return at;
      // Most of a file is within strings, where only these two matter.
      if (searched !== piece || backslash < at) {
        searched = piece;
        backslash = indexIn(piece, '\\', at);
      }
      return Math.min(backslash, indexIn(piece, '"', at));
    },
  };
}

/** Where the character is from this place on; where the piece ends when it is not. */
function indexIn(piece: string, character: string, from: number): number {
  const at = piece.indexOf(character, from);
  return at < 0 ? piece.length : at;
}
