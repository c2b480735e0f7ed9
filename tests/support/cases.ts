/** How many cases a property tries: few in a mutation run (`npm run mutation`), where thousands of runs follow each other. */
export function cases(usual: number): number {
  return process.env['COUCHMARK_FEW_CASES'] === undefined ? usual : Math.min(usual, 8);
}
