import { nextHour } from '../domain/next-hour';
import { locale, t } from '../platform/i18n';
import { forgetReports } from '../store/reports';
import { readSetting } from '../store/settings';
import { nextPause } from '../tmdb/next-pause';
import type { Runner } from './import/run-import';
import { saveWeekly } from './backup/keep-backups';
import type { Ports } from './ports';
import { refreshShows } from './catalogue/refresh-shows';
import { askAboutEnded } from './reports/report-viewing';
import type { Worker } from './ring-jobs';
import type { Left } from './reports/settle-reports';
import { tellNewEpisodes } from './catalogue/tell-new-episodes';
import { nowOf } from './today';
import type { Tools } from './tools';

/** ms: how long a settled report is kept. */
const KEPT_FOR = 30 * 24 * 60 * 60 * 1000;

/** What the workers share with the rest of the background. */
export interface Work extends Pick<Ports, 'notify' | 'saveFile'> {
  /** Settles everything that is open; answers what still waits. */
  settle(): Promise<Left | null>;
  /** Reports were made: they are settled. */
  asked(): Promise<void>;
  /** Something that pages show has changed. */
  changed(): void;
  readonly importer: Pick<Runner, 'go' | 'due'>;
  /** Work that nobody waits for: what fails is told. */
  later(where: string, work: Promise<unknown>): void;
}

/** One worker for each kind of job; each answers when it is due again (epoch ms), null when it is done. */
export function createWorkers(tools: Tools, work: Work): Readonly<Record<string, Worker>> {
  const { db, clock } = tools;
  const pause = (tries: number, retryAfter: number | null) =>
    clock.now() + nextPause(tries + 1, retryAfter, Math.random());

  return {
    async settle({ tries }) {
      const left = await work.settle();
      return left === null ? null : pause(tries, left.retryAfter);
    },
    async refresh({ tries }) {
      const done = await refreshShows(tools);
      work.changed();
      return done.ok ? done.value : pause(tries, done.retryAfter ?? null);
    },
    /** What has aired and whose evening it is change by themselves. */
    async day() {
      await db.write(['reports'], (tx) => forgetReports(tx, clock.now() - KEPT_FOR));
      work.changed();
      return nextTurn(tools);
    },
    /** Only watched over here: it may take an hour, and other jobs are not to wait for it. */
    import() {
      work.later('import', work.importer.go());
      return work.importer.due();
    },
    newEpisodes: () =>
      tellNewEpisodes(tools, (episodes) =>
        work.notify(t('newEpisodes', new Intl.ListFormat(locale(), { style: 'narrow' }).format(episodes))),
      ),
    backup: () => saveWeekly(tools, work.saveFile),
    async viewings() {
      const again = await askAboutEnded(tools);
      await work.asked();
      return again;
    },
  };
}

/** Epoch ms at which the next day or the next evening begins. */
export async function nextTurn({ db, clock }: Pick<Tools, 'db' | 'clock'>): Promise<number> {
  const { at, offset } = nowOf(clock);
  const eveningEndsAt = await db.read(['settings'], (tx) => readSetting(tx, 'eveningEndsAt'));
  return Math.min(...[0, eveningEndsAt].map((hour) => nextHour(at, offset, hour)));
}
