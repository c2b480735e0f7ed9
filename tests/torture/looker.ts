import { standing } from '../../lib/domain/log.ts';
import type { Claim } from '../../lib/sites/reading.ts';
import { createDatabase } from '../../lib/store/db.ts';
import { allFacts } from '../../lib/store/facts.ts';
import { rebuild } from '../../lib/store/log.ts';
import type { Held, Rebuilt } from './held.ts';

declare global {
  /** What the database holds of reports and plays. */
  var couchmarkLook: () => Promise<Held>;
  /** Derives every row anew and says which came out otherwise. */
  var couchmarkRebuild: () => Promise<Rebuilt>;
}

/** Runs in a page of the extension, for the torture run alone: reads through the real store. */
const db = createDatabase();

globalThis.couchmarkLook = () =>
  db.read(['reports', 'evidence', 'plays', 'marks', 'packs', 'viewings'], async (tx) => {
    const [reports, evidence, facts, viewings] = await Promise.all([
      tx.objectStore('reports').getAll(),
      tx.objectStore('evidence').getAllKeys(),
      allFacts(tx),
      tx.objectStore('viewings').getAll(),
    ]);
    const plays = facts.filter((fact) => fact.kind === 'play');
    const stands = new Set(standing(facts).map(({ id }) => id));
    return {
      reports: reports.map((report) => ({
        reportId: report.reportId,
        site: report.site,
        said: saidBy(report.claims),
        state: report.state,
        why: report.why,
        outcome: report.decision?.outcome ?? null,
        op: report.decision?.op ?? null,
        watchedAt: report.watchedAt,
        tries: report.tries,
      })),
      evidence,
      plays: plays.map((play) => ({
        op: play.op,
        episode: `${play.showId} S${play.season} E${play.episode}`,
        at: play.when.kind === 'instant' ? play.when.at : null,
        stands: stands.has(play.id),
      })),
      viewings: viewings.map(({ claims, site, played, position }) => ({
        said: saidBy(claims),
        site,
        played,
        position,
      })),
      facts: facts.length,
    };
  });

function saidBy(claims: readonly Claim[]): string | null {
  const said = claims.find(({ season, episode }) => season !== undefined && episode !== undefined);
  return said === undefined ? null : `S${said.season} E${said.episode}`;
}

globalThis.couchmarkRebuild = async () => {
  const rows = async () =>
    new Map(
      (await db.read(['progress'], (tx) => tx.objectStore('progress').getAll())).map((row) => [
        `${row.profileId} ${row.showId}`,
        JSON.stringify(row.row),
      ]),
    );
  const before = await rows();
  await rebuild(db);
  const after = await rows();
  const all = [...new Set([...before.keys(), ...after.keys()])];
  return { rows: after.size, different: all.filter((key) => before.get(key) !== after.get(key)) };
};
