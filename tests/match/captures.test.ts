import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Episode, Season } from '../../lib/domain/show';
import type { Loaded } from '../../lib/match/match-types';
import { matchReport } from '../../lib/match/match-report';
import type { Claim } from '../../lib/sites/reading';
import { readSeason } from '../../lib/tmdb/read-season';
import { readShow } from '../../lib/tmdb/read-show';
import { inventedPort } from './invented';

const folder = process.env['TMDB_CAPTURES'];

/** How services write an episode; some do without a season, without its title or without any number. */
const FORMATS: readonly ((show: string, one: Episode) => Claim)[] = [
  (show, one) => ({ source: 'player', show, label: `S${one.season}:E${one.episode}`, title: one.name }),
  (show, one) => ({ source: 'player', show, label: `Season ${one.season}, Ep. ${one.episode} ${one.name}` }),
  (show, one) => ({ source: 'player', label: `${show} - Staffel ${one.season}, Folge ${one.episode}` }),
  (show, one) => ({ source: 'player', show, label: `E${one.episode}: ${one.name}` }),
  (show, one) => ({ source: 'player', show, title: one.name }),
  (show, one) => ({ source: 'jsonld', show, season: one.season, episode: one.episode, title: one.name }),
  (show, one) => ({ source: 'player', show, label: `Series ${one.season}: ${one.episode}. ${one.name}` }),
  (show, one) => ({ source: 'player', show, label: `${one.name} (S${one.season}/E${one.episode})` }),
  (show, one) => ({
    source: 'player',
    show: show.toUpperCase(),
    label: `第${one.season}季 第${one.episode}集`,
  }),
  (show, one) => ({ source: 'player', show, label: `${one.season} сезон, ${one.episode} серия` }),
  (show, one) => ({ source: 'player', show, label: `${one.season}. Sezon ${one.episode}. Bölüm` }),
  (show, one) => ({
    source: 'player',
    show,
    label: `الموسم ${one.season} الحلقة ${one.episode}: ${one.name}`,
  }),
  (show, one) => ({ source: 'player', show, label: `S${one.season} E${one.episode} — ${one.name}` }),
  (show, one) => ({ source: 'player', show, label: `Episode ${one.episode}` }),
  (show, one) => ({ source: 'player', show, label: `第${one.episode}話「${one.name}」` }),
  (show, one) => ({ source: 'player', show, airDate: one.airDate ?? '1900-01-01' }),
  (show, one) => ({
    source: 'player',
    show: `${show}™`,
    label: `T${one.season}:E${one.episode} ${one.name}`,
  }),
  (show, one) => ({
    source: 'player',
    show: `${show} Season ${one.season}`,
    label: `S${one.season} E${one.episode} - ${one.name}`,
  }),
];

function read(file: string): unknown {
  return JSON.parse(readFileSync(join(folder ?? '', file), 'utf8'));
}

function catalogue(): Loaded[] {
  const files = readdirSync(folder ?? '').sort();
  const seasons = new Map<number, Season[]>();
  for (const file of files) {
    const [, id, number] = /^season-(\d+)-s(\d+)/.exec(file) ?? [];
    const season = id === undefined ? null : readSeason(read(file), Number(id), Number(number));
    const held = seasons.get(Number(id)) ?? [];
    if (season !== null && !held.some((one) => one.season === season.season))
      seasons.set(Number(id), [...held, season]);
  }
  const shows = new Map<number, Loaded>();
  for (const file of files) {
    const id = Number(/^tv-(\d+)(?!.*groups)/.exec(file)?.[1] ?? 0);
    if (id === 0 || shows.has(id)) continue;
    const show = readShow(read(file), id, { language: 'en-US', region: 'US', now: 0 });
    const order = (seasons.get(id) ?? []).sort((a, b) => a.season - b.season);
    if (show !== null) shows.set(id, { show, seasons: order });
  }
  return [...shows.values()];
}

describe.runIf(folder)('captured seasons (needs TMDB_CAPTURES, a folder of answers of TMDB)', () => {
  it('come back right or asked, never wrong, from services’ labels', async () => {
    const all = catalogue();
    const count = { right: 0, asked: 0 };
    const asked: Record<string, number> = {};
    const wrong: string[] = [];
    for (const { show, seasons } of all) {
      const port = inventedPort(all, { library: [show.id] });
      for (const episode of seasons.flatMap((one) => one.episodes)) {
        for (const format of FORMATS) {
          const claims = [format(show.name, episode)];
          const answer = await matchReport(
            { site: 'netflix', siteShowId: null, claims, language: 'en' },
            port,
          );
          if (!answer.ok) throw new Error('the port has no faults');
          const decision = answer.value;
          const [pair] = decision.kind === 'matched' ? decision.pairs : [];
          if (decision.kind === 'ask') {
            count.asked++;
            const why = decision.parts.at(-1) ?? '';
            asked[why] = (asked[why] ?? 0) + 1;
          } else if (
            decision.loaded.show.id === show.id &&
            pair?.season === episode.season &&
            pair.episode === episode.episode
          ) {
            count.right++;
          } else wrong.push(`${show.name} ${JSON.stringify(claims)} → ${JSON.stringify(decision.pairs)}`);
        }
      }
    }
    console.log(`captured episodes in all formats: right ${count.right}, asked ${count.asked}`, asked);
    expect(wrong).toEqual([]);
    expect(count.right).toBeGreaterThan(count.asked);
  }, 120_000);
});
