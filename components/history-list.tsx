import type { ComponentChild } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatPair } from '../lib/domain/show';
import type { When } from '../lib/domain/when';
import type { HistoryEntry } from '../lib/messages/protocol-history';
import type { ProfileFacts } from '../lib/messages/protocol-household';
import { t } from '../lib/platform/i18n';
import { Art } from './art';
import { leaveOnEscape } from './close-on-escape';
import { DateChoices } from './date-choices';
import { historyBlocks, holds } from './history-blocks';
import type { HistoryDay, HistoryGroup } from './history-groups';
import { longDay } from './episode-words';
import { actWords, groupPairs, groupWords, whenWords, whoseWords, whyWords } from './history-words';
import { swallowHeldKey } from './repeat';
import { Windowed } from './windowed';
import { dayWord } from './words';
import { timeOfDay } from './moment-words';

interface HistoryListProps {
  readonly days: readonly HistoryDay[];
  /** Of shows, by id: namesakes with their years. */
  readonly names: ReadonlyMap<number, string>;
  readonly today: string;
  /** The household; names are said where there is more than one. */
  readonly profiles: readonly ProfileFacts[];
  /** The correction that is under way, drawn under its line. */
  readonly correcting: { readonly id: string; readonly panel: ComponentChild } | null;
  /** These places of the list are in view. */
  onSee(first: number, last: number): void;
  onTurn(group: HistoryGroup, how: 'undo' | 'restore'): void;
  onRedate(group: HistoryGroup, when: When): void;
  /** What a site's report marked was another episode, or another show. */
  onWrong(entry: HistoryEntry, what: 'episode' | 'show'): void;
}

/** About how high a line is, in CSS pixels. */
const LINE = 62;

/**
 * Everything that was done, by day. What no longer stands is struck out and can be brought back. Only what is near the
 * window is in the page.
 */
export function HistoryList({ days, onSee, ...props }: HistoryListProps) {
  const { today } = props;
  const topmost = useRef<string | null>(null);
  const blocks = useMemo(() => {
    // Another choice of acts is another list.
    if (topmost.current === null || !holds(days, topmost.current))
      topmost.current = days[0]?.groups[0]?.key ?? null;
    return historyBlocks(days, topmost.current);
  }, [days]);
  return (
    <div class="history-days">
      {blocks.map(({ key, parts, first, last }, index) => (
        <Windowed
          key={key}
          first={index < 2}
          estimate={parts.reduce((sum, { groups }) => sum + groups.length, 0) * LINE}
          onNear={() => onSee(first, last)}
          draw={() =>
            parts.map(({ day, groups, goesOn }) => (
              <div class={goesOn ? 'history-day goes-on' : 'history-day'} key={day}>
                {!goesOn && (
                  <h2>
                    <time dateTime={day}>{nearby(day, today) ? dayWord(day, today) : longDay(day)}</time>
                  </h2>
                )}
                <ul>
                  {groups.map((group) => (
                    <Line key={group.key} group={group} {...props} />
                  ))}
                </ul>
              </div>
            ))
          }
        />
      ))}
    </div>
  );
}

/** Within a week a day has a name. */
function nearby(day: string, today: string): boolean {
  return Math.abs(Date.parse(today) - Date.parse(day)) < 7 * 86_400_000;
}

type LineProps = Omit<HistoryListProps, 'days' | 'onSee'> & { readonly group: HistoryGroup };

function Line({ group, names, today, profiles, correcting, onTurn, onRedate, onWrong }: LineProps) {
  const [first] = group.entries;
  const redatable = first.kind === 'play' && first.stands;
  const { dating, setDating, opener, leave, leaveByKey } = useDating(redatable);
  const pairs = groupPairs(group);
  const who = whoseWords(profiles, first.profileId);
  const what = [groupWords(group, names), who].filter(Boolean).join(' · ');
  const facts = [
    timeOfDay(first.recordedAt),
    actWords(first, first.why?.siteName ?? null),
    group.entries.length === 1 ? whenWords(first, today) : null,
    who === '' ? null : who,
    first.stands ? null : t('historyGone'),
    first.movedFrom === null ? null : t('movedFrom', formatPair(first.movedFrom)),
    first.showGone ? t('showGoneNow') : null,
  ].filter((fact) => fact !== null);
  return (
    <li class={first.stands ? 'act' : 'act act-gone'}>
      <Art kind="poster" path={first.poster} seed={first.showId} name={first.show} width={34} height={51} />
      <div class="act-texts">
        <p dir="auto">
          <a href={`#show=${first.showId}`}>{names.get(first.showId) ?? first.show}</a>{' '}
          <b class="pair">{pairs}</b>
        </p>
        <p class="facts" dir="auto">
          {facts.join('\u00a0· ')}
        </p>
        <Why
          words={whyWords(first)}
          wrong={
            first.stands && first.why !== null
              ? { onlyShow: group.entries.length > 1, onWrong: (what) => onWrong(first, what) }
              : null
          }
        />
        {correcting?.id === first.id && correcting.panel}
      </div>
      {redatable && (
        <>
          <button
            type="button"
            class="chip quiet"
            ref={opener}
            aria-expanded={dating}
            aria-label={t('panelWhenNamed', what)}
            onKeyDown={leaveByKey}
            onClick={() => setDating(!dating)}
          >
            {t('cellWhen')}
          </button>
          {dating && (
            <div class="act-dates" onKeyDown={leaveByKey}>
              <DateChoices
                airDate={null}
                today={today}
                now
                onChoose={(when) => {
                  leave();
                  onRedate(group, when);
                }}
              />
            </div>
          )}
        </>
      )}
      <button
        type="button"
        class="chip quiet"
        aria-label={t(first.stands ? 'historyTakeBackNamed' : 'historyRestoreNamed', what)}
        onKeyDown={swallowHeldKey}
        onClick={() => onTurn(group, first.stands ? 'undo' : 'restore')}
      >
        {t(first.stands ? 'historyTakeBack' : 'historyRestore')}
      </button>
    </li>
  );
}

/** The form that says when, as long as there is a date to say. */
function useDating(redatable: boolean) {
  const [dating, setDating] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (!redatable) setDating(false);
  }, [redatable]);
  const leave = () => {
    setDating(false);
    opener.current?.focus();
  };
  const leaveByKey = (event: KeyboardEvent) => dating && leaveOnEscape(event, leave);
  return { dating, setDating, opener, leave, leaveByKey };
}

interface WhyProps {
  readonly words: string;
  /** What can be said against it; null for what nobody marked by itself, or no longer stands. */
  readonly wrong: { readonly onlyShow: boolean; onWrong(what: 'episode' | 'show'): void } | null;
}

function Why({ words, wrong }: WhyProps) {
  const [open, setOpen] = useState(false);
  if (words === '') return null;
  return (
    <>
      <p class="facts" dir="auto">
        <button type="button" class="linkish" aria-expanded={open} onClick={() => setOpen(!open)}>
          {t('historyWhy')}
        </button>{' '}
        {open && words}
      </p>
      {open && wrong !== null && (
        <div class="answers">
          {!wrong.onlyShow && (
            <button type="button" class="chip" onClick={() => wrong.onWrong('episode')}>
              {t('wrongEpisode')}
            </button>
          )}
          <button type="button" class="chip" onClick={() => wrong.onWrong('show')}>
            {t('wrongShow')}
          </button>
        </div>
      )}
    </>
  );
}
