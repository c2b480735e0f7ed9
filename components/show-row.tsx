import { formatPair, type Pair } from '../lib/domain/show';
import type { TonightRow } from '../lib/messages/tonight-row';
import { plural, t } from '../lib/platform/i18n';
import { Art } from './art';
import { MoreIcon, OutIcon, TickIcon } from './icons';
import { RowActions } from './later-parts';
import { swallowHeldKey } from './repeat';
import type { RowHandlers } from './row-handlers';
import { onDay, duration, reasonWords, resumeWords, stateWords } from './words';

interface ShowRowProps extends RowHandlers {
  /** Of several shows of one name, with its year. */
  readonly row: TonightRow;
  /** The show's name alone: the year beside it is never cut. */
  readonly name: string;
  /** Stands above the first row of a group. */
  readonly caption: string | null;
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
  /** An act on this show is on its way to the background. */
  readonly busy: boolean;
  /** False for a list of another day: it is shown, but nothing can be done with it yet. */
  readonly actable: boolean;
  /** Whose list it is. */
  readonly profileId: string;
  readonly household: boolean;
  /** Ids of the services that are on: elsewhere, what is watched is not counted by itself. */
  readonly servicesOn: readonly string[];
  /** Whether its menu is open, and at once asking for the episode to go on from. */
  readonly menu: 'closed' | 'open' | 'jump';
}

/** One show of the list: its name, what is up next, facts, and one big round target to mark it watched. */
export function ShowRow(props: ShowRowProps) {
  const { row, name, caption, today, busy, actable, menu, onMenu } = props;
  const pair = row.position.upNext ?? row.position.at;
  const begins = row.name.indexOf(name);
  const still = row.episode?.still ?? null;
  return (
    <li class={caption === null ? undefined : 'first-of-group'} data-show={row.showId}>
      {caption !== null && <p class="caption">{caption}</p>}
      <div class={busy ? 'row busy' : 'row'} data-row={row.showId}>
        <Art
          kind={still === null ? 'poster' : 'still'}
          path={still ?? row.poster}
          seed={row.showId}
          name={row.name}
          width={104}
          height={58}
          share={shareOf(row)}
        />
        <div class="texts">
          <div class="name-line">
            <h2 class="name" title={row.name}>
              {begins > 0 && row.name.slice(0, begins)}
              <span dir="auto">{name}</span>
              {row.name.slice(begins + name.length)}
            </h2>
          </div>
          <p class="episode" title={reasonWords(row.position.reason, today)}>
            {pair !== null && <b class="pair">{formatPair(pair)}</b>}{' '}
            <bdi class="episode-name">{row.episode?.name ?? ''}</bdi>
          </p>
          <p class="facts">
            <Facts row={row} today={today} actable={actable} />
          </p>
        </div>
        {actable && <MarkButton {...props} />}
        {actable && (
          <button
            type="button"
            class="more quiet"
            data-rove="more"
            aria-expanded={menu !== 'closed'}
            aria-label={t('moreFor', row.name)}
            title={t('more')}
            onKeyDown={swallowHeldKey}
            onClick={() => onMenu(menu === 'closed' ? row.showId : null)}
          >
            <MoreIcon />
          </button>
        )}
        {actable && menu !== 'closed' && <RowActions key={menu} {...props} startJumping={menu === 'jump'} />}
      </div>
    </li>
  );
}

function MarkButton({ row, busy, onMark }: ShowRowProps) {
  const next = markable(row);
  if (next === null) return null;
  return (
    <button
      type="button"
      class="mark"
      data-rove="mark"
      aria-label={t('markWatched', formatPair(next), row.name)}
      aria-disabled={busy}
      title={t('markWatchedShort')}
      onKeyDown={swallowHeldKey}
      onClick={(event) => onMark(row, next, event)}
    >
      <TickIcon />
    </button>
  );
}

function Facts({ row, today, actable }: { row: TonightRow; today: string; actable: boolean }) {
  const state = stateWords(row.position, today, row.lists);
  const runtime = row.episode?.runtime ?? null;
  const resume = resumeWords(row);
  const airedToday = state === null && row.episode?.airDate === today;
  const parts = [
    airedToday && <bdi class="lamp">{t('airedToday')}</bdi>,
    state !== null && <bdi>{state}</bdi>,
    state === null && row.due !== null && <bdi>{t('onNight', onDay(row.due, today))}</bdi>,
    state === null && resume !== null && <bdi>{resume}</bdi>,
    state === null && resume === null && runtime !== null && runtime > 0 && <bdi>{duration(runtime)}</bdi>,
    state === null && row.service !== null && <Service row={row} actable={actable} />,
    row.remaining > 1 && <bdi>{plural('left', row.remaining)}</bdi>,
    row.gaps > 0 && <bdi>{plural('missed', row.gaps)}</bdi>,
  ];
  return parts.filter((part) => part !== false).map((part, index) => [index > 0 && ' · ', part]);
}

/** Where to watch. Only an address of the web becomes a link. */
function Service({ row, actable }: { row: TonightRow; actable: boolean }) {
  if (row.service === null) return null;
  if (!actable || !/^https?:\/\//i.test(row.service.url)) return <bdi>{row.service.name}</bdi>;
  return (
    <a
      class="service"
      data-rove="service"
      href={row.service.url}
      target="_blank"
      rel="noreferrer"
      aria-label={t('watchOn', row.name, row.service.name)}
    >
      <bdi>{row.service.name}</bdi> <OutIcon />
    </a>
  );
}

/** The episode that the row's button marks; null when none is up next or it has not aired. */
export function markable(row: TonightRow): Pair | null {
  return row.position.state === 'available' ? row.position.upNext : null;
}

function shareOf(row: TonightRow): number | null {
  if (row.resume === null || row.resume.duration <= 0) return null;
  return Math.min(1, row.resume.position / row.resume.duration);
}
