import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatPair } from '../lib/domain/show';
import type { PageEpisode } from '../lib/messages/protocol-library';
import { t } from '../lib/platform/i18n';
import { DateChoices } from './date-choices';
import { titleOf, watchedWords } from './episode-words';
import type { GridHandlers } from './grid-handlers';

interface EpisodeMenuProps extends GridHandlers {
  readonly one: PageEpisode;
  readonly hidden: boolean;
  /** Is there something before it that is not marked? */
  readonly earlier: boolean;
  readonly today: string;
  /** Where it stands over the grid, in CSS pixels. */
  readonly place: { readonly top: number; readonly start: number };
  /** All about it. */
  onOpen(one: PageEpisode): void;
  onClose(): void;
  /** The focus went elsewhere, and stays there. */
  onLeave(): void;
}

/** What can be done with one episode beside marking it. Arrow keys move, Escape closes. */
export function EpisodeMenu(props: EpisodeMenuProps) {
  const { one, hidden, today, place, onClose, onLeave } = props;
  const box = useRef<HTMLDivElement>(null);
  // Before the paint: a key that came between the menu and its focus would go to the grid behind it, and mark there.
  useLayoutEffect(() => {
    box.current?.querySelector<HTMLElement>('button')?.focus();
    const outside = (event: Event) => {
      if (event.target instanceof Node && !box.current?.contains(event.target)) onClose();
    };
    document.addEventListener('pointerdown', outside);
    return () => document.removeEventListener('pointerdown', outside);
  }, [one.season, one.episode]);
  return (
    <div
      ref={box}
      class="cell-menu"
      role="group"
      aria-label={`${formatPair(one)} ${titleOf(one, hidden)}`}
      style={`inset-block-start:${place.top}px;inset-inline-start:${place.start}px`}
      onFocusOut={({ relatedTarget }) => {
        if (relatedTarget instanceof Node && !box.current?.contains(relatedTarget)) onLeave();
      }}
      onKeyDown={(event) => {
        event.stopPropagation();
        if (event.key === 'Escape') onClose();
        else if (move(box.current, event.key)) event.preventDefault();
      }}
    >
      <p class="cell-menu-head" dir="auto">
        <b class="pair">{formatPair(one)}</b> {titleOf(one, hidden)}
      </p>
      {one.last !== undefined && <p class="facts">{watchedWords(one.last.when, today)}</p>}
      <Items {...props} />
    </div>
  );
}

function Items(props: EpisodeMenuProps) {
  const { one, earlier, today, onMark, onAgain, onUnwatch, onUpTo, onJump, onSkip, onUnskip, onClose } =
    props;
  const { onRedate, onMarkWhen, onRewatch, onOpen } = props;
  const [dating, setDating] = useState(false);
  const item = (words: string, act: (one: PageEpisode) => void) => (
    <button
      type="button"
      class="cell-item"
      onClick={() => {
        onClose();
        act(one);
      }}
    >
      {words}
    </button>
  );
  const seen = one.state === 'seen';
  const dated = one.last !== undefined;
  return (
    <>
      {!seen && item(t('markWatchedShort'), (it) => onMark([it]))}
      {seen && item(t('cellAgain'), onAgain)}
      {dated && item(t('historyTakeBack'), onUnwatch)}
      {!seen && earlier && item(t('cellUpTo'), onUpTo)}
      {item(t('jumpGo'), onJump)}
      {one.state === 'skipped' ? item(t('cellUnskip'), onUnskip) : !seen && item(t('skipShort'), onSkip)}
      {(dated || (!seen && one.state !== 'unaired')) && (
        <button type="button" class="cell-item" aria-expanded={dating} onClick={() => setDating(!dating)}>
          {t(dated ? 'cellWhen' : 'cellEarlier')}
        </button>
      )}
      {dating && (
        <DateChoices
          airDate={one.airDate}
          today={today}
          now={dated}
          onChoose={(when) => {
            onClose();
            if (dated) onRedate(one, when);
            else onMarkWhen(one, when);
          }}
        />
      )}
      {(one.plays ?? 0) > 0 && one.season > 0 && item(t('cellRewatch'), onRewatch)}
      {item(t('cellAbout'), onOpen)}
    </>
  );
}

/** Up and down among the buttons; answers whether the key was one of these. */
function move(box: HTMLElement | null, key: string): boolean {
  const by = { ArrowDown: 1, ArrowUp: -1 }[key];
  const things = [...(box?.querySelectorAll<HTMLElement>('button') ?? [])];
  if (by === undefined || things.length === 0) return false;
  const at = things.findIndex((thing) => thing === document.activeElement);
  things[(at + by + things.length) % things.length]?.focus();
  return true;
}
