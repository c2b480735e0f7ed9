import type { ComponentChild } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import { formatPair } from '../lib/domain/show';
import type { When } from '../lib/domain/when';
import type { ProfileFacts } from '../lib/messages/protocol-household';
import type { EpisodePlay, PageEpisode } from '../lib/messages/protocol-library';
import type { WatchPlace } from '../lib/messages/tonight-row';
import { t } from '../lib/platform/i18n';
import { imageUrl } from '../lib/tmdb/images';
import { hueOf } from './art';
import { closeOnEscape } from './close-on-escape';
import { DateChoices } from './date-choices';
import type { PanelMoves } from './episode-grid';
import { EpisodeViewings } from './episode-viewings';
import { cellFacts, longDay, titleOf } from './episode-words';
import type { GridHandlers } from './grid-handlers';
import { BackIcon, CloseIcon, FoldIcon } from './icons';
import { swallowHeldKey } from './repeat';
import { WatchPlaces } from './watch-places';

export interface EpisodePanelProps extends GridHandlers, PanelMoves {
  readonly showId: number;
  readonly show: string;
  readonly one: PageEpisode;
  readonly hidden: boolean;
  readonly upNext: boolean;
  /** Is there something before it that is not marked? */
  readonly earlier: boolean;
  /** Local day. */
  readonly today: string;
  /** Null until they were asked for. */
  readonly plays: readonly EpisodePlay[] | null;
  readonly places: readonly WatchPlace[];
  /** The household; names are said where there is more than one. */
  readonly profiles: readonly ProfileFacts[];
  onTakeBack(one: PageEpisode, id: string): void;
  onRedatePlay(one: PageEpisode, id: string, when: When): void;
  /** What just happened, and Undo. */
  readonly children: ComponentChild;
}

/** All about one episode, over the page. The browser keeps the focus inside; Escape closes. */
export function EpisodePanel(props: EpisodePanelProps) {
  const { one, show, hidden, today, upNext, onBefore, onAfter, onClose, children } = props;
  const dialog = useRef<HTMLDialogElement>(null);
  const [shown, setShown] = useState<string | null>(null);
  useLayoutEffect(() => {
    const open = dialog.current;
    open?.showModal();
    // The title, not the first button: that one leads back, and may have nowhere to lead.
    open?.querySelector('h2')?.focus();
    return () => open?.close();
  }, []);
  const pair = formatPair(one);
  const covered = hidden && shown !== pair;
  const step = (go: (() => void) | null, words: string, icon: ComponentChild) => (
    <button
      type="button"
      class="panel-step"
      aria-label={words}
      title={words}
      aria-disabled={go === null}
      onClick={() => go?.()}
    >
      {icon}
    </button>
  );
  return (
    <dialog
      ref={dialog}
      class="panel"
      aria-labelledby="panel-title"
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClick={(event) => {
        // The dialog's own box is covered by its parts: what is pressed on itself lies outside.
        if (event.target === event.currentTarget) onClose();
      }}
    >
      <div class="panel-inside">
        <div class="panel-bar">
          <p class="facts" dir="auto">
            <bdi>{show}</bdi>
          </p>
          {step(onBefore, t('panelBefore'), <BackIcon />)}
          {step(onAfter, t('panelAfter'), <FoldIcon />)}
          <button
            type="button"
            class="panel-step"
            aria-label={t('close')}
            title={t('close')}
            onClick={onClose}
          >
            <CloseIcon />
          </button>
        </div>
        <Still {...props} covered={covered} />
        <div class="panel-head">
          <h2 id="panel-title" dir="auto" tabIndex={-1}>
            <span class="pair">{pair}</span> <bdi>{titleOf(one, covered)}</bdi>
          </h2>
          <p class="facts" dir="auto">
            {upNext && <span class="lamp">{t('upNext')} · </span>}
            {panelFacts(one, today)}
          </p>
        </div>
        {covered ? (
          <p class="panel-text">
            {t('hiddenUntil')}{' '}
            <button type="button" class="linkish" onClick={() => setShown(pair)}>
              {t('panelReveal')}
            </button>
          </p>
        ) : (
          <p class="panel-text" dir="auto">
            {one.overview === '' ? t('panelNoText') : one.overview}
          </p>
        )}
        <Acts {...props} />
        <EpisodeViewings key={pair} {...props} />
        <WatchPlaces places={props.places} show={show} />
        {children}
      </div>
    </dialog>
  );
}

function panelFacts(one: PageEpisode, today: string): string {
  const [, ...rest] = cellFacts(one, today);
  const aired =
    one.airDate === null
      ? t('airsUnknown')
      : one.airDate <= today
        ? t('panelAired', longDay(one.airDate))
        : t('airs', t('onDate', longDay(one.airDate)));
  return [aired, ...rest].join(' · ');
}

function Still({ one, showId, covered }: EpisodePanelProps & { readonly covered: boolean }) {
  const [broken, setBroken] = useState<string | null>(null);
  const { still } = one;
  const src = still === null || still === broken ? null : imageUrl(still, 'still', covered ? 92 : 1000);
  return (
    <span
      class={covered ? 'art panel-still covered' : 'art panel-still'}
      style={`--hue:${hueOf(showId + one.season)}`}
      aria-hidden="true"
    >
      <span class="initials">{formatPair(one)}</span>
      {src !== null && <img src={src} alt="" decoding="async" onError={() => setBroken(still)} />}
    </span>
  );
}

function Acts(props: EpisodePanelProps) {
  const { one, earlier, today, onMark, onMarkWhen, onAgain, onUpTo, onJump, onSkip, onUnskip, onRewatch } =
    props;
  const [dating, setDating] = useState(false);
  const act = (words: string, onAct: () => void, kind = 'framed') => (
    <button type="button" class={kind} onKeyDown={swallowHeldKey} onClick={onAct}>
      {words}
    </button>
  );
  const seen = one.state === 'seen';
  return (
    <div class="panel-acts" onKeyDown={(event) => closeOnEscape(event, () => setDating(false))}>
      {seen
        ? act(t('cellAgain'), () => onAgain(one))
        : act(t('markWatchedShort'), () => onMark([one]), one.state === 'unaired' ? 'framed' : 'primary')}
      {!seen && earlier && act(t('cellUpTo'), () => onUpTo(one))}
      {act(t('jumpGo'), () => onJump(one))}
      {one.state === 'skipped'
        ? act(t('cellUnskip'), () => onUnskip(one))
        : !seen && act(t('skipShort'), () => onSkip(one))}
      {!seen && one.state !== 'unaired' && (
        <button type="button" class="framed" aria-expanded={dating} onClick={() => setDating(!dating)}>
          {t('cellEarlier')}
        </button>
      )}
      {(one.plays ?? 0) > 0 && one.season > 0 && act(t('cellRewatch'), () => onRewatch(one))}
      {dating && !seen && (
        <DateChoices
          airDate={one.airDate}
          today={today}
          now={false}
          onChoose={(when) => {
            setDating(false);
            onMarkWhen(one, when);
          }}
        />
      )}
    </div>
  );
}
