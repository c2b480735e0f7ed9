import { readFileSync } from 'node:fs';
import { basename, dirname } from 'node:path';
import * as v from 'valibot';

const Report = v.object({
  files: v.record(
    v.string(),
    v.object({
      source: v.string(),
      mutants: v.array(
        v.object({
          status: v.string(),
          mutatorName: v.string(),
          replacement: v.optional(v.string(), ''),
          location: v.object({ start: v.object({ line: v.number(), column: v.number() }) }),
        }),
      ),
    }),
  ),
});

export interface MutatedFile {
  /** From the project's root. */
  readonly path: string;
  readonly noticed: number;
  readonly all: number;
  /** A line each: where, what stood there, what stood there instead. */
  readonly unnoticed: readonly string[];
}

/** What Stryker's report of one run says of each file. Mutants that were left out are not counted. */
export function readMutants(report: string): MutatedFile[] {
  const { files } = v.parse(Report, JSON.parse(readFileSync(report, 'utf8')));
  return Object.entries(files).map(([path, { source, mutants }]) => {
    const lines = source.split('\n');
    const missed = mutants.filter(({ status }) => status === 'Survived' || status === 'NoCoverage');
    const noticed = mutants.filter(({ status }) => status === 'Killed' || status === 'Timeout').length;
    const unnoticed = missed.map(({ mutatorName, replacement, location: { start } }) => {
      const line = lines[start.line - 1]?.trim();
      return `${path}:${start.line}:${start.column} ${mutatorName}: ${line}  →  ${replacement}`;
    });
    return { path, noticed, all: noticed + missed.length, unnoticed };
  });
}

export function toList(files: readonly MutatedFile[]): string {
  return files.flatMap(({ unnoticed }) => unnoticed).join('\n');
}

/** docs/mutants.md: a table for each folder, the largest files first. */
export function toTable(files: readonly MutatedFile[], where: string): string {
  const folders = [...new Set(files.map(({ path }) => dirname(path)))];
  const head = `# Mutants of the pure core

Small changes to the code, one at a time, and how many of them a test in \`tests/domain\`, \`tests/match\` or
\`tests/watch\` noticed; at least 85 % of each folder's should be. Written by \`npm run mutation\` (${where}), which lists
what nobody noticed. Left out are mutants of code that runs once, as its file loads, but for \`label-dates\`,
\`label-number-words\` and \`label-words\`, whose tables every test of labels meets.
`;
  return [
    head,
    ...folders.map((folder) =>
      tableOf(
        folder,
        files.filter(({ path }) => dirname(path) === folder),
      ),
    ),
  ].join('\n');
}

function tableOf(folder: string, files: readonly MutatedFile[]): string {
  const tried = files.filter(({ all }) => all > 0).toSorted((a, b) => b.all - a.all);
  const rows = tried.map((file) => `| \`${basename(file.path, '.ts')}\` | ${share(file)} |`);
  const sum = (of: (file: MutatedFile) => number) => tried.reduce((total, file) => total + of(file), 0);
  const whole = share({ noticed: sum(({ noticed }) => noticed), all: sum(({ all }) => all) });
  return `## ${folder}: ${whole}\n\n| file | noticed |\n| --- | --- |\n${rows.join('\n')}\n`;
}

function share({ noticed, all }: Pick<MutatedFile, 'noticed' | 'all'>): string {
  return `${Math.floor((100 * noticed) / all)} % (${noticed.toLocaleString('en')} of ${all.toLocaleString('en')})`;
}
