import type { ShowStatus } from '../../lib/domain/fact';
import { formatPair, type Pair } from '../../lib/domain/show';
import { plural, t, type MessageKey } from '../../lib/platform/i18n';
import type { ShowSaid } from '../../lib/ui/show-store';
import { faultWords } from '../../components/fault-words';
import { listWords } from '../../components/words';

const STATUS: Record<ShowStatus, MessageKey> = {
  planned: 'saidPlanned',
  watching: 'saidWatching',
  onHold: 'saidOnHold',
  dropped: 'saidDropped',
};

const ABOUT: Record<Exclude<Extract<ShowSaid, { pairs: unknown }>['what'], 'watched'>, MessageKey> = {
  already: 'said2Already',
  again: 'said2Again',
  unwatched: 'said2Unwatched',
  skipped: 'saidSkipped',
  unskipped: 'said2Unskipped',
  jumped: 'saidJumped',
  redated: 'said2Redated',
  rewatchFrom: 'said2RewatchFrom',
};

/** What just happened on a show's page, as its status line says it. */
export function showSaidWords(said: ShowSaid, show: string): string {
  switch (said.what) {
    case 'watched':
      return plural('said2Watched', said.pairs.length, list(said.pairs));
    case 'rewatch':
      return t('said2Rewatch');
    case 'rewatchEnded':
      return t('said2RewatchEnded');
    case 'added':
      return t('said2Added');
    case 'removed':
      return t('said2Removed');
    case 'chosen':
      return t('said2Chosen');
    case 'nothing':
      return t('saidNothing');
    case 'status':
      return t(STATUS[said.status], show);
    case 'undone':
      // What is kept was not taken back.
      return t('saidUndone', said.of.what === 'removed' ? show : showSaidWords(said.of, show));
    case 'failed':
      return faultWords(said.code);
    default:
      return t(ABOUT[said.what], list(said.pairs));
  }
}

function list(pairs: readonly Pair[]): string {
  return listWords(pairs.map(formatPair));
}
