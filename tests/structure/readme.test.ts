import { readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { SITES, type Site } from '../../lib/sites/registry';

const path = fileURLToPath(new URL('../../README.md', import.meta.url));

const KNOWN: Record<Site['confidence'], string> = {
  A: 'well',
  B: 'mostly',
  C: 'in part: marks when two sources agree',
  D: 'little: marks when two sources agree',
};

function whereOf({ countries, selfHosted }: Site): string {
  if (selfHosted) return 'your own server';
  const names = new Intl.DisplayNames('en', { type: 'region' });
  return countries?.map((code) => names.of(code) ?? code).join(', ') ?? 'many countries';
}

/** The table as the formatter writes it: columns padded to one width. */
function table(): string {
  const rows = [
    ['Service', 'Where', 'Its pages are known'],
    ...SITES.map((site) => [site.name, whereOf(site), KNOWN[site.confidence]]),
  ];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => (row[column] ?? '').length)));
  const line = (row: readonly string[], fill = ' ') =>
    `| ${row.map((cell, column) => cell.padEnd(widths[column] ?? 0, fill)).join(' | ')} |`;
  const [head = [], ...body] = rows;
  return [line(head), line(['', '', ''], '-'), ...body.map((row) => line(row))].join('\n');
}

describe('the README', () => {
  it('lists the services of the registry (README=write vitest run tests/structure/readme writes them)', () => {
    const text = readFileSync(path, 'utf8');
    const [before = '', rest = ''] = text.split('<!-- services -->\n');
    const [, after = ''] = rest.split('<!-- /services -->');
    const wanted = `${before}<!-- services -->\n\n${table()}\n\n<!-- /services -->${after}`;
    if (process.env['README'] === 'write') writeFileSync(path, wanted);
    expect(readFileSync(path, 'utf8')).toBe(wanted);
  });
});
