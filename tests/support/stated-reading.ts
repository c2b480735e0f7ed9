import { mergeClaims } from '../../lib/match/claims.ts';
import type { Reading } from '../../lib/sites/reading.ts';
import type { Shown } from './page.ts';

/** What stands beside a page of tests/pages: a summary of what is read, or (Netflix, own sites) the reading itself. */
export interface Fixture extends Shown {
  readonly expected: Partial<Reading> & {
    readonly title?: string | null;
    readonly label?: string;
  };
  readonly never?: readonly string[];
  readonly watchPage?: boolean;
}

/** What was read, in the form in which the fixture states it; docs/adding-a-site.md explains the fields. */
export function stated(reading: Reading, { expected }: Fixture, language: string): object {
  if (expected.claims !== undefined) return reading;
  const labels = mergeClaims(reading.claims, language);
  return {
    kind: reading.kind,
    id: reading.id,
    showId: reading.showId,
    ad: reading.ad,
    show: labels.show,
    season: labels.season,
    episode: labels.episode,
    title: expected.title === null ? null : labels.title,
    ...(expected.label === undefined
      ? {}
      : { label: reading.claims.find((one) => one.label !== undefined)?.label }),
    sources: reading.claims.map((one) => one.source),
    ...(reading.progress ? { progress: reading.progress } : {}),
  };
}
