import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseLabel } from '../../lib/match/grammar';

const folder = process.env['COUCHMARK_LABELS'];

interface Row {
  readonly label: string;
  readonly season: string;
  readonly episode: string;
  readonly language: string;
}

function rows(file: string): Row[] {
  const lines = readFileSync(join(folder ?? '', file), 'utf8')
    .split('\n')
    .slice(1);
  return lines
    .filter((line) => line.trim() !== '')
    .map((line) => {
      const [label = '', season = '', episode = '', language = ''] = line.split('\t');
      return { label, season, episode, language };
    });
}

function read({ label, language }: Row): string {
  const found = parseLabel(label, { language });
  return `${label} → ${found?.season ?? ''}|${found?.episode ?? ''}`;
}

describe.runIf(folder)('collected labels (needs COUCHMARK_LABELS, the folder of labels.tsv)', () => {
  it('reads every label', () => {
    const labels = rows('labels.tsv');
    expect(labels.map(read)).toEqual(labels.map((row) => `${row.label} → ${row.season}|${row.episode}`));
  });

  it('takes no number out of a trap', () => {
    const known = new Set(rows('labels.tsv').map((row) => row.label));
    const traps = rows('labels-traps.tsv').filter((row) => !known.has(row.label));
    expect(traps.map(read)).toEqual(traps.map((row) => `${row.label} → ${row.season}|${row.episode}`));
  });
});
