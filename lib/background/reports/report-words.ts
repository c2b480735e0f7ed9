import type { StoredReport } from '../../store/records';

/** "Severance · S2:E5", as the page said it; the episode before when the page said nothing any more. */
export function wordsOf({ claims, previous }: Pick<StoredReport, 'claims' | 'previous'>): string {
  const said = claims.length > 0 ? claims : previous;
  const first = <T>(pick: (claim: (typeof said)[number]) => T | undefined) =>
    said.map(pick).find((one) => one !== undefined);
  const numbers = first(
    (claim) =>
      claim.label ??
      (claim.episode === undefined
        ? undefined
        : `${claim.season === undefined ? '' : `S${claim.season} `}E${claim.episode}`),
  );
  return [first((claim) => claim.show), numbers, first((claim) => claim.title)]
    .filter((part) => part !== undefined)
    .join(' · ');
}
