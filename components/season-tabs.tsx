import { useRef } from 'preact/hooks';
import type { PageSeason } from '../lib/messages/protocol-library';
import { t } from '../lib/platform/i18n';
import { seasonName } from './episode-words';

interface SeasonTabsProps {
  readonly seasons: readonly PageSeason[];
  readonly open: number;
  /** Id of the panel that the tabs open. */
  readonly panel: string;
  onOpen(season: number): void;
}

/** More seasons than this get a chooser instead of tabs. */
const TABS = 8;

/** The seasons, the specials first, each with how much of it is seen. */
export function SeasonTabs(props: SeasonTabsProps) {
  return props.seasons.length > TABS ? <Chooser {...props} /> : <Tabs {...props} />;
}

function Tabs({ seasons, open, panel, onOpen }: SeasonTabsProps) {
  const list = useRef<HTMLDivElement>(null);
  const onKeyDown = (event: KeyboardEvent) => {
    const on = document.documentElement.dir === 'rtl' ? -1 : 1;
    const by = { ArrowRight: on, ArrowLeft: -on }[event.key];
    const edge = { Home: 0, End: seasons.length - 1 }[event.key];
    const at = seasons.findIndex(({ season }) => season === open);
    const to = edge ?? (by === undefined ? null : (at + by + seasons.length) % seasons.length);
    const next = to === null ? undefined : seasons[to];
    if (next === undefined) return;
    event.preventDefault();
    onOpen(next.season);
    list.current?.querySelector<HTMLElement>(`#tab-${next.season}`)?.focus();
  };
  return (
    <div role="tablist" class="tabs" ref={list} aria-label={t('seasonsTitle')} onKeyDown={onKeyDown}>
      {seasons.map((one) => (
        <button
          key={one.season}
          type="button"
          role="tab"
          class="season-tab"
          id={`tab-${one.season}`}
          aria-selected={one.season === open}
          aria-controls={panel}
          tabIndex={one.season === open ? 0 : -1}
          onClick={() => onOpen(one.season)}
        >
          <bdi>{seasonName(one.season, one.name)}</bdi> <span class="share">{shareWords(one)}</span>
        </button>
      ))}
    </div>
  );
}

function Chooser({ seasons, open, onOpen }: SeasonTabsProps) {
  return (
    <select
      class="season-choice"
      aria-label={t('season')}
      value={String(open)}
      onChange={(event) => onOpen(Number(event.currentTarget.value))}
    >
      {seasons.map((one) => (
        <option key={one.season} value={String(one.season)}>
          {t('seasonChoice', seasonName(one.season, one.name), seenIn(one), one.listed)}
        </option>
      ))}
    </select>
  );
}

function seenIn({ episodes }: PageSeason): number {
  return episodes.filter(({ state }) => state === 'seen').length;
}

/** `9 ✓` when all of it is seen, `4 / 10` when some is, else how many there are. */
function shareWords(one: PageSeason): string {
  const seen = seenIn(one);
  if (seen === 0) return String(one.listed);
  return seen === one.listed ? t('seasonAll', seen) : t('seasonShare', seen, one.listed);
}
