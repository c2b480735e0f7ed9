import type { RefObject } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatPair } from '../lib/domain/show';
import type { Candidate, WaitingReport } from '../lib/messages/protocol-inbox';
import { plural, t } from '../lib/platform/i18n';
import type { Choice, ChoiceHandlers } from './choice-check';
import { CloseIcon } from './icons';
import { ChoiceCheck } from './later-parts';
import { needsAnswer, WHY_WAITING } from './why-waiting';
import { nameAndYear } from './namesakes';
import { reportWords } from './moment-words';

export interface WaitingHandlers extends ChoiceHandlers {
  onChoose(report: WaitingReport, candidate: Candidate): void;
  /** Looks for another show; absent where there is no search. */
  onSearch?: (report: WaitingReport) => void;
  onNever(report: WaitingReport): void;
  onDismiss(report: WaitingReport): void;
}

interface WaitingReportsProps extends WaitingHandlers {
  readonly reports: readonly WaitingReport[];
  readonly today: string;
  /** The answer that is being looked at before it is given. */
  readonly choice: Choice | null;
}

/** As many as fit above the list without pushing it away. */
const SHOWN = 2;

/** What was watched and could not be counted yet, in the page's own words, with what can be done about it. */
export function WaitingReports({ reports, today, choice, ...handlers }: WaitingReportsProps) {
  const [count, setCount] = useState(SHOWN);
  const section = useRef<HTMLElement>(null);
  useKeptReport(section);
  // What is being answered is never folded away, nor when the answer is thought better of.
  const answering = reports.findIndex(({ reportId }) => reportId === choice?.reportId);
  const least = Math.max(count, answering + 1);
  useLayoutEffect(() => setCount(least), [least]);
  const shown = reports.slice(0, least);
  const more = reports.length - shown.length;
  if (reports.length === 0) return null;
  return (
    <section class="waiting" id="waiting" aria-label={t('waitingTitle')} tabIndex={-1} ref={section}>
      <ul aria-label={t('waitingTitle')}>
        {shown.map((report) => (
          <li key={report.reportId}>
            <Report
              report={report}
              today={today}
              choice={choice?.reportId === report.reportId ? choice : null}
              {...handlers}
            />
          </li>
        ))}
      </ul>
      {more > 0 && (
        <button type="button" class="quiet" onClick={() => setCount(Infinity)}>
          {plural('showMore', more)}
        </button>
      )}
      {reports.some(needsAnswer) && (
        <a class="quiet" href="/library.html#inbox" target="couchmark-library">
          {t('moreAboutWaiting')}
        </a>
      )}
    </section>
  );
}

/**
 * Whoever answers by keys goes on where they were: when what had the focus is gone, in the same report, else in the one
 * that took its place; after "Show more" in the first that came.
 */
function useKeptReport(section: RefObject<HTMLElement | null>): void {
  const last = useRef<{ readonly element: Element; readonly index: number } | null>(null);
  useLayoutEffect(() => {
    const lost = document.activeElement === null || document.activeElement === document.body;
    if (!lost || last.current === null || last.current.element.isConnected) return;
    const reports = reportsIn(section.current);
    const report = reports[Math.min(last.current.index, reports.length - 1)];
    (report?.querySelector<HTMLElement>('.answers button') ?? report?.querySelector('button'))?.focus();
  });
  useLayoutEffect(() => {
    const note = ({ target }: FocusEvent) => {
      const inside = target instanceof Element && section.current?.contains(target) === true;
      if (!inside) return void (last.current = null);
      const index = reportsIn(section.current).findIndex((one) => one.contains(target));
      last.current = { element: target, index: index < 0 ? SHOWN : index };
    };
    document.addEventListener('focusin', note);
    return () => document.removeEventListener('focusin', note);
  }, []);
}

function reportsIn(section: HTMLElement | null): HTMLElement[] {
  return [...(section?.querySelectorAll<HTMLElement>('li') ?? [])];
}

interface ReportProps extends WaitingHandlers {
  readonly report: WaitingReport;
  readonly today: string;
  readonly choice: Choice | null;
}

function Report({ report, today, choice, onChoose, onSearch, onNever, onDismiss, ...checking }: ReportProps) {
  const words = reportWords(report, today);
  return (
    <>
      <div class="report-head">
        <p class="report-words" dir="auto">
          {words}
        </p>
        <button
          type="button"
          class="quiet dismiss"
          aria-label={t('dismiss', report.words)}
          title={t('dismissShort')}
          onClick={() => onDismiss(report)}
        >
          <CloseIcon />
        </button>
      </div>
      <p class="facts" dir="auto">
        {t(WHY_WAITING[report.why])}
      </p>
      {choice !== null && <ChoiceCheck choice={choice} {...checking} />}
      {choice === null && needsAnswer(report) && (
        <div class="answers">
          {report.candidates.slice(0, 3).map((candidate) => (
            <button
              key={`${candidate.showId} ${candidate.pair === null ? '' : formatPair(candidate.pair)}`}
              type="button"
              class="chip"
              dir="auto"
              title={(meant(candidate, report).pair && candidate.episodeTitle) ?? undefined}
              onClick={() => onChoose(report, meant(candidate, report))}
            >
              {candidateWords(candidate, report)}
            </button>
          ))}
          {report.why === 'finished?' ? (
            <Chip onClick={() => onDismiss(report)}>{t('notFinished')}</Chip>
          ) : (
            <>
              {onSearch !== undefined && (
                <Chip onClick={() => onSearch(report)}>
                  {t(report.candidates.length === 0 ? 'findShowFor' : 'anotherShow')}
                </Chip>
              )}
              <Chip onClick={() => onNever(report)}>{t('notAShow')}</Chip>
            </>
          )}
        </div>
      )}
    </>
  );
}

function Chip({ children, onClick }: { children: string; onClick: () => void }) {
  return (
    <button type="button" class="chip quiet" dir="auto" onClick={onClick}>
      {children}
    </button>
  );
}

/** A button that names a show alone is no word about the episode: what is up next may stand for want of a better one. */
function meant(candidate: Candidate, { why }: WaitingReport): Candidate {
  return why === 'whichShow' ? { ...candidate, pair: null } : candidate;
}

/** What a candidate's button says: the show, the episode, or both, as the question asks. */
export function candidateWords({ name, year, pair }: Candidate, { why }: WaitingReport): string {
  if (why === 'whichShow') return nameAndYear(name, year);
  if (why === 'finished?' && pair !== null) return t('markPair', formatPair(pair), name);
  return pair === null ? name : t('showAndPair', name, formatPair(pair));
}
