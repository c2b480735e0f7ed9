import type { ComponentChild } from 'preact';
import { useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import { formatPair, samePair, type Pair } from '../lib/domain/show';
import type { PageEpisode, PageSeason } from '../lib/messages/protocol-library';
import { plural, t } from '../lib/platform/i18n';
import { EpisodeCell } from './episode-cell';
import { EpisodeMenu } from './episode-menu';
import { seasonName } from './episode-words';
import type { GridHandlers } from './grid-handlers';
import { cellAfter } from './grid-keys';
import { createGestureFilter } from './repeat';
import { useColumns } from './use-columns';

interface EpisodeGridProps extends GridHandlers {
  readonly showId: number;
  readonly season: PageSeason;
  readonly upNext: Pair | null;
  readonly today: string;
  isHidden(one: PageEpisode): boolean;
  /** Is there something unmarked before it? */
  hasEarlier(one: PageEpisode): boolean;
  /** All about one episode, drawn over the page. */
  panel(one: PageEpisode, moving: PanelMoves): ComponentChild;
}

/** Out of the panel, and to the episodes beside it; null at either end. */
export interface PanelMoves {
  onClose(): void;
  readonly onBefore: (() => void) | null;
  readonly onAfter: (() => void) | null;
}

interface Menu {
  readonly at: number;
  readonly place: { readonly top: number; readonly start: number };
}

/**
 * The episodes of a season: one Tab stop, arrow keys in two dimensions. A press or Space marks; on one that is seen or
 * not out yet it opens the menu. Enter, or a press on the title, opens all about it. Shift takes all from the last one
 * to this one.
 */
export function EpisodeGrid(props: EpisodeGridProps) {
  const { showId, season, upNext, today, isHidden, hasEarlier, panel, onMark, onUndo } = props;
  const { episodes } = season;
  const box = useRef<HTMLDivElement>(null);
  const columns = useColumns(box);
  const deliberate = useMemo(createGestureFilter, []);
  const [current, setCurrent] = useState(() => firstStop(episodes, upNext));
  const [from, setFrom] = useState<number | null>(null);
  const [menu, setMenu] = useState<Menu | null>(null);
  const [open, setOpen] = useState(false);
  const at = Math.min(current, episodes.length - 1);
  const [whole, setWhole] = useState(episodes.length <= FIRST);
  useEffect(() => {
    const timer = setTimeout(() => setWhole(true), 50);
    return () => clearTimeout(timer);
  }, []);
  const drawnAtOnce = (index: number) => whole || index < FIRST || Math.abs(index - at) < columns;
  const chosen = from === null ? [] : episodes.slice(Math.min(from, at), Math.max(from, at) + 1);

  const cellAt = (index: number) => box.current?.querySelector<HTMLElement>(`[data-at="${index}"]`) ?? null;
  const openMenu = (index: number) => setMenu({ at: index, place: placeOver(box.current, cellAt(index)) });
  const closeMenu = () => {
    if (menu !== null) cellAt(menu.at)?.focus({ preventScroll: true });
    setMenu(null);
  };

  const openPanel = (index: number) => {
    cellAt(index)?.focus({ preventScroll: true });
    setCurrent(index);
    setFrom(null);
    setOpen(true);
  };
  const opened = useRef(false);
  useLayoutEffect(() => {
    // A dialog that closes gives the focus back to where it was opened: the panel may have gone on from there.
    if (opened.current && !open) cellAt(at)?.focus();
    opened.current = open;
  }, [open]);

  function press(index: number): void {
    const one = episodes[index];
    if (one === undefined) return;
    if (one.state === 'seen' || one.state === 'unaired') openMenu(index);
    else onMark([one]);
  }

  function markRange(to: number, start: number): void {
    const pairs = markable(episodes.slice(Math.min(start, to), Math.max(start, to) + 1));
    setFrom(null);
    if (pairs.length > 0) onMark(pairs);
  }

  function onClick(event: MouseEvent, index: number): void {
    const start = from ?? at;
    setCurrent(index);
    cellAt(index)?.focus({ preventScroll: true });
    if (!deliberate(String(index), event)) return;
    if (event.shiftKey) markRange(index, start);
    else {
      setFrom(null);
      press(index);
    }
  }

  function onKeyDown(event: KeyboardEvent): void {
    if (event.target instanceof Element && event.target.closest('.cell-menu') !== null) return;
    // The focus itself, not what was drawn of it: a key may come before the grid was drawn again.
    const focused = event.target instanceof Element ? event.target.closest('.cell') : null;
    const at = Number(focused?.getAttribute('data-at') ?? current);
    const rightToLeft = document.documentElement.dir === 'rtl';
    const to = cellAfter(event, { at, count: episodes.length, columns, rightToLeft });
    const act = keyAct(event);
    if (to === null && act === null) return;
    if (event.altKey || (event.target instanceof Element && event.target.closest('button') !== null)) return;
    event.preventDefault();
    if (to !== null) {
      setFrom(event.shiftKey ? (from ?? at) : null);
      setCurrent(to);
      cellAt(to)?.focus();
    } else if (event.repeat) return;
    else if (act === 'press' || act === 'open') {
      if (from !== null) markRange(at, from);
      else if (act === 'open') openPanel(at);
      else press(at);
    } else if (act === 'menu') openMenu(at);
    else if (act === 'leave') setFrom(null);
    else onUndo();
  }

  const shown = open ? episodes[at] : undefined;
  const asked = menu === null ? undefined : episodes[menu.at];
  return (
    <div class="episodes" ref={box}>
      <div
        role="grid"
        class={episodes.length > MANY ? 'grid many' : 'grid'}
        style={`--columns:${columns}`}
        aria-label={t('episodesOf', seasonName(season.season, season.name))}
        aria-multiselectable="true"
        aria-describedby="grid-help"
        onKeyDown={onKeyDown}
        onMouseDown={(event) => {
          // Shift and a click would select text.
          if (event.shiftKey) event.preventDefault();
        }}
      >
        {rowsOf(episodes, columns).map((row, line) => (
          <div role="row" class="grid-row" key={line}>
            {row.map((one, place) => {
              const index = line * columns + place;
              if (!drawnAtOnce(index)) return null;
              const isNext = upNext !== null && samePair(upNext, one);
              return (
                <EpisodeCell
                  key={one.episode}
                  index={index}
                  one={one}
                  seed={showId}
                  stop={index === at}
                  chosen={chosen.includes(one)}
                  hidden={isHidden(one)}
                  hiddenUntil={isNext ? null : before(episodes, index)}
                  upNext={isNext}
                  today={today}
                  menuOpen={menu?.at === index}
                  onPress={(event) => onClick(event, index)}
                  onMore={() => openMenu(index)}
                  onOpen={() => openPanel(index)}
                  onFocus={() => setCurrent(index)}
                />
              );
            })}
          </div>
        ))}
      </div>
      {menu !== null && asked !== undefined && (
        <EpisodeMenu
          {...props}
          one={asked}
          hidden={isHidden(asked)}
          earlier={hasEarlier(asked)}
          place={menu.place}
          onOpen={() => openPanel(menu.at)}
          onClose={closeMenu}
          onLeave={() => setMenu(null)}
        />
      )}
      {shown !== undefined &&
        panel(shown, {
          onClose: () => setOpen(false),
          onBefore: episodes[at - 1] === undefined ? null : () => setCurrent(at - 1),
          onAfter: episodes[at + 1] === undefined ? null : () => setCurrent(at + 1),
        })}
      <p class="facts grid-help" id="grid-help">
        {t('gridHelp')}
      </p>
      <p class="unseen-words" role="status">
        {chosen.length > 1 ? plural('gridSelected', markable(chosen).length) : ''}
      </p>
    </div>
  );
}

/** What a range of ticks marks: those that have aired and were neither seen nor skipped. */
function markable(episodes: readonly PageEpisode[]): PageEpisode[] {
  return episodes.filter(({ state }) => state === 'unseen');
}

/** So many cells are drawn at once, more than a window shows; the rest follows. */
const FIRST = 12;
/** Of more than this, those that nobody sees are not laid out. */
const MANY = 40;

function firstStop(episodes: readonly PageEpisode[], upNext: Pair | null): number {
  const next = upNext === null ? -1 : episodes.findIndex((one) => samePair(one, upNext));
  return Math.max(0, next);
}

function rowsOf(episodes: readonly PageEpisode[], columns: number): PageEpisode[][] {
  const rows = Math.ceil(episodes.length / columns);
  return Array.from({ length: rows }, (_, row) => episodes.slice(row * columns, (row + 1) * columns));
}

/** The episode before, which has to be seen first. */
function before(episodes: readonly PageEpisode[], index: number): string | null {
  const one = episodes[index - 1];
  return one === undefined || one.state === 'seen' ? null : formatPair(one);
}

type Act = 'press' | 'open' | 'menu' | 'undo' | 'leave';

function keyAct({ key, ctrlKey, metaKey }: KeyboardEvent): Act | null {
  if (ctrlKey || metaKey) return key === 'z' ? 'undo' : null;
  const acts: Readonly<Record<string, Act>> = {
    Enter: 'open',
    ' ': 'press',
    m: 'menu',
    u: 'undo',
    Escape: 'leave',
  };
  // Capitals are on, or the help's own were typed.
  const name = key.length === 1 ? key.toLowerCase() : key;
  return Object.hasOwn(acts, name) ? (acts[name] ?? null) : null;
}

/** Over the cell, inside the grid's box; CSS pixels from its start. */
function placeOver(box: HTMLElement | null, cell: HTMLElement | null) {
  if (box === null || cell === null) return { top: 0, start: 0 };
  const [outer, inner] = [box.getBoundingClientRect(), cell.getBoundingClientRect()];
  const rightToLeft = document.documentElement.dir === 'rtl';
  const start = rightToLeft ? outer.right - inner.right : inner.left - outer.left;
  return { top: inner.top - outer.top + 44, start: Math.max(0, Math.min(start + 12, outer.width - MENU)) };
}

/** How wide the menu is, in CSS pixels. */
const MENU = 248;
