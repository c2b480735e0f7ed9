import type { ComponentChild } from 'preact';
import { useState } from 'preact/hooks';
import { formatPair, type Pair } from '../lib/domain/show';
import type { Candidate, WaitingReport } from '../lib/messages/protocol-inbox';
import { t } from '../lib/platform/i18n';
import { Art } from './art';
import { ChoiceCheck, type Choice } from './choice-check';
import { closeOnEscape } from './close-on-escape';
import { EpisodeForm } from './episode-form';
import { matchReasons } from './match-reasons';
import type { WaitingHandlers } from './waiting-reports';
import { needsAnswer, WHY_WAITING } from './why-waiting';
import { momentWord } from './moment-words';
import { nameAndYear } from './namesakes';

interface InboxCardsProps extends WaitingHandlers {
  readonly reports: readonly WaitingReport[];
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
  readonly choice: Choice | null;
  /** The search for another show, drawn in that one's card. */
  readonly searching: { readonly reportId: string; readonly picker: ComponentChild } | null;
  /** Where asking for an episode of that show begins: what the page says, else what is up next. */
  onFrom(report: WaitingReport, showId: number): Promise<Pair>;
}

/** All that waits: what the page said, who it may be and why, and every way to answer. */
export function InboxCards({ reports, today, choice, searching, ...handlers }: InboxCardsProps) {
  if (reports.length === 0) return <p class="why">{t('inboxEmpty')}</p>;
  return (
    <ul class="inbox" aria-label={t('waitingTitle')}>
      {reports.map((report) => (
        <li key={report.reportId}>
          <InboxCard
            report={report}
            today={today}
            choice={choice?.reportId === report.reportId ? choice : null}
            picker={searching?.reportId === report.reportId ? searching.picker : null}
            {...handlers}
          />
        </li>
      ))}
    </ul>
  );
}

interface InboxCardProps extends WaitingHandlers {
  readonly report: WaitingReport;
  readonly today: string;
  readonly choice: Choice | null;
  readonly picker: ComponentChild | null;
  onFrom: InboxCardsProps['onFrom'];
}

function InboxCard(props: InboxCardProps) {
  const { report, today, choice, picker, onFrom, onChoose, onSearch, onNever, onDismiss, ...checking } =
    props;
  const heading = `waiting-${report.reportId}`;
  return (
    <article aria-labelledby={heading}>
      <p class="facts">
        <bdi>{t('siteAndTime', report.siteName, momentWord(report.finishedAt, today))}</bdi>
      </p>
      <h2 id={heading} dir="auto">
        {report.words}
      </h2>
      <p class="why" dir="auto">
        {t(WHY_WAITING[report.why])}
      </p>
      {choice !== null && <ChoiceCheck choice={choice} {...checking} />}
      {picker}
      {choice === null && picker === null && needsAnswer(report) && (
        <>
          {report.candidates.length > 0 && (
            <ul class="candidates">
              {report.candidates
                .map((one) => honest(one, report))
                .map((candidate) => (
                  <li
                    key={`${candidate.showId} ${candidate.pair === null ? '' : formatPair(candidate.pair)}`}
                  >
                    <CandidateLine
                      candidate={candidate}
                      onFrom={() => onFrom(report, candidate.showId)}
                      onChoose={(one) => onChoose(report, one)}
                    />
                  </li>
                ))}
            </ul>
          )}
          <div class="answers">
            {onSearch !== undefined && (
              <button
                type="button"
                class={report.candidates.length === 0 ? 'chip first' : 'chip'}
                onClick={() => onSearch(report)}
              >
                {t(report.candidates.length === 0 ? 'findShowFor' : 'anotherShow')}
              </button>
            )}
            {report.why !== 'finished?' && (
              <button type="button" class="chip" onClick={() => onNever(report)}>
                {t('notAShow')}
              </button>
            )}
            <button type="button" class="chip quiet" onClick={() => onDismiss(report)}>
              {t(report.why === 'finished?' ? 'notFinished' : 'dismissShort')}
            </button>
          </div>
        </>
      )}
      {!needsAnswer(report) && (
        <div class="answers">
          <button type="button" class="chip quiet" onClick={() => onDismiss(report)}>
            {t('dismissShort')}
          </button>
        </div>
      )}
    </article>
  );
}

/** Which show it is is asked: what is up next there, for want of an episode that the labels tell, is no answer. */
function honest(candidate: Candidate, { why }: WaitingReport): Candidate {
  const unsure = why === 'whichShow' && candidate.reasons.includes('episodeUnsure');
  return unsure ? { ...candidate, pair: null, episodeTitle: null } : candidate;
}

interface CandidateLineProps {
  readonly candidate: Candidate;
  /** Asked where the candidate names no episode. */
  onFrom(): Promise<Pair>;
  onChoose(candidate: Candidate): void;
}

/** One answer: the show, the episode, why it is offered, and the way to name another episode of it. */
function CandidateLine({ candidate, onFrom, onChoose }: CandidateLineProps) {
  const [from, setFrom] = useState<Pair | null>(null);
  const { showId, name, year, poster, pair, episodeTitle, reasons } = candidate;
  const show = nameAndYear(name, year);
  const why = matchReasons(reasons);
  return (
    <div class="candidate" onKeyDown={(event) => closeOnEscape(event, () => setFrom(null))}>
      <Art kind="poster" path={poster} seed={showId} name={name} width={46} height={69} />
      <div class="texts">
        <p class="name" dir="auto">
          {show}
        </p>
        {pair !== null && (
          <p class="episode">
            <b class="pair">{formatPair(pair)}</b> <bdi>{episodeTitle ?? ''}</bdi>
          </p>
        )}
        {why !== '' && (
          <p class="facts" dir="auto">
            {why}
          </p>
        )}
      </div>
      <div class="answers">
        <button
          type="button"
          class="chip first"
          aria-label={pair === null ? t('thisShowNamed', show) : t('markPair', formatPair(pair), show)}
          onClick={() => onChoose(candidate)}
        >
          {pair === null ? t('thisShow') : t('markShort', formatPair(pair))}
        </button>
        <button
          type="button"
          class="chip"
          aria-expanded={from !== null}
          aria-label={t('markAsOf', show)}
          onClick={async () => setFrom(from === null ? (pair ?? (await onFrom())) : null)}
        >
          {t('markAs')}
        </button>
      </div>
      {from !== null && (
        <EpisodeForm
          from={from}
          onEpisode={(named) => onChoose({ ...candidate, pair: named, episodeTitle: null })}
        >
          {t('markThem_one')}
        </EpisodeForm>
      )}
    </div>
  );
}
