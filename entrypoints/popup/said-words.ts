import { faultWords } from '../../components/fault-words';
import { pairRuns } from '../../components/pair-runs';
import { listWords } from '../../components/words';
import { nightName } from '../../components/name-words';
import type { ShowStatus } from '../../lib/domain/fact';
import { formatPair, type Pair } from '../../lib/domain/show';
import { plural, t, type MessageKey } from '../../lib/platform/i18n';
import type { Done, Said } from '../../lib/ui/tonight-state';

const STATUS: Record<ShowStatus, MessageKey> = {
  planned: 'saidPlanned',
  watching: 'saidWatching',
  onHold: 'saidOnHold',
  dropped: 'saidDropped',
};

/** `Severance S2 E5`, or the show alone. */
function thing(show: string, pair: Pair | null): string {
  return pair === null ? show : t('showAndPair', show, formatPair(pair));
}

/** Several things in few words: `Severance S2 E1–E4, Saltmarsh`. */
function things(all: readonly { readonly show: string; readonly pair: Pair | null }[]): string {
  const shows = [...new Set(all.map(({ show }) => show))];
  return listWords(
    shows.map((show) => {
      const pairs = all.flatMap((one) => (one.show === show && one.pair !== null ? [one.pair] : []));
      return pairs.length === 0 ? show : t('showAndPair', show, pairRuns(pairs));
    }),
  );
}

/** What just happened, as the status line says it. */
export function saidWords(said: Said): string {
  switch (said.what) {
    case 'watched':
      return t('saidWatched', thing(said.show, said.pair));
    case 'already':
      return t('saidAlready', thing(said.show, said.pair));
    case 'skipped':
      return t('saidSkipped', thing(said.show, said.pair));
    case 'jumped':
      return t('saidJumped', thing(said.show, said.pair));
    case 'added':
      return t('saidAdded', said.show);
    case 'held':
      return t('inYourShows');
    case 'removed':
      return t('saidRemoved', said.show);
    case 'status':
      return t(STATUS[said.status], said.show);
    case 'undone':
      return t('saidUndone', things(said.things));
    case 'answered':
      return said.count === 0 ? t('saidAnsweredNone') : plural('saidAnswered', said.count);
    case 'corrected':
      return t('saidCorrected', said.words, said.show);
    case 'dismissed':
      return t('saidDismissed');
    case 'never':
      return t('saidNever');
    case 'reopened':
      return t('saidReopened');
    case 'nothing':
      return t('saidNothing');
    case 'upTo':
      return t('saidUpTo', thing(said.show, said.pair));
    case 'whom':
      return t('saidWhom', thing(said.show, said.pair));
    case 'together':
      return t('saidTogether', thing(said.show, said.pair));
    case 'nights':
      return said.nights.length === 0
        ? t('saidAnyNight', said.show)
        : t('saidNights', said.show, listWords(said.nights.map((night) => nightName(night, 'long'))));
    case 'slot':
      return said.slot === null ? t('saidNoSlot', said.show) : t('saidSlot', said.show, said.slot);
    case 'chosen':
    case 'audience':
    case 'rewatch':
    case 'stopRewatch':
    case 'outLater':
    case 'outAsListed':
    case 'always':
      return t(ABOUT_SHOW[said.what], said.show);
    case 'lastNight':
      return t('saidLastNight');
    case 'failed':
      return faultWords(said.code);
  }
}

const ABOUT_SHOW = {
  rewatch: 'saidRewatch',
  stopRewatch: 'saidStopRewatch',
  outLater: 'saidOutLater',
  outAsListed: 'saidOutAsListed',
  always: 'saidAlways',
  chosen: 'saidChosen',
  audience: 'saidAudience',
} as const satisfies Record<string, MessageKey>;

const DONE: Record<Done['what'], MessageKey> = {
  watched: 'doneWatched',
  skipped: 'doneSkipped',
  jumped: 'doneJumped',
  status: 'doneStatus',
  removed: 'doneRemoved',
  answered: 'doneAnswered',
  earlier: 'doneWatched',
  upTo: 'doneUpTo',
  rewatch: 'doneRewatch',
  chosen: 'doneChosen',
  whom: 'doneWhom',
  dismissed: 'saidDismissed',
  never: 'saidNever',
};

/** What Undo takes back, as the status line says it while nothing else has happened. */
export function doneWords(done: Done): string {
  return t(DONE[done.what], thing(done.show, done.pair));
}
