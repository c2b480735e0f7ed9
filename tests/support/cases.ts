const few = process.env['COUCHMARK_FEW_CASES'] !== undefined;

/** How many cases a property tries: few in a mutation run (`npm run mutation`), where thousands of runs follow each other. */
export function cases(usual: number): number {
  return few ? Math.min(usual, 8) : usual;
}

/** Is time worth measuring? Not in a mutation run: it keeps the machine busy, and slow is not what a mutant is. */
export const timed = !few;
