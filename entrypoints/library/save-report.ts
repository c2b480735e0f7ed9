import { FATE_WORDS } from '../../components/import-words';
import { writeCsv } from '../../lib/formats/write-csv';
import type { ImportState } from '../../lib/messages/protocol-import';
import { t } from '../../lib/platform/i18n';
import type { ImportStore } from '../../lib/ui/import-store';
import { offerFile } from '../../lib/ui/offer-file';

/** Saves what became of each row as a table; made part by part, so that the page never stands still. */
export async function saveReport(store: ImportStore, { files }: Pick<ImportState, 'files'>): Promise<void> {
  const header = [
    t('reportFile'),
    t('reportRow'),
    t('reportSays'),
    t('fieldShow'),
    t('episode'),
    t('reportWatched'),
    t('reportFate'),
  ];
  // Spreadsheets take a table for another encoding unless it begins so.
  const parts = ['\uFEFF', writeCsv(header, [])];
  for await (const lines of store.report()) {
    const rows = lines.map(({ file, at, words, show, pair, when, fate }) => [
      files[file]?.names.join(', ') ?? '',
      at,
      words,
      show,
      pair,
      when,
      t(FATE_WORDS[fate]),
    ]);
    const [first, ...rest] = rows;
    if (first !== undefined) parts.push(writeCsv(first.map(String), rest));
  }
  offerFile('couchmark-import.csv', 'text/csv', parts);
}
