import { describe, expect, it } from 'vitest';
import { BACKUP_SECTIONS, backupName, createBackupWriter, type BackupSection } from '../../lib/domain/backup';

const head = { madeAt: Date.parse('2026-03-01T20:00:00Z'), library: 'here' };

function written(...parts: readonly [BackupSection, string][]): string {
  const writer = createBackupWriter(head);
  return parts.map(([section, entries]) => writer.add(section, entries)).join('') + writer.end();
}

/** What every backup says of itself, in front of its lists. */
const told = { format: 'couchmark-backup', version: 1, ...head };

describe('the text of a backup', () => {
  it.each<[string, readonly [BackupSection, string][], object]>([
    ['with one list', [['plays', '{"id":"a"}']], { plays: [{ id: 'a' }] }],
    ['with an empty list', [['plays', '']], { plays: [] }],
    [
      'with entries that come one after the other',
      [
        ['plays', '1'],
        ['plays', '2,3'],
        ['plays', ''],
        ['plays', '4'],
      ],
      { plays: [1, 2, 3, 4] },
    ],
    [
      'with an empty piece first',
      [
        ['plays', ''],
        ['plays', '1'],
      ],
      { plays: [1] },
    ],
    [
      'with several lists',
      [
        ['profiles', '1,2'],
        ['plays', ''],
        ['marks', '3'],
        ['marks', '4'],
        ['shows', '5'],
      ],
      { profiles: [1, 2], plays: [], marks: [3, 4], shows: [5] },
    ],
    [
      'with all lists, empty',
      BACKUP_SECTIONS.map((section) => [section, '']),
      Object.fromEntries(BACKUP_SECTIONS.map((section) => [section, []])),
    ],
  ])('is one JSON object %s', (_, parts, lists) => {
    expect(JSON.parse(written(...parts))).toEqual({ ...told, ...lists });
  });

  it('says first what it is, one entry list a line, and ends in a line break', () => {
    expect(written(['plays', '1'], ['plays', '2'], ['marks', '3'])).toBe(
      [
        '{',
        ' "format": "couchmark-backup",',
        ' "version": 1,',
        ` "madeAt": ${head.madeAt},`,
        ' "library": "here",',
        ' "plays": [',
        '1,',
        '2',
        '],',
        ' "marks": [',
        '3',
        ']',
        '}',
        '',
      ].join('\n'),
    );
  });

  it('is kept under the day on which it was asked for', () => {
    expect(backupName('2026-03-01')).toBe('couchmark-backup-2026-03-01.json');
  });
});
