import { useState } from 'preact/hooks';
import type { ShowStatus } from '../lib/domain/fact';
import { formatPair, type Pair } from '../lib/domain/show';
import type { ShowPage } from '../lib/messages/protocol-library';
import { locale, plural, t } from '../lib/platform/i18n';
import { imageUrl } from '../lib/tmdb/images';
import { Art, hueOf } from './art';
import { closeOnEscape } from './close-on-escape';
import { longDay, nightWords, showStatus } from './episode-words';
import { MoreIcon, OutIcon } from './icons';
import { STATE_WORDS } from './poster-grid';
import { swallowHeldKey } from './repeat';
import { dayOf, duration, reasonWords, stateWords } from './words';

interface ShowHeadProps {
  readonly page: ShowPage;
  /** The title of up next is hidden. */
  readonly hideTitle: boolean;
  onMark(pair: Pair): void;
  onStatus(status: ShowStatus): void;
  onRemove(): void;
  onAdd(): void;
  onSpecials(): void;
}

/** Set as large as others, a name of more characters would fill the window. */
const LONG_NAME = 40;

/** The head of a show's page: its pictures, what it is, where the profile stands, and what is up next. */
export function ShowHead(props: ShowHeadProps) {
  const { show } = props.page;
  return (
    <>
      <Backdrop path={show.backdrop} seed={show.id} />
      <div class="show-head">
        <Art kind="poster" path={show.poster} seed={show.id} name={show.name} width={148} height={222} />
        <div class="show-texts">
          <h1 class={show.name.length > LONG_NAME ? 'long' : undefined} dir="auto">
            {show.name}
          </h1>
          <p class="show-facts">
            <Facts page={props.page} />
          </p>
          {show.missingSince !== null && (
            <p class="notice" dir="auto">
              {t('goneSince', longDay(dayOf(show.missingSince)))}
            </p>
          )}
          <Overview text={show.overview} />
        </div>
        <UpNextCard {...props} />
      </div>
    </>
  );
}

function Backdrop({ path, seed }: { path: string | null; seed: number }) {
  const [broken, setBroken] = useState<string | null>(null);
  return (
    <div class="backdrop" style={`--hue:${hueOf(seed)}`} aria-hidden="true">
      {path !== null && path !== broken && (
        <img src={imageUrl(path, 'backdrop', 1280)} alt="" decoding="async" onError={() => setBroken(path)} />
      )}
    </div>
  );
}

function Facts({ page }: { page: ShowPage }) {
  const { show, row, listed, seen, minutesLeft } = page;
  const service = row?.service ?? null;
  const parts = [
    show.firstAirDate !== null && show.firstAirDate.slice(0, 4),
    show.status !== '' && showStatus(show.status),
    service !== null &&
      (/^https?:\/\//i.test(service.url) ? (
        <a
          class="service"
          href={service.url}
          target="_blank"
          rel="noreferrer"
          aria-label={t('watchOn', show.name, service.name)}
        >
          <bdi>{service.name}</bdi> <OutIcon />
        </a>
      ) : (
        <bdi>{service.name}</bdi>
      )),
    row !== null && row.nights.length > 0 && t('factNights', nightWords(row.nights)),
    listed > 0 && t('factSeen', seen, listed),
    row !== null && row.gaps > 0 && plural('missed', row.gaps),
    minutesLeft > 0 && t('factLeft', duration(minutesLeft)),
  ];
  return parts.filter((part) => part !== false).map((part, index) => [index > 0 && '\u00a0· ', part]);
}

/** So many characters of an overview stand; the rest on demand. */
const LONG = 280;

function Overview({ text }: { text: string }) {
  const [whole, setWhole] = useState(false);
  if (text === '') return null;
  return (
    <p class="overview" dir="auto">
      {whole || text.length <= LONG ? text : `${beginning(text)} … `}
      {text.length > LONG && (
        <button type="button" class="linkish" aria-expanded={whole} onClick={() => setWhole(!whole)}>
          {t(whole ? 'overviewLess' : 'overviewMore')}
        </button>
      )}
    </p>
  );
}

/** It ends between two words, also in languages that put no spaces between them. */
function beginning(text: string): string {
  const words = new Intl.Segmenter(undefined, { granularity: 'word' }).segment(text);
  return text.slice(0, words.containing(LONG - 20)?.index).trimEnd();
}

/** "Up next, after S2 E4, watched Tuesday", the episode, and the one button. */
function UpNextCard({ page, hideTitle, onMark, onStatus, onRemove, onAdd, onSpecials }: ShowHeadProps) {
  const { row, inLibrary, today, show, choices } = page;
  const [open, setOpen] = useState(false);
  if (row === null || !inLibrary) {
    return (
      <div class="up-next">
        <p class="facts">{t('notYours')}</p>
        <button type="button" class="primary" onClick={onAdd}>
          {t('addToShows')}
        </button>
      </div>
    );
  }
  const { upNext, state, reason } = row.position;
  const waiting = stateWords(row.position, today, row.lists);
  const where = upNext === null ? waiting : t('upNextAfter', lowered(reasonWords(reason, today)));
  return (
    <div class="up-next" onKeyDown={(event) => closeOnEscape(event, () => setOpen(false))}>
      <div class="up-next-texts">
        <p class="facts" dir="auto">
          {row.status !== 'watching' && <b>{t(STATE_WORDS[row.status])} · </b>}
          {where}
        </p>
        {upNext !== null && (
          <p class="episode" dir="auto">
            <b class="pair">{formatPair(upNext)}</b> <bdi>{hideTitle ? '' : (row.episode?.name ?? '')}</bdi>
          </p>
        )}
        {upNext !== null && waiting !== null && <p class="facts">{waiting}</p>}
      </div>
      {upNext !== null && state === 'available' && (
        <button
          type="button"
          class="primary"
          aria-label={t('markWatchedNamed', formatPair(upNext))}
          onKeyDown={swallowHeldKey}
          onClick={(event) => {
            if (event.detail < 2) onMark(upNext);
          }}
        >
          {t('markWatchedShort')}
        </button>
      )}
      {row.lists === 'onlySpecials' && !choices.specials && (
        <button type="button" class="primary" onKeyDown={swallowHeldKey} onClick={onSpecials}>
          {t('watchSpecials')}
        </button>
      )}
      <button
        type="button"
        class="framed"
        aria-expanded={open}
        aria-label={t('moreFor', show.name)}
        title={t('more')}
        onClick={() => setOpen(!open)}
      >
        <MoreIcon />
      </button>
      {open && (
        <div class="answers" role="group" aria-label={t('moreFor', show.name)}>
          {row.status !== 'watching' && (
            <Choice words={t('bringBack')} onChoose={() => onStatus('watching')} />
          )}
          {row.status !== 'planned' && <Choice words={t('plan')} onChoose={() => onStatus('planned')} />}
          {row.status !== 'onHold' && <Choice words={t('hold')} onChoose={() => onStatus('onHold')} />}
          {row.status !== 'dropped' && <Choice words={t('drop')} onChoose={() => onStatus('dropped')} />}
          <Choice words={t('remove')} onChoose={onRemove} />
        </div>
      )}
    </div>
  );
}

function Choice({ words, onChoose }: { words: string; onChoose(): void }) {
  return (
    <button type="button" class="chip" onClick={onChoose}>
      {words}
    </button>
  );
}

/** A sentence's beginning inside a sentence, where the language has such letters; `S3 E5` stays what it is. */
function lowered(words: string): string {
  if (/^\p{Lu}\d/u.test(words)) return words;
  return words.charAt(0).toLocaleLowerCase(locale()) + words.slice(1);
}
