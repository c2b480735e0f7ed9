import type { Play } from '../../../lib/domain/fact';
import { savePreferences } from '../../../lib/store/preferences';
import { saveProfile } from '../../../lib/store/profiles';
import { saveBinding } from '../../../lib/store/bindings';
import { saveEvidence } from '../../../lib/store/evidence';
import type { Binding, StoredReport } from '../../../lib/store/records';
import { saveReport } from '../../../lib/store/reports';
import { saveSetting } from '../../../lib/store/settings';
import { base, aired, inventShow, putShow, stamped } from '../../support/database';
import { computer, type Computer } from './backup-house';

/** Epoch ms. */
export const NOW = Date.parse('2026-03-01T20:00:00Z');
export const SHOW = inventShow(1, { 0: aired(1), 1: aired(5), 2: aired(3, 2021) });
export const OTHER = inventShow(2, { 1: aired(4) });

/** Of each show on a computer, how many episodes were seen. */
export const seenOn = ({ db }: Computer) =>
  db.read(['progress'], async (tx) =>
    (await tx.objectStore('progress').getAll()).map(({ row }) => row.counts.seen),
  );

/** A live play of the first season, of the household’s show. */
export function play(id: string, episode: number, more: Partial<Play> = {}): Play {
  return {
    kind: 'play',
    season: 1,
    episode,
    episodeId: 10_100 + episode,
    when: { kind: 'instant', at: NOW - 100_000 + episode, offset: 60 },
    begunAt: null,
    viewing: null,
    fillsGap: false,
    live: true,
    source: { by: 'popup' },
    ...base(id, { recordedAt: NOW - 100_000 + episode }),
    ...more,
  };
}

/** What the user said a title of the household means. */
export const BINDING: Binding = {
  site: 'netflix',
  key: 'ghost light',
  words: 'Ghost Light',
  showId: 1,
  by: 'user',
  offsets: [{ from: null, to: 2, add: -3 }],
  order: null,
  suspended: false,
  page: 'https://www.netflix.com/title/1',
  changedAt: NOW,
  device: 'd',
};

/** One that waits for a key. */
export const REPORT: StoredReport = {
  reportId: '018f0000-0000-7000-8000-000000000001',
  site: 'netflix',
  siteId: '80001',
  siteShowId: null,
  claims: [{ source: 'player', show: 'Ghost Light', label: 'S1:E2', season: 1, episode: 2 }],
  language: 'en',
  siteProfile: 'Ada',
  viewing: 'v',
  verdict: 'mark',
  finishedAt: NOW,
  begunAt: NOW - 60_000,
  offset: 60,
  position: 2400,
  duration: 2500,
  played: 2300.5,
  previous: [],
  receivedAt: NOW + 5,
  watchedAt: NOW,
  localDay: '2026-03-01',
  titleKey: 'ghost light',
  state: 'waiting',
  why: 'noCredential',
  candidates: [],
  decision: null,
  tries: 2,
  closedAt: null,
};

/** A computer with something in every store. */
export async function household(): Promise<Computer> {
  const home = computer('home');
  await putShow(home.db, SHOW);
  await putShow(home.db, OTHER);
  await home.append(
    { kind: 'showAdded', ...base('added') },
    play('p1', 1),
    play('p2', 2, { source: { by: 'site', site: 'netflix', reportId: 'r1' }, viewing: 'v', begunAt: 5 }),
    play('p3', 3, {
      when: { kind: 'day', day: '2024-02-29' },
      live: false,
      source: { by: 'import', format: 'x' },
    }),
    play('p4', 4, { when: { kind: 'unknown' }, episodeId: null, batch: 'b' }),
    { kind: 'undo', target: 'p4', ...base('u1', { recordedAt: NOW }) },
    { kind: 'skip', season: 2, episode: 1, episodeId: null, ...base('s1') },
    { kind: 'jump', season: 2, episode: 2, episodeId: 10_202, ...base('j1', { recordedAt: NOW + 1 }) },
    {
      kind: 'redate',
      target: 'p1',
      when: { kind: 'day', day: '2026-01-02' },
      ...base('d1', { recordedAt: NOW }),
    },
    { kind: 'status', status: 'onHold', until: 'newSeason', day: '2026-01-03', ...base('st', { showId: 2 }) },
    { kind: 'profileJoined', ...base('pj', { profileId: 'ada', showId: 0 }) },
    { kind: 'runStart', ...base('rs', { profileId: 'ada' }) },
    { kind: 'profileJoined', ...base('pj2', { profileId: 'bob', showId: 0 }) },
    { kind: 'profileRemoved', ...base('pr2', { profileId: 'bob', showId: 0, recordedAt: NOW }) },
  );
  await stamped(home.db, NOW, async (tx, stamp) => {
    await savePreferences(
      tx,
      ['default', 1],
      { nights: [5, 6], slot: 2, specials: true, dayOffset: -1 },
      stamp,
    );
    await saveProfile(tx, 'ada', { name: 'Ada “the” <b>', colour: '#aa5500' }, stamp);
  });
  await home.db.write(['bindings', 'evidence', 'reports', 'settings'], async (tx) => {
    await saveBinding(tx, BINDING);
    await saveEvidence(tx, {
      reportId: 'r1',
      site: 'netflix',
      showId: 1,
      binding: 'netflix/ghost light',
      claims: REPORT.claims,
      position: 1,
      duration: 2,
      played: 1.5,
      parts: ['name'],
    });
    await saveReport(tx, REPORT);
    await saveSetting(tx, 'theme', 'dark');
    await saveSetting(tx, 'credential', 'a secret of 32 hexadecimal digits');
    await saveSetting(tx, 'siteProfiles', { 'netflix/Ada': 'ada' });
    await saveSetting(tx, 'eveningEndsAt', 3);
  });
  return home;
}
