import type { FormatId } from '../../../lib/formats/import-row.ts';
import type { DemoEpisode, DemoShow } from '../../demo/demo-show.ts';
import { file, type ImportFile } from '../import-files.ts';

/** Files of one format, and what each of their rows means: the truth that an import is held against. */
export interface Sample {
  readonly format: FormatId;
  readonly files: readonly ImportFile[];
  readonly rows: readonly ExpectedRow[];
}

export interface ExpectedRow {
  /** Where it stands, in the words of the saved report: `mine.csv 2`. */
  readonly at: string;
  readonly means: Meaning;
}

/** An episode with the date as the report writes it (empty = none told), a show as a whole, or what becomes of the rest. */
export type Meaning =
  | { readonly show: DemoShow; readonly episode: DemoEpisode; readonly when: string }
  | { readonly show: DemoShow; readonly upTo: readonly [season: number, episode: number] | null }
  | { readonly about: DemoShow }
  | { readonly fate: string };

/** A table that is filled line by line, each with what it means. */
export class Sheet {
  readonly rows: ExpectedRow[] = [];
  readonly #lines: string[] = [];

  constructor(
    readonly name: string,
    readonly columns: readonly string[],
  ) {
    this.#lines.push(columns.join(','));
  }

  /** Lines are numbered as a spreadsheet does, the header being the first. */
  line(cells: Readonly<Record<string, string | number>>, ...means: readonly Meaning[]): void {
    const stray = Object.keys(cells).find((name) => !this.columns.includes(name));
    if (stray !== undefined) throw new Error(`${this.name} has no column ${stray}.`);
    this.#lines.push(this.columns.map((name) => quoted(cells[name] ?? '')).join(','));
    for (const one of means) this.rows.push({ at: `${this.name} ${this.#lines.length}`, means: one });
  }

  get text(): string {
    return `${this.#lines.join('\r\n')}\r\n`;
  }

  get file(): ImportFile {
    return file(this.name, this.text);
  }
}

function quoted(cell: string | number): string {
  return `"${String(cell).replaceAll('"', '""')}"`;
}

/** A list in JSON whose items stand for one row or several. */
export class Items {
  readonly rows: ExpectedRow[] = [];
  readonly #items: object[] = [];

  constructor(readonly name: string) {}

  item(value: object, ...means: readonly Meaning[]): void {
    this.#items.push(value);
    for (const one of means) this.rows.push({ at: `${this.name} ${this.#items.length}`, means: one });
  }

  get items(): readonly object[] {
    return this.#items;
  }

  get text(): string {
    return JSON.stringify(this.#items);
  }

  get file(): ImportFile {
    return file(this.name, this.text);
  }
}

/** What the saved report calls the rows that are no episode. */
export const FATES = {
  film: 'Films',
  asked: 'Waiting for your answer',
  notListed: 'Episodes that TMDB does not list, or not for certain',
  notWatched: 'Not watched',
  rating: 'Ratings',
  list: 'Entries of lists',
  summary: 'Totals',
  duplicate: 'The same row again',
  trailer: 'Trailers and clips',
  noTitle: 'Without a title',
  other: 'Neither show nor film',
} as const;

export function fate(name: keyof typeof FATES): Meaning {
  return { fate: FATES[name] };
}
