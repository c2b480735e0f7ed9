import type { PlaySource, ShowStatus } from '../lib/domain/fact';
import { formatPair, type Pair } from '../lib/domain/show';
import type { Corrected, HistoryEntry } from '../lib/messages/protocol-history';
import type { ProfileFacts } from '../lib/messages/protocol-household';
import { plural, t, type MessageKey } from '../lib/platform/i18n';
import type { HistoryGroup } from './history-groups';
import { matchReasons } from './match-reasons';
import { atMoment } from './moment-words';
import { profileName } from './profile-switch';
import { listWords, onDay } from './words';

const STATUS: Record<ShowStatus, MessageKey> = {
  planned: 'actPlanned',
  watching: 'actWatching',
  onHold: 'actOnHold',
  dropped: 'actDropped',
};

const ACT: Record<Exclude<HistoryEntry['kind'], 'play' | 'status'>, MessageKey> = {
  jump: 'actJump',
  skip: 'actSkip',
  unskip: 'actUnskip',
  runStart: 'actRunStart',
  runStop: 'actRunStop',
  showAdded: 'actAdded',
  showRemoved: 'actRemoved',
};

/** The episodes of a group: `S2 E5`, or how many and which: `4 episodes, S2 E1 – S2 E4`. */
export function groupPairs({ entries }: HistoryGroup): string {
  const pairs = entries.map(({ pair }) => pair).filter((pair) => pair !== null);
  const sorted = [...pairs].sort((a, b) => a.season - b.season || a.episode - b.episode);
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return '';
  return sorted.length === 1 ? formatPair(first) : manyWords(sorted.length, first, last);
}

/** Which of what show: `Severance S2 E5`. `names`: by id, where one tells more than the entry's own. */
export function groupWords(group: HistoryGroup, names: ReadonlyMap<number, string>): string {
  const { showId, show: name } = group.entries[0];
  const show = names.get(showId) ?? name;
  const pairs = groupPairs(group);
  return pairs === '' ? show : t('showAndPair', show, pairs);
}

function manyWords(count: number, first: Pair, last: Pair): string {
  return t('pairsFromTo', plural('episodes', count), formatPair(first), formatPair(last));
}

/** Whose it is, where the household is more than one; empty where that needs no words, or nobody knows any more. */
export function whoseWords(profiles: readonly ProfileFacts[], profileId: string): string {
  const whose = profiles.length > 1 ? profiles.find(({ id }) => id === profileId) : undefined;
  return whose === undefined ? '' : profileName(whose);
}

/** What was done and how: `watched on Netflix`, `skipped`. */
export function actWords({ kind, status, source }: HistoryEntry, siteName: string | null): string {
  if (kind === 'status') return status === null ? '' : t(STATUS[status]);
  if (kind !== 'play') return t(ACT[kind]);
  return sourceWords(source, siteName);
}

/** Where a viewing comes from: `watched on Netflix`, `marked in the list`. */
export function sourceWords(source: PlaySource | null, siteName: string | null): string {
  switch (source?.by) {
    case 'site':
      return t('bySite', siteName ?? source.site);
    case 'import':
      return t('byImport', source.format);
    case 'grid':
      return t('byGrid');
    case 'shortcut':
      return t('byShortcut');
    case 'inbox':
      return t('byInbox');
    case 'history':
      return t('byHistory');
    default:
      return t('byPopup');
  }
}

/** When it was watched, where that is not when it was marked; null otherwise. */
export function whenWords({ when, recordedAt }: HistoryEntry, today: string): string | null {
  if (when === null) return null;
  if (when.kind === 'unknown') return t('watchedUnknown');
  if (when.kind === 'day') return t('watchedOn', onDay(when.day, today));
  return Math.abs(when.at - recordedAt) < HOUR ? null : t('watchedOn', atMoment(when.at, today));
}

const HOUR = 3_600_000;

/** Why a site's play exists, in sentences. */
export function whyWords({ why }: Pick<HistoryEntry, 'why'>): string {
  if (why === null) return '';
  const reasons = matchReasons(why.parts);
  return [
    t('whyRead', why.words),
    why.duration > 0 && t('whyPlayed', Math.round(why.played / 60), Math.round(why.duration / 60)),
    reasons !== '' && t('whyMatched', reasons),
  ]
    .filter((part) => part !== false)
    .join(' ');
}

/** What a correction did: "2 moved to Ash: S1 E1, S1 E2. 1 stays: …". */
export function correctedWords({ show, moved, undecided }: Corrected): string {
  const pairs = [...new Set(moved.map(formatPair))];
  const words = t('corrected', show, listWords(pairs));
  return undecided === 0 ? words : `${words} ${plural('correctStay', undecided)}`;
}

/** "Season 1 there is season 2 here. Its numbers lie 12 higher there." */
export function offerWords({ from, to, add }: NonNullable<Corrected['offer']>['learned']): string {
  if (from === to) return t(add < 0 ? 'offsetSeasonHigher' : 'offsetSeasonLower', to, Math.abs(add));
  const seasons = from === null ? t('offsetLearnedAny', to) : t('offsetLearned', from, to);
  if (add === 0) return seasons;
  return `${seasons} ${t(add < 0 ? 'offsetHigher' : 'offsetLower', Math.abs(add))}`;
}
