import type { Held, HeldPlay } from './held.ts';
import type { Wanted } from './reports.ts';

const TWELVE_HOURS = 12 * 3_600_000;

/**
 * What is wrong with what the database holds, a sentence each; nothing when all is well: every acknowledged report is
 * settled and stands exactly once (by its own play, or by that of another report of the same viewing), and no viewing
 * has two plays. Each episode is watched once: whatever reports it is of one viewing, also when the clock ran weeks ahead
 * between two of them.
 */
export function judge(held: Held, acknowledged: ReadonlySet<string>, wanted: readonly Wanted[]): string[] {
  const episodes = new Map(wanted.map(({ report, episode }) => [report.reportId, episode]));
  return [
    ...[...acknowledged].flatMap((reportId) => aboutReport(held, reportId, episodes)),
    ...doubles(held.plays),
  ];
}

function aboutReport(held: Held, reportId: string, episodes: ReadonlyMap<string, string>): string[] {
  const episode = episodes.get(reportId);
  const report = held.reports.find((one) => one.reportId === reportId);
  const standing = held.plays.filter((play) => play.stands);
  const own = standing.filter((play) => play.op === reportId);
  if (own.length > 1) return [`${reportId} stands ${own.length} times.`];
  if (own.some((play) => play.episode !== episode))
    return [`${reportId} was ${episode} and stands as ${own[0]?.episode}.`];
  // Settled long ago by the clock of that time, and forgotten as it should be.
  if (report === undefined && own.length === 1) return [];
  if (report === undefined) return [`${reportId} was acknowledged and is lost.`];
  const { state, why, outcome, op, watchedAt } = report;
  if (state !== 'settled') return [`${reportId} is ${state} (${why}), not settled.`];
  if (outcome === 'marked') {
    const marked = standing.filter((play) => play.op === op && play.episode === episode);
    return marked.length === 1 ? [] : [`${reportId} is settled as marked and stands ${marked.length} times.`];
  }
  const ofViewing = held.reports.filter((one) => episodes.get(one.reportId) === episode).map((one) => one.op);
  const other = standing.some(
    (play) =>
      play.episode === episode &&
      (episodes.get(play.op) === episode ||
        ofViewing.includes(play.op) ||
        (play.at !== null && Math.abs(play.at - watchedAt) < TWELVE_HOURS)),
  );
  return other && own.length === 0
    ? []
    : [`${reportId} is settled as ${outcome}, and no play of its viewing stands.`];
}

/** Two plays of one episode within twelve hours are one viewing counted twice. */
function doubles(plays: readonly HeldPlay[]): string[] {
  const standing = plays.filter((play) => play.stands);
  return standing.flatMap((play, at) =>
    standing
      .slice(at + 1)
      .filter((other) => other.episode === play.episode && isNear(play, other))
      .map((other) => `${play.episode} was counted twice, by ${play.op} and by ${other.op}.`),
  );
}

function isNear(a: HeldPlay, b: HeldPlay): boolean {
  return a.at !== null && b.at !== null && Math.abs(a.at - b.at) < TWELVE_HOURS;
}
