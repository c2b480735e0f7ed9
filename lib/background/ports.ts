import type { WatchOutcome } from '../messages/protocol-watch';
import type { SaveFile } from './backup/keep-backups';
import type { Trace } from './mend-library';
import type { Scripting } from './sites/register-sites';
import type { Alarm } from './ring-jobs';
import type { OpenFile } from './shared-file';
import type { Icon } from './show-badge';
import type { TabMemory } from './sites/tab-memory';

/** What the background needs of the browser; `start-app.ts` gives the real one. */
export interface Ports {
  readonly runtimeId: string;
  readonly ownUrl: string;
  readonly scripting: Scripting;
  readonly alarm: Alarm;
  readonly icon: Icon;
  tellTab(tabId: number, outcome: WatchOutcome): Promise<void>;
  /** What open tabs of these addresses show now. */
  inspect(matches: readonly string[]): Promise<unknown[]>;
  /** What the page of one tab shows, without its frames. */
  inspectTop(tabId: number): Promise<unknown>;
  readonly memory: TabMemory;
  readonly trace: Trace;
  /** Where the user allowed notifications; does nothing elsewhere. */
  notify(text: string): Promise<void>;
  readonly saveFile: SaveFile;
  readonly openFile: OpenFile;
  openPopup(): Promise<void>;
  tellChanged(): void;
  onBug(where: string, error: unknown): void;
}
