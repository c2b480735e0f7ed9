import { fault, ok, type Result } from '../../domain/result';
import type { Pair } from '../../domain/show';
import { mergeClaims } from '../../match/claims';
import { titleKey } from '../../match/title-key';
import type { NowWatching } from '../../messages/protocol-inbox';
import type { MarkedByItself } from '../../messages/protocol-tonight';
import type { Claim } from '../../sites/reading';
import { reportsIn } from '../../store/reports';
import { whoseOp } from '../../store/facts';
import type { ReadTx } from '../../store/schema';
import { readSetting, saveSetting } from '../../store/settings';
import { readShow } from '../../store/show-list';
import { readViewing, recentViewings, saveViewing } from '../../store/viewings';
import type { TmdbCode } from '../../tmdb/tmdb-fault';
import { changeBinding } from '../reports/edit-bindings';
import { wordsOf } from '../reports/report-words';
import type { Tools } from '../tools';
import { siteName } from '../sites/site-name';

/** A page that plays speaks at least once a minute; without a word for this long (ms) nothing plays. */
export const PLAYING = 90_000;
/** Of so many marks the popup tells at once. */
const MOST_TOLD = 10;

/** What streaming tabs play now, the latest first. `now`: epoch ms. */
export async function readWatching(tx: ReadTx, now: number): Promise<NowWatching[]> {
  const { finished } = await readSetting(tx, 'thresholds');
  const lookUp = await readSetting(tx, 'lookUp');
  const playing = (await recentViewings(tx)).filter((viewing) => now - viewing.updatedAt < PLAYING);
  return Promise.all(
    playing.map(async ({ identity, site, page, claims, language, showId, pair, position, duration }) => ({
      identity,
      site,
      siteName: siteName(site, page),
      words: wordsOf({ claims, previous: [] }),
      showId,
      show: showId === null ? null : ((await readShow(tx, showId))?.name ?? null),
      ...(showId === null && !lookUp && { asks: true as const }),
      pair,
      ...(showId !== null && pair === null && numbersOf(claims, language)),
      position,
      duration,
      markedAt: duration * finished,
    })),
  );
}

function numbersOf(claims: readonly Claim[], language: string): { said?: Pair } {
  const { season, episode } = mergeClaims(claims, language);
  return season === null || episode === null ? {} : { said: { season, episode } };
}

/** What was marked by itself since the user last looked and still stands, newest first. */
export async function readMarked(tx: ReadTx): Promise<MarkedByItself[]> {
  const lookedAt = await readSetting(tx, 'lookedAt');
  const settled = await reportsIn(tx, ['settled']);
  const marked: MarkedByItself[] = [];
  for (const report of settled.toReversed()) {
    const { decision, closedAt, reportId, site } = report;
    const [pair] = decision?.pairs ?? [];
    if (decision?.outcome !== 'marked' || decision.op !== reportId || pair === undefined) continue;
    if ((closedAt ?? 0) <= lookedAt || marked.length === MOST_TOLD) continue;
    const who = await whoseOp(tx, decision.op);
    if (who.length === 0) continue;
    const showId = decision.showId ?? 0;
    const show = (await readShow(tx, showId))?.name ?? '';
    const name = siteName(site, report.page);
    marked.push({ op: decision.op, reportId, showId, show, pair, siteName: name, at: report.watchedAt, who });
  }
  return marked;
}

/** The user has seen what was marked until then (epoch ms). */
export async function noteLooked({ db }: Tools, at: number): Promise<void> {
  await db.write(['settings'], async (tx) => {
    await saveSetting(tx, 'lookedAt', Math.max(at, await readSetting(tx, 'lookedAt')));
  });
}

/** Corrects what a tab is taken for: kept for its title, and shown at once. Fault `notPlaying` when it is gone. */
export async function correctWatching(
  tools: Tools,
  identity: string,
  showId: number,
  pair: Pair | null,
): Promise<Result<null, 'notPlaying' | 'unknownShow' | TmdbCode>> {
  const viewing = await tools.db.read(['viewings'], (tx) => readViewing(tx, identity));
  if (viewing === undefined) return fault('notPlaying');
  const { site, claims, siteShowId } = viewing;
  const key = titleKey(site, claims, siteShowId);
  const done = await changeBinding(tools, { site, key, showId, offsets: [], order: null });
  if (!done.ok) return done;
  await tools.db.write(['viewings'], async (tx) => {
    // Meanwhile the show was fetched perhaps: it may have gone on since, or be finished.
    const held = await readViewing(tx, identity);
    if (held !== undefined) await saveViewing(tx, { ...held, showId, pair });
  });
  return ok(null);
}
