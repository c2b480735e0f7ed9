/**
 * What becomes of one row of an import, once its show and episode are known.
 * - `added`, `dated`: written; a viewing without a date gets one
 * - `known`: stands here already; `double`: said twice by the files
 * - `takenBack`: the user took it back here, so it stays away
 * - `overtaken`: something was done with the show here since
 * - `noDate`: a rewatch that does not say since when
 */
export type RowFate = 'added' | 'dated' | 'known' | 'double' | 'takenBack' | 'overtaken' | 'noDate';
