import { formatPair } from '../lib/domain/show';
import type { NowWatching } from '../lib/messages/protocol-inbox';
import { t } from '../lib/platform/i18n';

interface NowWatchingCardsProps {
  readonly watching: readonly NowWatching[];
  /** It is taken for the wrong show, or for none yet. */
  onWrong(one: NowWatching): void;
}

/** More than this play at once only in a house where nobody looks. */
const SHOWN = 2;

/** What streaming tabs play: what it is taken for, how far it is and where it will be marked. */
export function NowWatchingCards({ watching, onWrong }: NowWatchingCardsProps) {
  if (watching.length === 0) return null;
  return (
    <ul class="watching" aria-label={t('nowTitle')}>
      {watching.slice(0, SHOWN).map((one) => (
        <li key={one.identity}>
          <span class="lamp-dot" aria-hidden="true" />
          <p class="name" dir="auto" title={one.words}>
            <span>{one.show === null ? t('nowWatchingPage', one.words) : t('nowWatching', one.show)}</span>
            {one.show !== null && one.pair !== null && <b>{t('andPair', formatPair(one.pair))}</b>}
          </p>
          <button
            type="button"
            class="quiet wrong"
            aria-label={one.show === null ? t('whichShowNamed', one.words) : t('notThisNamed', takenFor(one))}
            onClick={() => onWrong(one)}
          >
            {t(one.show === null ? 'whichShowShort' : 'notThis')}
          </button>
          <p class="facts">
            <bdi>{factsOf(one)}</bdi>
          </p>
        </li>
      ))}
    </ul>
  );
}

/** `The Bear · S3 E2`. */
function takenFor({ show, pair }: NowWatching): string {
  return pair === null ? (show ?? '') : t('showAndPairDot', show ?? '', formatPair(pair));
}

function factsOf({ siteName, show, asks, position, duration, markedAt }: NowWatching): string {
  const minute = (seconds: number) => Math.floor(seconds / 60);
  const parts = [siteName];
  if (duration >= 60) parts.push(t('nowAt', minute(position), Math.round(duration / 60)));
  if (show === null) parts.push(t(asks ? 'nowAsks' : 'nowUnknown'));
  else if (position < markedAt && markedAt >= 60) parts.push(t('nowMarkedAt', minute(markedAt)));
  return parts.join(' · ');
}
