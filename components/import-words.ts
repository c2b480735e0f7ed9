import type { ExportFormat, NotHeld } from '../lib/formats/export-show';
import type { FilesFaultCode } from '../lib/formats/files-fault';
import type { FileNote, FormatId } from '../lib/formats/import-row';
import type { Fate } from '../lib/messages/protocol-import';
import { t, type MessageKey } from '../lib/platform/i18n';

const FORMATS: Readonly<Record<Exclude<FormatId, 'plainCsv'>, string>> = {
  tvtimeGdpr: 'TV Time',
  tvtimeOut: 'TV Time',
  tvtimeLiberator: 'TV Time',
  tvtimeNative: 'TV Time',
  trakt: 'Trakt',
  netflixHistory: 'Netflix',
  netflixActivity: 'Netflix',
  primeHistory: 'Prime Video',
  primeExport: 'Prime Video',
  primeActivity: 'Prime Video',
  simklJson: 'Simkl',
  simklCsv: 'Simkl',
  seriesguide: 'SeriesGuide',
  yamtrack: 'Yamtrack',
  ryot: 'Ryot',
  watcharr: 'Watcharr',
  imdb: 'IMDb',
};

/** Whom a file comes from: names, the same in every language. */
export function formatName(format: FormatId): string {
  return format === 'plainCsv' ? t('importCsvFile') : FORMATS[format];
}

export const EXPORT_NAMES: Readonly<Record<ExportFormat, string>> = {
  seriesguide: 'SeriesGuide',
  yamtrack: 'Yamtrack',
  traktCsv: 'Trakt',
  simklCsv: 'Simkl',
};

/** In the order in which they are listed: what is new first, then what needs an answer, then the rest. */
export const FATE_WORDS: Readonly<Record<Fate, MessageKey>> = {
  added: 'fateAdded',
  dated: 'fateDated',
  known: 'fateKnown',
  double: 'fateDouble',
  asked: 'fateAsked',
  offered: 'fateOffered',
  notListed: 'fateNotListed',
  special: 'fateSpecial',
  partly: 'fatePartly',
  takenBack: 'fateTakenBack',
  overtaken: 'fateOvertaken',
  noDate: 'fateNoDate',
  skipped: 'fateSkipped',
  notShow: 'notAShow',
  film: 'fateFilm',
  leftOut: 'fateLeftOut',
  trailer: 'fateTrailer',
  sample: 'fateSample',
  notWatched: 'fateNotWatched',
  rating: 'fateRating',
  list: 'fateList',
  summary: 'fateSummary',
  duplicate: 'fateDuplicate',
  replaced: 'fateReplaced',
  other: 'fateOther',
  noTitle: 'fateNoTitle',
  unreadable: 'fateUnreadable',
};

export const LACK_WORDS: Readonly<Record<NotHeld, MessageKey>> = {
  dates: 'lackDates',
  times: 'lackTimes',
  rewatches: 'lackRewatches',
  skipped: 'lackSkipped',
  onHold: 'lackOnHold',
  dropped: 'lackDropped',
  episodes: 'lackEpisodes',
  specials: 'lackSpecials',
};

const FILE_FAULTS: Readonly<Record<FilesFaultCode, MessageKey>> = {
  empty: 'importFileEmpty',
  tooLarge: 'importFileTooLarge',
  zipBomb: 'fileZipBomb',
  passwordProtected: 'filePassword',
  brokenZip: 'fileBrokenZip',
  unsafeZip: 'fileUnsafeZip',
  notText: 'fileNotText',
  brokenCsv: 'fileBrokenCsv',
  brokenJson: 'fileBrokenJson',
  tooDeep: 'fileTooDeep',
  unknownFormat: 'fileUnknown',
};

/** Why files cannot be read, in a sentence that names the file. */
export function fileFaultWords({
  code,
  file,
}: {
  readonly code: FilesFaultCode;
  readonly file: string;
}): string {
  return t(FILE_FAULTS[code], file || t('fileThis'));
}

const NOTES: Readonly<Record<FileNote['code'], (note: FileNote) => string>> = {
  endpointFailed: ({ words }) => t('importNoteEndpoint', words),
  incompleteHistory: ({ words, count }) => t('importNoteIncomplete', count ?? '', words),
  dateOrderUnsure: ({ words }) => t('importNoteDates', words),
  datesUnread: ({ words, count }) => t('importNoteUnread', words, count ?? ''),
  encodingGuessed: ({ words }) => t('importNoteEncoding', words),
  fileIgnored: ({ words }) => t('importNoteIgnored', words),
};

/** What there is to tell of a file beside its rows. */
export function noteWords(note: FileNote): string {
  return NOTES[note.code](note);
}
