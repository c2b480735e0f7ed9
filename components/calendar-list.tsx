import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatPair, type Pair } from '../lib/domain/show';
import type {
  CalendarEpisode,
  CalendarList as Facts,
  CalendarShowFacts,
} from '../lib/messages/protocol-calendar';
import { plural, t } from '../lib/platform/i18n';
import { Art } from './art';
import { calendarDay, dateBeside, episodeFacts } from './calendar-words';
import { nameAndYear } from './namesakes';
import { TickIcon } from './icons';
import { swallowHeldKey } from './repeat';
import { settleTabStop, stepFrom, type Step } from './roving';

interface CalendarHandlers {
  onMark(show: CalendarShowFacts, pair: Pair): void;
  onUndo(): void;
}

/** So many episodes of one show stand on a day; of more, the rest on demand. */
const FEW = 3;

const STEPS: Readonly<Record<string, Step>> = {
  ArrowUp: 'up',
  ArrowDown: 'down',
  Home: 'first',
  End: 'last',
};

/** What came out lately and what comes, by day. One Tab stop; arrow keys move, Enter marks or opens. */
export function CalendarList({ list, ...handlers }: CalendarHandlers & { readonly list: Facts }) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (root.current !== null) settleTabStop(root.current);
  });
  const onKeyDown = (event: KeyboardEvent) => {
    const from = event.target instanceof Element ? event.target : null;
    if (root.current === null || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key.toLowerCase() === 'u' && !event.repeat) return handlers.onUndo();
    const rightToLeft = document.documentElement.dir === 'rtl';
    const along: Readonly<Record<string, Step>> = rightToLeft
      ? { ArrowLeft: 'on', ArrowRight: 'back' }
      : { ArrowRight: 'on', ArrowLeft: 'back' };
    const step = STEPS[event.key] ?? along[event.key];
    const to = step === undefined ? null : stepFrom(root.current, from, step);
    if (to === null) return;
    event.preventDefault();
    to.focus();
  };
  const { today } = list;
  const days = (which: Facts['lately'], none: string) =>
    which.length === 0 ? (
      <p class="why">{none}</p>
    ) : (
      which.map(({ day, shows }) => (
        <div class="calendar-day" key={day}>
          <h3>
            <time dateTime={day}>
              <span class="day-word">{calendarDay(day, today)}</span>{' '}
              <span class="facts">{dateBeside(day, today)}</span>
            </time>
          </h3>
          <Shows shows={shows} {...handlers} />
        </div>
      ))
    );
  return (
    <div
      class="calendar"
      ref={root}
      onKeyDown={onKeyDown}
      onFocusIn={(event) => settleTabStop(event.currentTarget)}
    >
      <div class="calendar-part" role="group" aria-labelledby="coming">
        <h2 id="coming">{t('calendarComing')}</h2>
        {days(list.coming, t('calendarNothingComing'))}
        {list.undated.length > 0 && (
          <div class="calendar-day">
            <h3>{t('calendarUndated')}</h3>
            <Shows shows={list.undated} {...handlers} />
          </div>
        )}
      </div>
      <div class="calendar-part" role="group" aria-labelledby="lately">
        <h2 id="lately">{t('calendarLately')}</h2>
        {days(list.lately, t('calendarNothingLately'))}
      </div>
      <p class="facts calendar-help">{t('calendarHelp')}</p>
    </div>
  );
}

function Shows({ shows, ...handlers }: CalendarHandlers & { readonly shows: readonly CalendarShowFacts[] }) {
  return (
    <ul>
      {shows.map((show) => (
        <Show
          key={show.showId}
          show={show.year === null ? show : { ...show, name: nameAndYear(show.name, show.year) }}
          {...handlers}
        />
      ))}
    </ul>
  );
}

function Show({ show, ...handlers }: CalendarHandlers & { readonly show: CalendarShowFacts }) {
  const { showId, name, poster, season, episodes } = show;
  const [whole, setWhole] = useState(false);
  const shown = whole || episodes.length <= FEW + 1 ? episodes : episodes.slice(0, FEW);
  const more = episodes.length - shown.length;
  return (
    <li class="calendar-show">
      <Art kind="poster" path={poster} seed={showId} name={name} width={46} height={69} />
      <div class="calendar-texts">
        <p class="calendar-name" data-row={`show-${showId}`} dir="auto">
          <a href={`#show=${showId}`} data-rove="open">
            {name}
          </a>
        </p>
        {episodes.length === 0 && <p class="facts">{t('calendarSeason', season)}</p>}
        <ul>
          {shown.map((one) => (
            <Line key={formatPair(one)} show={show} one={one} {...handlers} />
          ))}
        </ul>
        {more > 0 && (
          <p data-row={`more-${showId}`}>
            <button type="button" class="linkish facts" data-rove="more" onClick={() => setWhole(true)}>
              {plural('showMore', more)}
            </button>
          </p>
        )}
      </div>
    </li>
  );
}

interface LineProps extends CalendarHandlers {
  readonly show: CalendarShowFacts;
  readonly one: CalendarEpisode;
}

function Line({ show, one, onMark }: LineProps) {
  const pair = formatPair(one);
  const title = one.name === '' ? t('episodeNumber', one.episode) : one.name;
  const can = one.state === 'unseen';
  return (
    <li class={`calendar-line calendar-${one.state}`} data-row={can ? `${show.showId} ${pair}` : undefined}>
      <p dir="auto">
        <b class="pair">{pair}</b> <bdi>{title}</bdi>{' '}
        <span class="facts">
          {one.upNext && <span class="lamp">{t('upNext')}</span>} {episodeFacts(one)}
        </span>
      </p>
      {can && (
        <button
          type="button"
          class="mark"
          data-rove="mark"
          aria-label={t('markWatched', pair, show.name)}
          title={t('markWatchedShort')}
          onKeyDown={swallowHeldKey}
          onClick={(event) => {
            if (event.detail > 1) return;
            focusOn(event.currentTarget);
            onMark(show, { season: one.season, episode: one.episode });
          }}
        >
          <TickIcon />
        </button>
      )}
      {one.state === 'seen' && (
        <span class="calendar-tick" aria-hidden="true">
          <TickIcon />
        </span>
      )}
    </li>
  );
}

/** A marked line has nothing to press any more: the focus goes on to the next one, else back. */
function focusOn(button: HTMLElement): void {
  const root = button.closest('.calendar');
  if (root === null) return;
  const next = stepFrom(root, button, 'down') ?? null;
  const to = next === button || next === null ? stepFrom(root, button, 'up') : next;
  if (document.activeElement === button) to?.focus();
}
