import type { Page } from 'playwright-core';

/** What the background keeps, as far as trials look at it. `words` holds every label as it was read. */
export interface Records {
  readonly plays: readonly { readonly showId: number; readonly season: number; readonly episode: number }[];
  readonly reports: readonly {
    readonly viewing: string;
    readonly state: string;
    readonly why: string | null;
    /** What speaks for the first candidate. */
    readonly reasons: readonly string[];
    readonly words: string;
  }[];
  readonly viewings: readonly {
    readonly viewing: string;
    readonly position: number;
    readonly duration: number;
    readonly played: number;
    readonly words: string;
  }[];
}

interface Labelled {
  readonly candidates?: readonly { readonly reasons: readonly string[] }[];
  readonly claims?: unknown;
  readonly previous?: unknown;
}

/** Reads the database beside the background, from a page of the extension. */
export function readRecords(backstage: Page): Promise<Records> {
  return backstage.evaluate(async () => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('couchmark');
      opening.addEventListener('success', () => resolve(opening.result));
      opening.addEventListener('error', () => reject(new Error('no database')));
    });
    const all = <T>(store: string) =>
      new Promise<T[]>((resolve, reject) => {
        const asking: IDBRequest<T[]> = database.transaction(store).objectStore(store).getAll();
        asking.addEventListener('success', () => resolve(asking.result));
        asking.addEventListener('error', () => reject(new Error(store)));
      });
    const worded = <T extends Labelled>(one: T) => ({
      ...one,
      reasons: one.candidates?.[0]?.reasons ?? [],
      words: JSON.stringify([one.claims, one.previous]),
    });
    try {
      const [plays, reports, viewings] = await Promise.all([
        all<Records['plays'][number]>('plays'),
        all<Omit<Records['reports'][number], 'words' | 'reasons'> & Labelled>('reports'),
        all<Omit<Records['viewings'][number], 'words'> & Labelled>('viewings'),
      ]);
      return { plays, reports: reports.map(worded), viewings: viewings.map(worded) };
    } finally {
      database.close();
    }
  });
}
