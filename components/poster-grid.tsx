import { useEffect, useState } from 'preact/hooks';
import { formatPair } from '../lib/domain/show';
import type { ShowEntry } from '../lib/messages/protocol-library';
import { plural, t, type MessageKey } from '../lib/platform/i18n';
import { stateOf, type ShowState } from './wall';
import { imageUrl } from '../lib/tmdb/images';
import { hueOf, initials } from './art';
import { dayWord, duration } from './words';

interface PosterGridProps {
  readonly shows: readonly ShowEntry[];
  /** Names that several shows of the wall have. */
  readonly shared: ReadonlySet<string>;
  /** Minutes of what is available, by show, as far as known. */
  readonly minutes: ReadonlyMap<number, number>;
  readonly today: string;
}

/** So many are drawn at once; the rest follow when the page is at rest. */
const FIRST = 60;

/** The wall of posters; each leads to its show. */
export function PosterGrid({ shows, shared, minutes, today }: PosterGridProps) {
  const [all, setAll] = useState(shows.length <= FIRST);
  useEffect(() => {
    const timer = setTimeout(() => setAll(true), 50);
    return () => clearTimeout(timer);
  }, []);
  return (
    <ul class="wall" aria-label={t('libraryTitle')}>
      {(all ? shows : shows.slice(0, FIRST)).map((entry) => (
        <Poster
          key={entry.showId}
          entry={entry}
          year={shared.has(entry.name) ? entry.year : null}
          minutes={minutes.get(entry.showId) ?? 0}
          today={today}
        />
      ))}
    </ul>
  );
}

export const STATE_WORDS: Record<ShowState, MessageKey> = {
  available: 'stateAvailable',
  waiting: 'stateWaiting',
  caughtUp: 'stateCaughtUpShort',
  finished: 'stateFinishedShort',
  planned: 'statusPlanned',
  onHold: 'statusOnHold',
  dropped: 'statusDropped',
};

interface PosterProps {
  readonly entry: ShowEntry;
  /** What tells it from its namesakes, where it has any: under the name, which may be cut. */
  readonly year: number | null;
  /** 0 = none, or not known. */
  readonly minutes: number;
  readonly today: string;
}

function Poster({ entry, year, minutes, today }: PosterProps) {
  const { showId, name, position, remaining, listed, seen } = entry;
  const state = stateOf(entry);
  const { upNext } = position;
  const facts = [
    year,
    state === 'available' ? null : t((state === 'waiting' && entry.lists) || STATE_WORDS[state]),
    upNext === null ? null : formatPair(upNext),
    state === 'waiting' && upNext !== null && upNext.airDate !== null ? dayWord(upNext.airDate, today) : null,
    remaining > 0 ? plural('left', remaining) : null,
    minutes > 0 ? duration(minutes) : null,
  ].filter((fact) => fact !== null);
  return (
    <li class="poster" id={`show-${showId}`}>
      <a href={`#show=${showId}`}>
        <Picture entry={entry} />
        {listed > 0 && seen > 0 && (
          <span
            class="poster-share"
            style={`--share:${Math.round((seen / listed) * 100)}%`}
            aria-hidden="true"
          >
            <span />
          </span>
        )}
        <span class="poster-name" dir="auto">
          {name}
        </span>
        <span class="facts" dir="auto">
          {facts.join('\u00a0· ')}
        </span>
      </a>
    </li>
  );
}

/** About as wide as a poster of the wall, in CSS pixels. */
const WIDTH = 154;

function Picture({ entry: { showId, name, poster } }: { entry: ShowEntry }) {
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <span class="art" style={`--hue:${hueOf(showId)}`} aria-hidden="true">
      <span class="initials">{initials(name)}</span>
      {poster !== null && poster !== broken && (
        <img
          loading="lazy"
          decoding="async"
          src={imageUrl(poster, 'poster', WIDTH * devicePixelRatio)}
          alt=""
          onError={() => setBroken(poster)}
        />
      )}
    </span>
  );
}
