import { FooterBar } from '../../components/footer-bar';
import { swallowHeldKey } from '../../components/repeat';
import { profileName } from '../../components/profile-switch';
import { needsAnswer } from '../../components/why-waiting';
import type { Offers } from '../../lib/messages/protocol-progress';
import type { TonightRow } from '../../lib/messages/tonight-row';
import { plural, t, type MessageKey } from '../../lib/platform/i18n';
import { isActable, type Done, type Said, type TonightState } from '../../lib/ui/tonight-state';
import { doneWords, saidWords } from './said-words';

interface PopupFooterProps {
  readonly state: TonightState;
  readonly undoable: Done | null;
  onUndo(event: MouseEvent): void;
  onOffer(which: keyof Offers): void;
  onPlan(row: TonightRow): void;
  onFurther(row: TonightRow): void;
  onWaiting(): void;
}

/** What is worth offering most comes first; there is room for one. */
const OFFERS: readonly (readonly [keyof Offers, MessageKey])[] = [
  ['rewatch', 'offerRewatch'],
  ['together', 'offerTogether'],
  ['lastNight', 'offerLastNight'],
];

/** What just happened and what can be done about it. A show just added can be planned, or met where one is. */
export function PopupFooter(props: PopupFooterProps) {
  const { state, undoable, onUndo, onOffer, onPlan, onFurther, onWaiting } = props;
  const { said, tonight } = state;
  const offers = OFFERS.filter(([which]) => state.offers?.offers[which] ?? false);
  // What the list above tells, with an Undo of its own, is not told twice.
  const told = tonight?.marked.some(({ op }) => op === undoable?.op) === true;
  const last = told ? null : undoable;
  const waiting = isActable(state) ? (tonight?.waiting ?? []) : [];
  const added =
    said?.what === 'added'
      ? tonight?.groups.flatMap(({ rows }) => rows).find(({ showId }) => showId === said.showId)
      : undefined;
  const words = said === null ? (last === null ? '' : doneWords(last)) : saidWords(said);
  const whose =
    tonight?.profiles.length === 1 ? undefined : tonight?.profiles.find(({ id }) => id === tonight.profileId);
  return (
    <FooterBar
      said={words}
      names={namesIn(said, last)}
      undoes={last === null || added !== undefined ? null : doneWords(last)}
      asking={waiting.filter(needsAnswer).length}
      waiting={waiting.length}
      onUndo={onUndo}
      onWaiting={onWaiting}
    >
      {/* What changes in silence, for those who do not see it. */}
      <p class="unseen-words" aria-live="polite">
        {whose !== undefined && t('profileIs', profileName(whose))}
      </p>
      <p class="unseen-words" aria-live="polite">
        {tonight !== null && tonight.hidden > 0 && plural('filterHidden', tonight.hidden)}
      </p>
      {offers.slice(0, 1).map(([which, words]) => (
        <button
          key={which}
          type="button"
          class="chip"
          onKeyDown={swallowHeldKey}
          onClick={({ currentTarget }) => {
            // It goes when it is taken up; Undo beside it takes that back.
            currentTarget.parentElement?.querySelector<HTMLElement>('.undo')?.focus();
            onOffer(which);
          }}
        >
          {t(words)}
        </button>
      ))}
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

/** The names of shows in what is said. */
function namesIn(said: Said | null, last: Done | null): readonly string[] {
  if (said === null) return last === null ? [] : [last.show];
  if ('things' in said) return said.things.map(({ show }) => show);
  return 'show' in said ? [said.show] : [];
}
