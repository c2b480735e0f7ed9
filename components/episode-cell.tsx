import { useState } from 'preact/hooks';
import type { PageEpisode } from '../lib/messages/protocol-library';
import { t } from '../lib/platform/i18n';
import { imageUrl } from '../lib/tmdb/images';
import { hueOf } from './art';
import { cellFacts, cellName, titleOf, type CellFacts } from './episode-words';
import { MoreIcon, TickIcon } from './icons';
import { onDay } from './words';

interface EpisodeCellProps extends CellFacts {
  readonly one: PageEpisode;
  /** Its place in the grid. */
  readonly index: number;
  /** The show's id, for the colour of a missing picture. */
  readonly seed: number;
  /** The one cell of the grid that Tab reaches. */
  readonly stop: boolean;
  /** Taken into a range that is being chosen. */
  readonly chosen: boolean;
  /** What has to be seen first, for a hidden one; null = itself. */
  readonly hiddenUntil: string | null;
  readonly menuOpen: boolean;
  onPress(event: MouseEvent): void;
  onMore(): void;
  /** All about it. */
  onOpen(): void;
  onFocus(): void;
}

/** One episode of the grid. The whole cell is the target; its name is a sentence. */
export function EpisodeCell(props: EpisodeCellProps) {
  const { one, index, seed, stop, chosen, hidden, upNext, today, menuOpen, onPress, onMore, onFocus } = props;
  const classes = [
    'cell',
    `cell-${one.state}`,
    upNext && 'cell-next',
    hidden && 'cell-hidden',
    chosen && 'cell-chosen',
  ];
  return (
    <div
      role="gridcell"
      class={classes.filter(Boolean).join(' ')}
      data-at={index}
      tabIndex={stop ? 0 : -1}
      aria-describedby={hidden || one.overview === '' ? undefined : blurbId(one)}
      aria-selected={chosen}
      onClick={onPress}
      onFocus={onFocus}
      onContextMenu={(event) => {
        event.preventDefault();
        onMore();
      }}
    >
      <span class="unseen-words">{cellName(one, { hidden, upNext, today })}</span>
      <div class="still-box" aria-hidden="true">
        <Still one={one} seed={seed} hidden={hidden} />
        {one.state === 'unaired' && (
          <span class="still-words">
            {one.airDate === null ? t('airsUnknown') : t('airs', onDay(one.airDate, today))}
          </span>
        )}
        {upNext && <span class="next-label">{t('upNext')}</span>}
        {one.state !== 'unaired' && (
          <span class="cell-tick">
            <TickIcon />
          </span>
        )}
        <button
          type="button"
          class="cell-more"
          tabIndex={-1}
          aria-label={t('moreFor', titleOf(one, hidden))}
          aria-expanded={menuOpen}
          title={t('more')}
          onClick={(event) => {
            event.stopPropagation();
            onMore();
          }}
        >
          <MoreIcon />
        </button>
      </div>
      <Texts {...props} />
    </div>
  );
}

/** The sentence names the cell; of what is drawn in it only the blurb is read beside that. */
function blurbId({ season, episode }: PageEpisode): string {
  return `blurb-${season}-${episode}`;
}

function Texts({ one, hidden, today, hiddenUntil, onOpen }: EpisodeCellProps) {
  return (
    <div class="cell-texts" aria-hidden="true">
      <p class="cell-title" dir="auto">
        <span class="number">{one.episode}</span>{' '}
        <bdi
          class="cell-open"
          onClick={(event) => {
            event.stopPropagation();
            onOpen();
          }}
        >
          {titleOf(one, hidden)}
        </bdi>
      </p>
      <p class="facts" dir="auto">
        {cellFacts(one, today).join('\u00a0· ')}
      </p>
      {hidden ? (
        one.state === 'unseen' && (
          <p class="blurb faint" dir="auto">
            {hiddenUntil === null ? t('hiddenUntil') : t('hiddenUntilNamed', hiddenUntil)}
          </p>
        )
      ) : (
        <p class="blurb" dir="auto" id={blurbId(one)}>
          {one.overview}
        </p>
      )}
    </div>
  );
}

/** A cell is about this wide, in CSS pixels; a hidden picture needs no more than a smear. */
const WIDTH = 280;

function Still({ one, seed, hidden }: { one: PageEpisode; seed: number; hidden: boolean }) {
  const [broken, setBroken] = useState<string | null>(null);
  const { still } = one;
  const src =
    still === null || still === broken || one.state === 'unaired'
      ? null
      : imageUrl(still, 'still', hidden ? 92 : WIDTH * devicePixelRatio);
  return (
    <span class="art" style={`--hue:${hueOf(seed + one.season)}`} aria-hidden="true">
      {src !== null && (
        <img loading="lazy" decoding="async" src={src} alt="" onError={() => setBroken(still)} />
      )}
    </span>
  );
}
