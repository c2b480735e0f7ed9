import { localDay } from '../domain/day';
import { systemClock } from '../platform/clock';
import { requestDownloads } from '../platform/permissions';
import type { BackupPorts } from './backup-store';
import { livePorts } from './live-ports';
import { offerFile } from './offer-file';
import { shareFile } from './share-file';

/** The real world, for the pages that keep backups. */
export const liveBackupPorts: BackupPorts = {
  send: livePorts.send,
  newId: livePorts.newId,
  later: livePorts.later,
  shareFile,
  offerFile: (name, pieces) => offerFile(name, 'application/json', pieces),
  async estimate() {
    const { usage } = await navigator.storage.estimate();
    return usage ?? null;
  },
  requestDownloads,
  async forgetPages() {
    localStorage.clear();
    for (const name of await caches.keys()) await caches.delete(name);
  },
  now: () => systemClock.now(),
  today() {
    const now = systemClock.now();
    return localDay(now, systemClock.offset(now));
  },
};
