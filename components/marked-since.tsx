import { formatPair } from '../lib/domain/show';
import type { MarkedByItself } from '../lib/messages/protocol';
import { t } from '../lib/platform/i18n';
import { swallowHeldKey } from './repeat';
import { momentWord } from './words';

interface MarkedSinceProps {
  /** Newest first. */
  readonly marked: readonly MarkedByItself[];
  /** Local day, `YYYY-MM-DD`. */
  readonly today: string;
  onUndo(one: MarkedByItself, event: MouseEvent): void;
}

/** What was marked by itself since the user last looked, each with its own Undo. */
export function MarkedSince({ marked, today, onUndo }: MarkedSinceProps) {
  if (marked.length === 0) return null;
  return (
    <section class="marked" aria-labelledby="marked-title">
      <h2 class="caption" id="marked-title">
        {t('markedSince')}
      </h2>
      <ul aria-labelledby="marked-title">
        {marked.map((one) => (
          <li key={one.op}>
            <p id={`marked-${one.op}`}>
              <bdi>{one.show}</bdi> <b class="pair">{formatPair(one.pair)}</b>{' '}
              <span class="facts">
                <bdi>{t('siteAndTime', one.siteName, momentWord(one.at, today))}</bdi>
              </span>
            </p>
            <button
              type="button"
              class="undo"
              aria-describedby={`marked-${one.op}`}
              onKeyDown={swallowHeldKey}
              onClick={(event) => onUndo(one, event)}
            >
              {t('undo')}
            </button>
          </li>
        ))}
      </ul>
    </section>
  );
}
