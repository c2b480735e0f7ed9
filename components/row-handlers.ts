import type { ShowStatus } from '../lib/domain/fact';
import type { RowAct } from '../lib/domain/row-act';
import type { Pair } from '../lib/domain/show';
import type { TonightRow } from '../lib/messages/tonight-row';
import type { RowLooks } from '../lib/messages/row-looks';

/** What can be done with a row. */
export interface RowHandlers {
  /** The event tells a deliberate click from the second one of a double click. */
  onMark(row: TonightRow, pair: Pair, event: MouseEvent): void;
  onSkip(row: TonightRow, pair: Pair): void;
  onJump(row: TonightRow, pair: Pair): void;
  onStatus(row: TonightRow, status: ShowStatus): void;
  onRemove(row: TonightRow): void;
  /** The rarer things. */
  onAct(row: TonightRow, act: RowAct): void;
  /** What the forms of the row's menu ask for. */
  looks(showId: number): Promise<RowLooks>;
  /** Opens the row's menu, or closes the open one with null. */
  onMenu(showId: number | null): void;
}
