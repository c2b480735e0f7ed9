import { FooterBar } from '../../components/footer-bar';
import { needsAnswer } from '../../components/waiting-reports';
import type { TonightRow } from '../../lib/messages/protocol';
import { t } from '../../lib/platform/i18n';
import { isActable, type Done, type TonightState } from '../../lib/ui/tonight-state';
import { doneWords, saidWords } from './said-words';

interface PopupFooterProps {
  readonly state: TonightState;
  readonly undoable: Done | null;
  onUndo(event: MouseEvent): void;
  onPlan(row: TonightRow): void;
  onFurther(row: TonightRow): void;
  onWaiting(): void;
}

/** What just happened and what can be done about it. A show just added can be planned, or met where one is. */
export function PopupFooter({ state, undoable, onUndo, onPlan, onFurther, onWaiting }: PopupFooterProps) {
  const { said, tonight } = state;
  // What the list above tells, with an Undo of its own, is not told twice.
  const told = tonight?.marked.some(({ op }) => op === undoable?.op) === true;
  const last = told ? null : undoable;
  const waiting = isActable(state) ? (tonight?.waiting ?? []) : [];
  const added =
    said?.what === 'added'
      ? tonight?.groups.flatMap(({ rows }) => rows).find(({ showId }) => showId === said.showId)
      : undefined;
  const words = said === null ? (last === null ? '' : doneWords(last)) : saidWords(said);
  return (
    <FooterBar
      said={words}
      undoes={last === null || added !== undefined ? null : doneWords(last)}
      asking={waiting.filter(needsAnswer).length}
      waiting={waiting.length}
      onUndo={onUndo}
      onWaiting={onWaiting}
    >
      {added !== undefined && (
        <>
          <button type="button" class="chip" onClick={() => onFurther(added)}>
            {t('furtherAlong')}
          </button>
          <button type="button" class="chip" onClick={() => onPlan(added)}>
            {t('plan')}
          </button>
        </>
      )}
    </FooterBar>
  );
}
