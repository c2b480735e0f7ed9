/** One thing that was measured; `rows` is its table, `data` the same for machines. */
export interface Measured {
  readonly title: string;
  /** How to read it, in a sentence or two. */
  readonly note: string;
  readonly head: readonly string[];
  readonly rows: readonly (readonly string[])[];
  readonly data: unknown;
}

/** How many samples of each: thirty, unless `COUCHMARK_SAMPLES` asks for a quick try. */
export const SAMPLES = Number(process.env['COUCHMARK_SAMPLES'] ?? 30);

export function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low, high] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return ((low ?? Number.NaN) + (high ?? Number.NaN)) / 2;
}

export function times(value: number): string {
  return `${value.toFixed(2)} ×`;
}

export function toMarkdown({ title, note, head, rows }: Measured): string {
  const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [`## ${title}`, '', note, '', line(head), line(head.map(() => '---')), ...rows.map(line), ''].join(
    '\n',
  );
}
