import { t } from '../lib/platform/i18n';
import { faultWords } from './fault-words';

interface SearchTroubleProps {
  /** The fault's code; null when TMDB answered. */
  readonly problem: string | null;
  /** It is being asked once more: what is said then is heard anew. */
  readonly looking: boolean;
  onAgain(): void;
}

/** Asking again mends none of these: they are mended in the settings. */
const KEY: readonly string[] = ['noCredential', 'refused'];

/** Why TMDB's shows are not among what was found, and what to do about it; heard when it comes. */
export function SearchTrouble({ problem, looking, onAgain }: SearchTroubleProps) {
  return (
    <div class="trouble">
      <p class="facts" aria-live="polite">
        {problem !== null && !looking && faultWords(problem)}
      </p>
      {problem !== null &&
        (KEY.includes(problem) ? (
          <a class="chip" href="/options.html#key" target="_blank">
            {t('openSettings')}
          </a>
        ) : (
          <button type="button" class="chip" onClick={onAgain}>
            {t('tryAgain')}
          </button>
        ))}
    </div>
  );
}
