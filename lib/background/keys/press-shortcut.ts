import { evening } from '../../domain/day';
import type { Play } from '../../domain/fact';
import { standing } from '../../domain/log';
import type { Pair } from '../../domain/show';
import { factsOfOp, factsOfPlace, placeOf } from '../../store/facts';
import type { StoredReport, StoredViewing } from '../../store/records';
import { recentViewings } from '../../store/viewings';
import { reportsIn } from '../../store/reports';
import { FACT_STORES, type ReadTx } from '../../store/schema';
import { readSetting } from '../../store/settings';
import { listTonight } from '../tonight/list-tonight';
import type { ProgressService } from '../progress/progress-service';
import type { Tools } from '../tools';

/** What a press did, for badge and notification. `show` and `pair` name what it was about. */
export type Pressed =
  | {
      readonly did: 'marked' | 'already' | 'undone' | 'notYet';
      readonly show: string;
      readonly pair: Pair;
      /** For whom the key acted; absent where a report decided that. */
      readonly profileId?: string;
    }
  | { readonly did: 'asked' | 'nothingToUndo' | 'openPopup' | 'ignored' };

/** A held key repeats some 18 times a second (measured 2026): whatever comes this soon after the last is no new act. */
const REPEAT = 1500;
/** A page that plays speaks at least once a minute. */
const PLAYING = 90_000;
const JUST_MARKED = 10 * 60_000;
/** Of tonight's list the key needs nothing but the last act. */
const LAST_ONLY = { unfold: [], rows: 1 };

export interface ShortcutPort {
  /** Takes the episode that a tab plays as finished now, and settles it; answers the report as settled. */
  finish(viewing: StoredViewing): Promise<StoredReport | null>;
  showName(showId: number): Promise<string>;
  activeProfile(): Promise<string>;
}

export interface Shortcuts {
  mark(): Promise<Pressed>;
  undo(): Promise<Pressed>;
}

/**
 * The keyboard's mark and undo. Mark is about the episode that a tab plays or one that was marked by itself just now,
 * if there is one; else about up next of the show last played this evening; with none the popup is opened.
 */
export function createShortcuts(tools: Tools, service: ProgressService, port: ShortcutPort): Shortcuts {
  async function mark(): Promise<Pressed> {
    const playing = await playingNow(tools);
    const marked = await justMarked(tools);
    if (marked !== null && (playing === null || playing.position < playing.duration / 2)) {
      return { did: 'already', show: await port.showName(marked.showId), pair: marked.pair };
    }
    if (playing !== null) return markPlaying(playing);
    return markUpNext();
  }

  async function markPlaying(viewing: StoredViewing): Promise<Pressed> {
    const decision = (await port.finish(viewing))?.decision ?? null;
    const [pair] = decision?.pairs ?? [];
    if (decision === null || decision.showId === null || pair === undefined) return { did: 'asked' };
    const did = decision.outcome === 'marked' ? 'marked' : 'already';
    return { did, show: await port.showName(decision.showId), pair };
  }

  async function markUpNext(): Promise<Pressed> {
    const profileId = await port.activeProfile();
    const showId = await lastPlayedThisEvening(tools, service, profileId);
    if (showId === null) return { did: 'openPopup' };
    const before = await service.getProgress(profileId, showId);
    const upNext = before.ok ? (before.value?.position.upNext ?? null) : null;
    if (upNext === null) return { did: 'openPopup' };
    const show = await port.showName(showId);
    const done = await service.advanceEpisode(profileId, showId, {
      expected: upNext,
      source: { by: 'shortcut' },
    });
    if (!done.ok) return { did: 'openPopup' };
    return { did: done.value.marked === null ? 'notYet' : 'marked', show, pair: upNext, profileId };
  }

  async function undo(): Promise<Pressed> {
    const { lastOp, profileId } = await listTonight(tools, await port.activeProfile(), LAST_ONLY);
    if (lastOp === null) return { did: 'nothingToUndo' };
    const done = await service.undo(lastOp.op);
    if (!done.ok) return { did: 'nothingToUndo' };
    return { did: 'undone', show: lastOp.show, pair: lastOp.pair, profileId };
  }

  return { mark: withoutRepeats(tools, mark), undo: withoutRepeats(tools, undo) };
}

/** Repeats push the end of the pause on, so that a key held for seconds stays one act. */
function withoutRepeats({ clock }: Tools, act: () => Promise<Pressed>): () => Promise<Pressed> {
  let last = -Infinity;
  return async () => {
    const now = clock.now();
    const repeated = now - last < REPEAT && now >= last;
    last = now;
    return repeated ? { did: 'ignored' } : act();
  };
}

/** The episode that a streaming tab plays now. */
async function playingNow({ db, clock }: Tools): Promise<StoredViewing | null> {
  const [latest] = await db.read(['viewings'], recentViewings);
  return latest !== undefined && clock.now() - latest.updatedAt < PLAYING ? latest : null;
}

/** The last episode that a site's report marked within ten minutes, if that mark still stands. */
async function justMarked({ db, clock }: Tools): Promise<{ showId: number; pair: Pair } | null> {
  const since = clock.now() - JUST_MARKED;
  return db.read(['reports', ...FACT_STORES], async (tx) => {
    const settled = await reportsIn(tx, ['settled']);
    const recent = settled.filter(
      (one) => one.decision?.outcome === 'marked' && (one.closedAt ?? 0) >= since,
    );
    for (const { decision } of recent.toReversed()) {
      const play = await standingPlay(tx, decision?.op ?? '');
      if (play !== null) return { showId: play.showId, pair: { season: play.season, episode: play.episode } };
    }
    return null;
  });
}

/** The first play of an op that was not taken back. */
async function standingPlay(tx: ReadTx, op: string): Promise<Play | null> {
  const [play] = (await factsOfOp(tx, op)).filter((fact) => fact.kind === 'play');
  if (play === undefined) return null;
  const stands = standing(await factsOfPlace(tx, placeOf(play))).some((fact) => fact.id === play.id);
  return stands ? play : null;
}

async function lastPlayedThisEvening(
  { db, clock }: Tools,
  service: ProgressService,
  profileId: string,
): Promise<number | null> {
  const endsAt = await db.read(['settings'], (tx) => readSetting(tx, 'eveningEndsAt'));
  const now = clock.now();
  const offset = clock.offset(now);
  const rows = await service.getProgressForProfile(profileId);
  if (!rows.ok) return null;
  const tonight = evening(now, offset, endsAt);
  const played = rows.value
    .filter(({ row }) => row.lastPlay !== null && evening(row.lastPlay.at, offset, endsAt) === tonight)
    .sort((a, b) => (b.row.lastPlay?.at ?? 0) - (a.row.lastPlay?.at ?? 0));
  return played[0]?.showId ?? null;
}
