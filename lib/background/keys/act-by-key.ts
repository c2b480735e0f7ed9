import type { StoredReport } from '../../store/records';
import { readReport } from '../../store/reports';
import type { Ports } from '../ports';
import { createShortcuts, type Pressed, type ShortcutPort } from './press-shortcut';
import type { ProgressService } from '../progress/progress-service';
import { readProfiles } from '../household/read-profiles';
import { finishNow } from '../reports/report-viewing';
import { sayPressed } from './say-pressed';
import type { Badge } from '../show-badge';
import type { Tools } from '../tools';

export interface KeyPorts extends Omit<ShortcutPort, 'finish'>, Pick<Ports, 'notify' | 'openPopup'> {
  /** Settles what was just received. */
  settleNow(): Promise<void>;
  /** Something that pages show has changed. */
  changed(): void;
  readonly badge: Pick<Badge, 'say'>;
}

/** The keyboard's mark and undo, each with its word on the icon and as a notification. */
export function createKeys(tools: Tools, progress: ProgressService, ports: KeyPorts) {
  const shortcuts = createShortcuts(tools, progress, {
    activeProfile: ports.activeProfile,
    showName: ports.showName,
    async finish(viewing): Promise<StoredReport | null> {
      const reportId = await finishNow(tools, viewing);
      await ports.settleNow();
      return (await tools.db.read(['reports'], (tx) => readReport(tx, reportId))) ?? null;
    },
  });

  async function say(pressed: Pressed): Promise<void> {
    if (pressed.did === 'ignored') return;
    if (pressed.did === 'openPopup') return ports.openPopup();
    const said = sayPressed(pressed, await tools.db.read(['profiles', 'settings'], readProfiles));
    if (said === null) return;
    ports.changed();
    await Promise.all([ports.badge.say(said.sign, said.sentence), ports.notify(said.sentence)]);
  }

  return {
    mark: async () => say(await shortcuts.mark()),
    undo: async () => say(await shortcuts.undo()),
  };
}
