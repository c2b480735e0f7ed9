import type { FormatId } from '../../../lib/formats/import-row.ts';
import type { History } from './history.ts';
import type { Sample } from './sample.ts';
import * as services from './services.ts';
import * as trackers from './trackers.ts';
import * as tvtime from './tvtime.ts';

/** A sample of every format there is. */
export const SAMPLES: Readonly<Record<FormatId, (history: History) => Sample>> = {
  tvtimeGdpr: tvtime.tvtimeGdprSample,
  tvtimeOut: tvtime.tvtimeOutSample,
  tvtimeLiberator: tvtime.tvtimeLiberatorSample,
  tvtimeNative: tvtime.tvtimeNativeSample,
  trakt: trackers.traktSample,
  netflixHistory: services.netflixHistorySample,
  netflixActivity: services.netflixActivitySample,
  primeHistory: services.primeHistorySample,
  primeExport: services.primeExportSample,
  primeActivity: services.primeActivitySample,
  simklJson: trackers.simklJsonSample,
  simklCsv: trackers.simklCsvSample,
  seriesguide: trackers.seriesguideSample,
  yamtrack: trackers.yamtrackSample,
  ryot: trackers.ryotSample,
  watcharr: trackers.watcharrSample,
  imdb: trackers.imdbSample,
  plainCsv: trackers.plainCsvSample,
};
